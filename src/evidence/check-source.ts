import type { Unplaced } from '../model/unplaced.js';
import type { Entry } from '../model/entry.js';
import type { KeptText } from '../model/records.js';
import type { Article } from './article.js';
import { findingAt } from './finding.js';
import type { KeptTexts } from './kept-texts.js';

/** Is the text of a source there, and is it as the source describes it? */
export function* checkSource(
  source: Entry<'sources'>,
  texts: KeptTexts,
  { requireTexts }: { readonly requireTexts: boolean },
): Iterable<Unplaced> {
  const { text } = source.record;
  if (text === undefined) return;
  const article = texts.articles.get(text.sha256);
  if (article !== undefined) yield* checkArticle(source, text, article);
  else if (texts.names.has(text.file)) yield changed(source, text, requireTexts);
  else if (requireTexts) {
    const message = 'no file has the sha256 of this text';
    yield findingAt(source, ['text', 'sha256'], { rule: 'verify/text-missing', message });
  }
}

/** A file may bear the name by chance, so that this fails a run only where texts are required. */
function changed(source: Entry, { file }: KeptText, requireTexts: boolean): Unplaced {
  return findingAt(source, ['text', 'sha256'], {
    rule: requireTexts ? 'verify/text-missing' : 'verify/text-changed',
    message: `no file has the sha256 of this text, and the one called "${file}" has another`,
    suggestion:
      'restore the text as it was, or look at every pointer into it and record the new sha256',
  });
}

function* checkArticle(
  source: Entry,
  { paragraphs, body }: KeptText,
  article: Article,
): Iterable<Unplaced> {
  if (article.damaged) {
    yield findingAt(source, ['text', 'sha256'], {
      rule: 'verify/text-encoding',
      message: 'the text is not UTF-8 throughout; what is not is read as U+FFFD',
      suggestion: 'save it as UTF-8, and record the new sha256',
    });
  }
  if (article.count !== paragraphs) {
    yield findingAt(source, ['text', 'paragraphs'], {
      rule: 'verify/paragraph-count',
      message: `the text has ${String(article.count)} paragraphs and not ${String(paragraphs)}`,
      suggestion: 'a paragraph is a line that is not empty',
    });
  }
  const [first = 1, last = article.count] = body ?? [];
  if (last > article.count || first > last) {
    yield findingAt(source, ['text', 'body'], {
      rule: 'verify/body',
      message: `the body is said to be paragraphs ${String(first)} to ${String(last)} of ${String(article.count)}`,
    });
  }
}
