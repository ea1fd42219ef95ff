import { describe, expect, test } from 'vitest';
import type { Dimension } from '../../src/figures/categories.js';
import { areDisjoint, divisionOf, overlappingPair } from '../../src/figures/categories.js';
import type { Breakdown } from '../../src/model/records.js';

const female: Breakdown = { sex: 'female' };
const male: Breakdown = { sex: 'male' };
const child: Breakdown = { age: 'child' };
const adult: Breakdown = { age: 'adult' };

describe('two breakdowns', () => {
  test.each<[string, Breakdown | undefined, Breakdown | undefined, string]>([
    ['none and none', undefined, undefined, 'same'],
    ['none and an empty one', undefined, {}, 'same'],
    ['one and the same', female, { sex: 'female' }, 'same'],
    ['two alike in another order', { ...female, ...child }, { ...child, ...female }, 'same'],
    ['one place spelt in two ways', { place: 'Tây Ninh' }, { place: 'tay ninh' }, 'same'],
    ['all and women', undefined, female, 'part'],
    ['women and girls', female, { ...female, ...child }, 'part'],
    ['all and girls', undefined, { ...female, ...child }, 'part'],
    ['women and children', female, child, 'apart'],
    ['women and boys', female, { ...male, ...child }, 'apart'],
    ['girls and men', { ...female, ...child }, { ...male, ...adult }, 'apart'],
    ['girls and Khmer children', { ...female, ...child }, { citizenship: 'KH', ...child }, 'apart'],
    ['women and men', female, male, 'disjoint by sex'],
    ['girls and boys', { ...female, ...child }, { ...male, ...child }, 'disjoint by sex'],
    ['two countries', { citizenship: 'VN' }, { citizenship: 'KH' }, 'disjoint by citizenship'],
    ['children and adults', child, adult, 'disjoint by age'],
    ['children and those under 16', child, { age: '0-15' }, 'overlapping by age'],
    [
      'two forms',
      { exploitation: 'servitude' },
      { exploitation: 'forced-labour' },
      'overlapping by exploitation',
    ],
  ])('%s', (_, one, other, expected) => {
    const text = (division: ReturnType<typeof divisionOf>) =>
      'dimension' in division ? `${division.type} by ${division.dimension}` : division.type;
    expect(text(divisionOf(one, other))).toBe(expected);
    expect(text(divisionOf(other, one))).toBe(expected);
  });
});

describe('categories in which nobody is twice', () => {
  test('are those of every dimension but exploitation, and of bands of age that part', () => {
    const dimensions: Dimension[] = ['sex', 'citizenship', 'ethnicity', 'movement', 'place'];
    for (const dimension of dimensions) expect(areDisjoint(dimension, ['a', 'b'])).toBe(true);
    expect(areDisjoint('exploitation', ['a', 'b'])).toBe(false);
    expect(areDisjoint('exploitation', ['a'])).toBe(true);
    expect(areDisjoint('age', [])).toBe(true);
    expect(areDisjoint('age', ['child'])).toBe(true);
  });

  test.each<[string[], readonly [string, string] | undefined]>([
    [['0-15', '16-17', 'adult'], undefined],
    [['adult', '16-17', '0-15'], undefined],
    [['child', 'adult', 'unspecified'], undefined],
    [['0-17', '18+'], undefined],
    [
      ['0-18', '18+'],
      ['0-18', '18+'],
    ],
    [
      ['child', '17+'],
      ['child', '17+'],
    ],
    [
      ['child', '18-24', '24-30'],
      ['18-24', '24-30'],
    ],
    [
      ['25+', '0-9', '10-25'],
      ['10-25', '25+'],
    ],
    [
      ['0-30', '5-6', '40+'],
      ['0-30', '5-6'],
    ],
    [['unspecified', '0-9'], undefined],
    [
      ['60+', 'adult'],
      ['adult', '60+'],
    ],
  ])('bands of age %o: %o', (ages, pair) => {
    expect(overlappingPair('age', ages)).toEqual(pair);
    expect(overlappingPair('age', ages.toReversed())).toEqual(pair);
    expect(areDisjoint('age', ages)).toBe(pair === undefined);
  });
});
