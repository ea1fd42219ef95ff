import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/model/day.js';
import type { Calendar, CalendarEntry } from '../../src/model/calendar.js';
import { ics } from '../../src/render/formats/ics.js';
import { root } from '../run.js';

function entry(title: string, more: Partial<CalendarEntry> = {}): CalendarEntry {
  const from = dayOf('2024-02-28');
  return { id: 'visit.1', from, to: from, title, description: 'visit', ...more };
}

function calendarOf(...entries: CalendarEntry[]): Calendar {
  return { name: 'A register', language: 'en', day: dayOf('2026-11-22'), entries };
}

const written = (calendar: Calendar) => [...ics.write(calendar)].join('');

function parsed(calendar: Calendar) {
  const component = ICAL.Component.fromString(written(calendar));
  return component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describe('an entry of a calendar', () => {
  it.each([
    ['2024-02-28', '2024-02-28', '2024-02-29'],
    ['2024-02-28', '2024-02-29', '2024-03-01'],
    ['2023-12-30', '2024-01-02', '2024-01-03'],
    ['1926-09-25', '1926-09-25', '1926-09-26'],
  ])('from %s to %s lasts all day and ends before %s', (from, to, end) => {
    const [event] = parsed(calendarOf(entry('Visit', { from: dayOf(from), to: dayOf(to) })));
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual([from, end]);
    expect([event?.startDate.isDate, event?.endDate.isDate]).toEqual([true, true]);
  });

  it.each([
    'Visit, of; two: "sides" \\n and \\, \\; more',
    'Đối thoại lần thứ ba Việt Nam – Vương quốc Anh, năm 2025; về di cư và mua bán người ở Đông Nam Á',
    `${'😀'.repeat(60)} ${'ệ'.repeat(90)}`,
    'x'.repeat(300),
    ' leading and trailing ',
  ])('keeps its texts: %s', (title) => {
    const calendar = calendarOf(entry(title, { description: title, place: title }));
    const [event] = parsed(calendar);
    expect(event?.summary).toBe(title);
    expect([event?.description, event?.location]).toEqual([title, title]);
  });

  it.each(['\r\n', '\n', '\r', '\u2028', '\u0085'])('ends no line with its text: %j', (end) => {
    const title = `a${end}END:VEVENT${end}BEGIN:VEVENT${end}UID:other${end}b`;
    const injected = { id: `i${end}ATTACH:x`, description: title, place: title };
    const events = parsed(calendarOf(entry(title, injected)));
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toMatch(/^a\\.*END:VEVENT\\.*b$/);
    expect(events[0]?.location).toBe(events[0]?.summary);
    expect(written(calendarOf(entry(title, injected)))).not.toMatch(/^(?:ATTACH|UID:other)/m);
  });

  it('has an id of its own, takes no time and is told to be written on the day asked', () => {
    const calendar = calendarOf(entry('a'), entry('b', { id: 'visit.2' }));
    expect(parsed(calendar).map(({ uid }) => uid)).toEqual(['visit.1@traite', 'visit.2@traite']);
    expect(written(calendar).match(/^TRANSP:TRANSPARENT\r$/gm)).toHaveLength(2);
    expect(written(calendar).match(/^DTSTAMP:20261122T120000Z\r$/gm)).toHaveLength(2);
  });
});

describe('the lines of a calendar', () => {
  it('are at most 75 octets long, whole characters, and all end alike', () => {
    const title = `${'ệ'.repeat(200)}${'😀,;\\'.repeat(50)}`;
    const text = written({ ...calendarOf(entry(title, { place: title })), name: title });
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\ufffd]/);
      expect(Buffer.from(line).toString()).toBe(line);
    }
  });

  it('are the same in one language and the next, but for its name', () => {
    const calendar = calendarOf(entry('a'));
    const lines = written({ ...calendar, language: 'fr' }).split('\r\n');
    const others = new Set(written(calendar).split('\r\n'));
    expect(lines.filter((line) => !others.has(line))).toEqual(['PRODID:-//traite//timeline//FR']);
  });
});

describe('the zone of the machine', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'traite-'));
    buildSync({
      stdin: {
        contents: `import { ics } from './src/render/formats/ics.ts';
          console.log([...ics.write(JSON.parse(process.argv[2]))].join(''), new Date('2024-01-01T00:00Z').getHours());`,
        resolveDir: root,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(folder, 'writer.mjs'),
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['Pacific/Kiritimati', 14],
    ['America/Los_Angeles', 16],
    ['Pacific/Niue', 13],
    ['UTC', 0],
  ])('changes nothing: %s', (zone, hour) => {
    const calendar = calendarOf(
      entry('a', { from: dayOf('2023-12-31'), to: dayOf('2024-01-01') }),
      entry('b', { id: 'b', from: dayOf('2024-03-10'), to: dayOf('2024-03-10') }),
    );
    const text = execFileSync(
      process.execPath,
      [join(folder, 'writer.mjs'), JSON.stringify(calendar)],
      {
        encoding: 'utf8',
        env: { TZ: zone },
      },
    );
    expect(text).toBe(`${written(calendar)} ${String(hour)}\n`);
  });
});
