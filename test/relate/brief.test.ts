import { describe, expect, it } from 'vitest';
import { project, statistic } from '../figures/statistics.js';
import type { Records } from '../register.js';
import { agreement, partners } from '../register.js';
import { briefLines, sectionsOf } from './brief-told.js';
import { commitment, event, person } from './literals.js';

const evidence = [{ source: 'ministry' }];
const signed = agreement([{ act: 'signed', date: '2020-01-01' }]);
const rating = { id: 'tier', scheme: 'TIP tier', rater: 'gb', rated: 'vn', rating: '2' };
const withGb = { participants: [{ partner: 'gb' }] };
const followUp = [{ status: 'fulfilled' as const, date: '2021-01-11' }];

/** What makes each section, and no other one but those named with it. */
const makers: readonly (readonly [readonly string[], Records])[] = [
  [['At a glance', 'Agreements and other texts'], { agreements: [signed] }],
  [
    ['At a glance', 'Related texts'],
    { agreements: [{ ...signed, relevance: 'related', subject: 'migration' }] },
  ],
  [['Regional and universal texts'], { agreements: [{ ...signed, scope: 'universal' }] }],
  [[], { agreements: [{ ...signed, scope: 'universal', relevance: 'related' }] }],
  [['At a glance', 'What is open'], { commitments: [commitment('pledge', { date: '2021' })] }],
  [
    ['What was answered'],
    { commitments: [commitment('pledge', { date: '2021-01-01', follow_up: followUp })] },
  ],
  [['At a glance', 'Meetings'], { events: [event('visit', '2024', withGb)] }],
  [['Who is who'], { people: [person('ann', { title: { en: 'Minister' }, of: 'gb' })] }],
  [['Projects and money'], { projects: [project('work')] }],
  [['Figures'], { statistics: [statistic('count', { value: 3, reported_by: 'gb' })] }],
  [['Ratings'], { ratings: [{ ...rating, report_year: 2024 }] }],
];

describe('a brief', () => {
  it.each(makers)(
    'has the sections %j where there is something to tell',
    async (names, records) => {
      expect(Object.keys(await sectionsOf(records))).toEqual(names);
      expect(Object.keys(await sectionsOf(records, { partner: 'my' }))).toEqual([]);
    },
  );

  it('has every section in one order, none of them empty', async () => {
    const records: Records = {
      agreements: [
        { ...signed, evidence },
        { ...signed, id: 'related', relevance: 'related' },
        { ...signed, id: 'wide', scope: 'regional' },
      ],
      commitments: [
        commitment('pledge', { date: '2021' }),
        commitment('kept', { date: '2021-01-01', follow_up: followUp }),
      ],
      events: [event('visit', '2024', withGb)],
      people: [person('ann', { title: { en: 'Minister' }, of: 'gb' })],
      projects: [project('work')],
      statistics: [
        statistic('count', {
          value: 3,
          reported_by: 'gb',
          disputes: [
            {
              field: 'value',
              claims: [
                { value: 3, evidence },
                { value: 4, evidence },
              ],
            },
          ],
        }),
      ],
      ratings: [{ ...rating, report_year: 2024 }],
    };
    const sections = await sectionsOf(records);
    expect(Object.keys(sections)).toEqual([
      'At a glance',
      'Agreements and other texts',
      'Related texts',
      'Regional and universal texts',
      'What is open',
      'What was answered',
      'Meetings',
      'Who is who',
      'Projects and money',
      'Figures',
      'Ratings',
      'Where sources disagree',
      'Sources',
    ]);
    for (const lines of Object.values(sections)) expect(lines.join('')).not.toBe('');
  });

  it('says so where there is nothing', async () => {
    expect(await briefLines({}, { partner: 'my' })).toEqual([
      'Briefing: Malaysia',
      'A register, as of 2026-11-22',
      'The register holds nothing on Malaysia.',
    ]);
  });

  it('is about all the parts of a partner, and about one alone where that is asked for', async () => {
    const parties = [{ partner: 'vn' }, { partner: 'gb-home-office' }];
    const records = { agreements: [{ ...signed, parties }] };
    const texts = 'Agreements and other texts';
    expect((await sectionsOf(records))[texts]).toEqual([
      '- signed 2020-01-01 · A text (Home Office)',
    ]);
    const part = await sectionsOf(records, { partner: 'gb-home-office' });
    expect(part[texts]).toEqual(['- signed 2020-01-01 · A text']);
    expect(await sectionsOf({ agreements: [signed] }, { partner: 'gb-home-office' })).toEqual({});
  });

  it('as of a day knows nothing of what came later', async () => {
    const records: Records = {
      agreements: [
        agreement([
          { act: 'negotiating', date: '2019-01' },
          { act: 'signed', date: '2020-01-01' },
        ]),
      ],
      commitments: [commitment('kept', { date: '2019-01-01', follow_up: followUp })],
      events: [event('visit', '2024-01-01', withGb), event('call', '2019-02-01', withGb)],
    };
    const sections = await sectionsOf(records, { asOf: '2019-03-01' });
    expect(sections).toEqual({
      'At a glance': [
        'Texts: 1 under negotiation',
        'Open: United Kingdom: 1 promised',
        'Last meeting: 2019-02-01 · call',
      ],
      'Agreements and other texts': ['- under negotiation 2019-01 · A text'],
      'What is open': ['Promised by United Kingdom', '- kept (2019-01-01; open for 59 days)'],
      Meetings: ['- 2019-02-01 · call'],
    });
  });
});

describe('the sources of a brief', () => {
  const records: Records = {
    agreements: [
      {
        ...signed,
        evidence: [{ source: 'blog' }, { source: 'press' }, { source: 'ministry' }],
      },
    ],
    events: [
      event('visit', '2024', { ...withGb, evidence: [{ source: 'press' }, { source: 'agency' }] }),
      event('call', '2023', { ...withGb, evidence: [{ source: 'ministry' }] }),
    ],
  };

  it('are numbered as they are first named, the best of each record, and each once', async () => {
    const sections = await sectionsOf(records);
    expect(sections['Agreements and other texts']).toEqual([
      '- signed 2020-01-01 · A text [1] [2]',
    ]);
    expect(sections['Meetings']).toEqual(['- 2024 · visit [3]', '- 2023 · call [1]']);
    expect(sections['Sources']).toEqual([
      '1: ministry · Ministry, 2024-02-01 (A) | https://example.org/ministry',
      '2: press · Press, 2024 (C)',
      '3: agency · Agency, no date (A)',
    ]);
  });

  it('of the same grade stay in the order of the evidence', async () => {
    const same = [{ source: 'agency' }, { source: 'agency' }, { source: 'ministry' }];
    const sections = await sectionsOf({ agreements: [{ ...signed, evidence: same }] });
    expect(sections['Sources']?.map((line) => line.split(' ')[1])).toEqual(['agency', 'ministry']);
  });
});

describe('ratings and disputes', () => {
  it('tells the last six ratings, the newest first', async () => {
    const years = [2019, 2025, 2020, 2021, 2022, 2023, 2024];
    const ratings = years.map((year) => ({
      ...rating,
      id: `tier-${String(year)}`,
      report_year: year,
    }));
    expect((await sectionsOf({ ratings }))['Ratings']).toEqual(
      [2025, 2024, 2023, 2022, 2021, 2020].map((year) => `- ${String(year)}: TIP tier 2`),
    );
  });

  it('tells each claim with its source, and what is held or that nothing is', async () => {
    const claims = [
      { value: 'Hanoi', evidence },
      { value: 'London', evidence: [{ source: 'press' }] },
    ];
    const events = [
      event('visit', '2024', { ...withGb, disputes: [{ field: 'place', claims, held: 'Hanoi' }] }),
      event('call', '2023', { ...withGb, disputes: [{ field: 'place', claims }] }),
      event('far', '2023', { disputes: [{ field: 'place', claims }] }),
    ];
    expect((await sectionsOf({ events }))['Where sources disagree']).toEqual([
      '- call, Place: Hanoi [1] / London [2]; open',
      '- visit, Place: Hanoi [1] / London [2]; held: Hanoi',
    ]);
  });

  it('leaves out what is disputed about texts and meetings of many', async () => {
    const claims = [
      { value: 'a', evidence },
      { value: 'b', evidence },
    ];
    const disputes = [{ field: 'title', claims }];
    const sides = (count: number) =>
      partners
        .slice(-count)
        .map(({ id }) => ({ partner: id }))
        .concat({ partner: 'gb' });
    const records: Records = {
      agreements: [{ ...signed, scope: 'universal', disputes }],
      events: [
        event('summit', '2024', { participants: sides(4), disputes }),
        event('visit', '2024', { participants: sides(3), disputes }),
      ],
    };
    expect((await sectionsOf(records))['Where sources disagree']).toHaveLength(1);
  });

  it('tells figures that contradict each other', async () => {
    const more = { reported_by: 'gb', area: 'VN', evidence };
    const statistics = [
      statistic('one', { value: 3, ...more }),
      statistic('other', { value: 4, ...more }),
    ];
    const lines = (await sectionsOf({ statistics }))['Where sources disagree'];
    expect(lines).toEqual([expect.stringMatching(/^- suspects: .*: \S/)]);
  });
});
