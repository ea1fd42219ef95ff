import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/model/kinds/names.js';
import type { Covered, CoverageBy } from '../../src/relate/coverage.js';
import { coverageOf } from '../../src/relate/coverage.js';
import { coverageTable } from '../../src/relate/coverage-table.js';
import { indicator, project, source, statistic } from '../figures/statistics.js';
import type { Records } from '../register.js';
import { agreement, partners, registerOf } from '../register.js';
import { commitment, event, law, person, readerOf } from './literals.js';

const all = (records: Records, by: CoverageBy) => {
  const register = registerOf(records);
  const entries = kindNames.flatMap((kind) => [...register.select(kind)]);
  return coverageOf(
    entries.map(({ entry }) => entry),
    by,
    register,
  );
};

const totals = (covered: readonly Covered[]) => covered.map(({ of, total }) => [of, total]);

const signed = (id: string, date: string, more = {}) =>
  agreement([{ act: 'signed', date }], { id, ...more });

describe('by partner', () => {
  it('counts a body with its state, each record once, those with most records first', () => {
    const records: Records = {
      agreements: [
        signed('one', '2020', {
          parties: [{ partner: 'vn-police' }, { partner: 'gb' }, { partner: 'gb-home-office' }],
        }),
        signed('two', '2021', { parties: [{ partner: 'vn' }, { partner: 'fr' }] }),
      ],
      events: [event('visit', '2020', { participants: [{ partner: 'gb-home-office' }] })],
      partners,
    };
    const covered = all(records, 'partner').filter(({ counts }) => counts.has('agreements'));
    expect(totals(covered)).toEqual([
      ['gb', 5],
      ['fr', 2],
    ]);
    expect([...(covered[0]?.counts ?? [])]).toEqual([
      ['agreements', 1],
      ['events', 1],
      ['partners', 3],
    ]);
  });

  it('leaves out the home side, and records with no side but that', () => {
    const records: Records = {
      partners: partners.filter(({ country }) => country === 'VN'),
      statistics: [statistic('count', { value: 1 })],
      indicators: [indicator('suspects')],
      laws: [law('penal-code')],
    };
    expect(all(records, 'partner')).toEqual([]);
  });

  it('orders those of the same number by their names', () => {
    const records: Records = { partners: partners.filter(({ type }) => type === 'state') };
    expect(totals(all(records, 'partner'))).toEqual([
      ['fr', 1],
      ['gb', 1],
      ['my', 1],
      ['us', 1],
    ]);
  });
});

describe('by year', () => {
  it('counts a record once in each year in which one of its dates begins, the last year first', () => {
    const text = agreement([
      { act: 'signed', date: '2018-11-21' },
      { act: 'approved', date: '2018-12' },
      { act: 'terminated', date: '2020' },
    ]);
    const events = [
      event('winter', '2019-12-30/2020-01-02'),
      event('until', '../2017'),
      event('between', '[2018-12-31..2019-01-02]'),
    ];
    expect(totals(all({ agreements: [text], events }, 'year'))).toEqual([
      ['2020', 1],
      ['2019', 1],
      ['2018', 2],
      ['2017', 1],
    ]);
  });

  it('keeps records without a date or without a year last, under no year', () => {
    const records: Records = {
      events: [event('yearly', 'XXXX-10-02'), event('dated', '2020')],
      agreements: [agreement([{ act: 'signed' }])],
      topics: [{ id: 'training', name: { en: 'Training' } }],
      projects: [project('work')],
      commitments: [commitment('pledge', { date: '2020' })],
      people: [person('ann', { title: { en: 'Minister' }, of: 'gb', seen: ['2021-01-01'] })],
    };
    expect(totals(all(records, 'year'))).toEqual([
      ['2021', 1],
      ['2020', 2],
      ['', 4],
    ]);
  });
});

describe('what records rest on', () => {
  const sources = [
    source('agency', 'Agency', '2024'),
    { ...source('copy', 'Paper', '2024-03-01'), copy_of: 'agency' },
    { ...source('far-copy', 'Site', '2023~'), copy_of: 'copy' },
    source('ministry', 'Ministry', '2024-02'),
    source('undated', 'Somebody'),
    source('between', 'Archive', '[2023-01-01..2023-02-01]'),
    source('new-year', 'Radio', '2024-01-01'),
  ];

  const rest = (...cited: string[][]) => {
    const events = cited.map((ids, index) =>
      event(`e${String(index)}`, '2020', {
        ...(ids.length === 0 ? {} : { evidence: ids.map((one) => ({ source: one })) }),
      }),
    );
    const [covered] = all({ sources, events }, 'kind').filter(({ of }) => of === 'events');
    if (covered === undefined) throw new Error('no events');
    const { total, evidenced, single, newest } = covered;
    return { total, evidenced, single, newest };
  };

  it('is one witness where sources copy one text, through others too', () => {
    expect(rest(['agency', 'copy'], ['agency', 'far-copy'], ['copy', 'copy'])).toMatchObject({
      evidenced: 3,
      single: 3,
    });
    expect(rest(['agency', 'ministry'], ['copy', 'ministry'])).toMatchObject({
      evidenced: 2,
      single: 0,
    });
  });

  it('leaves records without evidence out of the share', () => {
    expect(rest(['agency'], [])).toMatchObject({ total: 2, evidenced: 1, single: 1 });
    expect(rest([])).toEqual({ total: 1, evidenced: 0, single: 0, newest: undefined });
  });

  it.each([
    [['agency', 'ministry'], '2024-02'],
    [['ministry', 'agency'], '2024-02'],
    [['copy', 'ministry', 'agency'], '2024-03-01'],
    [['far-copy', 'agency'], '2024'],
    [['undated', 'far-copy'], '2023~'],
    [['between', 'agency', 'new-year'], '2024'],
    [['undated'], undefined],
  ])('has as its newest source, of %j, that of %s', (ids, newest) => {
    expect(rest(ids).newest).toBe(newest);
  });
});

describe('the table', () => {
  const records: Records = {
    partners,
    sources: [source('paper', 'Press', '2024-02')],
    events: ['a', 'b', 'c'].map((id) =>
      event(id, '2020', {
        participants: [{ partner: 'gb' }],
        evidence: [{ source: 'paper' }, ...(id === 'a' ? [{ source: 'other' }] : [])],
      }),
    ),
  };

  async function linesOf(by: CoverageBy, narrow: boolean, language: 'en' | 'fr' = 'en') {
    const covered = all(records, by);
    const reader = await readerOf(registerOf(records), { language });
    const { columns, rows } = coverageTable(covered, by, { kinds: kindNames, narrow }, reader);
    const cells = [...rows].map((row) => row.cells().map(({ text }) => text));
    return [columns.map(({ label }) => label), ...cells].map((one) => one.join('; '));
  }

  it('has a column for each kind that is there where there is room', async () => {
    expect((await linesOf('partner', false)).slice(0, 2)).toEqual([
      'Partner; Events; Partners; Sources; Records; Newest source; One witness',
      'United Kingdom; 3; 3; 1; 7; 2024-02; 67%',
    ]);
    expect((await linesOf('partner', true))[1]).toBe('United Kingdom; 7; 2024-02; 67%');
  });

  it('names kinds and what has no date in the reader’s language', async () => {
    expect(await linesOf('kind', false, 'fr')).toContain('Événements; 3; 2024-02; 67 %');
    expect((await linesOf('year', true)).map((one) => one.split(';')[0])).toEqual([
      'Year',
      '2024',
      '2020',
      'no date',
    ]);
  });

  it('tells programs the counts themselves', async () => {
    const reader = await readerOf(registerOf(records));
    const covered = all(records, 'year').filter(({ of }) => of === '2020');
    const { rows } = coverageTable(covered, 'year', { kinds: kindNames, narrow: true }, reader);
    expect([...rows].map((row) => row.record())).toEqual([
      {
        year: '2020',
        counts: { events: 3 },
        records: 3,
        newest_source: '2024-02',
        with_evidence: 3,
        one_witness: 2,
      },
    ]);
  });
});
