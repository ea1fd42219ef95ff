import { describe, expect, it } from 'vitest';
import { nearestPlace } from '../../src/evidence/nearest-place.js';

describe('the nearest place', () => {
  it.each([
    ['le général Odile Ferrand a signé', 'Odile Ferand', 'Odile Ferrand'],
    ['le jeudi 18 janvier', 'jeudi 19 janvier', 'jeudi 18 janvier'],
    ['LE PARTENARIAT STRATÉGIQUE', 'Partenariat stratégique', 'PARTENARIAT STRATÉGIQUE'],
    ['quatre cours', 'quatres cours', 'quatre cours'],
    ['les gardes-frontières', 'frontière', 'frontières'],
  ])('in %j of %j is %j', (text, wanted, found) => {
    expect(nearestPlace(text, wanted)?.found).toBe(found);
  });

  it('is none where too much would have to change, or there is too little to go by', () => {
    expect(nearestPlace('tout autre chose', 'Odile Ferrand')).toBeUndefined();
    expect(nearestPlace('a', 'ab')).toBeUndefined();
    expect(nearestPlace('', 'Odile')).toBeUndefined();
  });

  it('counts how many characters differ', () => {
    expect(nearestPlace('x kitten y', 'sitting')?.distance).toBeUndefined();
    expect(nearestPlace('one kitten here', 'kittem')?.distance).toBe(1);
    expect(nearestPlace('one kiten here', 'kitten')?.distance).toBe(1);
  });
});
