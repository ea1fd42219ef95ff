import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, traite } from '../run.js';
import { event } from '../relate/literals.js';
import { cooperation } from './cooperation-store.js';
import { writeStore } from './figure-store.js';

let directory = '';
let dates = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'traite-'));
  dates = join(directory, 'dates');
  writeStore(join(directory, 'data'), cooperation);
  writeStore(join(dates, 'data'), {
    events: [
      '2024-02-29',
      '2024-01-18/2024-01-20',
      '2023-12-31/2024-01-01',
      '2024-02',
      '2024-05-01~',
      '2024-07/2024-08',
      '[2024-08-01..2024-08-12]',
      '2024-12-31',
      '2024',
      '2024-06/2024-08',
      '2023-12/..',
      '../2023-12-01',
      'XXXX-10-02',
    ].map((date, index) => event(`e${String(index)}`, date)),
  });
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const timeline = (...argv: string[]) => traite(['timeline', ...argv], { directory });

/** The entries of a calendar as another program reads them, by their ids. */
async function entriesOf(world: { directory: string }, ...argv: string[]) {
  const { output, notes, exit } = await traite(['timeline', '-o', 'ics', ...argv], world);
  expect(exit).toBe(0);
  const component = ICAL.Component.fromString(output);
  const events = component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { notes, events };
}

describe('timeline', () => {
  it('tells everything dated, in order', async () => {
    const { output, notes, exit } = await timeline('-o', 'csv', '--fail-empty');
    expect([notes, exit]).toEqual(['', 0]);
    expect(output.split('\n').map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      'date what',
      '2019 visit',
      '2023-09 takes-office',
      '2024 rated',
      '2024-01-18/2024-01-20 visit',
      '2024-01-18/2024-01-20 pledge',
      '2024-01-18/2024-01-20 request',
      '2024-01-19 signed',
      '2024-01-19 fulfilled',
      '2024-02-29 adopted',
      '2024-03-01 effective',
      '2024-04 planned-start',
      '2025 due',
      '2027-02 conference',
      '',
    ]);
  });

  it('tells of a record only the dates within those asked for, and what may be', async () => {
    const found = async (...argv: string[]) => {
      const { output } = await timeline(...argv, '-o', 'jsonl');
      return output
        .trimEnd()
        .split('\n')
        .map((line) => /"date":"([^"]*)".*"id":"([^"]*)"/.exec(line)?.slice(1).join(' '));
    };
    expect(await found('--since', '2024-02-29', '--until', '2024-03')).toEqual([
      '2024 tier-2024',
      '2024-02-29 decree',
      '2024-03-01 text',
    ]);
    expect(await found('--person', 'ann', '--until', '2023')).toEqual([
      '2019 dialogue',
      '2023-09 ann',
    ]);
    expect(await found('--since', '2025', '--until', '2026')).toEqual(['2025 pledge']);
    expect(await found('--as-of', '2024-01-20', '--since', '2024-01-19')).not.toContain(
      '2027-02 conference',
    );
  });

  it('has kinds and ids where the screen has room, and is for programs in a pipe', async () => {
    const header = async (width: number) =>
      (await traite(['timeline'], { directory, width })).output.split('\n')[1];
    expect(await header(119)).toMatch(/^Date +What +Title *$/);
    expect(await header(120)).toMatch(/^Date +What +Title +Kind +Id *$/);
    const { output } = await traite(['timeline'], { directory, piped: true });
    expect(output).toMatch(/^date\twhat\ttitle\tkind\tid\n2019\t/);
    expect(await ids(['timeline', '--topic', 'training'], { directory })).toEqual([]);
  });

  it('tells programs the place, the filters and the day', async () => {
    const call = ['--partner', 'gb', '--place', 'Hanoi', '--as-of', '2024-06', '-o', 'json'];
    expect(JSON.parse((await timeline(...call)).output)).toMatchObject({
      meta: { filters: { partner: ['gb'], place: ['Hanoi'] }, as_of: '2024-06', count: 1 },
      records: [{ id: 'visit', place: { city: 'Hanoi', country: 'VN' } }],
    });
  });

  it('is Markdown and HTML, in the language asked for', async () => {
    const { output } = await timeline('-o', 'markdown', '--lang', 'fr');
    expect(output).toContain('| 2024-02-29 | adoption |');
    expect((await timeline('-o', 'html')).output).toContain('<caption>Timeline (13)</caption>');
  });

  it.each<[string[], number, RegExp]>([
    [['--partner', 'my'], 0, /^0 of \d+ records; without --partner my: \d+\n$/],
    [['--partner', 'my', '--fail-empty'], 1, /^0 of \d+ records/],
    [['--partner', 'Britian'], 2, /^traite: unknown partner "Britian"; did you mean "Britain"\?/],
    [['--since', 'soon'], 2, /^traite: .*--since/],
    [['--limit', '2'], 2, /^traite: unknown option "--limit"/],
    [['gb'], 2, /^traite: "traite timeline" has no use for "gb"/],
    [['-o', 'isc'], 2, /^traite: unknown output "isc"/],
  ])('%j finds nothing: exit %i', async (argv, exit, notes) => {
    const printed = await timeline(...argv);
    expect([printed.output, printed.exit]).toEqual(['', exit]);
    expect(printed.notes).toMatch(notes);
  });
});

describe('a calendar', () => {
  it('has days and intervals as they are and months as spans, and counts what it leaves out', async () => {
    const { events, notes } = await entriesOf({ directory: dates });
    expect(notes).toBe('not in the calendar, known to the year or less: 5\n');
    expect(
      events.map(({ summary, startDate, endDate }) => [
        summary,
        startDate.toString(),
        endDate.toString(),
      ]),
    ).toEqual([
      ['e2 (visit)', '2023-12-31', '2024-01-02'],
      ['e1 (visit)', '2024-01-18', '2024-01-21'],
      ['e3 (visit)', '2024-02-01', '2024-03-01'],
      ['e0 (visit)', '2024-02-29', '2024-03-01'],
      ['e4 (visit)', '2024-05-01', '2024-05-02'],
      ['e5 (visit)', '2024-07-01', '2024-09-01'],
      ['e6 (visit)', '2024-08-01', '2024-08-13'],
      ['e7 (visit)', '2024-12-31', '2025-01-01'],
    ]);
    expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.isDate)).toBe(true);
  });

  it('has the date itself beside what is not known to the day', async () => {
    const { events } = await entriesOf({ directory: dates });
    expect(events.map(({ description }) => description)).toEqual([
      'e2',
      'e1',
      'e3 · 2024-02',
      'e0',
      'e4 · 2024-05-01~',
      'e5 · 2024-07/2024-08',
      'e6',
      'e7',
    ]);
  });

  it('has one id for each moment, the same whatever else is asked for', async () => {
    const all = await entriesOf({ directory });
    const uids = all.events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids).toContain('text.1@traite');
    const some = await entriesOf({ directory }, '--since', '2024-03-01');
    const told = some.events.map(({ uid, summary }) => `${uid} ${summary}`);
    expect(told).toContain('text.2@traite A text (takes effect)');
    const before = all.events.map(({ uid, summary }) => `${uid} ${summary}`);
    for (const one of told) expect(before).toContain(one);
  });

  it('has the place, and is the same bytes when it is written again', async () => {
    const { events } = await entriesOf({ directory }, '--place', 'Hanoi');
    expect(events.map(({ location }) => location)).toContain('Hanoi, VN');
    const one = await timeline('-o', 'ics');
    expect((await timeline('-o', 'ics')).output).toBe(one.output);
    expect(one.output).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('goes to a file by its ending', async () => {
    const { output, notes, exit } = await timeline('-o', 'uk.ics', '--lang', 'fr');
    expect([output, exit]).toEqual(['', 0]);
    expect(notes).toBe('wrote uk.ics\nnot in the calendar, known to the year or less: 3\n');
    const written = readFileSync(join(directory, 'uk.ics'), 'utf8');
    expect(written).toBe((await timeline('-o', 'ics', '--lang', 'fr')).output);
    expect(written).toContain('SUMMARY:Visite (visite)\r\n');
  });
});
