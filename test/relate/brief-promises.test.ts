import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../src/model/records.js';
import { agreement } from '../register.js';
import { sectionsOf } from './brief-told.js';
import { commitment, event } from './literals.js';

const day = { date: '2026-11-12' };
const after = '(2026-11-12; open for 10 days)';

const open = async (...commitments: Commitment[]) =>
  (await sectionsOf({ commitments }))['What is open'];

const answered = async (...commitments: Commitment[]) =>
  (await sectionsOf({ commitments }))['What was answered'];

describe('the direction of a commitment', () => {
  it.each<[string, Partial<Commitment>]>([
    ['Promised by United Kingdom', {}],
    ['Promised by United Kingdom', { by: ['gb-home-office'], to: ['vn-police'] }],
    ['Promised by United Kingdom', { by: ['us', 'gb'], to: [] }],
    ['Promised by Viet Nam', { by: ['vn'], to: ['gb'] }],
    ['Promised by Viet Nam', { by: ['vn-police', 'us'], to: ['gb-home-office'] }],
    ['Undertaken together', { by: ['vn', 'gb'], to: [] }],
    ['Undertaken together', { by: ['vn-police', 'gb-home-office', 'us'], type: 'request' }],
    ['Undertaken together', { type: 'joint-undertaking' }],
    ['Undertaken together', { by: ['vn'], to: ['gb'], type: 'joint-undertaking' }],
    ['Asked or recommended by United Kingdom', { type: 'request' }],
    ['Asked or recommended by United Kingdom', { type: 'recommendation' }],
    ['Asked or recommended by Viet Nam', { by: ['vn'], to: ['gb'], type: 'request' }],
    ['Asked or recommended by Viet Nam', { by: ['vn'], to: ['gb'], type: 'recommendation' }],
  ])('is "%s" of %j', async (heading, more) => {
    expect(await open(commitment('one', { ...day, ...more }))).toEqual([heading, `- one ${after}`]);
  });

  it.each(['pledge', 'request', 'joint-undertaking'] as const)(
    'is none where a third side owes it: %s',
    async (type) => {
      const third = { ...day, type, by: ['us', 'fr'], to: ['gb'] };
      const kept = { ...third, follow_up: [{ status: 'fulfilled' as const, date: '2026-11-20' }] };
      expect(
        await sectionsOf({ commitments: [commitment('one', third), commitment('two', kept)] }),
      ).toEqual({});
    },
  );

  it('is told in one order, and counted at a glance', async () => {
    const commitments = [
      commitment('a', { ...day, by: ['vn'], to: ['gb'], type: 'request' }),
      commitment('b', { ...day, type: 'request' }),
      commitment('c', { ...day, by: ['vn', 'gb'] }),
      commitment('d', { ...day, by: ['vn'], to: ['gb'] }),
      commitment('e', day),
      commitment('f', day),
    ];
    const sections = await sectionsOf({ commitments });
    expect(sections['What is open']?.filter((line) => !line.startsWith('-'))).toEqual([
      'Promised by United Kingdom',
      'Promised by Viet Nam',
      'Undertaken together',
      'Asked or recommended by United Kingdom',
      'Asked or recommended by Viet Nam',
    ]);
    expect(sections['At a glance']).toEqual([
      'Open: United Kingdom: 2 promised, 1 asked; Viet Nam: 1 promised, 1 asked; ' +
        '1 undertaken together',
    ]);
  });
});

describe('what is open', () => {
  it('has how far it is, when it was made, how long it is open and when it is due', async () => {
    const made = { date: '2026-11' };
    expect(
      await open(
        commitment('a', { ...day, follow_up: [{ status: 'in-progress' }] }),
        commitment('b', { ...made, due: '2026-11-21' }),
        commitment('c', { date: '2026', due: '2026-11-22', follow_up: [{ status: 'partial' }] }),
        commitment('d', { date: '2025-11', due: '2026-11' }),
        commitment('e', { date: '2025', due: '2025?' }),
      ),
    ).toEqual([
      'Promised by United Kingdom',
      `- a (in progress; ${after.slice(1)}`,
      '- b (2026-11; open for between 0 and 21 days; due 2026-11-21, overdue)',
      '- c (partly fulfilled; 2026; open for between 0 and 325 days; due 2026-11-22)',
      '- d (2025-11; open for between 357 and 386 days; due 2026-11)',
      '- e (2025; open for between 326 and 690 days; due 2025, uncertain)',
    ]);
  });

  it('has the day of the meeting or text in which it was promised', async () => {
    const records = {
      events: [event('visit', '2026-11-12')],
      agreements: [
        agreement([{ act: 'signed', date: '2026-11-02' }], { parties: [{ partner: 'vn' }] }),
        agreement([{ act: 'signed' }], { id: 'undated', parties: [{ partner: 'vn' }] }),
      ],
      commitments: [
        commitment('a', { made_in: 'undated' }),
        commitment('b', { made_in: 'text' }),
        commitment('c', { made_at: 'visit' }),
        commitment('d', { date: 'XXXX-11-12' }),
      ],
    };
    expect((await sectionsOf(records))['What is open']).toEqual([
      'Promised by United Kingdom',
      `- c ${after}`,
      '- b (2026-11-02; open for 20 days)',
      '- a (no date)',
      '- d (12 November, year unknown)',
    ]);
  });

  it('is the newest five of each direction, and counts the rest', async () => {
    const commitments = ['01', '02', '03', '04', '05', '06', '07'].map((month) =>
      commitment(`m${month}`, { date: `2026-${month}` }),
    );
    const lines = await open(...commitments);
    expect(lines?.map((line) => line.slice(0, 5))).toEqual([
      'Promi',
      '- m07',
      '- m06',
      '- m05',
      '- m04',
      '- m03',
      'and 2',
    ]);
    expect(lines?.at(-1)).toBe('and 2 more: traite commitments --partner gb');
    expect(await open(...commitments.slice(2))).toHaveLength(6);
  });
});

describe('what was answered', () => {
  it('has after how many days, and through what', async () => {
    const records = {
      agreements: [
        agreement([{ act: 'signed', date: '2024-03-01' }], {
          scope: 'regional' as const,
          relevance: 'related' as const,
        }),
      ],
      commitments: [
        commitment('a', {
          date: '2024-02-01',
          follow_up: [{ status: 'partial' }, { status: 'fulfilled', through: ['text'] }],
        }),
        commitment('b', { date: '2024-01-10', follow_up: [{ status: 'abandoned', date: '2024' }] }),
        commitment('c', { date: '2024-01-09', follow_up: [{ status: 'fulfilled' }] }),
        commitment('d', { date: '2024-01-08', follow_up: [{ status: 'fulfilled', date: '2023' }] }),
      ],
    };
    const sections = await sectionsOf(records);
    expect(sections['What is open']).toBeUndefined();
    expect(sections['What was answered']).toEqual([
      '- a: fulfilled after 29 days; A text',
      '- b: abandoned after between 0 and 356 days',
      '- c: fulfilled',
      '- d: fulfilled',
    ]);
  });

  it('is open again where the last follow-up says so', async () => {
    const again = commitment('a', {
      ...day,
      follow_up: [{ status: 'fulfilled' }, { status: 'in-progress' }],
    });
    expect(await answered(again)).toBeUndefined();
    expect(await open(again)).toHaveLength(2);
  });

  it('is the newest five, and counts the rest', async () => {
    const commitments = ['01', '02', '03', '04', '05', '06'].map((month) =>
      commitment(`m${month}`, { date: `2026-${month}`, follow_up: [{ status: 'fulfilled' }] }),
    );
    expect(await answered(...commitments)).toEqual([
      '- m06: fulfilled',
      '- m05: fulfilled',
      '- m04: fulfilled',
      '- m03: fulfilled',
      '- m02: fulfilled',
      'and 1 more: traite commitments --partner gb --status fulfilled',
    ]);
  });
});
