import type { DataPath } from '../../../model/entry.js';

/** Something wrong in a document, before its place is worked out. */
export interface Problem {
  readonly rule: string;
  readonly message: string;
  readonly suggestion?: string;
  readonly at: Spot;
  readonly other?: { readonly at: Spot; readonly message: string };
}

/** A field's name, its value, or the first line of the map that its value is. */
export type Part = 'key' | 'value' | 'head';

/** A place by offsets in the file's text, or by a path in the document. */
export type Spot =
  | { readonly start: number; readonly end: number }
  | { readonly path: DataPath; readonly part: Part };
