import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/entry.js';
import type { Register } from '../../src/model/register.js';
import { chainOf } from '../../src/relate/chain.js';
import { chainPage, linkAsJson } from '../../src/relate/chain-page.js';
import { indicator, project, source, statistic } from '../figures/statistics.js';
import type { Records } from '../register.js';
import { agreement, partners, registerOf } from '../register.js';
import { linesOfPage } from './figures-told.js';
import { commitment, event, law, person, readerOf } from './literals.js';

const signed = (id: string, date: string, more = {}) =>
  agreement([{ act: 'signed', date }], { id, ...more });

function entryIn(register: Register, id: string): Entry {
  const entry = register.get(id);
  if (entry === undefined) throw new Error(`no record ${id}`);
  return entry;
}

/** The chain of a record as `id <- by other days`. */
function told(records: Records, start: string): string[] {
  const register = registerOf({ partners, ...records });
  return chainOf(entryIn(register, start), register).links.map(({ entry, steps }) => {
    const backs = steps.map(({ to, by, after }) => {
      const days = after === undefined ? '' : ` ${String(after.min)}..${String(after.max)}`;
      return ` <- ${typeof by === 'string' ? by : by.status} ${to}${days}`;
    });
    return `${entry.id}${backs.join('')}`;
  });
}

/** A pledge that became a text, a law, a project and a figure. */
const line: Records = {
  events: [event('visit', '2020-01-01')],
  agreements: [signed('plan', '2021-01-01'), signed('next', '2022-01-01', { replaces: ['plan'] })],
  commitments: [
    commitment('pledge', {
      made_at: 'visit',
      follow_up: [
        { status: 'partial', date: '2020-03-01', through: ['work'] },
        { status: 'fulfilled', through: ['plan'] },
      ],
    }),
    commitment('again', { date: '2020-01-31', repeats: 'pledge' }),
    commitment('inside', { made_in: 'plan' }),
  ],
  laws: [law('decree', { adopted: '2021-01-11', implements: ['plan'] })],
  projects: [
    { ...project('work'), dates: { actual_start: '2020-02' } },
    { ...project('more-work'), follows: 'work', framework: 'plan' },
  ],
  indicators: [indicator('suspects')],
  statistics: [statistic('result', { value: 5, about: ['work', 'vn-police'], period: '2023' })],
};

const whole = [
  'again <- repeats pledge 30..30',
  'decree <- implements plan 10..10',
  'inside <- made_in plan 0..0',
  'more-work <- follows work <- framework plan',
  'next <- replaces plan 365..365',
  'plan <- fulfilled pledge 366..366',
  'pledge <- made_at visit 0..0',
  'result <- about work 1037..1429',
  'work <- partial pledge 60..60',
];

describe('a chain', () => {
  it.each(['pledge', 'plan', 'next', 'decree', 'work', 'more-work', 'again', 'inside'])(
    'is the same from every record on it: %s',
    (start) => {
      expect(told(line, start).sort()).toEqual(whole);
    },
  );

  it('begins with the record asked for, then those nearest to it', () => {
    const ids = told(line, 'next').map((one) => one.split(' ')[0]);
    expect(ids.slice(0, 2)).toEqual(['next', 'plan']);
    expect(ids.indexOf('result')).toBeGreaterThan(ids.indexOf('work'));
  });

  it('starts from a figure, and goes on from no other figure', () => {
    const { statistics = [] } = line;
    const second = statistic('second', { value: 1, about: ['work', 'far'], period: '2023' });
    const records = {
      ...line,
      statistics: [...statistics, second],
      projects: [...(line.projects ?? []), project('far')],
    };
    const ids = (start: string) => told(records, start).map((one) => one.split(' ')[0]);
    expect(ids('result')).toContain('second');
    expect(ids('result')).not.toContain('far');
    expect(ids('second')).toContain('far');
  });

  it('starts from a meeting with what was promised there', () => {
    const [first, ...others] = told(line, 'visit');
    expect(first).toBe('visit');
    expect(others.sort()).toEqual(whole);
  });

  it('of somebody, a partner, a source or a topic is that record alone', () => {
    const cited = { topics: ['training'], evidence: [{ source: 'paper' }] };
    const records: Records = {
      people: [person('ann', { title: { en: 'Minister' }, of: 'gb' })],
      sources: [source('paper', 'Press')],
      topics: [{ id: 'training', name: { en: 'Training' } }],
      agreements: [signed('text', '2020', cited)],
    };
    for (const id of ['ann', 'gb', 'paper', 'training']) expect(told(records, id)).toEqual([id]);
  });

  it('is not led on by a meeting that two promises share', () => {
    const records: Records = {
      events: [event('visit', '2020-01-01')],
      commitments: [
        commitment('one', { made_at: 'visit' }),
        commitment('two', { made_at: 'visit' }),
      ],
    };
    expect(told(records, 'one')).toEqual(['one <- made_at visit 0..0']);
  });

  it('ends where records lead in a circle, or to what is not there', () => {
    const records: Records = {
      agreements: [
        signed('a', '2020', { builds_on: ['b'] }),
        signed('b', '2021', { builds_on: ['c'] }),
        signed('c', '2022', { builds_on: ['a', 'nothing'] }),
      ],
    };
    expect(told(records, 'a').map((one) => one[0])).toEqual(['a', 'b', 'c']);
  });
});

describe('a hub', () => {
  const around = (count: number): Records => ({
    agreements: [
      signed('hub', '2020-01-01'),
      ...Array.from({ length: count }, (_, index) =>
        signed(`text-${String(index)}`, '2021-01-01', {
          builds_on: index === 0 ? ['hub', `text-${String(count - 1)}`] : ['hub'],
        }),
      ),
    ],
  });

  it.each([
    [39, 40, 0],
    [40, 40, 1],
    [60, 40, 21],
  ])('of %i records shows %i and counts %i more', async (count, shown, more) => {
    const register = registerOf({ partners, ...around(count) });
    const chain = chainOf(entryIn(register, 'hub'), register);
    expect([chain.links.length, chain.more]).toEqual([shown, more]);
    const lines = linesOfPage(chainPage('hub', chain, await readerOf(register)));
    expect(lines.some((one) => one.includes(`${String(more)} further records`))).toBe(more > 0);
  });

  it('leads back to no record that is left out', () => {
    const register = registerOf({ partners, ...around(60) });
    const { links } = chainOf(entryIn(register, 'hub'), register);
    const ids = new Set(links.map(({ entry }) => entry.id));
    expect([ids.has('text-0'), ids.has('text-59')]).toEqual([true, false]);
    expect(links.flatMap(({ steps }) => steps).every(({ to }) => ids.has(to))).toBe(true);
  });
});

describe('the page of a chain', () => {
  /** The page of a text that builds on another, as lines. */
  async function pageOf(date: string, before: string): Promise<string[]> {
    const register = registerOf({
      partners,
      agreements: [signed('new', date, { builds_on: ['old'] }), signed('old', before)],
    });
    const chain = chainOf(entryIn(register, 'new'), register);
    return linesOfPage(chainPage('new', chain, await readerOf(register)));
  }

  it.each([
    ['2021-01-01', '2021-01-01', ', the same day'],
    ['2021-01-02', '2021-01-01', ', 1 day later'],
    ['2021-01', '2020-12-31', ', between 1 and 31 days later'],
    ['2020-12-01', '2021-01-01', ', 31 days earlier'],
    ['2020-12', '2021-01-01', ', between 1 and 31 days earlier'],
    ['2021', '2021-03', ''],
    ['XXXX-01-01', '2021-03', ''],
  ])('tells the days between %s and %s as "%s"', async (date, before, days) => {
    expect(await pageOf(date, before)).toContain(`- builds on: A text (old)${days}`);
  });

  it('is in the order of time, undated records last', async () => {
    const register = registerOf({ partners, ...line });
    const chain = chainOf(entryIn(register, 'next'), register);
    const lines = linesOfPage(chainPage('next', chain, await readerOf(register)));
    expect(lines.filter((one) => one.startsWith('# ')).map((one) => one.split('  ')[0])).toEqual([
      '# 2020-01-01',
      '# 2020-01-31',
      '# 2020-02',
      '# 2021-01-01',
      '# 2021-01-01',
      '# 2021-01-11',
      '# 2022-01-01',
      '# 2023',
      '# no date',
    ]);
  });

  it('tells how long a promise is open, never less than no day, and what answered one', async () => {
    const register = registerOf({
      partners,
      commitments: [
        commitment('open', { date: '2026', repeats: 'kept' }),
        commitment('kept', { date: '2020', follow_up: [{ status: 'fulfilled', date: '2021' }] }),
        commitment('ahead', { date: '2027', repeats: 'kept' }),
      ],
    });
    const chain = chainOf(entryIn(register, 'kept'), register);
    const lines = linesOfPage(chainPage('kept', chain, await readerOf(register)));
    expect(lines).toContain('- commitment · open · open · open for between 0 and 325 days');
    expect(lines).toContain('- commitment · kept · fulfilled');
    expect(lines).toContain('- commitment · ahead · open');
  });
});

describe('a chain for programs', () => {
  it('has every step with its days, and the status of what answered', () => {
    const register = registerOf({ partners, ...line });
    const { links } = chainOf(entryIn(register, 'plan'), register);
    expect(links.map(linkAsJson)).toContainEqual({
      kind: 'projects',
      id: 'work',
      date: '2020-02',
      steps: [{ to: 'pledge', by: 'through', status: 'partial', days: { min: 60, max: 60 } }],
    });
    expect(links.map(linkAsJson)).toContainEqual({
      kind: 'projects',
      id: 'more-work',
      date: null,
      steps: [
        { to: 'work', by: 'follows', status: null, days: null },
        { to: 'plan', by: 'framework', status: null, days: null },
      ],
    });
  });
});
