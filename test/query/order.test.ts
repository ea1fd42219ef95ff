import { describe, expect, it } from 'vitest';
import type { KindName } from '../../src/model/entry.js';
import { en } from '../../src/model/words/en.js';
import { Order, checkField, checkSortFields } from '../../src/query/order.js';
import type { Records } from '../register.js';
import { registerOf } from '../register.js';

const event = (id: string, date: string, title: string) => ({
  id,
  type: 'call' as const,
  title: { en: title },
  date,
});

function ordered(records: Records, kind: KindName, asked?: string, scores: object = {}): string[] {
  const register = registerOf(records);
  const order = new Order(kind, asked, { register, words: en, language: 'en', day: 0 });
  const ids: string[] = [];
  for (const match of register.select(kind)) {
    const { id } = match.entry;
    const score = Number(Object.entries(scores).find(([one]) => one === id)?.[1] ?? 0);
    order.add({ ...match, score });
    ids.push(id);
  }
  return order.numbers().flatMap((number) => ids[number] ?? []);
}

describe('the order of a listing', () => {
  const events = [
    event('a', '2024-05', 'Émile'),
    event('b', '2024', 'eagle'),
    event('c', 'XXXX-10-02', 'zebra'),
    event('d', '2024-05-01/2024-05-03', 'Fox'),
  ];

  it('is the kind’s own, the newest first', () => {
    expect(ordered({ events }, 'events')).toEqual(['c', 'a', 'd', 'b']);
  });

  it('is what was asked, up or down, without accents or case', () => {
    expect(ordered({ events }, 'events', 'title')).toEqual(['b', 'a', 'd', 'c']);
    expect(ordered({ events }, 'events', '-title')).toEqual(['c', 'd', 'a', 'b']);
    expect(ordered({ events }, 'events', 'type,-id')).toEqual(['d', 'c', 'b', 'a']);
    expect(ordered({ events }, 'events', ' date , id ')).toEqual(['b', 'd', 'a', 'c']);
  });

  it('puts the best match of a search first, unless another order was asked', () => {
    expect(ordered({ events }, 'events', undefined, { b: 4, a: 1 })).toEqual(['b', 'a', 'c', 'd']);
    expect(ordered({ events }, 'events', 'id', { b: 4 })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts what lacks the field last either way', () => {
    const statistics = [3, undefined, 20].map((value, at) => ({
      id: `s-${String(at)}`,
      indicator: 'i',
      period: '2023',
      area: 'VN',
      reported_by: 'vn',
      nature: 'result' as const,
      ...(value === undefined ? {} : { value }),
    }));
    expect(ordered({ statistics }, 'statistics', 'value')).toEqual(['s-0', 's-2', 's-1']);
    expect(ordered({ statistics }, 'statistics', '-value')).toEqual(['s-2', 's-0', 's-1']);
  });
});

describe('a field to sort or group by', () => {
  it('is one of some kind that is listed', () => {
    expect(() => {
      checkSortFields('-signed,id', ['agreements', 'topics']);
    }).not.toThrow();
    expect(() => {
      checkSortFields('-signd', ['agreements']);
    }).toThrow('unknown field of agreements "signd"; did you mean "signed"?');
    expect(() => {
      checkField('colour', ['agreements', 'topics']);
    }).toThrow('unknown field "colour"');
  });
});
