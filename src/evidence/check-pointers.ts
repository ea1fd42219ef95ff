import type { Unplaced } from '../model/unplaced.js';
import { findingAt } from './finding.js';
import type { Read } from './read-evidence.js';

/** Do the paragraphs that an evidence entry names exist, and are they of the article itself? */
export function* checkPointers({ cited, source, article }: Read): Iterable<Unplaced> {
  const { record, path, evidence } = cited;
  if (source === undefined) return;
  for (const [index, paragraph] of (evidence.paragraphs ?? []).entries()) {
    const place = [...path, 'paragraphs', index];
    const named = `paragraph ${String(paragraph)}`;
    const [first = 1, last = Infinity] = source.text?.body ?? [];
    if (source.text === undefined) {
      const message = `${named} is named, and no text of ${source.id} is kept`;
      const suggestion = 'say where it stands with "at"';
      yield findingAt(record, place, { rule: 'verify/paragraph', message, suggestion });
      return;
    }
    if (article?.has(paragraph) === false) {
      const message = `the text has no ${named}; it has ${String(article.count)}`;
      yield findingAt(record, place, { rule: 'verify/paragraph', message });
    } else if (paragraph < first || paragraph > last) {
      const body = `${String(first)} to ${String(last)}`;
      const message = `${named} is none of the article, which is paragraphs ${body}`;
      yield findingAt(record, place, { rule: 'verify/outside-body', message });
    }
  }
}
