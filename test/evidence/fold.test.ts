import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, placeIn } from '../../src/evidence/fold.js';

describe('a folded text', () => {
  it.each([
    ['l’accord', "l'accord"],
    ['« accord »', '"accord"'],
    ['“accord”', '"accord"'],
    ['Viet Nam – Royaume‑Uni', 'Viet Nam - Royaume-Uni'],
    ['5\u00A0036\u202Fkm', '5 036 km'],
    ['a\t\n  b', 'a b'],
    ['Hà Nội'.normalize('NFD'), 'Hà Nội'],
    ['mot\u00ADclé\u200B', 'motclé'],
    ['e\u200D\u0301', 'é'],
  ])('of %j is %j', (text, result) => {
    expect(folded(text)).toBe(result);
  });

  it('keeps letters, accents and capitals', () => {
    expect(folded('Été')).not.toBe(folded('été'));
    expect(folded('Hoà')).not.toBe(folded('Hòa'));
  });

  it('stays as it is when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});

describe('a string stands in a text', () => {
  it.each([
    ['les 1.604 cas', '1.604', 4],
    ['les 1.604 cas', '604', -1],
    ['les 1.604 cas', '1', -1],
    ['1103 cas', '103', -1],
    ['1103, 103 cas', '103', 6],
    ['en 2023, 5 cas', '2023', 3],
    ['fin 2023.', '2023', 4],
    ['date 2024-01 Hanoi', '2024', 5],
    ['un accord', 'accord', 3],
    ['un accord', '', -1],
  ])('%j: %j at %i', (text, wanted, place) => {
    expect(placeIn(text, wanted)).toBe(place);
  });
});
