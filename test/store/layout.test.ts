import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { kindNames } from '../../src/model/kinds/names.js';
import { findStore } from '../../src/store/config.js';
import { filesToLayOut } from '../../src/store/layout/files.js';
import { plainText } from '../../src/store/layout/plain.js';
import { schemaPlaces } from '../../src/store/layout/schema.js';
import { layOut } from '../../src/store/layout/layout.js';
import { root } from '../run.js';
import { dice, disturbed } from './layout-disturbed.js';

const places = schemaPlaces(root);
const known = [...kindNames, 'store'];

/** A text laid out, or the reasons why it is not. */
function laidOut(name: string, text: string): string {
  const result = layOut(text, { name, place: places(name), known });
  return 'text' in result ? result.text : result.problems.map(({ message }) => message).join('\n');
}

const folder = join(root, 'test/fixtures/layout');

describe('a file before and after', () => {
  test.each(readdirSync(folder).sort())('%s', (name) => {
    const [kind = ''] = name.split('-');
    const before = readFileSync(join(folder, name, 'before.yaml'), 'utf8');
    const after = readFileSync(join(folder, name, 'after.yaml'), 'utf8');
    expect(laidOut(kind, before)).toBe(after);
    expect(laidOut(kind, after)).toBe(after);
  });

  test.each([
    ['carriage returns', 'home: VN\r\n\r\nlicence: a\r\n', 'home: VN\n\nlicence: a\n'],
    ['a byte order mark', '\uFEFFhome: VN\n', 'home: VN\n'],
    ['white space at the ends of lines', 'home: VN \t \n# a  \n', 'home: VN\n# a\n'],
    ['tabs between words', 'home:\tVN\t# a\n', 'home: VN # a\n'],
    ['no line break at the end', 'home: VN', 'home: VN\n'],
    ['many at the end', 'home: VN\n\n\n', 'home: VN\n'],
    ['blank lines at the start', '\n\nhome: VN\n', 'home: VN\n'],
    ['a marker at the start', '---\nhome: VN\n', 'home: VN\n'],
    ['a marker at the end', 'home: VN\n...\n', 'home: VN\n'],
    ['a text whose blank lines count', 'home: |+\n  a\n\n\n', 'home: |+\n  a\n\n\n'],
    ['spaces that count', 'home: "a\\ \n  b"\n', 'home: "a\\ \n  b"\n'],
  ])('%s', (_name, before, after) => {
    expect(laidOut('store', before)).toBe(after);
    expect(laidOut('store', after)).toBe(after);
  });
});

describe('what is left as it is', () => {
  test.each([
    ['nothing', '', 'it holds no record'],
    ['comments alone', '# a\n', 'it holds no record'],
    ['an empty document', 'id: a\n---\n', 'it holds no record'],
    ['a list', '- a\n', 'it holds no record'],
    ['a name of two lines', '? "a\n  b"\n: c\n', 'what it would become cannot be read'],
    ['an anchor', 'id: &a b\n', 'anchor "&a" is not allowed'],
    ['an alias', 'id: *a\n', 'alias "*a" is not allowed'],
    ['a tag', 'id: !!str a\n', 'tag "!!str" is not allowed'],
    ['a directive', '%YAML 1.2\n---\nid: a\n', 'a directive is not allowed'],
    ['a field that stands twice', 'id: a\nid: b\n', 'field "id" stands twice'],
    ['no YAML', 'id: [\n', 'a bracket is not closed'],
  ])('%s', (_name, text, reason) => {
    expect(laidOut('topics', text)).toContain(reason);
  });
});

/** What YAML 1.2 makes of a plain text, and what a layout makes of it where a text is wanted. */
function quoted(text: string): string {
  const value: unknown = parse(text, { logLevel: 'silent' });
  return plainText(text, value, 'text');
}

describe('a text without quotation marks', () => {
  test.each(
    [
      'NO no n N y yes Yes on off OFF 12:30 190:20:30 12:30.5 1_000 1,000 0b11 2024-01-18 = << . e5',
      '0123 0o17 1e3 1.10 16.2 2023 +5 .5 0x1F',
    ].flatMap((words) => words.split(' ')),
  )('%s is quoted', (text) => {
    expect(quoted(text)).toBe(`"${text}"`);
  });

  test.each([
    'VN',
    'none',
    'onward',
    '16.2.2',
    '2024-01',
    '2024-07-16/2024-07-18',
    'P1Y',
    'A',
    '~',
    'true',
  ])('%s is not', (text) => {
    expect(quoted(text)).toBe(text);
  });

  test('a day stays where the schema has a date, a year too', () => {
    expect(plainText('2024-01-18', '2024-01-18', 'date')).toBe('2024-01-18');
    expect(plainText('2024', 2024, 'date')).toBe('2024');
    expect(plainText('12:30', '12:30', 'date')).toBe('"12:30"');
  });

  test('a number that YAML 1.1 reads otherwise is spelled in digits', () => {
    expect(plainText('0123', 123, 'number')).toBe('123');
    expect(plainText('0o17', 15, 'number')).toBe('15');
    expect(plainText('1e3', 1000, 'number')).toBe('1000');
    expect(plainText('1e300', 1e300, 'number')).toBe('1e300');
    expect(plainText('1.50', 1.5, 'number')).toBe('1.50');
    expect(plainText('0123', 123, 'anything')).toBe('0123');
  });

  test('left plain is a text to YAML 1.1 as well', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'0123456789_-+:.,eExXoObBnNyYsStTfFzZ ~=<'.split('')),
      minLength: 1,
      maxLength: 12,
    });
    const safe = word.filter((text) => readsAs(text, '1.2') === text && quoted(text) === text);
    fc.assert(
      fc.property(safe, (text) => readsAs(text, '1.1') === text),
      { numRuns: 5000 },
    );
  });
});

function readsAs(text: string, version: '1.1' | '1.2'): unknown {
  const schema = version === '1.1' ? 'yaml-1.1' : 'core';
  try {
    const value: unknown = parse(`a: ${text}\n`, {
      version,
      schema,
      logLevel: 'silent',
      merge: false,
    });
    return typeof value === 'object' && value !== null ? Object.values(value)[0] : undefined;
  } catch {
    return undefined;
  }
}

const store = findStore(join(root, 'data'), root, root);
const shipped = filesToLayOut(store).map((file) => ({
  file,
  name: file.includes('/') ? file.replace(/\/.*$/, '') : 'store',
  text: readFileSync(join(root, 'data', file), 'utf8'),
}));
const anyFile = fc.constantFrom(...shipped);

function valuesOf(text: string): unknown[] {
  return parseAllDocuments(text).map((document) => {
    const value: unknown = document.toJS();
    return value;
  });
}

/** As JSON, so that the order of fields counts. */
function ordered(text: string): string {
  return JSON.stringify(valuesOf(text));
}

describe('the register that ships', () => {
  test('is laid out', () => {
    const others = shipped.filter(({ name, text }) => laidOut(name, text) !== text);
    expect(others.map(({ file }) => file)).toEqual([]);
  });

  test('its fields in another order are put back, to the byte', () => {
    fc.assert(
      fc.property(anyFile, fc.integer(), ({ name, text }, seed) => {
        const roll = dice(seed);
        const [modeline = '', ...rest] = text.split('\n');
        const records = rest.join('\n').split(/^---\n/m);
        const shuffled = records.map((record) =>
          record
            .split(/^(?=[a-z])/m)
            .map((field) => ({ field, at: roll(1000) }))
            .sort((a, b) => a.at - b.at)
            .map(({ field }) => field)
            .join(''),
        );
        expect(laidOut(name, `${modeline}\n${shuffled.join('---\n')}`)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  test('as somebody else might type it, it keeps every value and comment, and its layout holds', () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), ({ name, text }, seed) => {
        const [modeline = ''] = text.split('\n');
        const typed = disturbed(modeline, valuesOf(text), seed);
        expect(valuesOf(typed.text)).toEqual(valuesOf(text));
        const result = laidOut(name, typed.text);
        expect(ordered(result)).toBe(ordered(text));
        expect(result.match(/# c\d+$/gm)?.length ?? 0).toBe(typed.comments);
        for (let at = 0; at < typed.comments; at += 1) expect(result).toMatch(`# c${String(at)}\n`);
        expect(result).toMatch(new RegExp(`^${modeline.replaceAll(/[.$?]/g, '\\$&')}\n`));
        expect(result).not.toMatch(/[ \t\r]$|\t|\uFEFF|\n\n\n|\n\n$|\n\n---|---\n\n/m);
        expect(result.endsWith('\n')).toBe(true);
        expect(laidOut(name, result)).toBe(result);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a large file takes no long', () => {
  const many = (count: number, part: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => part(index)).join('');
  test.each([
    ['comments', `id: a\n${'# a\n'.repeat(90_000)}`],
    ['blank lines', `id: a\n${'\n'.repeat(90_000)}name: {en: a}\n`],
    ['records', many(9000, (index) => `---\nname: {en: a}\nid: a${String(index)}\n`)],
    [
      'fields of one line',
      `{${many(400, (at) => `k${String(at)}: [${'a, '.repeat(90)}]`).replaceAll(']k', '], k')}}\n`,
    ],
    ['brackets in brackets', `id: ${'['.repeat(20)}${'a, '.repeat(1900)}${']'.repeat(20)}\n`],
    ['a line of 8 MB', `id: a # ${'a'.repeat(8_000_000)}\n`],
    ['spaces', `id: "a${`\n${' '.repeat(4000)}b`.repeat(1500)}"\n`],
  ])('%s', (_name, text) => {
    const started = performance.now();
    laidOut('topics', text);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
