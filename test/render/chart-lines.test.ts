import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point, Series } from '../../src/model/series.js';
import { en } from '../../src/model/words/en.js';
import { fr } from '../../src/model/words/fr.js';
import { vi } from '../../src/model/words/vi.js';
import { numberText } from '../../src/model/quantity.js';
import { chartLines } from '../../src/render/chart-lines.js';
import { ticksOf } from '../../src/render/chart/scale.js';
import { tickText } from '../../src/render/chart/tick-labels.js';
import type { Look } from '../../src/render/look.js';
import { textWidth } from '../../src/render/width.js';
import { hostileSeries } from './hostile.js';
import { look, point, victims } from './samples.js';

const draw = (series: Series, change: Partial<Look> = {}): readonly string[] => [
  ...chartLines(series, look(change)),
];
const shown = (series: Series, change: Partial<Look> = {}) =>
  `\n${draw(series, change).join('\n')}`;
const years = (count: number) => Array.from({ length: count }, (_, index) => String(1990 + index));
const over = (places: readonly string[], type: 'time' | 'category' = 'time') => ({
  type,
  label: 'Year',
  places,
});

describe('bars', () => {
  test('at 80 columns', () => {
    expect(shown(victims())).toMatchInlineSnapshot(`
      "
      Year  persons
            0          200         400         600         800       1,000
            ┌───────────┴───────────┴───────────┴───────────┴──────────┴────────
      2012  │███████████████████████████████████████████████████████████████████ 1,128
      2013  │███████████████████████████████████████████████████████████▍~ about 1,000
      2014  · no figure
      ╌╌ new definition ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
      2015  │ 0
      2016  │███████████▉░░░░░░░░░░░░░░░ between 200 and 450
      2017  │███████████████████████████████████▋▸ more than 600"
    `);
  });

  test('at 40 columns a text goes on beside its bar, a long word beneath it', () => {
    const points = [point(1e15, '1,000,000,000,000,000'), point(9e14, 'about as many as before')];
    const places = ['Lao People’s Democratic Republic', '日本国中央政府人身取引対策'];
    const series = victims({ lines: [{ name: 'all', points }], axis: over(places), breaks: [] });
    expect(shown(series, { width: 40 })).toMatchInlineSnapshot(`
      "
      Year           all, persons
                     0
                     ┌────────────
      Lao People’s…  │████████████
                     │ 1,000,000,000,000,000
      日本国中央政…  │██████████▊ about as
                     │            many as
                     │            before"
    `);
  });

  const bySex = victims({
    axis: over(['2013', '2014']),
    breaks: ['2014'],
    lines: [
      { name: 'women', points: [point(871), point(3)] },
      { name: 'men', points: [point(0), point(0, 'at most 12', { high: 12 })] },
      { name: 'sex not recorded, or otherwise', points: [undefined, point(94.78)] },
    ],
  });

  test('several lines share a place; colour is not needed', () => {
    expect(shown(bySex, { width: 60 })).toMatchInlineSnapshot(`
      "
      Year                        persons
                                  0    200   400    600   800
                                  ┌─────┴─────┴──────┴─────┴──
      2013  women                 │███████████████████████████ 871
            men                   │ 0
            sex not recorded, o…  · no figure
      ╌╌ new definition ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
      2014  women                 │▏ 3
            men                   │░ at most 12
            sex not recorded, o…  │███ 94.78"
    `);
  });

  test('several lines have several colours', () => {
    const colours = draw(bySex, { colour: 1 }).flatMap(
      (line) => line.split('│\x1b[')[1]?.slice(0, 2) ?? [],
    );
    expect(new Set(colours).size).toBe(3);
  });

  test('labels that would look the same when cut are cut in the middle', () => {
    const places = ['United Kingdom, police', 'United Kingdom, border force', 'China'];
    const points = [point(1), point(2), point(3)];
    const series = victims({ axis: over(places, 'category'), lines: [{ name: '', points }] });
    expect(draw(series, { width: 40 }).map((line) => line.slice(0, 15).trim())).toEqual([
      'Year',
      '',
      '',
      'United…police',
      'United… force',
      'China',
    ]);
  });

  test('all zero, all missing, no line, no place', () => {
    const axis = over(['2012', '2013']);
    const of = (points: readonly (Point | undefined)[]) =>
      draw(victims({ axis, breaks: [], lines: [{ name: '', points }] }), { width: 20 });
    expect(of([point(0), point(0)])).toEqual([
      'Year  persons',
      '      0',
      `      ┌${'─'.repeat(11)}`,
      '2012  │ 0',
      '2013  │ 0',
    ]);
    expect(of([])).toEqual(['Year  persons', '2012  · no figure', '2013  · no figure']);
    expect(draw(victims({ lines: [] }))).toEqual([]);
    expect(draw(victims({ axis: over([]) }))).toEqual([]);
  });

  test('what is vague is marked once, also a range too narrow to shade', () => {
    const points = [
      point(40, '40', { approximate: true }),
      point(50, 'more than about 50', { high: Infinity, approximate: true }),
      point(60, 'between 60 and 60.01', { high: 60.01 }),
      point(100),
    ];
    const series = victims({ axis: over(years(4)), lines: [{ name: '', points }] });
    expect(
      draw(series)
        .slice(3)
        .map((line) => line.replace(/^.*[│█▏▎▍▌▋▊▉]/, '')),
    ).toEqual(['~ 40', '~▸ more than about 50', '~ between 60 and 60.01', ' 100']);
  });

  test('one line over many years and many categories stay bars', () => {
    const points = years(50).map((_, index) => point(index));
    const one = victims({ axis: over(years(50)), breaks: [], lines: [{ name: '', points }] });
    expect(draw(one)).toHaveLength(53);
    const lines = ['a', 'b'].map((name) => ({ name, points }));
    expect(draw(victims({ axis: over(years(50), 'category'), breaks: [], lines }))).toHaveLength(
      103,
    );
  });
});

const bar = /^(?:p\d+ *) {2}│([█▏▎▍▌▋▊▉]*)(░*)~?▸?(?: (.*))?$/;
const eighths = ' ▏▎▍▌▋▊▉█';
const amount = fc.oneof(fc.nat(40), fc.nat(5000), fc.double({ min: 0, max: 1e4, noNaN: true }));
const anyPoint = fc
  .record({ one: amount, other: amount, shape: fc.constantFrom('exact', 'range', 'open') })
  .chain(({ one, other, shape }) => {
    const low = shape === 'range' ? Math.min(one, other) : one;
    const high = shape === 'open' ? Infinity : shape === 'range' ? Math.max(one, other) : one;
    return fc.boolean().map((approximate) => point(low, String(one), { high, approximate }));
  });

describe('a bar never misleads', () => {
  const drawn = (points: readonly Point[], width: number) => {
    const axis = over(points.map((_, index) => `p${index}`));
    const rows = draw(victims({ axis, breaks: [], lines: [{ name: '', points }] }), { width });
    return rows.flatMap((row) => {
      const found = bar.exec(row);
      if (found === null) return [];
      const [, solid = '', shade = ''] = found;
      const length = Array.from(solid, (cell) => eighths.indexOf(cell)).reduce((a, b) => a + b, 0);
      return [{ length, cells: solid.length + shade.length }];
    });
  };

  test('larger is never shorter, equal is equal, only zero is nothing', () => {
    fc.assert(
      fc.property(
        fc.array(anyPoint, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 30, max: 200 }),
        (points, width) => {
          const bars = drawn(points, width);
          expect(bars).toHaveLength(points.length);
          for (const [index, { low, high }] of points.entries()) {
            expect(bars[index]?.length === 0).toBe(low === 0);
            expect(bars[index]?.cells === 0).toBe(low === 0 && (high === 0 || high === Infinity));
            for (const [place, other] of points.entries()) {
              const [one, two] = [bars[index], bars[place]];
              if (low <= other.low) expect(one?.length).toBeLessThanOrEqual(two?.length ?? -1);
              if (high === Infinity || other.high === Infinity || high > other.high) continue;
              expect(one?.cells).toBeLessThanOrEqual(two?.cells ?? -1);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('lengths are in proportion, to an eighth of a cell', () => {
    const [whole, half, tenth] = drawn([point(1000), point(500), point(100)], 140);
    expect(Math.abs((whole?.length ?? 0) / 2 - (half?.length ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs((whole?.length ?? 0) / 10 - (tenth?.length ?? 0))).toBeLessThanOrEqual(1);
    expect(whole?.length).toBeGreaterThan(800);
  });
});

describe('axis', () => {
  test.each([
    ['en', en, '1,234,567', '0.25'],
    ['fr', fr, '1\u00a0234\u00a0567', '0,25'],
    ['vi', vi, '1.234.567', '0,25'],
  ])('numbers of %s are those of its words', (language, words, large, small) => {
    expect([tickText(1234567, language), tickText(0.25, language)]).toEqual([large, small]);
    expect([numberText(1234567, words), numberText(0.25, words)]).toEqual([large, small]);
  });

  test('another language has English numbers, a region does not matter', () => {
    expect(tickText(1000, 'km')).toBe('1,000');
    expect(tickText(1000, 'vi-VN')).toBe('1.000');
  });

  test('of whole numbers there are no fractions, of others there are', () => {
    const axisOf = (low: number) => {
      const lines = [{ name: '', points: [point(low)] }];
      return draw(victims({ axis: over(['2012']), lines }))[1]
        ?.trim()
        .split(/ +/);
    };
    expect(axisOf(2)).toEqual(['0', '1', '2']);
    expect(axisOf(1.2)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1', '1.2']);
  });

  test('ticks are few, round, evenly apart and within the axis', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: 1e-9, max: 1e18, noNaN: true }),
          fc.integer({ min: 1, max: 9999 }),
        ),
        fc.boolean(),
        (most, whole) => {
          const ticks = ticksOf(most, whole, () => true);
          const [step = 0] = ticks;
          expect(ticks.length).toBeLessThanOrEqual(6);
          if (!whole || most >= 1) expect(ticks.length).toBeGreaterThanOrEqual(2 - Number(whole));
          expect(ticks.every((tick) => tick <= most * (1 + 1e-9))).toBe(true);
          if (whole) expect(ticks.every(Number.isInteger)).toBe(true);
          for (const [index, tick] of ticks.entries()) {
            expect(Number((step * (index + 1)).toPrecision(12))).toBe(tick);
            expect(tick.toExponential()).toMatch(/^\d(?:\.\d)?e/);
          }
          if (ticks.length > 0) expect(step.toExponential()).toMatch(/^[125]e/);
        },
      ),
    );
  });
});

describe('sparklines', () => {
  const points = (line: number) =>
    years(30).map((_, index) => {
      if ((index * 7 + line * 3) % 11 === 0) return undefined;
      if (index === 4) return point(0);
      if (index === 9) return point(300, 'about 300', { approximate: true });
      if (index === 12) return point(0, 'at most 40', { high: 40 });
      if (index === 20) return point(500, 'more than 500', { high: Infinity });
      return point((index * 37 + line * 400) % 1200);
    });
  const three = victims({
    axis: over(years(30)),
    breaks: ['2010'],
    lines: ['Cases', 'Prosecuted', 'Victims'].map((name, line) => ({ name, points: points(line) })),
  });

  test('at 80 columns', () => {
    expect(shown(three)).toMatchInlineSnapshot(`
      "
      persons   _ 0   █ 1,177   · no figure   ~ about 300   ░ at most 40
      ▸ more than 500
      ┊ 2010: new definition

      Cases
      1990 ·▁▁▁_▁▂▂▂▂▃· ▃▄▄▄▄▅▅┊▃▅·▆▆▆▇▇▇▇ 2019
                    ~  ░        ▸
      1991: 37   → ▲ 2019: 1073

      Prosecuted
      1990 ▃▃▃▃_▄▄▄▅·▅▅ ▆▆▆▇▇▇▇┊·█▁▁▁▁▁▁▂▂ 2019
                       ░
      1990: 400   → 2019: 273   ▲ 2011: 1177

      Victims
      1990 ▅▆▆▆_▇▇·▇▂█▁ ▁▁▁▁▂·▂┊▃▃▃▃▃▄▄▄▄· 2019
                    ~  ░        ▸
      1990: 800   → 2018: 636   ▲ 2000: 1170"
    `);
  });

  test('at 20 columns each row names its places', () => {
    expect(shown(three, { width: 20 }).split('\n').slice(12, 22)).toMatchInlineSnapshot(`
      [
        "              ~",
        "2000 ▃· ▃▄▄▄▄▅▅ 2009",
        "       ░",
        "2010 ┊▃▅·▆▆▆▇▇▇ 2018",
        "      ▸",
        "2019 ▇ 2019",
        "1991: 37",
        "→ ▲ 2019: 1073",
        "",
        "Prosecuted",
      ]
    `);
  });

  test('no period is left out, and levels keep the order of the figures', () => {
    const levels = ' ▁▂▃▄▅▆▇█';
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(5000), { nil: undefined }), { minLength: 20, maxLength: 120 }),
        fc.integer({ min: 20, max: 140 }),
        (amounts, width) => {
          const known = amounts.map((one) => (one === undefined ? undefined : point(one)));
          const lines = ['a', 'b'].map((name) => ({ name, points: known }));
          const rows = draw(victims({ axis: over(years(amounts.length)), breaks: [], lines }), {
            width,
          });
          const cells = rows
            .flatMap((row) => /^\d{4} ([▁-█·_]+) \d{4}$/.exec(row)?.[1] ?? [])
            .join('');
          expect(cells).toHaveLength(2 * amounts.length);
          const most = Math.max(...amounts.map((one) => one ?? 0));
          for (const [index, one] of amounts.entries()) {
            const cell = cells[index] ?? '';
            if (one === undefined) expect(cell).toBe('·');
            else if (one === 0) expect(cell).toBe('_');
            else expect(Math.abs(levels.indexOf(cell) - (one / most) * 8)).toBeLessThan(1);
          }
          expect(cells.slice(amounts.length)).toBe(cells.slice(0, amounts.length));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('any chart', () => {
  const longer = fc
    .record({ series: hostileSeries, repeat: fc.integer({ min: 1, max: 6 }) })
    .map(({ series, repeat }): Series => {
      const repeated = <Item>(items: readonly Item[]) =>
        Array.from({ length: repeat }, () => items).flat();
      const lines = series.lines.map(({ name, points }) => ({ name, points: repeated(points) }));
      return { ...series, axis: { ...series.axis, places: repeated(series.axis.places) }, lines };
    });

  test('no line is wider than the screen, and colour adds nothing but colour', () => {
    fc.assert(
      fc.property(longer, fc.integer({ min: 1, max: 160 }), (series, width) => {
        const plain = draw(series, { width });
        for (const line of plain) {
          expect(line).not.toContain('\x1b');
          expect(textWidth(line)).toBeLessThanOrEqual(Math.max(20, width));
        }
        const coloured = draw(series, { width, colour: 3 });
        // eslint-disable-next-line no-control-regex -- these are the sequences that chalk writes
        const bare = coloured.map((line) => line.replace(/\x1b\[[\d;]*m/g, '').trimEnd());
        expect(bare).toEqual(plain.map((line) => line.trimEnd()));
      }),
      { numRuns: 200 },
    );
  });

  test('a missing figure is never drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(anyPoint, { nil: undefined }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 30, max: 140 }),
        (points, width) => {
          const axis = over(points.map((_, index) => `p${index}`));
          const rows = draw(victims({ axis, breaks: [], lines: [{ name: '', points }] }), {
            width,
          });
          for (const [index, one] of points.entries()) {
            const row = rows.find((line) => line.startsWith(`p${index} `)) ?? '';
            if (one === undefined) expect(row).toMatch(/^p\d+ +· no figure$/);
            else expect(row).toMatch(bar);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
