import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords, nearest } from '../../src/model/names.js';

describe('fold', () => {
  it.each([
    ['Vương quốc Anh', 'vuong quoc anh'],
    ['royaume-uni', 'royaume uni'],
    ['  Royaume   Uni ', 'royaume uni'],
    ['Đức', 'duc'],
    ['É.-U.', 'e u'],
    ['Côte d’Ivoire', 'cote d ivoire'],
    ['…', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing that is folded already', () => {
    fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)));
  });

  it('parts words', () => {
    expect(foldedWords('Bộ đội Biên phòng')).toEqual(['bo', 'doi', 'bien', 'phong']);
    expect(foldedWords('!')).toEqual([]);
  });
});

describe('nearest', () => {
  const codes = ['signed', 'negotiating', 'open', 'ended', 'suspended'];

  it.each([
    ['sined', ['signed']],
    ['opne', ['open']],
    ['ENDED', ['ended']],
    ['nego', ['negotiating']],
    ['atlantis', []],
  ])('%s', (given, near) => {
    expect(nearest(given, codes)).toEqual(near);
  });

  it('names the nearest alone, one spelling of each, and no more than asked', () => {
    expect(nearest('Frence', ['Greece', 'France', 'france'])).toEqual(['France']);
    expect(nearest('a1', ['a2', 'a3', 'a4', 'a5'], 2)).toEqual(['a2', 'a3']);
  });
});
