import { describe, expect, test } from 'vitest';
import { areLike } from '../../src/check/like-titles.js';

const like = (one: string, other: string, ...names: string[]) =>
  areLike({ en: one }, { en: other }, new Set(names));

describe('two titles are alike', () => {
  test('by three words of five and no fewer', () => {
    expect(like('a1 b2 c3 d4 e5', 'a1 b2 c3 f6 g7')).toBe(true);
    expect(like('a1 b2 c3 d4 e5', 'a1 b2 c3 f6 g7 h8')).toBe(false);
  });

  test('by the words that tell instruments apart', () => {
    expect(like('Draft memorandum of understanding on visas', 'MoU on Visas')).toBe(true);
    expect(like('Agreement on cooperation', 'Agreement on cooperation')).toBe(false);
    expect(like('Viet Nam on visas', 'Viet Nam on ports', 'viet', 'nam')).toBe(false);
    expect(like('Viet Nam on visas', 'Viet Nam on ports')).toBe(true);
  });

  test('whatever their accents, capitals and order', () => {
    expect(like('Réadmission des résidents', 'residents: READMISSION')).toBe(true);
    expect(areLike({ vi: 'Bản ghi nhớ về di cư' }, { vi: 'Dự thảo: di cư' }, new Set())).toBe(true);
  });

  test('in one language that both have', () => {
    const ports = { fr: 'Les ports', en: 'Harbours' };
    expect(areLike(ports, { fr: 'Les mers', en: 'Harbours' }, new Set())).toBe(true);
    expect(areLike(ports, { vi: 'Harbours' }, new Set())).toBe(false);
    expect(areLike(ports, { fr: 'Les mers', en: 'Seas' }, new Set())).toBe(false);
  });
});
