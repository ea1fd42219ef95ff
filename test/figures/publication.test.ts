import { describe, expect, test } from 'vitest';
import { firstPublished, publishedBy } from '../../src/figures/publication.js';
import { publishedStatistics } from '../../src/figures/published.js';
import { keyedStatistics, standing } from '../../src/figures/keyed-statistics.js';
import { dayOf } from '../../src/model/edtf.js';
import type { ClaimValue, Dispute, Statistic } from '../../src/model/records.js';
import { entryOf } from '../register.js';
import { registerWith, source, statistic } from './statistics.js';

const sources = [
  source('early', 'A', '2024-03-07'),
  source('late', 'B', '2025-03-06'),
  source('month', 'C', '2024-03'),
  source('year', 'D', '2024'),
  source('within', 'E', '[2016-11-30..2016-12-31]'),
  source('unknown-year', 'F', 'XXXX-10-02'),
  source('undated', 'G'),
];

const from = (...names: string[]) => names.map((name) => ({ source: name }));

const claim = (value: ClaimValue, ...names: string[]) => ({ value, evidence: from(...names) });

/** A figure as of a day; `none` where it had not been published. */
function asOf(day: string, figure: Partial<Statistic>) {
  const record = statistic('figure', { value: 991, ...figure });
  const register = registerWith([record], { sources });
  const known = publishedBy(entryOf('statistics', record), dayOf(day), register);
  return known?.record ?? 'none';
}

const told = (day: string, figure: Partial<Statistic>) => {
  const record = asOf(day, figure);
  if (record === 'none') return 'none';
  const cited = (record.evidence ?? []).map((one) => one.source).join(' ');
  const open = (record.disputes ?? []).map(({ claims, held }) => {
    return `${claims.map(({ value }) => JSON.stringify(value)).join(' or ')}, held ${held === undefined ? 'none' : JSON.stringify(held)}`;
  });
  return [`${String(record.value)} [${cited}]`, ...open].join('; ');
};

describe('a figure', () => {
  test('is there from the day on which its first source was out, with what was out by then', () => {
    const evidence = from('late', 'early');
    expect(told('2024-03-06', { evidence })).toBe('none');
    expect(told('2024-03-07', { evidence })).toBe('991 [early]');
    expect(told('2025-03-05', { evidence })).toBe('991 [early]');
    expect(told('2025-03-06', { evidence })).toBe('991 [late early]');
  });

  test('may be there from the first day of a vague date', () => {
    expect(told('2024-02-29', { evidence: from('month') })).toBe('none');
    expect(told('2024-03-01', { evidence: from('month') })).toBe('991 [month]');
    expect(told('2023-12-31', { evidence: from('year') })).toBe('none');
    expect(told('2024-01-01', { evidence: from('year') })).toBe('991 [year]');
    expect(told('2016-11-29', { evidence: from('within') })).toBe('none');
    expect(told('2016-11-30', { evidence: from('within') })).toBe('991 [within]');
    expect(told('1990-01-01', { evidence: from('unknown-year') })).toBe('991 [unknown-year]');
  });

  test('of undated sources alone, or of none, was always there', () => {
    expect(told('1990-01-01', { evidence: from('undated') })).toBe('991 [undated]');
    expect(told('1990-01-01', { evidence: from('nowhere') })).toBe('991 [nowhere]');
    expect(told('1990-01-01', {})).toBe('991 []');
    expect(told('1990-01-01', { evidence: [] })).toBe('991 []');
  });

  test('of a dated source and an undated one is there from the date on', () => {
    const evidence = from('undated', 'early');
    expect(told('2024-03-06', { evidence })).toBe('none');
    expect(told('2024-03-07', { evidence })).toBe('991 [undated early]');
  });

  test('keeps all else that the record says', () => {
    const figure = { evidence: from('early'), note: { en: 'so' }, period: '2020' };
    expect(asOf('2024-03-07', figure)).toEqual(statistic('figure', { value: 991, ...figure }));
  });
});

describe('a dispute', () => {
  const dispute = (...claims: Dispute['claims']): Dispute => ({ field: 'value', claims });

  test('of which one claim had been made is what that claim says', () => {
    const disputes = [{ ...dispute(claim(991, 'late'), claim(980, 'early')), held: 991 }];
    const evidence = from('early', 'late');
    expect(told('2024-12-31', { evidence, disputes })).toBe('980 [early]');
    expect(told('2025-12-31', { evidence, disputes })).toBe(
      '991 [early late]; 991 or 980, held 991',
    );
  });

  test('of which the value held was not known yet was open', () => {
    const claims = [claim(980, 'early'), claim(985, 'month'), claim(991, 'late')];
    const disputes = [{ ...dispute(...claims), held: 991 }];
    const evidence = from('early', 'month', 'late');
    expect(told('2024-12-31', { evidence, disputes })).toBe(
      '980 [early month]; 980 or 985, held none',
    );
  });

  test('in which the value held was known keeps it, whichever claim comes first', () => {
    const claims = [claim(980, 'early'), claim(991, 'month'), claim(999, 'late')];
    const disputes = [{ ...dispute(...claims), held: 991 }];
    expect(told('2024-12-31', { evidence: from('early'), disputes })).toBe(
      '991 [early]; 980 or 991, held 991',
    );
  });

  test('that was open stays so with all its claims, less the sources that came later', () => {
    const disputes = [dispute(claim(991, 'early', 'late'), claim(980, 'month'))];
    const record = asOf('2024-12-31', { evidence: from('early'), disputes });
    expect(record).toMatchObject({
      value: 991,
      disputes: [{ field: 'value', claims: [claim(991, 'early'), claim(980, 'month')] }],
    });
  });

  test('that nobody had raised yet is none', () => {
    const disputes = [dispute(claim(985, 'late'), claim(980, 'late'))];
    expect(told('2024-12-31', { evidence: from('early'), disputes })).toBe('991 [early]');
  });

  test('makes a figure known by what its claims rest on', () => {
    const disputes = [dispute(claim(980, 'early'), claim(991, 'late'))];
    expect(told('2024-03-06', { evidence: from('late'), disputes })).toBe('none');
    expect(told('2024-03-07', { evidence: from('late'), disputes })).toBe('980 []');
    expect(told('2024-03-06', { disputes })).toBe('none');
    const undated = [dispute(claim(980, 'undated'), claim(991, 'late'))];
    expect(told('2024-03-06', { evidence: from('late'), disputes: undated })).toBe('none');
  });

  test('on another field changes that field, one of another type or deeper changes none', () => {
    const on = (field: string, ...values: ClaimValue[]) => ({
      evidence: from('early', 'late'),
      disputes: [{ field, claims: values.map((one, at) => claim(one, at ? 'late' : 'early')) }],
    });
    expect(asOf('2024-12-31', on('period', '2020', '2023'))).toMatchObject({ period: '2020' });
    expect(asOf('2024-12-31', on('value', 'many', 991))).toMatchObject({ value: 991 });
    expect(asOf('2024-12-31', on('max', 5, 9))).not.toHaveProperty('max');
    const deeper = asOf('2024-12-31', on('breakdown.sex', 'female', 'male'));
    expect(deeper).not.toHaveProperty('disputes');
    expect(Object.keys(deeper)).not.toContain('breakdown.sex');
  });
});

describe('the figures of a register', () => {
  const records = [
    statistic('published-2024', { value: 991, evidence: from('early') }),
    statistic('published-2025', {
      value: 988,
      revises: 'published-2024',
      evidence: from('late'),
    }),
  ];
  const register = registerWith(records, { sources });
  const onDay = (day: string) =>
    standing(publishedStatistics(register, { day: dayOf(day) })).map(
      ({ entry }) => entry.record.value,
    );

  test('are corrected when the correction is out, and not before', () => {
    expect(onDay('2024-03-06')).toEqual([]);
    expect(onDay('2024-03-07')).toEqual([991]);
    expect(onDay('2025-03-05')).toEqual([991]);
    expect(onDay('2025-03-06')).toEqual([988]);
  });

  test('are as they are where no day is asked for', () => {
    expect(publishedStatistics(register, {})).toBe(keyedStatistics(register));
  });

  test('bear the key of what they were then', () => {
    const disputes = [
      { field: 'period', claims: [claim('2020', 'early'), claim('2023', 'late')], held: '2023' },
    ];
    const disputed = statistic('disputed', { value: 1, evidence: from('early'), disputes });
    const before = publishedStatistics(registerWith([disputed], { sources }), {
      day: dayOf('2024-12-31'),
    });
    const as2020 = keyedStatistics(registerWith([statistic('other', { period: '2020' })]));
    expect(before.map(({ key }) => key)).toEqual(as2020.map(({ key }) => key));
    expect(before.map(({ indicator }) => indicator?.id)).toEqual(['suspects']);
  });
});

test('a figure was first published with the earliest of its sources whose year is known', () => {
  const first = (...names: string[]) => {
    const record = statistic('figure', { evidence: from(...names) });
    return firstPublished(entryOf('statistics', record), registerWith([record], { sources }));
  };
  expect(first('late', 'month', 'early')).toBe('2024-03');
  expect(first('early', 'within')).toBe('[2016-11-30..2016-12-31]');
  expect(first('unknown-year', 'undated', 'late')).toBe('2025-03-06');
  expect(first('undated', 'nowhere', 'unknown-year')).toBeUndefined();
  const none = statistic('figure');
  expect(firstPublished(entryOf('statistics', none), registerWith([none]))).toBeUndefined();
});
