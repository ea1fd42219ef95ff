import { describe, expect, it } from 'vitest';
import type { DimensionName } from '../../src/figures/dimension.js';
import type { Statistic } from '../../src/model/records.js';
import type { Series } from '../../src/model/series.js';
import { chartPage, panelSeries } from '../../src/relate/stats/panel-series.js';
import { factsOf, onlyPanel } from './figures-told.js';

/** The chart of figures named a, b, c …; `undefined` where none says anything. */
async function chartOf(
  figures: readonly Partial<Statistic>[],
  ...by: DimensionName[]
): Promise<Series | undefined> {
  const named = figures.map((one, index) => [`f${String(index)}`, one] as const);
  const facts = await factsOf(Object.fromEntries(named));
  return panelSeries(onlyPanel(facts, ...(by.length === 0 ? ['year' as const] : by)), facts);
}

/** `2021: 5–9`, `~` where the ends are not firm, `.` where no figure is known. */
function drawn(series: Series | undefined): string[] {
  if (series === undefined) return ['nothing'];
  const { lines, axis } = series;
  return axis.places.map((place, index) => {
    const points = lines.map(({ points }) => points[index]);
    const texts = points.map((point) => {
      if (point === undefined) return '.';
      const { low, high, approximate } = point;
      const ends = low === high ? String(low) : `${String(low)}–${String(high)}`;
      return ends + (approximate ? '~' : '');
    });
    return `${place}: ${texts.join(' ')}`;
  });
}

const period = (...periods: string[]) => periods.map((one) => ({ period: one }));
const women = { breakdown: { sex: 'female' } } as const;

describe('a chart', () => {
  it('is of two figures at least', async () => {
    expect(await chartOf(period('2023'))).toBeUndefined();
    expect(drawn(await chartOf(period('2022', '2023')))).toEqual(['2022: 10', '2023: 10']);
    expect(await chartOf([{}, { value: 11 }])).toBeUndefined();
  });

  it('shows a missing year as no figure, and a zero as a figure', async () => {
    expect(drawn(await chartOf([{ period: '2021', value: 0 }, {}]))).toEqual([
      '2021: 0',
      '2022: .',
      '2023: 10',
    ]);
  });

  it('shows bounds, open ends and what is approximate', async () => {
    const figures: Partial<Statistic>[] = [
      { period: '2019', min: 3, max: 7 },
      { period: '2020', value: 600, qualifier: 'more-than' },
      { period: '2021', value: 5, qualifier: 'fewer-than' },
      { period: '2022', value: 60, qualifier: 'about' },
      { period: '2023', value: 60, qualifier: 'nearly' },
      { period: '2024', value: 5, qualifier: 'suppressed' },
    ];
    const series = await chartOf(figures);
    expect(drawn(series)).toEqual([
      '2019: 3–7',
      '2020: 600–Infinity',
      '2021: 0–5',
      '2022: 60~',
      '2023: 60~',
      '2024: 0–5',
    ]);
    expect(series?.lines[0]?.points.map((point) => point?.text).slice(0, 2)).toEqual([
      'between 3 and 7',
      'more than 600',
    ]);
  });

  it('begins at zero, whatever a figure says', async () => {
    expect(drawn(await chartOf([{ period: '2022', value: -4 }, {}]))[0]).toBe('2022: 0–-4');
  });

  it('shows rival counts as what they may be together', async () => {
    const series = await chartOf([{ value: 8 }, { value: 12 }, { period: '2022' }]);
    expect(drawn(series)).toEqual(['2022: 10', '2023: 8–12']);
    expect(series?.lines[0]?.points[1]?.text).toBe('8 / 12');
  });

  it('says from where a new definition counts', async () => {
    const broken: Partial<Statistic>[] = [...period('2021'), { observation_status: 'B' }];
    expect((await chartOf(broken))?.breaks).toEqual(['2023']);
    expect((await chartOf(period('2021', '2023')))?.breaks).toEqual([]);
  });

  it('draws years where there are two, else the most periods that are alike long', async () => {
    const years = period('2011/2018', '2020', '2021-01/2021-06', '2021', '2022~', '2022/..');
    expect(drawn(await chartOf(years))).toEqual(['2020: 10', '2021: 10']);
    const halves = period('2021', '2022-01/2022-06', '2022-07/2022-12');
    expect(drawn(await chartOf(halves))).toEqual([
      '2022-01 – 2022-06: 10',
      '2022-07 – 2022-12: 10',
    ]);
    const spans = period('2011/2012', '2014/2015', '2016/2020');
    expect(drawn(await chartOf(spans))).toEqual(['2011 – 2012: 10', '2014 – 2015: 10']);
    expect(await chartOf(period('2020/..', '2022/..', '2021~'))).toBeUndefined();
    expect(await chartOf(period('2020', '2021/2022'))).toBeUndefined();
  });
});

describe('the words of a chart', () => {
  it('are what is counted, the years drawn, the unit and the axis', async () => {
    const series = await chartOf(period('2011/2018', '2020', '2022'));
    expect(series).toMatchObject({
      title: 'suspects, 2020 – 2022',
      unit: 'persons',
      axis: { type: 'time', label: 'Period', places: ['2020', '2021', '2022'] },
      wording: { missing: 'no figure', break: 'new definition' },
      caption: [],
      source: '',
    });
    expect(series?.lines.map(({ name }) => name)).toEqual(['suspects, 2020 – 2022']);
  });

  it('tell the same to who does not see it', async () => {
    const series = await chartOf([
      { period: '2020', value: 5, qualifier: 'nearly' },
      { period: '2022' },
    ]);
    expect(series?.description).toMatch(
      /^suspects, 2020 – 2022\. .*: 2020: nearly 5; 2021: no figure; 2022: 10\. Detected cases .*trafficking there is\.$/,
    );
  });

  it('name a line by its category, and leave out a line without figures', async () => {
    const men = { breakdown: { sex: 'male' }, period: '2011/2015' } as const;
    const series = await chartOf([women, { ...women, period: '2022' }, men], 'year', 'sex');
    expect(series?.lines.map(({ name }) => name)).toEqual(['female']);
    expect(drawn(series)).toEqual(['2022: 10', '2023: 10']);
  });

  it('name a line that is alone by its category too', async () => {
    const series = await chartOf([women, { ...women, period: '2022' }], 'year', 'sex');
    expect(series?.lines.map(({ name }) => name)).toEqual(['female']);
  });

  it('are those of categories where periods stand across', async () => {
    const series = await chartOf([{}, women, { ...women, period: '2011/2015' }], 'sex');
    expect(series?.axis).toEqual({ type: 'category', label: 'Sex', places: ['Total', 'female'] });
    expect(series?.breaks).toEqual([]);
    expect(drawn(series)).toEqual(['Total: 10', 'female: 10']);
    const halves = ['2021-01/2021-06', '2021-07/2021-12', '2022-01/2022-06', '2022', '2023'];
    const across = halves.map((one) => ({ ...women, period: one }));
    expect((await chartOf(across, 'sex'))?.lines.map(({ name }) => name)).toEqual(['2022', '2023']);
  });
});

describe('a chart of its own', () => {
  const figures: Readonly<Record<string, Partial<Statistic>>> = {
    first: { evidence: [{ source: 'first' }, { source: 'third' }] },
    second: { period: '2022', observation_status: 'D', evidence: [{ source: 'first' }] },
    before: { period: '2011/2018', observation_status: 'P' },
  };

  it('says who counted, what differs in what is drawn, the caveat and its sources', async () => {
    const facts = await factsOf(figures);
    expect(chartPage(onlyPanel(facts, 'year'), facts)).toMatchObject({
      title: 'suspects, 2022 – 2023',
      caption: [
        'Counted by: Police · Viet Nam',
        '2022: status: definition differs',
        expect.stringContaining('not how much trafficking'),
      ],
      source: 'Sources: Police, 2024-03-07; Press',
    });
  });

  it('is none where there is nothing to draw', async () => {
    const facts = await factsOf({ first: {} });
    expect(chartPage(onlyPanel(facts, 'year'), facts)).toBeUndefined();
  });
});
