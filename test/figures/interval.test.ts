import { describe, expect, test } from 'vitest';
import type { Interval } from '../../src/figures/interval.js';
import {
  certainlyBelow,
  difference,
  figureOf,
  hull,
  intervalOf,
  sameInterval,
  sumOf,
} from '../../src/figures/interval.js';
import type { Figure } from '../../src/model/quantity.js';
import type { Dispute } from '../../src/model/records.js';

/** `[3 5)`: ends as brackets, `~` where they are vague. */
function drawn({ low, high }: Interval): string {
  const left = { closed: '[', open: '(', about: '~' }[low.kind];
  const right = { closed: ']', open: ')', about: '~' }[high.kind];
  return `${left}${String(low.at)} ${String(high.at)}${right}`;
}

const cases: [Figure, string][] = [
  [{ value: 5 }, '[5 5]'],
  [{ value: 5, qualifier: 'exact' }, '[5 5]'],
  [{ min: 3, max: 7 }, '[3 7]'],
  [{ min: 3 }, '[3 Infinity]'],
  [{ max: 7 }, '[0 7]'],
  [{ value: 60, qualifier: 'about' }, '~60 60~'],
  [{ value: 60, qualifier: 'nearly' }, '~60 60)'],
  [{ value: 600, qualifier: 'more-than' }, '(600 Infinity]'],
  [{ min: 600, max: 700, qualifier: 'more-than' }, '(600 700]'],
  [{ value: 600, qualifier: 'at-least' }, '[600 Infinity]'],
  [{ min: 600, max: 700, qualifier: 'at-least' }, '[600 700]'],
  [{ value: 5, qualifier: 'fewer-than' }, '[0 5)'],
  [{ min: 2, max: 5, qualifier: 'fewer-than' }, '[2 5)'],
  [{ value: 5, qualifier: 'at-most' }, '[0 5]'],
  [{ value: 5, qualifier: 'up-to' }, '[0 5]'],
  [{ min: 1, max: 5, qualifier: 'up-to' }, '[1 5]'],
  [{ value: 5, qualifier: 'suppressed' }, '[0 5)'],
  [{ min: 1, max: 4, qualifier: 'suppressed' }, '[1 4]'],
  [{ max: 4, qualifier: 'suppressed' }, '[0 4]'],
];

describe('what a figure may be', () => {
  test.each(cases)('%o is %s', (figure, interval) => {
    expect(drawn(intervalOf(figure))).toBe(interval);
  });

  const dispute = (field: string, ...values: Dispute['claims'][number]['value'][]): Dispute => ({
    field,
    claims: values.map((value) => ({ value, evidence: [{ source: 'a' }] })),
  });

  test('a dispute that is open takes in all claims', () => {
    const disputes = [dispute('value', 5, 9, 7)];
    expect(drawn(intervalOf({ value: 5, disputes }))).toBe('[5 9]');
    expect(drawn(intervalOf({ max: 4, disputes: [dispute('max', 4, 6)] }))).toBe('[0 6]');
    expect(drawn(intervalOf({ min: 4, max: 8, disputes: [dispute('min', 4, 2)] }))).toBe('[2 8]');
  });

  test('one that is decided, of another field or without numbers changes nothing', () => {
    const held = [{ ...dispute('value', 5, 9), held: 5 }];
    expect(drawn(intervalOf({ value: 5, disputes: held }))).toBe('[5 5]');
    expect(drawn(intervalOf({ value: 5, disputes: [dispute('period', 5, 9)] }))).toBe('[5 5]');
    expect(drawn(intervalOf({ value: 5, disputes: [dispute('value', '5', 'nine')] }))).toBe(
      '[5 5]',
    );
  });
});

const of = (figure: Figure) => intervalOf(figure);

test('an interval is worded as the figure that it is', () => {
  const figures: Figure[] = [
    { value: 5 },
    { value: 60, qualifier: 'about' },
    { value: 60, qualifier: 'nearly' },
    { value: 60, qualifier: 'more-than' },
    { value: 60, qualifier: 'at-least' },
    { value: 60, qualifier: 'fewer-than' },
    { value: 60, qualifier: 'at-most' },
    { min: 3, max: 7 },
  ];
  for (const figure of figures) expect(figureOf(of(figure))).toEqual(figure);
});

describe('sums', () => {
  test('carry the qualifiers of their parts', () => {
    const exact = of({ value: 236 });
    expect(figureOf(sumOf([of({ value: 600, qualifier: 'more-than' }), exact]))).toEqual({
      value: 836,
      qualifier: 'more-than',
    });
    expect(drawn(sumOf([of({ value: 60, qualifier: 'about' }), exact]))).toBe('~296 296~');
    expect(drawn(sumOf([exact, of({ value: 60, qualifier: 'nearly' })]))).toBe('~296 296)');
    expect(drawn(sumOf([of({ value: 5, qualifier: 'fewer-than' }), exact]))).toBe('[236 241)');
    const vague = of({ value: 60, qualifier: 'about' });
    const over = of({ value: 600, qualifier: 'more-than' });
    expect(drawn(sumOf([over, vague]))).toBe('~660 Infinity~');
  });

  test('of nothing are nothing, of fractions have no noise', () => {
    expect(drawn(sumOf([]))).toBe('[0 0]');
    expect(drawn(sumOf([of({ value: 0.1 }), of({ value: 0.2 })]))).toBe('[0.3 0.3]');
  });
});

test('differences run from the least to the most', () => {
  const range = of({ min: 3, max: 7 });
  expect(drawn(difference(of({ value: 10 }), range))).toBe('[3 7]');
  expect(drawn(difference(range, of({ value: 10 })))).toBe('[-7 -3]');
  expect(drawn(difference(of({ min: 1 }), of({ value: 2, qualifier: 'more-than' })))).toBe(
    '[-Infinity Infinity)',
  );
  expect(drawn(difference(of({ value: 5, qualifier: 'fewer-than' }), range))).toBe('[-7 2)');
});

describe('below for certain', () => {
  const below = (one: Figure, other: Figure) => certainlyBelow(of(one), of(other));

  test('exact figures and bounds', () => {
    expect(below({ value: 4 }, { value: 5 })).toBe(true);
    expect(below({ value: 5 }, { value: 5 })).toBe(false);
    expect(below({ value: 6 }, { value: 5 })).toBe(false);
    expect(below({ min: 1, max: 4 }, { min: 5, max: 9 })).toBe(true);
    expect(below({ min: 1, max: 5 }, { min: 5, max: 9 })).toBe(false);
    expect(below({ min: 1 }, { value: 100 })).toBe(false);
  });

  test('open ends that meet', () => {
    expect(below({ value: 5, qualifier: 'fewer-than' }, { value: 5 })).toBe(true);
    expect(below({ value: 5 }, { value: 5, qualifier: 'more-than' })).toBe(true);
    expect(below({ value: 5, qualifier: 'at-most' }, { value: 5 })).toBe(false);
    expect(below({ value: 5, qualifier: 'at-most' }, { value: 6 })).toBe(true);
    expect(below({ value: 60, qualifier: 'nearly' }, { value: 60 })).toBe(true);
    expect(below({ value: 9 }, { value: 5, qualifier: 'more-than' })).toBe(false);
  });

  test('never where an end that counts is vague', () => {
    expect(below({ value: 5, qualifier: 'about' }, { value: 500 })).toBe(false);
    expect(below({ value: 5 }, { value: 500, qualifier: 'about' })).toBe(false);
    expect(below({ value: 5 }, { value: 500, qualifier: 'nearly' })).toBe(false);
  });
});

test('the hull of two figures holds both, with the ends that reach out most', () => {
  const hulled = (one: Figure, other: Figure) => drawn(hull(of(one), of(other)));
  expect(hulled({ value: 5 }, { value: 9 })).toBe('[5 9]');
  expect(hulled({ value: 9 }, { min: 3, max: 4 })).toBe('[3 9]');
  expect(hulled({ value: 5, qualifier: 'more-than' }, { value: 5 })).toBe('[5 Infinity]');
  expect(hulled({ value: 5, qualifier: 'more-than' }, { value: 6 })).toBe('(5 Infinity]');
  expect(hulled({ value: 9, qualifier: 'about' }, { value: 5 })).toBe('~5 9~');
  expect(hulled({ value: 5 }, { value: 9, qualifier: 'about' })).toBe('~5 9~');
});

test('two figures say the same if both ends do', () => {
  const same = (one: Figure, other: Figure) => sameInterval(of(one), of(other));
  expect(same({ value: 5 }, { value: 5, qualifier: 'exact' })).toBe(true);
  expect(same({ value: 5 }, { min: 5, max: 5 })).toBe(true);
  expect(same({ value: 5 }, { value: 6 })).toBe(false);
  expect(same({ value: 5 }, { value: 5, qualifier: 'about' })).toBe(false);
  expect(same({ value: 60, qualifier: 'about' }, { value: 60, qualifier: 'nearly' })).toBe(false);
  expect(same({ min: 3, max: 7 }, { min: 3, max: 8 })).toBe(false);
  expect(same({ min: 3, max: 7 }, { min: 2, max: 7 })).toBe(false);
});
