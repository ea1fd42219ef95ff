import { describe, expect, test } from 'vitest';
import { drawnLayout, laidOut } from './drawn-panels.js';
import { project } from './statistics.js';

const drawn = (...figures: Parameters<typeof laidOut>[1]) =>
  drawnLayout(laidOut(['year', 'partner'], figures, { projects: [project('project')] }));

const citizens = (citizenship: string) => ({ breakdown: { citizenship } });

describe('by partner', () => {
  test('a figure stands with every state at its ends, the home country left out', () => {
    expect(drawn({ area: 'KH', counterpart_area: 'LA' }).panels).toEqual([['kh la', '2023: a a']]);
    expect(drawn({ area: 'VN', counterpart_area: 'LA' }).panels).toEqual([['la', '2023: a']]);
    expect(drawn({ reported_by: 'gb-home-office', ...citizens('FR') }).panels).toEqual([
      ['fr gb', '2023: a a'],
    ]);
  });

  test('a figure stands with the state of a body, and with a body of none', () => {
    expect(drawn({ reported_by: 'hope' }, { reported_by: 'iom' }).panels).toEqual([
      ['gb', '2023: a'],
      ['iom', '2023: b'],
    ]);
  });

  test('a figure stands with the partners of what it is about', () => {
    expect(drawn({ about: ['project'] }).panels).toEqual([['gb', '2023: a']]);
  });

  test('a figure of the home country alone is left out', () => {
    expect(drawn({}, citizens('unspecified'), { reported_by: 'gb' })).toEqual({
      panels: [['gb', '2023: c']],
      whole: 'ab',
    });
  });

  test('a figure whose other end or citizenship is not said is no total of those where it is', () => {
    expect(drawn({ counterpart_area: 'LA' }, {})).toEqual({
      panels: [['la', '2023: a']],
      whole: 'b',
    });
    expect(drawn(citizens('KH'), citizens('unspecified'))).toEqual({
      panels: [['kh', '2023: a']],
      whole: 'b',
    });
  });

  test('figures of several partners stand beside each other', () => {
    expect(drawn({ area: 'LA' }, { area: 'KH' }, { area: 'LA', period: '2022' }).panels).toEqual([
      ['kh la', '2022: . c', '2023: b a'],
    ]);
    expect(drawn(citizens('KH'), citizens('LA')).panels).toEqual([['kh la', '2023: a b']]);
  });

  test('citizens of another country are shown beside a total that is of none', () => {
    expect(drawn({}, citizens('KH'))).toEqual({ panels: [['kh', '2023: b']], whole: 'a' });
  });

  test('all people and some of them are never in one cell', () => {
    expect(drawn({ area: 'GB' }, { area: 'GB', ...citizens('VN') }).panels).toEqual([
      ['gb', '2023: a'],
      ['gb', '2023: b'],
    ]);
    expect(drawn({ area: 'GB' }, { area: 'GB', ...citizens('FR') }).panels).toEqual([
      ['gb', '2023: a'],
      ['fr gb', '2023: b b'],
    ]);
  });

  test('people going out and coming in are never in one cell', () => {
    const [out, back] = [
      { area: 'VN', counterpart_area: 'KH' },
      { area: 'KH', counterpart_area: 'VN' },
    ];
    expect(drawn(out, back).panels).toEqual([
      ['kh', '2023: a'],
      ['kh', '2023: b'],
    ]);
  });

  test('parts by another dimension are hidden beside the total of their partner', () => {
    const girls = { breakdown: { citizenship: 'KH', age: 'child' } };
    expect(drawn(citizens('KH'), girls, { breakdown: { age: 'child' } })).toEqual({
      panels: [['kh', '2023: a']],
      parts: 'b',
      whole: 'c',
    });
  });
});

test('where partners are not asked for, citizens of another country are parts', () => {
  const figures = [{}, citizens('KH')];
  expect(drawnLayout(laidOut(['year'], figures))).toEqual({
    panels: [['-', '2023: a']],
    parts: 'b',
  });
});

test('by project, area and other end figures are told by their keys', () => {
  const figures = [{ about: ['project'] }, { counterpart_area: 'LA' }, { area: 'KH' }];
  const by = (...names: Parameters<typeof laidOut>[0]) =>
    drawnLayout(laidOut(names, figures, { projects: [project('project')] })).panels;
  expect(by('project')).toEqual([['2023', 'project: a']]);
  expect(by('area')).toContainEqual(['2023', 'KH: c']);
  expect(by('counterpart_area')).toContainEqual(['2023', 'LA: b']);
});
