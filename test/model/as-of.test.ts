import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/model/kinds/names.js';
import type { Records } from '../register.js';
import { agreement, derivedOf, partners, registerOf } from '../register.js';

const title = { en: 'T' };
const records: Records = {
  partners,
  topics: [{ id: 'topic', name: title }],
  indicators: [
    {
      id: 'i',
      name: title,
      definition: title,
      unit: 'case',
      measure: 'flow',
      scope: 'trafficking',
    },
  ],
  agreements: [
    agreement([
      { act: 'negotiating', date: '2018' },
      { act: 'signed', date: '2020-05-01', effective: '2020-09-01' },
      { act: 'terminated', date: '2023' },
    ]),
    agreement([{ act: 'signed' }], { id: 'undated' }),
  ],
  events: [
    { id: 'week', type: 'call', title, date: '2020-05-30/2020-06-02' },
    { id: 'unknown-year', type: 'call', title, date: 'XXXX-10-02' },
  ],
  projects: [
    {
      id: 'planned',
      title,
      organisations: [{ partner: 'gb', role: 'funding' }],
      dates: { planned_start: '2021' },
    },
    {
      id: 'ending',
      title,
      organisations: [{ partner: 'gb', role: 'funding' }],
      dates: { actual_end: '2022' },
    },
  ],
  commitments: [
    {
      id: 'promise',
      type: 'pledge',
      by: ['gb'],
      summary: title,
      made_in: 'text',
      follow_up: [
        { status: 'in-progress', date: '2021' },
        { status: 'fulfilled', date: '2022-03' },
      ],
    },
  ],
  people: [
    {
      id: 'somebody',
      name: 'S',
      posts: [
        { title, of: 'gb', from: '2019', to: '2021', seen: ['2020-01-01'] },
        { title, of: 'us', seen: ['2022-06-01'] },
      ],
    },
  ],
  statistics: [
    {
      id: 'figure',
      indicator: 'i',
      value: 1,
      period: '2021',
      area: 'VN',
      reported_by: 'vn',
      nature: 'result',
    },
  ],
  ratings: [
    { id: 'rating', rater: 'us', scheme: 's', rated: 'vn', rating: '2', report_year: 2022 },
  ],
  laws: [
    { id: 'adopted', type: 'law', title, country: 'VN', adopted: '2021-02', in_force: '2022' },
    { id: 'forced', type: 'law', title, country: 'VN', in_force: '2022' },
  ],
  sources: [
    { id: 'page', type: 'news', title, publisher: 'P', language: 'en', reliability: 'B' },
    {
      id: 'news',
      type: 'news',
      title,
      publisher: 'P',
      language: 'en',
      reliability: 'B',
      published: '2020-07',
    },
  ],
};

function there(day: string): string[] {
  const register = registerOf(records, day);
  const always = new Set(['partners', 'sources', 'topics', 'indicators']);
  return kindNames
    .filter((kind) => !always.has(kind))
    .flatMap((kind) => [...register.select(kind)].map(({ entry }) => entry.id))
    .sort();
}

describe('the register as of a day', () => {
  const undated = ['ending', 'undated', 'unknown-year'];

  it.each([
    ['2017-12-31', []],
    ['2018-01-01', ['text']],
    ['2020-05-29', ['promise', 'somebody', 'text']],
    ['2020-05-30', ['promise', 'somebody', 'text', 'week']],
    ['2020-07-01', ['promise', 'somebody', 'text', 'week']],
    ['2021-01-31', ['figure', 'planned', 'promise', 'somebody', 'text', 'week']],
    ['2021-02-28', ['adopted', 'figure', 'planned', 'promise', 'somebody', 'text', 'week']],
  ])('%s', (day, ids) => {
    expect(there(day)).toEqual([...undated, ...ids].sort());
  });

  it('has every partner, source, topic and indicator', () => {
    const register = registerOf(records, '1990-01-01');
    expect([...register.select('partners')]).toHaveLength(partners.length);
    expect([...register.select('sources')]).toHaveLength(2);
    expect([...register.select('topics')]).toHaveLength(1);
    expect([...register.select('indicators')]).toHaveLength(1);
  });

  it.each([
    ['2019-01-01', 'negotiating', 'unknown'],
    ['2020-05-01', 'signed', 'signed'],
    ['2020-09-01', 'in-force', 'bound'],
    ['2023-01-01', 'ended', 'ended'],
  ])('knows that the agreement was on %s %s', (day, status, home_status) => {
    const register = registerOf(records, day);
    expect(derivedOf(register, 'text', day)).toMatchObject({ status, home_status });
  });

  it.each([
    ['2020-12-31', 'open', null],
    ['2021-01-01', 'in-progress', null],
    ['2022-03-01', 'fulfilled', { min: 669, max: 699 }],
  ])('knows that the commitment was on %s %s', (day, status, elapsed) => {
    const register = registerOf(records, day);
    expect(derivedOf(register, 'promise', day)).toMatchObject({ status, elapsed });
  });

  it('knows the posts that had begun, and what had been seen of them', () => {
    const posts = (day: string) =>
      registerOf(records, day).find('people', 'somebody')?.record.posts;
    expect(posts('2019-06-01')).toEqual([{ title, of: 'gb', from: '2019' }]);
    expect(posts('2020-06-01')).toEqual([{ title, of: 'gb', from: '2019', seen: ['2020-01-01'] }]);
    expect(posts('2022-06-01')).toHaveLength(2);
  });
});
