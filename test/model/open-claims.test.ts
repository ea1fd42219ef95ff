import { expect, test } from 'vitest';
import { openClaims } from '../../src/model/open-claims.js';

const claims = (...values: number[]) =>
  values.map((value) => ({ value, evidence: [{ source: 'a' }] }));

test('the claims for a field are those of its disputes in which nothing is held', () => {
  const disputes = [
    { field: 'value', claims: claims(1, 2) },
    { field: 'value', claims: claims(3, 4), held: 3 },
    { field: 'max', claims: claims(5, 6) },
  ];
  expect(openClaims({ disputes }, 'value')).toEqual([1, 2]);
  expect(openClaims({ disputes }, 'max')).toEqual([5, 6]);
  expect(openClaims({ disputes }, 'min')).toEqual([]);
  expect(openClaims({}, 'value')).toEqual([]);
});
