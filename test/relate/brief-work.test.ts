import { describe, expect, it } from 'vitest';
import type { Event, Project, ProjectDates, Statistic } from '../../src/model/records.js';
import { project, statistic } from '../figures/statistics.js';
import { sectionsOf } from './brief-told.js';
import { event } from './literals.js';

const visit = (id: string, date: string, more: Partial<Event> = {}) =>
  event(id, date, { organisers: [{ partner: 'gb-home-office', role: 'host' }], ...more });

describe('the meetings of a brief', () => {
  it('are the newest six with their place, and the rest counted', async () => {
    const events = [
      visit('a', '2025-01-01/2025-01-03', { place: { city: 'Hanoi', country: 'VN' } }),
      visit('b', '2024-05', { place: { country: 'GB' } }),
      visit('c', '2024'),
      visit('d', 'XXXX-05-01'),
      ...['2020', '2021', '2022', '2023'].map((year) => visit(`y${year}`, year)),
    ];
    expect((await sectionsOf({ events }))['Meetings']).toEqual([
      '- 2025-01-01 – 2025-01-03 · a · Hanoi, Viet Nam',
      '- 2024-05 · b · United Kingdom',
      '- 2024 · c',
      '- 2023 · y2023',
      '- 2022 · y2022',
      '- 2021 · y2021',
      'and 2 more: traite events --partner gb',
    ]);
  });

  it.each([
    [['2026-11-22', '2026-11-23', '2027-01'], '2026-11-22', '2026-11-23'],
    [['2026-11-20/2026-11-25', '2028?', '2027'], '2026-11-20/2026-11-25', '2027'],
    [['2025'], '2025', undefined],
    [['2027?'], undefined, '2027?'],
  ])('of %j: the last one held and the next to come', async (dates, last, next) => {
    const events = dates.map((date, index) => visit(`e${String(index)}`, date));
    const index = (date: string | undefined) =>
      date === undefined ? undefined : `e${String(dates.indexOf(date))}`;
    const glance = (await sectionsOf({ events }))['At a glance'] ?? [];
    const told = (name: string) =>
      glance.find((line) => line.startsWith(`${name}: `))?.split(' · ')[1];
    expect([told('Last meeting'), told('Next meeting')]).toEqual([index(last), index(next)]);
  });
});

describe('the projects of a brief', () => {
  const work = (more: Partial<Project>): Project => ({ ...project('work'), ...more });
  const told = async (more: Partial<Project>, statistics: readonly Statistic[] = []) => {
    const records = {
      projects: [work(more), { ...project('before'), organisations: [] }],
      statistics,
    };
    return (await sectionsOf(records))['Projects and money'];
  };

  it('tell the partner’s roles, each once, and what came before', async () => {
    const organisations: Project['organisations'] = [
      { partner: 'gb', role: 'funding' },
      { partner: 'gb-home-office', role: 'funding' },
      { partner: 'gb-home-office', role: 'implementing' },
      { partner: 'iom', role: 'accountable' },
    ];
    expect(await told({ organisations, follows: 'before' })).toEqual([
      '- Project work: closed; funding; implementing; follows Project before',
    ]);
  });

  it.each<[ProjectDates, string]>([
    [{ actual_start: '2020', actual_end: '2022-03' }, '2020 – 2022-03'],
    [{ planned_start: '2019', actual_start: '2020', planned_end: '2023' }, '2020 – 2023'],
    [{ actual_start: '2020' }, 'project begins: 2020'],
    [{ planned_start: '2020' }, 'project is to begin: 2020'],
    [{ actual_end: '2020' }, 'project ends: 2020'],
    [{ planned_end: '2020' }, 'project is to end: 2020'],
  ])('tell of the dates %j that it is %s', async (dates, text) => {
    expect(await told({ dates })).toEqual([`- Project work: ${text}; closed; funding`]);
  });

  it('tell the money with how sure it is and of what kind', async () => {
    const budget: Project['budget'] = [
      { amount: 1500000, currency: 'GBP', kind: 'pledged', qualifier: 'up-to' },
      { amount: 2000, currency: 'USD', kind: 'unspecified' },
      { amount: 3, currency: 'EUR' },
    ];
    expect(await told({ budget })).toEqual([
      '- Project work: closed; funding; up to 1,500,000 GBP, pledged; 2,000 USD; 3 EUR',
    ]);
  });

  it('tell three targets and results, which are not told again among the figures', async () => {
    const about = ['work'];
    const figures = [
      statistic('f1', { value: 10, about, nature: 'target' }),
      statistic('f2', { value: 12, about, period: '2024', reported_by: 'gb' }),
      statistic('f3', { value: 13, about, period: '2025' }),
      statistic('f4', { value: 14, about, period: '2022' }),
    ];
    const sections = await sectionsOf({ projects: [work({})], statistics: figures });
    expect(sections['Projects and money']).toEqual([
      '- Project work: closed; funding; target: suspects, 10 persons; ' +
        'result: suspects, 12 persons; result: suspects, 13 persons',
    ]);
    expect(sections['Figures']).toBeUndefined();
  });

  it('are the newest six, those without a date last, and the rest counted', async () => {
    const projects = ['', '2019', '2020', '2021', '2022', '2023', '2024'].map((year) => ({
      ...project(`p${year}`),
      ...(year === '' ? {} : { dates: { planned_start: year } }),
    }));
    const lines = (await sectionsOf({ projects }))['Projects and money'] ?? [];
    expect(lines.map((line) => line.slice(0, 15))).toEqual([
      '- Project p2024',
      '- Project p2023',
      '- Project p2022',
      '- Project p2021',
      '- Project p2020',
      '- Project p2019',
      'and 1 more: tra',
    ]);
  });
});

describe('the figures of a brief', () => {
  const figures = async (...statistics: Statistic[]) =>
    (await sectionsOf({ statistics }))['Figures'];

  it.each<[string, Partial<Statistic>, boolean]>([
    ['the partner counts in the home country', { reported_by: 'gb' }, true],
    ['the partner counts at home', { reported_by: 'gb', area: 'GB' }, false],
    [
      'the partner counts those of the home country',
      { reported_by: 'gb', area: 'GB', breakdown: { citizenship: 'VN' } },
      true,
    ],
    [
      'the partner counts those of another country',
      { reported_by: 'gb', area: 'GB', breakdown: { citizenship: 'AL' } },
      false,
    ],
    [
      'the home country is at the other end',
      { area: 'GB', reported_by: 'iom', counterpart_area: 'VN' },
      true,
    ],
    ['the home country counts abroad', { area: 'GB' }, true],
    ['a third side counts in both', { area: 'GB', reported_by: 'iom' }, false],
    ['it does not concern the partner', {}, false],
  ])('are there where %s', async (_, more, expected) => {
    const lines = await figures(statistic('count', { value: 3, ...more }));
    expect(lines !== undefined).toBe(expected);
  });

  it('are series by series, the last period first and two before it', async () => {
    const more = { reported_by: 'gb' };
    const lines = await figures(
      ...['2020', '2021', '2022', '2023'].map((period) =>
        statistic(`s${period}`, { value: Number(period.slice(2)), period, ...more }),
      ),
      statistic('v2024', { indicator: 'victims', value: 7, period: '2024', ...more }),
      statistic('s2024-women', { value: 5, period: '2024', breakdown: { sex: 'female' }, ...more }),
    );
    expect(lines?.map((line) => line.replace(/ · .* · before/, ' · … · before'))).toEqual([
      '- Victims: 7 persons, 2024 · counted by: United Kingdom · Viet Nam',
      '- Suspects: 5 persons, 2024 · counted by: United Kingdom · female · Viet Nam',
      '- Suspects: 23 persons, 2023 · … · before: 22 (2022), 21 (2021)',
      expect.stringContaining('detected'),
    ]);
  });

  it('say that detection is not prevalence only where something was detected', async () => {
    const more = { value: 3, reported_by: 'gb' };
    expect(await figures(statistic('one', more))).toHaveLength(1);
    expect(await figures(statistic('one', { ...more, indicator: 'victims' }))).toHaveLength(2);
  });

  it('are eight series, and the rest counted', async () => {
    const ages = Array.from({ length: 10 }, (_, age) =>
      statistic(`s${String(age)}`, {
        value: age,
        reported_by: 'gb',
        breakdown: { age: `${String(age)}-${String(age)}` },
      }),
    );
    const lines = await figures(...ages);
    expect(lines).toHaveLength(9);
    expect(lines?.at(-1)).toBe('and 2 more: traite stats --partner gb');
  });
});
