import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/model/condition.js';
import { dayOf } from '../../src/model/edtf.js';
import { judge } from '../../src/model/judge.js';
import type { GivenFilter } from '../../src/query/filters.js';
import { agreement, entryOf, found, registerOf } from '../register.js';

const dates = ['2019', '2020-06', '2021-03-04', '2022~', 'XXXX-10-02', '[2020-01-01..2021-12-31]'];
const register = registerOf({
  agreements: [
    agreement([{ act: 'attested' }], { id: 'undated' }),
    ...dates.map((date, at) => agreement([{ act: 'signed', date }], { id: `a-${String(at)}` })),
  ],
});
const entries = [...register.select('agreements')].map(({ entry }) => entry);

const day = fc.integer({ min: dayOf('2018-01-01'), max: dayOf('2024-01-01') });
const between = fc
  .record({ field: fc.constantFrom('signed', 'date', 'disputes', 'colour'), from: day, to: day })
  .map((bounds): Condition => ({ type: 'between', ...bounds }));
const equals = fc
  .record({
    field: fc.constantFrom('status', 'id'),
    values: fc.array(fc.constantFrom('signed', 'attested', 'a-1')),
  })
  .map((wanted): Condition => ({ type: 'equals', ...wanted }));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    between,
    equals,
    tie('condition').map((one): Condition => ({ type: 'not', condition: one })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { maxLength: 3 }))
      .map(([type, conditions]): Condition => ({ type, conditions })),
  ),
}));

const verdicts = (one: Condition) =>
  entries.map((entry) => judge(one, entry, register, Infinity).certainty);

describe('conditions', () => {
  it('and their opposites divide the records', () => {
    const opposite = { yes: 'no', no: 'yes', maybe: 'maybe' };
    fc.assert(
      fc.property(condition, (one) => {
        const given = verdicts(one);
        expect(verdicts({ type: 'not', condition: one })).toEqual(
          given.map((certainty) => opposite[certainty]),
        );
        const twice: Condition = { type: 'not', condition: { type: 'not', condition: one } };
        expect(verdicts(twice)).toEqual(given);
      }),
    );
  });

  it('mean the same in any order', () => {
    fc.assert(
      fc.property(fc.array(condition), fc.constantFrom('and', 'or'), (conditions, type) => {
        const reversed = { type, conditions: [...conditions].reverse() };
        expect(verdicts({ type, conditions })).toEqual(verdicts(reversed));
      }),
    );
  });

  it('turn into each other by the laws of De Morgan', () => {
    fc.assert(
      fc.property(fc.array(condition), (conditions) => {
        const none = conditions.map((one): Condition => ({ type: 'not', condition: one }));
        expect(verdicts({ type: 'not', condition: { type: 'or', conditions } })).toEqual(
          verdicts({ type: 'and', conditions: none }),
        );
      }),
    );
  });

  it('let no missing value satisfy a comparison', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const between: Condition = { type: 'between', field: 'signed', from, to };
        const undated = entryOf('agreements', agreement([{ act: 'attested' }]));
        expect(judge(between, undated, register, 0).certainty).toBe('no');
      }),
    );
  });
});

describe('filters', () => {
  const filter = fc.constantFrom<GivenFilter[]>(
    { name: 'since', value: '2020' },
    { name: 'until', value: '2021-06' },
    { name: 'status', value: 'signed' },
    { name: 'unsourced', value: '' },
    { name: 'text', value: 'text' },
    { name: 'where', value: 'not signed >= 2021' },
    { name: 'form', value: 'treaty,agreement' },
  );

  it('never widen an answer', () => {
    const plain = (ids: readonly string[]) => ids.map((id) => id.replace('~', ''));
    fc.assert(
      fc.property(fc.array(filter, { maxLength: 4 }), filter, (filters, more) => {
        const fewer = plain(found(register, 'agreements', ...filters, more));
        const all = plain(found(register, 'agreements', ...filters));
        expect(all).toEqual(expect.arrayContaining(fewer));
      }),
    );
  });

  it('mean the same in any order', () => {
    fc.assert(
      fc.property(fc.array(filter), (filters) => {
        expect(found(register, 'agreements', ...[...filters].reverse())).toEqual(
          found(register, 'agreements', ...filters),
        );
      }),
    );
  });
});
