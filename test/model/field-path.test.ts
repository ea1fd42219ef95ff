import { expect, test } from 'vitest';
import { resolvePath, spelledPaths, touches } from '../../src/model/field-path.js';

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
