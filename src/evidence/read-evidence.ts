import type { Source } from '../model/records.js';
import type { Article } from './article.js';
import type { CitedEvidence } from './cited-evidence.js';
import type { TextLanguage } from './languages/index.js';

/** An evidence entry with the source that it names and the kept text, where there are such. */
export interface Read {
  readonly cited: CitedEvidence;
  readonly source?: Source;
  readonly article?: Article;
  /** Those in which the source may write numbers and days. */
  readonly languages: readonly TextLanguage[];
}

/** The paragraphs that an evidence entry points at and the text has. */
export function pointedParagraphs({ cited, article }: Read): number[] {
  const { paragraphs = [] } = cited.evidence;
  return article === undefined ? [] : paragraphs.filter((number) => article.has(number));
}

/** Does anything that the paragraphs say remain unknown: no text is kept, or none is pointed at? */
export function isUnread(read: Read): boolean {
  return pointedParagraphs(read).length === 0;
}
