import { describe, expect, it } from 'vitest';
import type { KindName } from '../../src/model/entry.js';
import { kindNames } from '../../src/model/kinds/names.js';
import { UsageError } from '../../src/model/usage-error.js';
import { en } from '../../src/model/words/en.js';
import type { FilterName, GivenFilter } from '../../src/query/filters.js';
import { fieldsOf, filterText, hasFields } from '../../src/query/filters.js';
import { conditionsFor, kindsOf } from '../../src/query/run.js';
import { agreement, found, partners, registerOf } from '../register.js';

const cited = (source: string) => [{ source }];

/** One record for each way in which a filter of the manual's table may reach it. */
const register = registerOf({
  partners,
  agreements: [
    agreement(
      [
        { act: 'signed', date: '2020', event: 'summit' },
        { act: 'ratified', date: '2022' },
      ],
      {
        id: 'by-party',
        evidence: cited('on-agreement'),
        provisions: [{ topic: 'training' }],
      },
    ),
    agreement([{ act: 'signed', date: '2020', by: [{ person: 'minister' }] }], {
      id: 'on-behalf',
      parties: [{ partner: 'vn' }, { partner: 'hope', on_behalf_of: 'us' }],
      topics: ['aid'],
      lifecycle: [{ act: 'negotiating', date: '2019', place: { city: 'Paris', country: 'FR' } }],
    }),
  ],
  events: [
    {
      id: 'summit',
      type: 'summit',
      title: { en: 'A' },
      date: '2020-05/2020-07',
      place: { city: 'London', country: 'GB' },
    },
    {
      id: 'organised',
      type: 'call',
      title: { en: 'B' },
      date: '2021',
      organisers: [{ partner: 'gb-home-office', role: 'host' }],
    },
    {
      id: 'attended',
      type: 'call',
      title: { en: 'C' },
      date: '2022',
      participants: [{ partner: 'gb', people: ['minister'] }],
    },
    { id: 'under', type: 'call', title: { en: 'D' }, date: '2023', framework: 'by-party' },
  ],
  projects: [
    {
      id: 'project',
      title: { en: 'P' },
      status: 'closed',
      organisations: [{ partner: 'gb-home-office', role: 'funding' }],
      dates: { planned_start: '2018', actual_start: '2019', planned_end: '2023' },
      areas: [{ city: 'Vinh', country: 'VN' }],
    },
  ],
  commitments: [
    { id: 'promised', type: 'pledge', by: ['gb'], summary: { en: 'S' }, date: '2021' },
    {
      id: 'asked',
      type: 'request',
      by: ['vn'],
      to: ['gb'],
      summary: { en: 'S' },
      made_at: 'under',
      follow_up: [
        { status: 'fulfilled', through: ['minister', 'training'], evidence: cited('on-follow-up') },
      ],
    },
  ],
  people: [
    {
      id: 'minister',
      name: 'M',
      posts: [{ title: { en: 'T' }, of: 'gb-home-office', from: '2019', to: '2022' }],
    },
    { id: 'seen', name: 'N', posts: [{ title: { en: 'T' }, of: 'vn', seen: ['2024-06-01'] }] },
  ],
  statistics: [
    {
      id: 'reported',
      indicator: 'i',
      value: 1,
      period: '2023',
      area: 'VN',
      reported_by: 'gb-home-office',
      nature: 'result',
    },
    {
      id: 'area',
      indicator: 'i',
      value: 1,
      period: '2023',
      area: 'GB',
      reported_by: 'vn',
      nature: 'result',
    },
    {
      id: 'counterpart',
      indicator: 'i',
      value: 1,
      period: '2023',
      area: 'VN',
      counterpart_area: 'GB',
      reported_by: 'vn',
      nature: 'result',
    },
    {
      id: 'citizens',
      indicator: 'i',
      value: 1,
      period: '2023',
      area: 'VN',
      breakdown: { citizenship: 'GB', place: 'Tay Ninh' },
      reported_by: 'vn',
      nature: 'result',
    },
    {
      id: 'about',
      indicator: 'i',
      value: 1,
      period: '2023',
      area: 'VN',
      about: ['by-party'],
      reported_by: 'vn',
      nature: 'result',
    },
    {
      id: 'other',
      indicator: 'i',
      value: 1,
      period: '2020/2022',
      area: 'VN',
      reported_by: 'vn',
      nature: 'result',
    },
  ],
  ratings: [
    { id: 'rating', rater: 'us', scheme: 's', rated: 'vn', rating: '2', report_year: 2024 },
    { id: 'rated', rater: 'iom', scheme: 's', rated: 'gb', rating: '1', report_year: 2023 },
  ],
  laws: [
    {
      id: 'issued',
      type: 'law',
      title: { en: 'L' },
      country: 'VN',
      issued_by: 'vn-police',
      adopted: '2020',
      in_force: '2021',
    },
    {
      id: 'implementing',
      type: 'decree',
      title: { en: 'L' },
      country: 'VN',
      implements: ['by-party'],
      adopted: '2019',
    },
  ],
  sources: [
    {
      id: 'on-agreement',
      type: 'news',
      title: { en: 'O' },
      publisher: 'X',
      language: 'en',
      reliability: 'B',
      published: '2020-03',
    },
    {
      id: 'on-follow-up',
      type: 'news',
      title: { en: 'O' },
      publisher: 'X',
      language: 'en',
      reliability: 'B',
      copy_of: 'on-agreement',
    },
  ],
  indicators: [
    {
      id: 'i',
      name: { en: 'I' },
      definition: { en: 'I' },
      unit: 'case',
      measure: 'flow',
      scope: 'trafficking',
    },
  ],
  topics: [
    { id: 'training', name: { en: 'Training' } },
    { id: 'aid', name: { en: 'Aid' }, broader: 'training' },
  ],
});

function given(name: FilterName, value = ''): GivenFilter {
  return { name, value };
}

describe('--partner', () => {
  it.each<[KindName, string, string[]]>([
    ['agreements', 'UK', ['by-party']],
    ['agreements', 'us', ['on-behalf']],
    ['agreements', 'Hope', ['on-behalf']],
    ['events', 'gb', ['attended', 'organised', 'under']],
    ['projects', 'gb', ['project']],
    ['commitments', 'gb', ['asked', 'promised']],
    ['statistics', 'gb', ['about', 'area', 'citizens', 'counterpart', 'reported']],
    ['ratings', 'us', ['rating']],
    ['ratings', 'gb', ['rated']],
    ['people', 'gb', ['minister']],
    ['laws', 'vn', ['implementing', 'issued']],
    ['laws', 'gb', ['implementing']],
    ['sources', 'gb', ['on-agreement', 'on-follow-up']],
    ['sources', 'us', []],
    ['partners', 'gb', ['gb', 'gb-home-office']],
  ])('%s of %s', (kind, partner, ids) => {
    expect(found(register, kind, given('partner', partner))).toEqual(ids);
  });

  it('given twice asks for both, a comma for any', () => {
    expect(found(register, 'commitments', given('partner', 'gb'), given('partner', 'vn'))).toEqual([
      'asked',
    ]);
    expect(found(register, 'ratings', given('partner', 'us,gb'))).toEqual(['rated', 'rating']);
  });

  it('matches the home country only where it is asked for, and a part without its whole', () => {
    expect(found(register, 'statistics', given('partner', 'vn'))).toHaveLength(6);
    expect(found(register, 'ratings', given('partner', 'vn'))).toEqual(['rating']);
    expect(found(register, 'events', given('partner', 'gb-home-office'))).toEqual(['organised']);
  });
});

describe('--since and --until', () => {
  it.each<[KindName, string, string, string[]]>([
    ['agreements', '2022', '2022', ['by-party']],
    ['agreements', '2021', '2021', []],
    ['agreements', '2019', '2019', ['on-behalf']],
    ['events', '2020-06', '2020-06', ['summit']],
    ['events', '2021', '2023', ['attended', 'organised', 'under']],
    ['events', '2021-02', '2021-03', ['~organised']],
    ['projects', '2021', '2022', ['project']],
    ['projects', '2018', '2018', []],
    ['commitments', '2021', '2021', ['promised']],
    ['commitments', '2023', '2023', ['asked']],
    ['laws', '2021', '2021', ['issued']],
    ['laws', '2019', '2019', ['implementing']],
    ['statistics', '2021', '2021', ['other']],
    ['ratings', '2024', '2024', ['rating']],
    ['sources', '2020', '2020', ['on-agreement']],
    ['people', '2020', '2021', ['minister']],
    ['people', '2024-06', '2024-06', ['seen']],
  ])('%s from %s to %s', (kind, since, until, ids) => {
    expect(found(register, kind, given('since', since), given('until', until))).toEqual(ids);
  });

  it.each<KindName>(['partners', 'topics', 'indicators'])('ask nothing of %s', (kind) => {
    expect(hasFields(kind, fieldsOf(given('since', '2024')))).toBe(false);
    expect(() => kindsOf({ kind, filters: [given('since', '2024')] })).toThrow(UsageError);
  });

  it('need a bound', () => {
    expect(() => found(register, 'events', given('since', 'XXXX-10-02'))).toThrow('--since');
    expect(() => found(register, 'events', given('until', '2020/..'))).toThrow('--until');
    expect(() => found(register, 'events', given('since', 'soon'))).toThrow('--since');
  });
});

describe('--status, --place and what else is a field', () => {
  it.each<[KindName, FilterName, string, string[]]>([
    ['agreements', 'status', 'negotiating', ['on-behalf']],
    ['commitments', 'status', 'open', ['promised']],
    ['commitments', 'status', 'fulfilled,open', ['asked', 'promised']],
    ['projects', 'status', 'closed', ['project']],
    ['agreements', 'place', 'london', ['by-party']],
    ['agreements', 'place', 'France', ['on-behalf']],
    ['events', 'place', 'Royaume-Uni', ['summit']],
    ['projects', 'place', 'Vinh', ['project']],
    ['statistics', 'place', 'tay ninh', ['citizens']],
    ['statistics', 'place', 'UK', ['area', 'counterpart']],
    ['agreements', 'form', 'agreement', ['by-party', 'on-behalf']],
    ['agreements', 'subject', 'trafficking', ['by-party', 'on-behalf']],
    ['agreements', 'relevance', 'related', []],
  ])('%s with --%s %s', (kind, name, value, ids) => {
    expect(found(register, kind, given(name, value))).toEqual(ids);
  });

  it('is asked of the kinds that have it', () => {
    const having = (name: FilterName) =>
      kindNames.filter((kind) => hasFields(kind, fieldsOf(given(name, 'x'))));
    expect(having('status')).toEqual(['agreements', 'commitments', 'projects']);
    expect(having('place')).toEqual(['agreements', 'events', 'projects', 'statistics']);
    expect(having('form')).toEqual(['agreements']);
  });
});

describe('a choice of values of several kinds', () => {
  const from = { register, words: en, day: 0 };
  const having: KindName[] = ['agreements', 'commitments', 'projects'];

  it('gives each kind those that it knows', () => {
    const status = [given('status', 'open,closed')];
    const { conditions, unanswered } = conditionsFor(status, having, from);
    expect([...conditions.keys()]).toEqual(['commitments', 'projects']);
    expect(unanswered).toEqual([{ kind: 'agreements', filter: status[0] }]);
  });

  it('is a mistake where one is known to none', () => {
    const ask =
      (value: string, kinds = having) =>
      () =>
        conditionsFor([given('status', value)], kinds, from);
    expect(ask('open,clsed')).toThrow('unknown value of status "clsed"; did you mean "closed"?');
    expect(ask('open,closed', ['projects'])).toThrow('unknown value of status "open"');
    const where = [given('where', 'status in (open, closed)')];
    expect(() => conditionsFor(where, having, from)).toThrow('no kind of record knows "open"');
  });
});

describe('any reference', () => {
  it.each<[KindName, FilterName, string, string[]]>([
    ['agreements', 'topic', 'training', ['by-party']],
    ['agreements', 'topic', 'aid', ['on-behalf']],
    ['commitments', 'topic', 'training', ['asked']],
    ['topics', 'topic', 'training', ['aid', 'training']],
    ['events', 'person', 'minister', ['attended']],
    ['commitments', 'person', 'minister', ['asked']],
    ['people', 'person', 'minister', ['minister']],
    ['agreements', 'source', 'on-agreement', ['by-party']],
    ['commitments', 'source', 'on-follow-up', ['asked']],
    ['sources', 'source', 'on-agreement', ['on-agreement', 'on-follow-up']],
  ])('%s with --%s %s', (kind, name, value, ids) => {
    expect(found(register, kind, given(name, value))).toEqual(ids);
  });
});

describe('the filters without a field of their own', () => {
  it('find words without accents, at the beginning of a word, all of them', () => {
    expect(found(register, 'partners', given('text', 'bo noi vu'))).toEqual(['gb-home-office']);
    expect(found(register, 'partners', given('text', 'noi bo'))).toEqual(['gb-home-office']);
    expect(found(register, 'partners', given('text', 'noi london'))).toEqual([]);
    expect(found(register, 'partners', given('text', 'ome'))).toEqual([]);
  });

  it('find words of a name that comes from elsewhere', () => {
    expect(found(register, 'partners', given('text', 'Royaume'))).toEqual(['gb']);
    expect(() => found(register, 'partners', given('text', '!'))).toThrow(UsageError);
  });

  it('find what rests on no source, where that is asked of a kind', () => {
    expect(found(register, 'agreements', given('unsourced'))).toEqual(['on-behalf']);
    expect(hasFields('sources', fieldsOf(given('unsourced')))).toBe(false);
    expect(found(register, 'agreements', given('disputed'))).toEqual([]);
  });

  it('are written as they were given', () => {
    expect(filterText(given('unsourced'))).toBe('--unsourced');
    expect(filterText(given('partner', 'UK'))).toBe('--partner UK');
    expect(filterText(given('where', 'a = 1'))).toBe('--where "a = 1"');
  });
});
