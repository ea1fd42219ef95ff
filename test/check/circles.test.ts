import { expect, test } from 'vitest';
import { findCircles } from '../../src/check/circles.js';

function circles(links: Readonly<Record<string, readonly string[]>>): string[] {
  return findCircles(new Map(Object.entries(links))).map((circle) => circle.join(' '));
}

test('a tree and a net without a way back have none', () => {
  expect(circles({})).toEqual([]);
  expect(circles({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  expect(circles({ a: ['nowhere'] })).toEqual([]);
});

test('a record that names itself is one', () => {
  expect(circles({ a: ['a'], b: ['a'] })).toEqual(['a']);
});

test('a circle begins at its smallest id, wherever it is entered', () => {
  expect(circles({ c: ['a'], a: ['b'], b: ['c'] })).toEqual(['a b c']);
  expect(circles({ z: ['c'], c: ['b'], b: ['c'], a: ['z'] })).toEqual(['b c']);
});

test('of a knot the shortest circle through its smallest id is told', () => {
  expect(circles({ a: ['b'], b: ['c'], c: ['d', 'a'], d: ['a'] })).toEqual(['a b c']);
  expect(circles({ a: ['b'], b: ['c', 'a'], c: ['b'] })).toEqual(['a b']);
});

test('each of several circles is told', () => {
  expect(circles({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }).sort()).toEqual(['a b', 'c d']);
});

test('a chain and a circle of 100,000 records need no stack', () => {
  const chain = new Map<string, readonly string[]>();
  for (let at = 0; at < 100_000; at += 1) chain.set(String(at), [String(at + 1)]);
  expect(findCircles(chain)).toEqual([]);
  chain.set('100000', ['0']);
  expect(findCircles(chain)[0]).toHaveLength(100_001);
});
