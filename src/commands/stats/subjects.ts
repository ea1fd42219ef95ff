import type { Reader } from '../../model/reader.js';
import { isOf } from '../../model/kinds/partners-of.js';
import { nearest } from '../../model/names.js';
import { UsageError, unknownWord } from '../../model/usage-error.js';

/** What the words after `stats` name. */
export interface Subjects {
  readonly indicators: readonly string[];
  /** Figures by their ids. */
  readonly figures: readonly string[];
  /** Schemes of ratings. */
  readonly schemes: readonly string[];
}

/** @throws UsageError for a word that names no indicator, figure or scheme. */
export function subjectsOf(words: readonly string[], reader: Reader): Subjects {
  const schemes = schemesOf(reader);
  const subjects = words.map((word) => subjectOf(word, schemes, reader));
  const named = (type: Subject['type']) => [
    ...new Set(subjects.flatMap((one) => (one.type === type ? [one.id] : []))),
  ];
  return {
    indicators: named('indicator'),
    figures: named('figure'),
    schemes: named('scheme'),
  };
}

interface Subject {
  readonly type: 'indicator' | 'figure' | 'scheme';
  readonly id: string;
}

function subjectOf(word: string, schemes: readonly string[], reader: Reader): Subject {
  const { register } = reader;
  const id = word.toLowerCase();
  if (register.find('statistics', id) !== undefined) return { type: 'figure', id };
  if (schemes.includes(id)) return { type: 'scheme', id };
  const found = register.resolve('indicators', word);
  if (found.type === 'found') return { type: 'indicator', id: found.id };
  if (found.type === 'ambiguous') {
    throw new UsageError(`"${word}" may mean ${found.ids.join(' or ')}: give the id`);
  }
  const indicators = idsOf('indicators', reader);
  const near = [...found.near, ...nearest(id, [...indicators, ...idsOf('statistics', reader)])];
  throw unknownWord('indicator', word, [...new Set(near)].slice(0, 3), [...indicators, ...schemes]);
}

function idsOf(kind: 'indicators' | 'statistics', { register }: Reader): string[] {
  return [...register.select(kind)].map(({ entry }) => entry.id);
}

function schemesOf({ register }: Reader): string[] {
  const entries = [...register.select('ratings')].map(({ entry }) => entry);
  return [
    ...new Set(entries.flatMap((entry) => (isOf(entry, 'ratings') ? [entry.record.scheme] : []))),
  ];
}
