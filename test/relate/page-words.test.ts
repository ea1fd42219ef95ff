import { describe, expect, it } from 'vitest';
import { pages as en } from '../../src/model/words/en/pages.js';
import { pages as fr } from '../../src/model/words/fr/pages.js';
import { pages as vi } from '../../src/model/words/vi/pages.js';
import { statistic } from '../figures/statistics.js';
import type { Records } from '../register.js';
import { agreement } from '../register.js';
import { briefLines } from './brief-told.js';
import { commitment, event, person } from './literals.js';

/** Every text by its path; those made from values, from values that show where they go. */
function textsOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    return [1, 20].map((count) => {
      const text: unknown = Reflect.apply(words, undefined, [count, '<second>']);
      return [`${path}(${String(count)})`, String(text)];
    });
  }
  if (typeof words !== 'object' || words === null) throw new Error(`${path} is no text`);
  return Object.entries(words).flatMap(([name, value]) => textsOf(value, `${path}.${name}`));
}

const english = new Map(textsOf(en));

/** What is written alike in two languages. */
const alike = {
  fr: ['.timeline.columns.date', '.timeline.columns.id', '.brief.sections.sources'],
  vi: [
    '.brief.count.texts(1)',
    '.brief.count.texts(20)',
    '.brief.homeStands(1)',
    '.brief.homeStands(20)',
  ],
};

describe.each([
  ['fr', fr, alike.fr],
  ['vi', vi, alike.vi],
] as const)('the words of the pages in %s', (_, words, same) => {
  const texts = textsOf(words);

  it('are all there, none empty, and hold what they are made from', () => {
    expect(texts.map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of texts) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(text).not.toContain('undefined');
      for (const part of ['20', '<second>']) {
        expect([path, text.includes(part)]).toEqual([path, english.get(path)?.includes(part)]);
      }
    }
  });

  it('are not the English ones', () => {
    const found = texts.filter(([path, text]) => english.get(path) === text);
    expect(found.map(([path]) => path)).toEqual(same);
  });
});

describe('a brief in another language', () => {
  const parties = { participants: [{ partner: 'gb', people: ['ann'] }] };
  const records: Records = {
    agreements: [
      agreement([{ act: 'signed', date: '2020' }], { title: { fr: 'T', vi: 'T', en: 'T' } }),
      agreement([{ act: 'adopted' }], { id: 'other', scope: 'universal' }),
    ],
    commitments: [
      commitment('a', { date: '2024-01-01', due: '2025', type: 'request' }),
      commitment('b', { date: '2024-01-01' }),
      commitment('c', { date: '2024-01-01', follow_up: [{ status: 'fulfilled', date: '2025' }] }),
    ],
    events: [event('visit', '2027', parties), event('call', '2024', parties)],
    people: [person('ann', { title: { fr: 'M', vi: 'M', en: 'M' }, of: 'gb', seen: ['2026'] })],
    statistics: [statistic('s', { indicator: 'victims', value: 3, reported_by: 'gb' })],
  };

  it('tells the same, in its own words', async () => {
    const lines = await briefLines(records);
    for (const language of ['fr', 'vi'] as const) {
      const others = await briefLines(records, { language });
      expect(others).toHaveLength(lines.length);
      const wordless = lines.filter((line) => others.includes(line));
      expect(wordless).toEqual([]);
    }
  });

  it('counts in French as French does', async () => {
    const lines = await briefLines(records, { language: 'fr' });
    expect(lines).toContain('Textes: signé : 1');
    expect(lines).toContain('Ouvert: Royaume-Uni : 1 promesse, 1 demande');
    expect(lines).toContain('Promis par : Royaume-Uni');
    expect(lines).toContain('Demandé ou recommandé par : Royaume-Uni');
  });
});
