import { describe, expect, test } from 'vitest';
import type { KeyedStatistic } from '../../src/figures/keyed-statistics.js';
import { Relations, seriesText } from '../../src/figures/relations.js';
import type { Statistic } from '../../src/model/records.js';
import { keyed, statistic } from './statistics.js';

/** Figures by name, with what they say of each other. */
function related(figures: Readonly<Record<string, Partial<Statistic>>>) {
  const all = keyed(...Object.entries(figures).map(([id, more]) => statistic(id, more)));
  const byId = new Map(all.map((one) => [one.entry.id, one]));
  const of = (id: string): KeyedStatistic => {
    const figure = byId.get(id);
    if (figure === undefined) throw new Error(`no figure ${id}`);
    return figure;
  };
  return { relations: new Relations(all), of };
}

describe.each([
  ['revises', 'revisedBy', 'revises'],
  ['part_of', 'wholesOf', 'isPartOf'],
] as const)('what %s leads to', (field, chain, leads) => {
  const { relations, of } = related({
    first: {},
    second: { [field]: 'first' },
    third: { [field]: 'second' },
    loose: { [field]: 'unknown' },
    here: { [field]: 'there' },
    there: { [field]: 'here' },
    into: { [field]: 'here' },
    self: { [field]: 'self' },
  });

  test('is walked to its end, the nearest first', () => {
    expect(relations[chain](of('third'))).toEqual(['second', 'first']);
    expect(relations[chain](of('first'))).toEqual([]);
    expect(relations[chain](of('loose'))).toEqual(['unknown']);
  });

  test('is asked in one direction', () => {
    expect(relations[leads](of('third'), of('first'))).toBe(true);
    expect(relations[leads](of('second'), of('first'))).toBe(true);
    expect(relations[leads](of('first'), of('third'))).toBe(false);
    expect(relations[leads](of('third'), of('third'))).toBe(false);
    expect(relations[leads](of('third'), of('here'))).toBe(false);
  });

  test('is walked once where it is a circle', () => {
    expect(relations[chain](of('here'))).toEqual(['there']);
    expect(relations[chain](of('into'))).toEqual(['here', 'there']);
    expect(relations[chain](of('self'))).toEqual([]);
    expect(relations[leads](of('here'), of('there'))).toBe(true);
    expect(relations[leads](of('there'), of('here'))).toBe(true);
  });
});

test('each relation has its own field', () => {
  const { relations, of } = related({ total: {}, part: { part_of: 'total' } });
  expect(relations.revises(of('part'), of('total'))).toBe(false);
  expect(relations.isPartOf(of('part'), of('total'))).toBe(true);
});

describe('a break lies between two figures of its series', () => {
  const { relations, of } = related({
    y2019: { period: '2019' },
    y2020: { period: '2020' },
    y2021: { period: '2021', observation_status: 'B' },
    y2022: { period: '2022' },
    y2024: { period: '2024', observation_status: 'B' },
    y2025: { period: '2025' },
    other2019: { period: '2019', area: 'KH' },
    other2025: { period: '2025', area: 'KH' },
    vague: { period: '2019~' },
    different: { period: '2018', observation_status: 'D' },
  });
  const between = (one: string, other: string) => {
    const there = relations.breaksBetween(of(one), of(other));
    expect(relations.breaksBetween(of(other), of(one))).toBe(there);
    return there;
  };

  test('or with the later of them, and not before or with the earlier', () => {
    expect(between('y2020', 'y2021')).toBe(true);
    expect(between('y2019', 'y2022')).toBe(true);
    expect(between('y2021', 'y2022')).toBe(false);
    expect(between('y2019', 'y2020')).toBe(false);
    expect(between('different', 'y2020')).toBe(false);
    expect(between('y2021', 'y2021')).toBe(false);
    expect(between('y2022', 'y2024')).toBe(true);
    expect(between('y2022', 'y2025')).toBe(true);
    expect(between('y2024', 'y2025')).toBe(false);
  });

  test('and not between those of two series', () => {
    expect(between('other2019', 'other2025')).toBe(false);
    expect(between('y2019', 'other2025')).toBe(false);
    expect(between('other2019', 'y2025')).toBe(false);
  });

  test('and before what may lie anywhere', () => {
    expect(between('vague', 'y2022')).toBe(true);
  });
});

test('a series is all of a key but the period', () => {
  const text = (more: Partial<Statistic>) =>
    keyed(statistic('one', more)).map((figure) => seriesText(figure));
  expect(text({ period: '2020' })).toEqual(text({ period: '2021' }));
  expect(text({ breakdown: { sex: 'female' } })).not.toEqual(text({}));
  expect(text({ nature: 'target' })).not.toEqual(text({}));
});
