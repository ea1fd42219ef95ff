import { indicator, project, source, statistic } from '../figures/statistics.js';
import type { Records } from '../register.js';
import { agreement, partners } from '../register.js';
import { commitment, event, law, person } from '../relate/literals.js';

const evidence = [{ source: 'first' }];
const participants = [
  { partner: 'gb', people: ['ann'] },
  { partner: 'vn', people: ['binh'] },
];

/** A small cooperation of Viet Nam and the United Kingdom, of every kind. */
export const cooperation: Records = {
  partners,
  sources: [source('first', 'Ministry', '2024-03-07')],
  indicators: [indicator('suspects')],
  topics: [{ id: 'training', name: { en: 'Training' } }],
  events: [
    event('visit', '2024-01-18/2024-01-20', {
      title: { en: 'Visit', fr: 'Visite' },
      place: { city: 'Hanoi', country: 'VN' },
      participants,
      evidence,
    }),
    event('conference', '2027-02', { type: 'conference', participants }),
    event('dialogue', '2019', { participants }),
  ],
  agreements: [
    agreement([{ act: 'signed', date: '2024-01-19', effective: '2024-03-01' }], { evidence }),
  ],
  commitments: [
    commitment('pledge', {
      made_at: 'visit',
      due: '2025',
      follow_up: [{ status: 'fulfilled', through: ['text'] }],
      evidence,
    }),
    commitment('request', { type: 'request', by: ['vn'], to: ['gb'], made_at: 'visit' }),
  ],
  people: [
    person('ann', { title: { en: 'Minister' }, of: 'gb-home-office', from: '2023-09' }),
    person('binh', { title: { en: 'General' }, of: 'vn-police', seen: ['2024-01-18'] }),
  ],
  projects: [{ ...project('work'), dates: { planned_start: '2024-04' }, framework: 'text' }],
  laws: [law('decree', { adopted: '2024-02-29', implements: ['text'] })],
  statistics: [statistic('count', { value: 5, reported_by: 'gb', about: ['work'], evidence })],
  ratings: [
    {
      id: 'tier-2024',
      rater: 'gb',
      scheme: 'tier',
      rated: 'vn',
      rating: '2',
      report_year: 2024,
      evidence,
    },
  ],
};

/** What a terminal, a page, a spreadsheet, a calendar or a CI runner would obey. */
export const trap =
  '=cmd|calc\u001B[2J\u0007\u009B31m\u202Etxt\n::error file=x::no\t##[group]<script>&"|`\r\nEND:VEVENT';

const text = { en: trap };

/** The same register, whose texts are traps. */
export const hostile: Records = {
  ...cooperation,
  partners: [
    ...partners.filter(({ id }) => id !== 'gb-home-office'),
    { id: 'gb-home-office', type: 'government-body', country: 'GB', part_of: 'gb', name: text },
  ],
  sources: [{ ...source('first', trap, '2024-03-07'), title: text }],
  indicators: [indicator('suspects', { name: text })],
  events: (cooperation.events ?? []).map((one) => ({
    ...one,
    title: text,
    place: { city: trap, country: 'VN' },
    disputes: [
      {
        field: 'title',
        claims: [
          { value: trap, evidence },
          { value: 'b', evidence },
        ],
      },
    ],
  })),
  agreements: (cooperation.agreements ?? []).map((one) => ({ ...one, title: text })),
  commitments: (cooperation.commitments ?? []).map((one) => ({ ...one, summary: text })),
  people: (cooperation.people ?? []).map((one) => ({
    ...one,
    name: trap,
    posts: one.posts.map((post) => ({ ...post, title: text })),
  })),
  projects: (cooperation.projects ?? []).map((one) => ({ ...one, title: text })),
  laws: (cooperation.laws ?? []).map((one) => ({ ...one, title: text })),
  ratings: (cooperation.ratings ?? []).map((one) => ({ ...one, scheme: trap, rating: trap })),
};
