import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/model/condition.js';
import { dayOf } from '../../src/model/edtf.js';
import { judge } from '../../src/model/judge.js';
import { agreement, entryOf, registerOf } from '../register.js';

const register = registerOf({});

function judged(condition: Condition, date?: string) {
  const act = date === undefined ? { act: 'signed' as const } : { act: 'signed' as const, date };
  return judge(condition, entryOf('agreements', agreement([act])), register, 0);
}

const since: Condition = {
  type: 'between',
  field: 'signed',
  from: dayOf('2024-01-01'),
  to: Infinity,
};
const not = (condition: Condition): Condition => ({ type: 'not', condition });

describe('judge', () => {
  it.each([
    ['2024-05-01', 'yes', 'no'],
    ['2023-05-01', 'no', 'yes'],
    ['[2023-12-01..2024-01-31]', 'maybe', 'maybe'],
    ['2024~', 'maybe', 'maybe'],
    ['XXXX-10-02', 'maybe', 'maybe'],
    [undefined, 'no', 'yes'],
  ])('signed %s since 2024: %s, and its complement', (date, certainty, opposite) => {
    expect(judged(since, date).certainty).toBe(certainty);
    expect(judged(not(since), date).certainty).toBe(opposite);
  });

  it.each([
    ['and', ['yes', 'maybe'], 'maybe'],
    ['and', ['no', 'maybe'], 'no'],
    ['and', [], 'yes'],
    ['or', ['yes', 'maybe'], 'yes'],
    ['or', ['no', 'maybe'], 'maybe'],
    ['or', [], 'no'],
  ] as const)('%s of %j is %s', (type, parts, certainty) => {
    const yes: Condition = { type: 'and', conditions: [] };
    const conditions = parts.map((part) =>
      part === 'yes' ? yes : part === 'no' ? not(yes) : since,
    );
    expect(judged({ type, conditions }, '2024~').certainty).toBe(certainty);
  });

  it('takes a field that the kind has not for a missing value', () => {
    expect(judged({ type: 'equals', field: 'colour', values: ['red'] }).certainty).toBe('no');
    expect(judged({ type: 'contains', field: 'colour', words: ['red'] }).certainty).toBe('no');
  });

  it('compares words without accents and codes to the letter', () => {
    const title = { title: { fr: 'Accord relatif à l’été' } };
    const entry = entryOf('agreements', agreement([{ act: 'signed' }], title));
    const certainty = (condition: Condition) => judge(condition, entry, register, 0).certainty;
    expect(certainty({ type: 'contains', field: 'title', words: ['ete', 'accord'] })).toBe('yes');
    expect(certainty({ type: 'contains', field: 'title', words: ['ete', 'hiver'] })).toBe('no');
    expect(certainty({ type: 'equals', field: 'title', values: ['accord relatif à l’ÉTÉ'] })).toBe(
      'yes',
    );
    expect(certainty({ type: 'equals', field: 'form', values: ['Agreement'] })).toBe('no');
  });

  it('scores the words of a search by where they stand', () => {
    const scored = (more: object) =>
      judge(
        { type: 'contains', words: ['border'] },
        entryOf('agreements', agreement([{ act: 'signed' }], more)),
        register,
        0,
      ).score;
    const inTitle = scored({ title: { en: 'Border text' } });
    const inSummary = scored({ provisions: [{ topic: 'x', summary: { en: 'the border' } }] });
    const inNote = scored({ note: { en: 'a border' } });
    expect([inTitle > inSummary, inSummary > inNote, inNote > 0]).toEqual([true, true, true]);
    expect(scored({ evidence: [{ source: 'border-news', printed: ['border'] }] })).toBe(0);
  });
});
