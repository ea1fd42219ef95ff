import { expect, test } from 'vitest';
import { citationsOf, supportOf } from '../../src/evidence/citations.js';
import type { Commitment } from '../../src/model/records.js';
import { entryOf } from '../register.js';

const pledge: Commitment = {
  id: 'pledge',
  type: 'pledge',
  by: ['gb'],
  summary: { en: 'A pledge' },
  date: '2024',
  evidence: [
    { source: 'all' },
    { source: 'dates', for: ['date'] },
    { source: 'steps', for: ['follow_up'] },
    { source: 'second', for: ['by', 'follow_up.partial-2.date'] },
    { source: 'nowhere', for: ['lifecycle'] },
  ],
  follow_up: [
    { status: 'partial', date: '2024-05', evidence: [{ source: 'first-step' }] },
    { status: 'partial', date: '2024-06' },
  ],
  disputes: [
    {
      field: 'date',
      claims: [
        { value: '2024', evidence: [{ source: 'claim' }] },
        { value: '2023', evidence: [{ source: 'rival' }, { source: 'rival-too' }] },
      ],
    },
  ],
};

const entry = entryOf('commitments', pledge);

test('every pointer of a record is told with its place', () => {
  const told = citationsOf(entry).map(({ path, entry: { source } }) => [path.join('.'), source]);
  expect(told.slice(5)).toEqual([
    ['disputes.0.claims.0.evidence.0', 'claim'],
    ['disputes.0.claims.1.evidence.0', 'rival'],
    ['disputes.0.claims.1.evidence.1', 'rival-too'],
    ['follow_up.0.evidence.0', 'first-step'],
  ]);
  expect(told.slice(0, 2)).toEqual([
    ['evidence.0', 'all'],
    ['evidence.1', 'dates'],
  ]);
});

test('a record without any has none', () => {
  const bare = entryOf('topics', { id: 'care', name: { en: 'Care' } });
  expect(citationsOf(bare)).toEqual([]);
  expect(supportOf(bare, ['name'])).toEqual([]);
});

test('a place rests on what is for it, for what it is part of, or for a part of it', () => {
  const sources = (...path: (string | number)[]) =>
    supportOf(entry, path).map(({ source }) => source);
  expect(sources('date')).toEqual(['all', 'dates']);
  expect(sources('by', 0)).toEqual(['all', 'second']);
  expect(sources('follow_up')).toEqual(['all', 'steps', 'second']);
  expect(sources('follow_up', 1, 'date')).toEqual(['all', 'steps', 'second']);
  expect(sources('follow_up', 1, 'status')).toEqual(['all', 'steps']);
  expect(sources('follow_up', 0, 'date')).toEqual(['first-step']);
  expect(sources('type')).toEqual(['all']);
});
