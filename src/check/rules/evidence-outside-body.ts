import { sourceFacts } from '../../evidence/source-facts.js';
import type { KeptText } from '../../model/records.js';
import { kindNames } from '../../model/kinds/names.js';
import { citedIn } from '../cited.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const evidenceOutsideBody: Rule = {
  name: 'evidence/outside-body',
  severity: 'error',
  summary: 'evidence points at paragraphs of the article itself',
  why:
    'A page prints more than its article: headlines of other articles, dates of other days. What ' +
    'stands there says nothing about the record. Point at a paragraph within the "body" of the ' +
    'source, or mend the "body". Where the text of the source is not kept nobody can count its ' +
    'paragraphs: say in "at" where to look.',
  each: [
    lookAt(kindNames, ['sources'], function* (entry, { register }) {
      for (const { path, entry: cited } of citedIn(entry)) {
        if (cited.paragraphs === undefined) continue;
        const facts = sourceFacts.of(cited.source, register);
        const wrong = facts && wrongParagraph(cited.paragraphs, facts.text);
        const source = wrong && register.find('sources', cited.source);
        if (wrong === undefined || source === undefined) continue;
        yield {
          at: { subject: entry, path: [...path, 'paragraphs', ...wrong.at] },
          message: `${wrong.message} "${source.id}"`,
          suggestion: wrong.suggestion,
          other: { at: { subject: source, path: ['text', 'body'] }, message: 'the source' },
        };
      }
    }),
    lookAt(['sources'], [], function* (source) {
      const { text } = source.record;
      if (text === undefined) return;
      const [first, last] = bodyOf(text);
      if (first <= last && last <= text.paragraphs) return;
      yield {
        at: { subject: source, path: ['text', 'body'] },
        message: `the body of the article is paragraphs ${String(first)} to ${String(last)} of a text that has ${String(text.paragraphs)}`,
        suggestion: 'give the first and the last paragraph of the article, counted from 1',
      };
    }),
  ],
};

function wrongParagraph(paragraphs: readonly number[], text: KeptText | undefined) {
  if (text === undefined) {
    const message = 'paragraphs are counted, and no text is kept of';
    return { at: [], message, suggestion: 'say where it stands with "at", or describe its "text"' };
  }
  const [first, last] = bodyOf(text);
  const index = paragraphs.findIndex((one) => one < first || one > last);
  if (index === -1) return undefined;
  return {
    at: [index],
    message: `paragraph ${String(paragraphs[index])} is no part of the article in`,
    suggestion: `its body is paragraphs ${String(first)} to ${String(last)}`,
  };
}

function bodyOf({ paragraphs, body: [first = 1, last = paragraphs] = [] }: KeptText) {
  return [first, last] as const;
}
