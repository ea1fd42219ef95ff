import { describe, expect, test } from 'vitest';
import { readQuickly } from '../../src/store/reading/quick/read.js';
import { agrees, agreesApart } from './quick-read-agreement.js';
import { yamlFilesIn } from './yaml-files.js';

const shipped = yamlFilesIn('data');

test('the fixtures, many of them broken, are read as the library reads them, or left to it', () => {
  for (const text of yamlFilesIn('test/fixtures')) {
    agrees(text);
    agreesApart(text);
  }
});

test('the register that ships is read quickly, as good as all of it', () => {
  const documents = shipped.flatMap((text) => {
    expect(agreesApart(text)).toBe(true);
    return text.split(/(?<=\n)---\n/);
  });
  expect(documents.filter(agrees).length / documents.length).toBeGreaterThan(0.99);
});

describe('what is out of the ordinary is left to the library', () => {
  test.each([
    ['nothing', ''],
    ['a comment alone', '# a\n'],
    ['a divider first', '---\na: b\n'],
    ['two records', 'a: b\n---\nc: d\n'],
    ['an empty record at the end', 'a: b\n---\n'],
    ['an empty record within', 'a: b\n---\n---\nc: d\n'],
    ['a record on the line of its divider', 'a: b\n--- c\n'],
    ['a field twice', 'a: b\na: c\n'],
    ['a field twice in braces', 'a: {b: c, b: d}\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b c\n'],
    ['a merge key', '<<: a\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['a tab', 'a:\tb\n'],
    ['a carriage return', 'a: b\r\n'],
    ['a mark of byte order', '\uFEFFa: b\n'],
    ['a null', 'a: null\n'],
    ['another null', 'a: ~\n'],
    ['no value', 'a:\nb: c\n'],
    ['a value below at the same depth', 'a:\n- b\n'],
    ['a text that goes on with a map', 'a: b\n  c: d\n'],
    ['a text that goes on with a comment', 'a: b\n  # c\n  d\n'],
    ['a text that goes on after a blank line', 'a: b\n\n  c\n'],
    ['a text with white space at the end of a line', 'a: b \n  c\n'],
    ['an escape of a space at the end', 'a: "b\\ \n'],
    ['an escape of the end of a line before a blank one', 'a: "b\\\n\n  c"\n'],
    ['an escape of the end of a line that goes on too far out', 'a: "b\\\nc"\n'],
    ['digits with an exponent among them', 'a: 12e45\n'],
    ['digits after a nought', 'a: 0b11\n'],
    ['a text between quotes with a blank line', 'a: "b\n\n  c"\n'],
    ['a text between quotes that goes on too far out', 'a: "b\nc"\n'],
    ['a text between quotes in a list over lines', 'a: ["b\n  c"]\n'],
    ['a list in a text', 'a: 1:2\n'],
    ['a comment behind a value', 'a: b # c\n'],
    ['a map within a line', 'a: b: c\n'],
    ['an octal number', 'a: 0o17\n'],
    ['a number that begins with nought', 'a: 0123\n'],
    ['an exponent', 'a: 1e3\n'],
    ['infinity', 'a: .inf\n'],
    ['a number with a sign', 'a: +5\n'],
    ['a very long number', 'a: 12345678901234567890\n'],
    ['a date with a colon at its end', 'a: 0?::\n'],
    ['True', 'a: True\n'],
    ['a block that keeps its end', 'a: |\n  b\n'],
    ['a last line of white space', 'a: |-\n x\n  '],
    ['a block with a blank line', 'a: >-\n  b\n\n  c\n'],
    ['a block with a line further in', 'a: >-\n  b\n    c\n'],
    ['a block that says how far in it is', 'a: >2-\n   b\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['a bracket that is not closed', 'a: [b\n'],
    ['a list over lines', 'a: [b,\n  c]\n'],
    ['a comma at the end', 'a: [b, ]\n'],
    ['a list in a list', 'a:\n  - - b\n'],
    ['a key between quotes', '"a": b\n'],
    ['a key that is a number', '1: b\n'],
    ['a key of the prototype', '__proto__: b\n'],
    ['a key in capitals', 'A: b\n'],
    ['a question', '? a\n: b\n'],
    ['an end of a document', 'a: b\n...\n'],
    ['an emoji', 'a: 🙂\n'],
    ['a map after a list', 'a:\n  - b\n  c: d\n'],
    ['a value further in', 'a: b\n  c: d\n'],
  ])('%s', (_name, text) => {
    expect(readQuickly(text)).toBeUndefined();
  });
});

describe('what is read', () => {
  test.each<[string, [unknown]]>([
    ['a: b\n', [{ a: 'b' }]],
    ['a: b', [{ a: 'b' }]],
    ['# c\n\na: 5\nb: -3\nc: 94.78\n', [{ a: 5, b: -3, c: 94.78 }]],
    ['a: 2024-01-18\nb: 2018~\nc: /2023\n', [{ a: '2024-01-18', b: '2018~', c: '/2023' }]],
    ['a: [b, "c, d", 5]\nb: {c: d, e: [f]}\n', [{ a: ['b', 'c, d', 5], b: { c: 'd', e: ['f'] } }]],
    ['a:\n  - b: c\n    d: e\n  - f\ng: h\n', [{ a: [{ b: 'c', d: 'e' }, 'f'], g: 'h' }]],
    ['a: >-\n  b\n  c # d\ne: |-\n  f\n  g', [{ a: 'b c # d', e: 'f\ng' }]],
    ['a: \'it\'\'s\'\nb: "say \\"so\\""\n', [{ a: "it's", b: 'say "so"' }]],
    ['a: b\nc: true\n', [{ a: 'b', c: true }]],
    ['a: "b  \n   c"\nd: \'e\n  f\'\n', [{ a: 'b c', d: 'e f' }]],
    ['a: b\n  c\n   d\ne:\n  - f\n    g\n  - h\n', [{ a: 'b c d', e: ['f g', 'h'] }]],
    ['a: "b \\\n  c\\\n  \\  d"\n', [{ a: 'b c  d' }]],
    ["a: 'b\\\n  c'\n", [{ a: 'b\\ c' }]],
    ['a: "b\\ \n  c"\n', [{ a: 'b  c' }]],
    ["a: b\n  - c\nd: {e: it's}\n", [{ a: 'b - c', d: { e: "it's" } }]],
    [
      'a: 31.12.2023\nb: 18+\nc: 78ed1b\nd: 1b11\n',
      [{ a: '31.12.2023', b: '18+', c: '78ed1b', d: '1b11' }],
    ],
    ['a: 28 June 1930\nb: 35th\nc: 2024-01\n', [{ a: '28 June 1930', b: '35th', c: '2024-01' }]],
  ])('%j', (text, [value]) => {
    expect(readQuickly(text)).toEqual(value);
    expect(agrees(text)).toBe(true);
  });
});

const many = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('');
const margin = (depth: number) => ' '.repeat(2 * depth);

describe('about the limits of size a document is read as the library reads it, or left to it', () => {
  test.each<[of: string, text: (size: number) => string, read: number, left: number]>([
    [
      'maps in maps',
      (size) => many(size, (at) => `${margin(at)}a:\n`) + `${margin(size)}a: b\n`,
      12,
      40,
    ],
    [
      'lists in maps',
      (size) =>
        `a:\n${many(size, (at) => `${margin(2 * at + 1)}- a:\n`)}${margin(2 * size + 1)}- b\n`,
      6,
      40,
    ],
    ['brackets', (size) => `a: ${'['.repeat(size)}${']'.repeat(size)}\n`, 12, 40],
    ['braces', (size) => `a: ${'{a: '.repeat(size)}b${'}'.repeat(size)}\n`, 12, 40],
    ['fields', (size) => many(size, (at) => `a${String(at)}: b\n`), 190, 600],
    [
      'fields in braces',
      (size) => `a: {${many(size, (at) => `a${String(at)}: b, `)}c: d}\n`,
      190,
      600,
    ],
    ['entries', (size) => `a:\n${'  - b\n'.repeat(size)}`, 990, 2100],
    ['entries in brackets', (size) => `a: [${'b, '.repeat(size)}c]\n`, 190, 2100],
    ['characters', (size) => `a: ${'b'.repeat(size)}\n`, 9990, 20_100],
    ['characters between quotation marks', (size) => `a: "${'b'.repeat(size)}"\n`, 9990, 20_100],
    ['lines of a text', (size) => `a: b\n${'  c\n'.repeat(size)}`, 4990, 10_100],
    ['lines of a block', (size) => `a: |-\n${'  c\n'.repeat(size)}`, 4990, 10_100],
    ['comments', (size) => `a: b\n${'# c\n'.repeat(size)}`, 8000, 100_100],
    [
      'full lines',
      (size) => `a:\n${many(size, (at) => `  - b${at % 9 === 0 ? ':\n      - c' : ': [d]'}\n`)}`,
      990,
      2100,
    ],
    ['lists of lists', (size) => `a:\n${`  - [${'b, '.repeat(80)}c]\n`.repeat(size)}`, 100, 700],
  ])('%s', (_of, text, read, left) => {
    const step = Math.max(1, Math.ceil((left - read) / 8));
    for (let size = read; size <= left; size += step) agrees(text(size));
    expect(agrees(text(read))).toBe(true);
    expect(agrees(text(left))).toBe(false);
  });
});
