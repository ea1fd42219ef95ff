import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/usage-error.js';
import { parseWhere } from '../../src/query/where.js';

function compared(field: string, operator: string, ...values: readonly string[]) {
  return { type: 'comparison', field, operator, values };
}

describe('the language of --where', () => {
  it.each(['=', '<', '<=', '>', '>=', '~'])('compares with %s', (operator) => {
    const wanted = compared('signed', operator, '2024');
    expect(parseWhere(`signed ${operator} 2024`)).toEqual(wanted);
    expect(parseWhere(`signed${operator}2024`)).toEqual(wanted);
  });

  it('takes a choice of values', () => {
    expect(parseWhere('form in (treaty, action-plan)')).toEqual(
      compared('form', '=', 'treaty', 'action-plan'),
    );
  });

  it('takes values of several words, and quoted ones as they stand', () => {
    expect(parseWhere('partner = royaume uni and form = treaty')).toEqual({
      type: 'and',
      clauses: [compared('partner', '=', 'royaume uni'), compared('form', '=', 'treaty')],
    });
    expect(parseWhere('title ~ "war and  peace"')).toEqual(
      compared('title', '~', 'war and  peace'),
    );
    expect(parseWhere(`title ~ 'a "b"'`)).toEqual(compared('title', '~', 'a "b"'));
    expect(parseWhere('partner = "Vương quốc Anh"')).toEqual(
      compared('partner', '=', 'Vương quốc Anh'),
    );
  });

  it('binds "and" closer than "or", "not" closest, parentheses first', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((field) => compared(field, '=', '1'));
    expect(parseWhere('a = 1 or b = 1 and c = 1')).toEqual({
      type: 'or',
      clauses: [a, { type: 'and', clauses: [b, c] }],
    });
    expect(parseWhere('(a = 1 or b = 1) and c = 1')).toEqual({
      type: 'and',
      clauses: [{ type: 'or', clauses: [a, b] }, c],
    });
    expect(parseWhere('not a = 1 and NOT not b = 1')).toEqual({
      type: 'and',
      clauses: [
        { type: 'not', clause: a },
        { type: 'not', clause: { type: 'not', clause: b } },
      ],
    });
  });

  it('reads the example of the manual', () => {
    const text =
      'signed >= 2024 and (topic = training or form = action-plan) and not status = ended';
    expect(parseWhere(text)).toMatchObject({ type: 'and', clauses: { length: 3 } });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['', 'a field, not "the end" at character 1'],
    ['signed', '= < <= > >= ~ or in after "signed", not "the end" at character 7'],
    ['signed 2024', '= < <= > >= ~ or in after "signed", not "2024" at character 8'],
    ['signed =', 'a value, not "the end" at character 9'],
    ['signed = and form = a', 'a value, not "and"'],
    ['form = a form = b', '"and", "or" or the end, not "=" at character 15'],
    ['= 2024', 'a field, not "=" at character 1'],
    ['and = 2024', 'a field, not "and" at character 1'],
    ['form == a', '= < <= > >= ~ or in after "form", not "=="'],
    ['form != a', '"not form = …" in place of "!=" at character 6'],
    ['form ! a', '"not" in place of "!" at character 6'],
    ['(form = a', '")" at character 10'],
    ['form = a)', '"and", "or" or the end, not ")" at character 9'],
    ['form in a', '"(" after "in" at character 9'],
    ['form in (a b', '"," or ")" at character 13'],
    ['form in ()', 'a value, not ")" at character 10'],
    ['title ~ "abc', 'a closing " for the one at character 9'],
    ["title ~ d'accord", "a closing ' for the one at character 10"],
  ])('%s', (text, expected) => {
    expect(() => parseWhere(text)).toThrow(UsageError);
    expect(() => parseWhere(text)).toThrow(`--where: expected ${expected}`);
  });

  it('is nested too deeply', () => {
    expect(parseWhere(`${'('.repeat(50)}a = 1${')'.repeat(50)}`)).toEqual(compared('a', '=', '1'));
    expect(() => parseWhere(`${'('.repeat(51)}a = 1${')'.repeat(51)}`)).toThrow(
      'fewer parentheses',
    );
    expect(() => parseWhere(`${'not '.repeat(100_000)}a = 1`)).toThrow('fewer parentheses');
    expect(() => parseWhere('('.repeat(100_000))).toThrow(UsageError);
  });

  it('is long, and is read all the same', () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `a = ${String(at)}`).join(' or ');
    expect(parseWhere(long)).toMatchObject({ type: 'or', clauses: { length: 20_000 } });
  });

  it('is never a fault of ours', () => {
    const words = fc.constantFrom(
      'a',
      'and',
      'or',
      'not',
      'in',
      '(',
      ')',
      ',',
      '=',
      '<=',
      '"',
      "'",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (given) => {
        try {
          parseWhere(given);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});
