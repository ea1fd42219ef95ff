import { expect, test } from 'vitest';
import { resolvePath, spelledPaths, spellPath, touches } from '../../src/model/field-path.js';

const record = {
  title: { en: 'A text' },
  parties: [{ partner: 'vn' }, { partner: 'gb', role: 'party' }],
  lifecycle: [{ act: 'signed' }, { act: 'signed', date: '2024' }],
  topics: ['training'],
  areas: [{ country: 'VN' }],
};

test('every place of a record is spelled by what it is', () => {
  const spelled = spelledPaths(record);
  expect(spelled).toEqual([
    'title',
    'title.en',
    'parties',
    'parties.vn',
    'parties.vn.partner',
    'parties.gb',
    'parties.gb.partner',
    'parties.gb.role',
    'lifecycle',
    'lifecycle.signed',
    'lifecycle.signed.act',
    'lifecycle.signed-2',
    'lifecycle.signed-2.act',
    'lifecycle.signed-2.date',
    'topics',
    'topics.training',
    'areas',
    'areas.1',
    'areas.1.country',
  ]);
  expect(spelled.filter((path) => resolvePath(record, path) === undefined)).toEqual([]);
});

test('what is no map or list has no places', () => {
  for (const value of ['text', 3, null, undefined]) expect(spelledPaths(value)).toEqual([]);
});

test('two places touch where one lies in the other', () => {
  expect(touches(['lifecycle', 0, 'date'], ['lifecycle', 0])).toBe(true);
  expect(touches(['lifecycle'], ['lifecycle', 0, 'date'])).toBe(true);
  expect(touches(['date'], ['date'])).toBe(true);
  expect(touches([], ['date'])).toBe(true);
  expect(touches(['lifecycle', 0], ['lifecycle', 1, 'date'])).toBe(false);
  expect(touches(['lifecycle', 0, 'date'], ['lifecycle', 0, 'effective'])).toBe(false);
  expect(touches(['date'], ['due', 0])).toBe(false);
});

test('an entry of a list is called what it is, by the first key that names it', () => {
  const lists = {
    lifecycle: [{ date: '2024', act: 'signed' }],
    provisions: [{ topic: 'training', summary: {} }],
    by: [{ person: 'a-minister', for: 'gb' }],
    posts: [{ title: {}, of: 'gb' }],
    follow_up: [{ status: 'partial' }],
    budget: [{ amount: 5, kind: 'pledged', currency: 'GBP' }, { currency: 'GBP' }],
    names: ['a', 'a'],
  };
  const places = [
    ['lifecycle.signed.date', 'lifecycle.0.date'],
    ['provisions.training', 'provisions.0'],
    ['by.a-minister.for', 'by.0.for'],
    ['posts.gb.title', 'posts.0.title'],
    ['follow_up.partial', 'follow_up.0'],
    ['budget.pledged.amount', 'budget.0.amount'],
    ['budget.GBP', 'budget.1'],
    ['names.a-2', 'names.1'],
  ];
  for (const [spelled = '', place] of places) {
    const path = resolvePath(lists, spelled);
    expect(path?.join('.')).toBe(place);
    expect(spellPath(lists, path ?? [])).toBe(spelled);
  }
  for (const nowhere of ['names.b', 'names.length', 'by.a-minister.toString', 'names.a.length']) {
    expect(resolvePath(lists, nowhere)).toBeUndefined();
  }
});
