import { expect, test } from 'vitest';
import { groupsOf } from '../../src/model/groups.js';

test('things are grouped in their order, and those without a key are left out', () => {
  const words = ['bee', 'ant', 'beetle', '', 'aphid'];
  expect([...groupsOf(words, (word) => word[0])]).toEqual([
    ['b', ['bee', 'beetle']],
    ['a', ['ant', 'aphid']],
  ]);
});
