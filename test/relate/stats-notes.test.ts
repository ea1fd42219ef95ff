import { describe, expect, it, test } from 'vitest';
import type { Dispute, Qualifier, Statistic } from '../../src/model/records.js';
import { en } from '../../src/model/words/en.js';
import { fr } from '../../src/model/words/fr.js';
import { vi } from '../../src/model/words/vi.js';
import { Footnotes, NumberedSources, citedAs } from '../../src/relate/numbered.js';
import { factsOf, notesOf } from './figures-told.js';

const notes = async (more: Partial<Statistic>) => notesOf('one', await factsOf({ one: more }));

describe('a figure that is what it seems', () => {
  it('has no note', async () => {
    expect(await notes({})).toEqual([]);
    expect(await notes({ qualifier: 'exact', observation_status: 'A' })).toEqual([]);
    expect(await notes({ population: 'presumed', breakdown: { sex: 'female' } })).toEqual([]);
  });
});

describe('a footnote', () => {
  it.each<[Qualifier, string]>([
    ['about', 'the source gives it as approximate'],
    ['nearly', 'the source gives it as nearly reached'],
    ['more-than', 'the source gives a lower bound'],
    ['at-least', 'the source gives a lower bound'],
    ['fewer-than', 'the source gives an upper bound'],
    ['at-most', 'the source gives an upper bound'],
    ['up-to', 'the source gives an upper bound'],
    ['suppressed', 'withheld as too small; the bound is what is printed'],
  ])('tells of %s', async (qualifier, note) => {
    expect(await notes({ qualifier })).toEqual([note]);
  });

  it('tells of a range, and of one that is withheld', async () => {
    expect(await notes({ min: 3, max: 7 })).toEqual(['the source gives a range']);
    expect(await notes({ min: 1, max: 4, qualifier: 'suppressed' })).toEqual([
      'withheld as too small; the bound is what is printed',
    ]);
  });

  it.each<[Partial<Statistic>, string]>([
    [
      { observation_status: 'B' },
      'a new definition counts from here on; earlier figures do not compare',
    ],
    [{ observation_status: 'D' }, 'status: definition differs'],
    [{ observation_status: 'P' }, 'status: provisional'],
    [{ population: 'identified-and-presumed' }, 'identified and presumed victims together'],
    [{ population: 'mixed' }, 'several groups of people together'],
    [
      { population: 'unspecified' },
      'the source does not say whether victims are identified or presumed',
    ],
    [{ per: 'P1Y' }, 'an average over the period, for each year'],
    [{ note: { en: 'Read with care.' } }, 'Read with care.'],
  ])('tells of %o', async (more, note) => {
    expect(await notes(more)).toEqual([note]);
  });

  it('tells a doubt once, however many entries bear it', async () => {
    const doubt = { en: 'a slip' };
    const evidence = [
      { source: 'first', doubt },
      { source: 'second', doubt },
      { source: 'third', doubt: { en: 'another' } },
    ];
    expect(await notes({ evidence })).toEqual([
      'doubtful in the source: a slip',
      'doubtful in the source: another',
    ]);
  });

  it('comes in the order of its weight', async () => {
    const all = await notes({
      note: { en: 'last' },
      qualifier: 'about',
      per: 'P1Y',
      population: 'mixed',
      observation_status: 'D',
    });
    expect(all.map((one) => one.split(' ')[0])).toEqual([
      'status:',
      'several',
      'the',
      'an',
      'last',
    ]);
  });
});

describe('a dispute', () => {
  const claims = [
    { value: 991, evidence: [{ source: 'first' }, { source: 'second' }] },
    { value: 1988, evidence: [{ source: 'third' }, { source: 'third' }] },
  ];
  const dispute: Dispute = { field: 'value', claims };

  it('is told with each claim, its sources, what is held and why', async () => {
    expect(await notes({ disputes: [{ ...dispute, held: 991 }] })).toEqual([
      'sources disagree: 991 [1] [2] / 1,988 [3]; held: 991',
    ]);
    expect(await notes({ disputes: [{ ...dispute, because: { en: 'nobody knows' } }] })).toEqual([
      'sources disagree: 991 [1] [2] / 1,988 [3]; nothing is held (nobody knows)',
    ]);
  });

  it('names its sources for a program', async () => {
    const facts = await factsOf({ one: { disputes: [dispute] } }, { numbered: false });
    expect(notesOf('one', facts)).toEqual([
      'sources disagree: 991 [first] [second] / 1,988 [third]; nothing is held',
    ]);
  });

  it('on a code or a period is told in words', async () => {
    const on = async (field: string, ...values: string[]) => {
      const told = values.map((value) => ({ value, evidence: [{ source: 'first' }] }));
      return notes({ disputes: [{ field, claims: told }] });
    };
    expect(await on('period', '2020~', '2021/2022')).toEqual([
      'sources disagree: about 2020 [1] / 2021 – 2022 [1]; nothing is held',
    ]);
    expect(await on('population', 'presumed', 'identified')).toEqual([
      'sources disagree: presumed victims [1] / identified victims [1]; nothing is held',
    ]);
  });
});

describe('what other figures say of one', () => {
  it('is each figure that it corrects, with the day on which that was published', async () => {
    const facts = await factsOf({
      third: { revises: 'second', value: 988 },
      second: { revises: 'first', value: 991, evidence: [{ source: 'second' }] },
      first: { value: 1000, evidence: [{ source: 'first' }] },
      lost: { revises: 'nowhere' },
    });
    expect(notesOf('third', facts)).toEqual([
      'published as 991 (2025), since corrected',
      'published as 1,000 (2024-03-07), since corrected',
    ]);
    expect(notesOf('first', facts)).toEqual([]);
    expect(notesOf('lost', facts)).toEqual([]);
  });

  it('is what its parts leave or exceed, and nothing where they make it', async () => {
    const by = async (women: number, men: number) =>
      notesOf(
        'all',
        await factsOf({
          all: { value: 100 },
          women: { value: women, breakdown: { sex: 'female' }, part_of: 'all' },
          men: { value: men, breakdown: { sex: 'male' }, part_of: 'all' },
        }),
      );
    expect(await by(40, 50)).toEqual(['by sex: 50 + 40 make 90 of 100; 10 are in no category']);
    expect(await by(60, 50)).toEqual(['by sex: 50 + 60 make 110, 10 more than 100']);
    expect(await by(50, 50)).toEqual([]);
  });

  it('is the results of the project of a target, in what it is counted in', async () => {
    const about = ['project'];
    const target = { nature: 'target', about } as const;
    const facts = await factsOf({
      target,
      result: { about, period: '2022', value: 7 },
      later: { about, period: '2023', value: 1200 },
      other: { about, indicator: 'cases' },
      women: { about, breakdown: { sex: 'female' } },
      elsewhere: {},
      alone: { ...target, indicator: 'victims' },
      free: { nature: 'target' },
    });
    expect(notesOf('target', facts)).toEqual([
      'a target; results of the same project: 1,200, 2023; 7, 2022, not added',
    ]);
    const none = ['a target; no result of the project is in the register'];
    expect(notesOf('alone', facts)).toEqual(none);
    expect(notesOf('free', facts)).toEqual(none);
    expect(notesOf('result', facts)).toEqual([]);
  });
});

test('footnotes are lettered, a text once: after z comes aa', () => {
  const footnotes = new Footnotes();
  const marks = Array.from({ length: 704 }, (_, index) => footnotes.markOf(String(index)));
  const at = (...numbers: number[]) => numbers.map((number) => marks[number - 1]);
  expect(at(1, 2, 26, 27, 28)).toEqual(['a', 'b', 'z', 'aa', 'ab']);
  expect(at(52, 53, 702, 703, 704)).toEqual(['az', 'ba', 'zz', 'aaa', 'aab']);
  expect(new Set(marks).size).toBe(marks.length);
  expect(footnotes.markOf('1')).toBe('b');
  expect(footnotes.all()[26]).toEqual({ label: 'aa', lines: ['26'] });
  expect(footnotes.all()).toHaveLength(704);
});

test('sources are numbered as they are first named, with title, publisher, date and grade', async () => {
  const { reader } = await factsOf({});
  const sources = new NumberedSources();
  expect(['second', 'third', 'second', 'lost'].map((id) => sources.numberOf(id))).toEqual([
    1, 2, 1, 3,
  ]);
  expect(sources.ids()).toEqual(['second', 'third', 'lost']);
  expect(sources.all(reader)).toEqual([
    { label: '1', lines: ['second · Ministry, 2025 (A)'] },
    { label: '2', lines: ['third · Press, no date (A)', 'https://example.org/third'] },
    { label: '3', lines: ['lost'] },
  ]);
  expect(['first', 'third', 'lost'].map((id) => citedAs(id, reader))).toEqual([
    'Police, 2024-03-07',
    'Press',
    'lost',
  ]);
});

describe('every obstacle', () => {
  const rules = Object.entries(en.stats.obstacles);
  const told = [fr, vi].map(({ stats }) => new Map(Object.entries(stats.obstacles)));

  it.each(rules)('%s has its words in three languages', (rule, english) => {
    const texts = [english, ...told.map((words) => words.get(rule) ?? '')];
    for (const text of texts) expect(text.trim()).not.toBe('');
    expect(new Set(texts).size).toBe(3);
  });

  it('is told apart from the others in each language', () => {
    for (const words of [en, fr, vi]) {
      const texts = Object.values(words.stats.obstacles);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
