import edtf, { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareEdtf,
  isDate,
  isPeriod,
  parseDate,
  parsePeriod,
  within,
  type EdtfError,
  type EdtfValue,
  type Reading,
} from '../../src/model/edtf.js';

type Bounds = readonly [earliest: number, latest: number];

const millisecondsInDay = 86_400_000;
const yearDigits = 0b1111;

function parsedBy(text: string): ReturnType<typeof parse> | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Restricts to the profile: no times, no negative or early years, no level 2. */
function plainByPackage(text: string, level: 0 | 1): Bounds | undefined {
  const parsed = parsedBy(text);
  if (parsed?.type !== 'Date' || parsed.level > level) return undefined;
  if (parsed.unspecified !== undefined || parsed.values.length > 3) return undefined;
  const { min, max } = edtf(text);
  const year = new Date(min).getUTCFullYear();
  if (year < 1000 || year > 9999) return undefined;
  // edtf knows the length of every month but takes 29 February in any year, and reads 1 March.
  const [, , day] = parsed.values;
  if (day !== undefined && day !== new Date(min).getUTCDate()) return undefined;
  return [min / millisecondsInDay, Math.floor(max / millisecondsInDay)];
}

function inOrder(earliest: number, latest: number): Bounds | undefined {
  return earliest <= latest ? [earliest, latest] : undefined;
}

/** edtf takes bounds of one precision only, in any order, and ignores the second in `max`. */
function oneOfByPackage(text: string): Bounds | undefined {
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  const [from, to, ...more] = text.slice(1, -1).split('..');
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const first = plainByPackage(from, 0);
  const last = plainByPackage(to, 0);
  if (first === undefined || last === undefined) return undefined;
  if (from.length === to.length && parsedBy(text)?.type !== 'Set') return undefined;
  return inOrder(first[0], last[1]);
}

function dateByPackage(text: string): Bounds | undefined {
  const parsed = parsedBy(text);
  // edtf gives XXXX-10-02 the years 0000 to 9999; a year that no source gives has no bounds.
  if (parsed?.type === 'Date' && parsed.unspecified === yearDigits && parsed.values.length > 1) {
    // edtf takes -XXXX-10-02 too, and its result is the same.
    return text.startsWith('-') ? undefined : [-Infinity, Infinity];
  }
  return oneOfByPackage(text) ?? plainByPackage(text, 1);
}

function endByPackage(text: string, absent: number): Bounds | undefined {
  return text === '' || text === '..' ? [absent, absent] : plainByPackage(text, 1);
}

/** edtf refuses an end that does not begin after the start (2018/2018); only `parse` is asked. */
function periodByPackage(text: string): Bounds | undefined {
  if (parsedBy(text)?.type !== 'Interval') return dateByPackage(text);
  const [startText = '', endText = ''] = text.split('/');
  const start = endByPackage(startText, -Infinity);
  const end = endByPackage(endText, Infinity);
  if (start === undefined || end === undefined) return undefined;
  // edtf takes two absent ends, and gives null as the bound of an unknown one.
  if (start[0] === -Infinity && end[1] === Infinity) return undefined;
  return inOrder(start[0], end[1]);
}

function boundsByUs(parsed: EdtfValue | EdtfError): Bounds | undefined {
  return 'problem' in parsed ? undefined : [parsed.earliest, parsed.latest];
}

function digits(lowest: number, highest: number, length: number): fc.Arbitrary<string> {
  return fc
    .integer({ min: lowest, max: highest })
    .map((number) => String(number).padStart(length, '0'));
}

const year = fc.oneof(
  { weight: 4, arbitrary: digits(2015, 2025, 4) },
  { weight: 2, arbitrary: digits(1000, 9999, 4) },
  { weight: 1, arbitrary: fc.constantFrom('0000', '0999', '1900', '2000', 'XXXX') },
);
const month = fc.oneof(fc.constant('02'), digits(0, 14, 2));
const day = fc.oneof(digits(28, 32, 2), digits(0, 32, 2));
const plain = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
);
const qualifier = fc.constantFrom('', '', '', '~', '?', '%');
const qualified = fc.tuple(plain, qualifier).map((parts) => parts.join(''));
const end = fc.oneof(
  { weight: 4, arbitrary: qualified },
  { weight: 1, arbitrary: fc.constantFrom('', '..') },
);
const profile = fc.oneof(
  qualified,
  fc.tuple(end, end).map((ends) => ends.join('/')),
  fc.tuple(plain, plain).map((bounds) => `[${bounds.join('..')}]`),
);
const mutated = fc
  .tuple(profile, fc.nat(30), fc.nat(2), fc.constantFrom('', ...'0129-~?%X/.[]{},T: Y'.split('')))
  .map(([text, at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed));

describe('against the edtf package', () => {
  const text = fc.oneof(profile, mutated);

  it('agrees on validity and bounds', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(boundsByUs(parseDate(written))).toEqual(dateByPackage(written));
        expect(boundsByUs(parsePeriod(written))).toEqual(periodByPackage(written));
      }),
      { numRuns: 600 },
    );
  });

  it('agrees with itself', () => {
    const readings: readonly Reading[] = ['moment', 'extent'];
    fc.assert(
      fc.property(text, text, (first, second) => {
        const parsed = parsePeriod(first);
        expect(isDate(first)).toBe(!('problem' in parseDate(first)));
        expect(isPeriod(first)).toBe(!('problem' in parsed));
        if ('problem' in parsed) {
          expect(parsed.problem).not.toMatch(/\.$|undefined|NaN/);
          return;
        }
        expect(parsed.latestStart).toBeGreaterThanOrEqual(parsed.earliest);
        expect(parsed.earliestEnd).toBeLessThanOrEqual(parsed.latest);
        const other = parsePeriod(second);
        if ('problem' in other) return;
        expect(compareEdtf(parsed, other) + compareEdtf(other, parsed)).toBe(0);
        expect(compareEdtf(parsed, other) === 0).toBe(first === second);
        for (const reading of readings) {
          const bounds = { from: parsed.earliest, to: parsed.latest };
          expect(within(parsed, bounds, reading)).not.toBe('no');
        }
      }),
    );
  });
});
