import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../src/evidence/fold.js';
import type { TextLanguage } from '../../src/evidence/languages/index.js';
import { english, french, languagesOf, vietnamese } from '../../src/evidence/languages/index.js';
import { numbersIn } from '../../src/evidence/printed-numbers.js';
import { englishWords, frenchWords, vietnameseWords } from './number-words.js';

function read(text: string, language: TextLanguage): number[] {
  return numbersIn(folded(text), language);
}

describe('numbers in French', () => {
  it.each([
    ['66.621', [66621]],
    ['1 604', [1604]],
    ['5\u00A0036 km de frontières', [5036]],
    ['5\u202F036', [5036]],
    ['700.000 personnes', [700000]],
    ['3,2 millions', [3200000]],
    ['1,1 million', [1100000]],
    ['45,5 %', [45.5]],
    ['près de 60', [60]],
    ['plus de 600 gardes-frontières', [600]],
    ['cinq cours de formation', [5]],
    ['quatre-vingt-dix-neuf', [99]],
    ['soixante et onze', [71]],
    ['soixante-dix-sept', [77]],
    ['quatre-vingts', [80]],
    ['deux cent quatre-vingt mille', [280000]],
    ['nonante-trois', [93]],
    ['une vingtaine', [1, 20]],
    ['un millier', [1000]],
    ['aucune victime', [0]],
    ['3 millions 500 mille', [3500000]],
    ['En 2023 mille personnes', [2023, 1000]],
    ['103 cas impliquant 92 personnes', [103, 92]],
    ['2021-2025', [2021, 2025]],
    ['454/455', [454, 455]],
    ['le 3e Dialogue, le 1er et le 12ème', []],
    ['TIP2023', []],
    ["1'604", [1604]],
    ['', []],
  ])('reads %j', (text, numbers) => {
    expect(read(text, french)).toEqual(numbers);
  });
});

describe('numbers in English', () => {
  it.each([
    ['66,621 people', [66621]],
    ['1.604', [1.604]],
    ['5 036 km', [5036]],
    ['3.2 million', [3200000]],
    ['up to £1 million', [1000000]],
    ['over 600 frontline', [600]],
    ['one hundred and five', [105]],
    ['a hundred', [100]],
    ['twenty-one thousand', [21000]],
    ['two dozen', [24]],
    ['no case and a workshop', [0, 1]],
    ['twelve hundred', [1200]],
    ['the 3rd and the 12th', []],
    ['five and hundred', [5, 100]],
    ['In 2023,103 cases', [2023, 103]],
  ])('reads %j', (text, numbers) => {
    expect(read(text, english)).toEqual(numbers);
  });
});

describe('numbers in Vietnamese', () => {
  it.each([
    ['66.621 người', [66621]],
    ['1,5 triệu', [1500000]],
    ['năm', [5]],
    ['năm 2023', [2023]],
    ['trong năm 2023, năm lớp', [2023, 5]],
    ['mười lăm', [15]],
    ['hai mươi mốt', [21]],
    ['hai mươi tư', [24]],
    ['một trăm linh năm', [105]],
    ['một trăm hai mươi lăm nghìn', [125000]],
    ['ba chục', [30]],
    ['hai vạn', [20000]],
    ['1 triệu 200 nghìn', [1200000]],
  ])('reads %j', (text, numbers) => {
    expect(read(text, vietnamese)).toEqual(numbers);
  });
});

const wholes = fc.integer({ min: 0, max: 999_999_999 });
const spaces = [' ', '\u00A0', '\u202F', '\u2009'];

function grouped(amount: number, mark: string): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, mark);
}

describe('a number that is written and read again', () => {
  it.each([
    ['French', french, [...spaces, '.', '’'], ','],
    ['English', english, [...spaces, ','], '.'],
    ['Vietnamese', vietnamese, [...spaces, '.'], ','],
  ] as const)('is the same in %s digits', (_name, language, marks, decimalMark) => {
    fc.assert(
      fc.property(
        wholes,
        fc.constantFrom(...marks),
        fc.integer({ min: 0, max: 99 }),
        (...given) => {
          const [amount, mark, hundredths] = given;
          const whole = grouped(amount, mark);
          expect(read(`x ${whole} y`, language)).toEqual([amount]);
          const fraction = String(hundredths).padStart(2, '0');
          const text = `${whole}${decimalMark}${fraction}`;
          expect(read(text, language)).toEqual([Number(`${String(amount)}.${fraction}`)]);
        },
      ),
    );
  });

  it.each([
    ['French', french, frenchWords],
    ['English', english, englishWords],
    ['Vietnamese', vietnamese, vietnameseWords],
  ] as const)('is the same in %s words', (_name, language, words) => {
    for (let amount = 0; amount <= 1100; amount += 1) {
      expect([words(amount), read(words(amount), language)]).toEqual([words(amount), [amount]]);
    }
    fc.assert(
      fc.property(wholes, (amount) => {
        expect([words(amount), read(words(amount), language)]).toEqual([words(amount), [amount]]);
      }),
    );
  });

  it('never throws, and gives numbers only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const language of languagesOf('zh')) {
          expect(read(text, language).every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});

it('a language that is not known is read in either way of writing digits', () => {
  expect(languagesOf('zh').flatMap((language) => read('1.604', language))).toEqual([1.604, 1604]);
  expect(languagesOf('constructor')).toHaveLength(2);
});
