import type { Series } from './series.js';
import type { JsonObject, Table } from './table.js';

/** A label with one or more lines of value, as a card shows a field. */
export interface LabelledLines {
  readonly label: string;
  readonly lines: readonly string[];
}

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'fields'; readonly fields: readonly LabelledLines[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'example'; readonly text: string }
  | { readonly type: 'table'; readonly table: Table }
  | { readonly type: 'series'; readonly series: Series };

/** A text with structure, for cards and pages: the formats decide how it looks. */
export interface Document {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What `json`, `jsonl` and `yaml` print of it. */
  readonly record: JsonObject;
}
