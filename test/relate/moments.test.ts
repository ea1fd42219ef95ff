import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/model/kinds/names.js';
import { inTime, momentsOf } from '../../src/relate/moments.js';
import type { Moment } from '../../src/relate/moments.js';
import { indicator, project, source, statistic } from '../figures/statistics.js';
import type { Records } from '../register.js';
import { agreement, partners, registerOf } from '../register.js';
import { commitment, event, law, person, readerOf } from './literals.js';

/** The moments of all records, in time. */
async function momentsIn(records: Records): Promise<Moment[]> {
  const register = registerOf({ partners, ...records });
  const reader = await readerOf(register);
  const entries = kindNames.flatMap((kind) => [...register.select(kind)]);
  return inTime(entries.flatMap(({ entry }) => momentsOf(entry, reader)));
}

/** The same as `2024 signed text`. */
async function told(records: Records): Promise<string[]> {
  return (await momentsIn(records)).map(({ date, what, entry }) => `${date} ${what} ${entry.id}`);
}

describe('the dates of a record', () => {
  it('of an agreement are its acts that are dated', async () => {
    const text = agreement([
      { act: 'negotiating' },
      { act: 'signed', date: '2018-11-21' },
      { act: 'ratified', date: '2019', party: 'gb' },
      { act: 'terminated', date: '2024-02' },
    ]);
    expect(await told({ agreements: [text] })).toEqual([
      '2018-11-21 signed text',
      '2019 ratified text',
      '2024-02 terminated text',
    ]);
  });

  it('of an act that counts from another day are both days', async () => {
    const text = agreement([
      { act: 'signed', date: '2018-01-01', effective: '2018-03-01' },
      { act: 'approved', date: '2019-01-01', effective: '2019-01-01' },
      { act: 'extended', effective: '2020-01-01' },
    ]);
    expect(await told({ agreements: [text] })).toEqual([
      '2018-01-01 signed text',
      '2018-03-01 takes effect text',
      '2019-01-01 approved text',
      '2020-01-01 takes effect text',
    ]);
  });

  it('of an entry into force is one day, the day of the act where there is one', async () => {
    const one = agreement([{ act: 'entered-into-force', effective: '2018-03-01' }]);
    const other = agreement(
      [{ act: 'entered-into-force', date: '2019-03-02', effective: '2019-03-01' }],
      { id: 'other' },
    );
    expect(await told({ agreements: [one, other] })).toEqual([
      '2018-03-01 entered into force text',
      '2019-03-02 entered into force other',
    ]);
  });

  it('of a commitment are when it was made, when it is due and what followed', async () => {
    const records: Records = {
      events: [event('visit', '2024-01-01')],
      agreements: [agreement([{ act: 'signed', date: '2024-06-01' }])],
      commitments: [
        commitment('own', { date: '2023', due: '2025' }),
        commitment('at-event', {
          type: 'request',
          made_at: 'visit',
          follow_up: [
            { status: 'partial', date: '2024-03' },
            { status: 'not-started' },
            { status: 'fulfilled', through: ['text'] },
          ],
        }),
        commitment('in-text', { made_in: 'text' }),
      ],
    };
    expect(await told(records)).toEqual([
      '2023 pledge own',
      '2024-01-01 visit visit',
      '2024-01-01 request at-event',
      '2024-03 partly fulfilled at-event',
      '2024-06-01 signed text',
      '2024-06-01 fulfilled at-event',
      '2024-06-01 pledge in-text',
      '2025 due own',
    ]);
  });

  it('of a project are its start and end, the planned ones where nothing else is known', async () => {
    const dates = { planned_start: '2019', actual_start: '2020', planned_end: '2022' };
    const projects = [
      { ...project('one'), dates },
      { ...project('two'), dates: { planned_start: '2021', actual_end: '2023' } },
      project('three'),
    ];
    expect(await told({ projects })).toEqual([
      '2020 project begins one',
      '2021 project is to begin two',
      '2022 project is to end one',
      '2023 project ends two',
    ]);
  });

  it('of a law are its adoption, its force on another day and its repeal', async () => {
    const laws = [
      law('one', { adopted: '2011', in_force: '2012', repealed: '2025' }),
      law('two', { adopted: '2013', in_force: '2013' }),
      law('three', { in_force: '2014' }),
    ];
    expect(await told({ laws })).toEqual([
      '2011 adopted one',
      '2012 in force one',
      '2013 adopted two',
      '2014 in force three',
      '2025 repealed one',
    ]);
  });

  it('of people are when they take and leave office, not when a source shows them', async () => {
    const minister = { title: { en: 'Minister' }, of: 'gb', from: '2020', seen: ['2021'] };
    const envoy = { title: { en: 'Envoy' }, of: 'gb', from: '2022', to: '2023' };
    expect(await told({ people: [person('ann', minister, envoy)] })).toEqual([
      '2020 takes office: Minister ann',
      '2022 takes office: Envoy ann',
      '2023 leaves office: Envoy ann',
    ]);
  });

  it('of a rating is the year of the report; figures, sources and partners have none', async () => {
    const rating = { id: 'tier', rater: 'us', scheme: 'TIP', rated: 'vn', rating: '2' };
    const records: Records = {
      ratings: [{ ...rating, report_year: 2024 }],
      statistics: [statistic('count', { value: 3, period: '2023' })],
      indicators: [indicator('suspects')],
      sources: [source('paper', 'Press', '2024-01-01')],
      topics: [{ id: 'training', name: { en: 'Training' } }],
    };
    expect(await told(records)).toEqual(['2024 rated tier']);
  });
});

describe('the place of a moment', () => {
  it('is the act’s own, else that of the event it names', async () => {
    const events = [event('visit', '2024-01-01', { place: { city: 'Hanoi', country: 'VN' } })];
    const acts = agreement([
      { act: 'finalised', date: '2023', event: 'visit', place: { city: 'London' } },
      { act: 'signed', date: '2024-01-01', event: 'visit' },
      { act: 'extended', date: '2025' },
    ]);
    const moments = await momentsIn({ events, agreements: [acts] });
    expect(moments.map(({ place }) => place?.city)).toEqual([
      'London',
      'Hanoi',
      'Hanoi',
      undefined,
    ]);
  });
});

describe('the order of moments', () => {
  it('is by the first possible day, then the last, whatever the precision', async () => {
    const dates = [
      '2024-03',
      'XXXX-01-02',
      '2024',
      '2024-01-01',
      '2023-12-31/2024-05-01',
      '[2024-01-01..2024-01-20]',
      '../2020',
      '2024-01',
      '2024-02-01~',
    ];
    const events = dates.map((date, index) => event(`e${String(index)}`, date));
    expect((await momentsIn({ events })).map(({ date }) => date)).toEqual([
      '../2020',
      '2023-12-31/2024-05-01',
      '2024-01-01',
      '[2024-01-01..2024-01-20]',
      '2024-01',
      '2024',
      '2024-02-01~',
      '2024-03',
      'XXXX-01-02',
    ]);
  });

  it('of one day has the meeting first, then what was signed and promised there, then ids', async () => {
    const day = '2024-01-01';
    const records: Records = {
      laws: [law('a-law', { adopted: day })],
      commitments: [
        commitment('b-pledge', { made_at: 'z-visit' }),
        commitment('a-pledge', { made_at: 'z-visit' }),
      ],
      agreements: [agreement([{ act: 'signed', date: day }])],
      events: [event('z-visit', day)],
    };
    expect((await momentsIn(records)).map(({ entry }) => entry.id)).toEqual([
      'z-visit',
      'text',
      'a-pledge',
      'b-pledge',
      'a-law',
    ]);
  });

  it('of one record on one day is that of the record, and each moment keeps its number', async () => {
    const text = agreement([
      { act: 'finalised' },
      { act: 'signed', date: '2024-01-01' },
      { act: 'approved', date: '2024-01-01' },
    ]);
    const moments = await momentsIn({ agreements: [text] });
    expect(moments.map(({ what, number }) => [what, number])).toEqual([
      ['signed', 2],
      ['approved', 3],
    ]);
  });
});
