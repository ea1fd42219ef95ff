import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Series, SeriesLine } from '../../src/model/series.js';
import { svgChart } from '../../src/render/svg-chart.js';
import { pageOf } from '../../src/render/svg/page.js';
import { readable } from '../../src/render/svg/readable.js';
import { clipped, fits, textRoom, wrappedLines } from '../../src/render/svg/text-room.js';
import { expectHarmless, hostileSeries } from './hostile.js';
import { point, victims } from './samples.js';

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  /** The offsets of all groups that it is in, added to its own. */
  readonly x: number;
  readonly y: number;
}

const token = /<(\/?)([a-z]+)((?: [\w:-]+="[^"<&]*(?:&#\d+;[^"<&]*)*")*)(\/?)>|([^<>]+)/giy;

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Every element of an SVG that is well-formed, else an error. */
function elementsOf(svg: string): Element[] {
  const found: Element[] = [];
  const open: { element: Element; index: number }[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < svg.length) {
    const from = token.lastIndex;
    const match = token.exec(svg);
    if (!match) throw new Error(`not XML: ${svg.slice(from, from + 80)}`);
    const [, end, name = '', given = '', alone, text] = match;
    const within = open.at(-1);
    if (text !== undefined) {
      if (within) found[within.index] = { ...within.element, text: unescaped(text) };
      else expect(text.trim()).toBe('');
    } else if (end !== '') {
      expect(within?.element.name).toBe(name);
      open.pop();
    } else {
      const element = elementOf(name, given, within?.element);
      found.push(element);
      if (alone === '') open.push({ element, index: found.length - 1 });
    }
  }
  expect(open).toEqual([]);
  return found;
}

function elementOf(name: string, given: string, within: Element | undefined): Element {
  const pairs = [...given.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, unescaped(value)] as const,
  );
  expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length);
  const attributes = new Map(pairs);
  const [, x = '0', y = '0'] =
    /^translate\(([-\d.]+),([-\d.]+)\)/.exec(attributes.get('transform') ?? '') ?? [];
  const position = { x: Number(x) + (within?.x ?? 0), y: Number(y) + (within?.y ?? 0) };
  return { name, attributes, text: '', ...position };
}

const drawn = (series: Series, language = 'en', width?: number) =>
  elementsOf(svgChart(series, { language, ...(width === undefined ? {} : { width }) }));
const texts = (elements: readonly Element[]) =>
  elements.filter(({ name }) => name === 'text').map(({ text }) => text);
const filled = (elements: readonly Element[], fill: RegExp) =>
  elements.filter(({ attributes }) => fill.test(attributes.get('fill') ?? ''));
const years = (count: number) => Array.from({ length: count }, (_, index) => String(1990 + index));
const over = (places: readonly string[], type: 'time' | 'category' = 'time') => ({
  ...{ type, label: 'Year', places },
});
const line = (name: string, ...figures: readonly (number | undefined)[]): SeriesLine => ({
  name,
  points: figures.map((figure) => (figure === undefined ? undefined : point(figure))),
});

/** A bar that Vega drew, from the path of its rectangle. */
function box({ attributes, x, y }: Element) {
  const [, left, top, width, height] = (
    /^M([-\d.]+),([-\d.]+)h([-\d.]+)v([-\d.]+)h/.exec(attributes.get('d') ?? '') ?? []
  ).map(Number);
  if (left === undefined || top === undefined || width === undefined || height === undefined) {
    throw new Error('no rectangle');
  }
  return { left: x + left, top: y + top, width, height, bottom: y + top + height };
}

/** Holds that no text of a chart leaves its page or touches another one. */
function expectApart(series: Series, width: number): void {
  const page = pageOf(readable(series), width);
  const boxes = page.letters.map((letter) => {
    const { text, x, y } = letter;
    const room = textRoom(text, letter) - rounding;
    const shift = { left: 0, center: room / 2, right: room }[letter.align];
    const half = letter.size / 2;
    return letter.angle === 0
      ? { text, x: x - shift, x2: x - shift + room, y: y - half, y2: y + half }
      : { text, x: x - half, x2: x + half, y: y + shift - room, y2: y + shift };
  });
  const inside = { x: -rounding, y: -rounding, x2: page.width, y2: page.height };
  expect(boxes.filter((one) => !contains(inside, one))).toEqual([]);
  const touching = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((two) => (overlap(one, two) ? [[one, two]] : [])),
  );
  expect(touching).toEqual([]);
}

interface Box {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

const rounding = 0.01;

function contains(one: Box, two: Box): boolean {
  return one.x <= two.x && one.y <= two.y && one.x2 >= two.x2 && one.y2 >= two.y2;
}

function overlap(one: Box, two: Box): boolean {
  return one.x < two.x2 && two.x < one.x2 && one.y < two.y2 && two.y < one.y2;
}

const solid = /^#0072b2$/;
/** The bars of a chart whose lines have one colour. */
const barsOf = (elements: readonly Element[]) =>
  filled(elements, solid)
    .filter(({ name }) => name === 'path')
    .map(box);

describe('the document', () => {
  test('bears its title and description for who does not see it', () => {
    const [root, title, description] = drawn(victims(), 'fr');
    expect(root?.name).toBe('svg');
    expect(Object.fromEntries(root?.attributes ?? [])).toMatchObject({
      ...{ xmlns: 'http://www.w3.org/2000/svg', role: 'img', lang: 'fr', 'xml:lang': 'fr' },
      'aria-labelledby': `${title?.attributes.get('id')} ${description?.attributes.get('id')}`,
      viewBox: `0 0 ${root?.attributes.get('width')} ${root?.attributes.get('height')}`,
    });
    expect([title?.name, title?.text]).toEqual(['title', victims().title]);
    expect([description?.name, description?.text]).toEqual(['desc', victims().description]);
  });

  test('writes the title, the unit, the label of the axis, captions and the source', () => {
    const written = texts(drawn(victims()));
    const { title, unit, axis, caption, source } = victims();
    expect(written).toEqual(expect.arrayContaining([title, unit, axis.label, ...caption, source]));
  });

  test('may stand beside another one in a page', () => {
    const ids = [victims(), victims({ title: 'Others' })].map((series) =>
      drawn(series).flatMap(({ attributes }) => attributes.get('id') ?? []),
    );
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
    expect(ids.flat().length).toBeGreaterThanOrEqual(6);
  });

  test('refers to what it holds and to nothing else', () => {
    const elements = drawn(victims());
    const ids = elements.map(({ attributes }) => attributes.get('id'));
    const references = elements.flatMap(({ attributes }) =>
      [...attributes.values()].flatMap((value) => /url\((.*)\)/.exec(value)?.[1] ?? []),
    );
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(ids).toContain(reference.slice(1));
  });
});

describe('figures', () => {
  test('are bars that start at zero', () => {
    const elements = drawn(victims({ lines: [line('', 300, 100, 150)], axis: over(years(3)) }));
    const bars = barsOf(elements);
    expect(bars).toHaveLength(3);
    expect(new Set(bars.map(({ bottom }) => bottom.toFixed(1))).size).toBe(1);
    for (const [index, { left, width }] of bars.entries()) {
      const label = elements.find(({ text }) => text === years(3)[index]);
      expect(Math.abs((label?.x ?? 0) - left - width / 2)).toBeLessThan(1);
    }
    expect((bars[0]?.height ?? 0) / (bars[1]?.height ?? 1)).toBeCloseTo(3, 1);
    expect((bars[0]?.height ?? 0) / (bars[2]?.height ?? 1)).toBeCloseTo(2, 1);
    const zero = elements.find(({ name, text }) => name === 'text' && text === '0');
    expect(Math.abs((zero?.y ?? 0) - (bars[0]?.bottom ?? 999))).toBeLessThan(6);
  });

  test('that are missing keep their place with the word and have no bar; zero has a tick', () => {
    const elements = drawn(victims({ lines: [line('', 5, undefined, 0)], axis: over(years(3)) }));
    expect(texts(elements)).toEqual(expect.arrayContaining([...years(3), 'no figure']));
    expect(barsOf(elements)).toHaveLength(1);
    const ticks = filled(elements, /^#404040$/).map(box);
    expect(ticks.map(({ height }) => height)).toEqual([3]);
    const word = elements.find(({ text }) => text === 'no figure');
    expect((ticks[0]?.left ?? 0) - (word?.x ?? 999)).toBeGreaterThan(0);
  });

  test('that are approximate have a dashed outline and their own words', () => {
    const points = [point(40, 'about 40', { approximate: true }), point(50)];
    const elements = drawn(victims({ lines: [{ name: '', points }], axis: over(years(2)) }));
    const dashes = filled(elements, /^#(?:cde3f0|0072b2)$/).flatMap(({ name, attributes }) =>
      name === 'path' ? [attributes.get('stroke-dasharray')] : [],
    );
    expect(dashes).toEqual(['3,2', undefined]);
    expect(texts(elements)).toContain('about 40');
  });

  test('between two ends are solid to the lower and hatched to the higher one', () => {
    const points = [point(200, '200 to 300', { high: 300 }), point(400)];
    const elements = drawn(victims({ lines: [{ name: '', points }], axis: over(years(2)) }));
    const [low, whole] = barsOf(elements);
    const [hatched] = filled(elements, /^url/).map(box);
    expect((low?.height ?? 0) / (whole?.height ?? 1)).toBeCloseTo(0.5, 1);
    expect((hatched?.height ?? 0) / (whole?.height ?? 1)).toBeCloseTo(0.25, 1);
    expect(hatched?.bottom).toBeCloseTo(low?.top ?? 0, 0);
  });

  test.each(['time', 'category'] as const)('without an upper end have an arrow on a %s', (type) => {
    const points = [point(600, 'more than 600', { high: Infinity }), point(10)];
    const elements = drawn(victims({ lines: [{ name: '', points }], axis: over(years(2), type) }));
    expect(filled(elements, /^url/)).toHaveLength(1);
    const heads = filled(elements, /^#1a1a1a$/).filter(({ attributes }) =>
      /^M[-\d.]+,[-\d.]+L[-\d.]+,[-\d.]+L[-\d.]+,[-\d.]+Z$/.test(attributes.get('d') ?? ''),
    );
    expect(heads).toHaveLength(1);
    expect(texts(elements)).toContain('more than 600');
  });

  test.each([
    ['en', '2,000'],
    ['fr-FR', '2\u202f000'],
    ['vi', '2.000'],
    ['constructor', '2,000'],
  ])('stand beside an axis as %s writes numbers', (language, expected) => {
    const series = victims({ lines: [line('', 3500, 100)], axis: over(years(2)) });
    expect(texts(drawn(series, language))).toContain(expected);
  });

  test('of any size are drawn', () => {
    for (const figures of [[5e-324], [1e-9, 3], [Number.MAX_VALUE, 1], [1e15], [0.1, 0.25]]) {
      const axis = over(years(figures.length));
      const elements = drawn(victims({ lines: [line('', ...figures)], axis }));
      expect(barsOf(elements)).toHaveLength(figures.length);
    }
  });
});

describe('the axis', () => {
  test('of categories lists bars beneath each other, in the order given', () => {
    const places = ['Trung Quốc', 'Campuchia', 'Lào'];
    const elements = drawn(victims({ lines: [line('', 5, 9, 7)], axis: over(places, 'category') }));
    const bars = barsOf(elements);
    expect(bars.map(({ top }) => top)).toEqual(bars.map(({ top }) => top).sort((a, b) => a - b));
    expect(new Set(bars.map(({ left }) => left)).size).toBe(1);
    expect((bars[1]?.width ?? 0) / (bars[0]?.width ?? 1)).toBeCloseTo(9 / 5, 1);
    const names = elements.filter(({ text }) => places.includes(text));
    expect(names.map(({ text }) => text)).toEqual(places);
    expect(names.every(({ y }, index) => Math.abs(y - (bars[index]?.top ?? 0)) < 20)).toBe(true);
  });

  test('has room for 200 places, each with its name, and refuses more', () => {
    const names = Array.from({ length: 200 }, (_, index) => `p${index}`);
    const series = victims({ lines: [line('', ...names.keys())], axis: over(names) });
    expect(new Set(texts(drawn(series)))).toEqual(new Set([...texts(drawn(series)), ...names]));
    const more = { ...series, axis: over([...names, 'more']) };
    expect(() => svgChart(more, { language: 'en' })).toThrow(
      'a chart shows at most 200 places on its axis, and this one has 201',
    );
    const many = victims({ lines: Array.from({ length: 25 }, () => line('', 1)) });
    expect(() => svgChart(many, { language: 'en' })).toThrow('at most 24 lines');
  });

  test('turns what has no room beside its place', () => {
    const names = ['1990', '2034'];
    const turned = (count: number) =>
      drawn(victims({ lines: [line('', 7)], axis: over(years(count)) }))
        .filter(({ attributes }) => attributes.get('transform')?.includes('rotate(-90)'))
        .map(({ text }) => text);
    expect(turned(5)).toEqual([]);
    expect(turned(45)).toEqual(expect.arrayContaining(names));
  });

  test('that repeats a place keeps both', () => {
    const series = victims({ lines: [line('', 5, 9)], axis: over(['x', 'x'], 'category') });
    expect(barsOf(drawn(series))).toHaveLength(2);
  });

  test('shows a break as a dashed line before its place, with its word', () => {
    const series = victims({ lines: [line('', 5, 9, 7)], axis: over(years(3)), breaks: ['1992'] });
    const elements = drawn(series);
    const dashed = elements.filter(
      ({ name, attributes }) => name === 'line' && attributes.has('stroke-dasharray'),
    );
    expect(dashed).toHaveLength(1);
    const names = years(3).map((year) => elements.find(({ text }) => text === year)?.x ?? 0);
    expect(dashed[0]?.x).toBeCloseTo(((names[1] ?? 0) + (names[2] ?? 0)) / 2, 0);
    expect(texts(elements)).toContain('new definition');
    expect(
      drawn({ ...series, breaks: ['1800'] }).some(({ text }) => text === 'new definition'),
    ).toBe(false);
  });
});

describe('several lines', () => {
  const women = line('Women', 300, 120, 90);
  const men = line('Men', 30, 12, 25);

  test('stand in groups with a legend in their order', () => {
    const elements = drawn(victims({ lines: [women, men], axis: over(years(3)) }));
    const bars = filled(elements, /^#(?:0072b2|e69f00)$/).filter(({ name }) => name === 'path');
    expect(bars).toHaveLength(6 + 2);
    const [first, second] = ['Women', 'Men'].map((name) =>
      elements.find(({ text }) => text === name),
    );
    expect(first?.y).toBe(second?.y);
    expect(first?.x).toBeLessThan(second?.x ?? 0);
  });

  test('have plots of their own, on one scale, where their figures have no room in a group', () => {
    const long = { ...men, points: [point(30, 'approximately'), point(12), point(25)] };
    const elements = drawn(victims({ lines: [women, long, women, men], axis: over(years(3)) }));
    expect(filled(elements, /^#e69f00$/)).toEqual([]);
    const bars = barsOf(elements);
    expect(bars).toHaveLength(12);
    expect((bars[0]?.height ?? 0) / (bars[3]?.height ?? 1)).toBeCloseTo(10, 0);
    expect(texts(elements).filter((text) => text === '1991')).toHaveLength(4);
    expect(texts(elements)).toEqual(expect.arrayContaining(['Women', 'Men']));
  });

  test.each(['time', 'category'] as const)(
    'of more than four have %s plots of their own',
    (type) => {
      const lines = Array.from({ length: 6 }, (_, index) => line(`line ${index}`, 1, undefined));
      const elements = drawn(victims({ lines, axis: over(years(2), type) }));
      expect(texts(elements)).toEqual(expect.arrayContaining(lines.map(({ name }) => name)));
      expect(texts(elements).filter((text) => text === 'no figure')).toHaveLength(6);
    },
  );
});

test.each([
  ['no places', over([]), [line('x')]],
  ['no lines', over(years(2)), []],
  ['neither', over([], 'category'), []],
])('a series with %s says that there is nothing', (_, axis, lines) => {
  const elements = drawn(victims({ axis, lines }));
  expect(texts(elements)).toEqual(expect.arrayContaining(['no figure', victims().title]));
  expect(barsOf(elements)).toEqual([]);
});

describe('texts', () => {
  const allowed = new Set('svg title desc defs pattern rect g path line text'.split(' '));

  test('of strangers stay texts, whatever they hold', () => {
    fc.assert(
      fc.property(hostileSeries, fc.constantFrom('en', 'fr', '"><script>'), (series, language) => {
        const svg = svgChart(series, { language });
        expectHarmless(svg, {});
        for (const { name, attributes } of elementsOf(svg)) {
          expect(allowed).toContain(name);
          expect([...attributes.keys()].filter((key) => /^on|href|^style$/i.test(key))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    '=1+1',
    '{signal}',
    '{"signal":"width"}',
    'datum.x',
    '__proto__',
    '<script>alert(1)</script>',
    '&amp;',
    '::error::',
    '##[x]',
    'toString',
  ])('%s is no expression', (text) => {
    const points = [point(3, text)];
    const series = victims({
      ...{ title: text, unit: text, caption: [text], source: text, description: text },
      ...{ axis: { type: 'category', label: text, places: [text] }, breaks: [text] },
      lines: [{ name: text, points }],
    });
    const elements = drawn(series, 'en', 2000);
    expect(texts(elements).filter((one) => one === text)).toHaveLength(7);
    expect(elements[2]?.text).toBe(text);
  });

  test('show what is invisible', () => {
    const elements = drawn(victims({ title: 'a\u202eb\u0000c\ud800d\uffffe' }));
    expect(texts(elements)).toContain('a\\u{202e}b\\x00c\\u{d800}d\\u{ffff}e');
  });

  test('are bounded', () => {
    const huge = 'x'.repeat(1e5);
    const series = victims({
      ...{
        title: huge,
        unit: huge,
        caption: Array.from({ length: 500 }, () => huge),
        source: huge,
      },
      ...{ description: huge, lines: [{ name: huge, points: [point(1, huge)] }] },
      axis: over([huge, `y${'\u0301'.repeat(1e4)}`]),
    });
    expect(svgChart(series, { language: 'en' }).length).toBeLessThan(60_000);
    expect(texts(drawn(series))).toContain('…');
  });

  test.each([
    ['years', victims()],
    ['one year', victims({ axis: over(['2024']), lines: [line('', 47)] })],
    ['decades', victims({ axis: over(years(45)), lines: [line('', ...years(45).map(Number))] })],
    ['groups', victims({ axis: over(years(6)), lines: [line('a', 1, 2), line('b', 3, 4, 5)] })],
    ['plots', victims({ lines: Array.from({ length: 7 }, (_, index) => line(`l${index}`, 1500)) })],
    ['breaks', victims({ breaks: ['2012', '2013', '2014', '2016', '2017'] })],
    ['categories', victims({ axis: over(victims().axis.places, 'category') })],
    [
      'long names',
      victims({
        axis: over(
          [
            'Vương quốc Liên hiệp Anh và Bắc Ireland',
            'République démocratique populaire lao',
            'Lào',
          ],
          'category',
        ),
        lines: [line('Số nạn nhân', 1, 2e6, undefined), line('Tội phạm', 0, undefined, 3)],
      }),
    ],
  ])('of %s neither overlap nor leave the page', (_, series) => {
    for (const width of [360, 720, 1200]) expectApart(series, width);
  });

  test('of strangers neither overlap nor leave the page', () => {
    fc.assert(fc.property(hostileSeries, fc.integer({ min: 300, max: 1300 }), expectApart), {
      numRuns: 300,
    });
  });
});

describe('the room of texts', () => {
  const face = { size: 10, weight: 400 } as const;

  test('counts a letter with its marks once', () => {
    expect(textRoom('ế', face)).toBe(textRoom('e', face));
    expect(textRoom('e\u0302\u0301', face)).toBe(textRoom('e', face));
    expect(textRoom('e', { ...face, weight: 700 })).toBeGreaterThan(textRoom('e', face));
    expect(textRoom('国', face)).toBeGreaterThan(textRoom('m', face));
  });

  test('is kept by lines, which lose no letter and break no word that fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'người', 'republic', 'x'.repeat(40), '12'), { minLength: 1 }),
        fc.integer({ min: 60, max: 200 }),
        (words, room) => {
          const lines = wrappedLines(words.join(' '), room, face, 99);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
          for (const one of lines) expect(textRoom(one, face)).toBeLessThanOrEqual(room);
          const short = words.filter((word) => textRoom(word, face) <= room);
          const whole = lines.flatMap((one) => one.split(' '));
          expect(short.filter((word) => !whole.includes(word))).toEqual([]);
        },
      ),
    );
  });

  test('ends in an ellipsis where there is none left', () => {
    expect(wrappedLines('one two three four', 30, face, 2)).toEqual(['one', 'two…']);
    expect(clipped('ééé', 17, face)).toBe('é…');
    expect(clipped('one', 30, face)).toBe('one');
    expect([fits('one two', 30, face, 1), fits('one two', 30, face, 2)]).toEqual([false, true]);
    expect(fits('extraordinary', 30, face, 9)).toBe(false);
  });
});
