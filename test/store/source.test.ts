import { describe, expect, test } from 'vitest';
import type { DataPath } from '../../src/model/entry.js';
import type { Part } from '../../src/store/reading/thorough/problem.js';
import { SourceFile } from '../../src/store/reading/thorough/source.js';

const text = `id: a
name: {en: One, fr: "Deux"}
list:
  - first
  - key: 1
    # a comment
    other: two words
empty:
long: >-
  many
  words
---
id: b
map:
  inner:
    - {x: 1}
`;

function at(content: string, path: DataPath, part: Part, document = 0): string {
  const source = new SourceFile('a.yaml', content);
  const { span } = source.locate(document, path, part);
  const line = content.split(/\r?\n/)[span.line - 1] ?? '';
  const mark = span.line === 1 && content.startsWith('\uFEFF') ? 1 : 0;
  const shown = line.slice(span.column - 1 + mark, span.endColumn - 1 + mark);
  return `${String(span.line)}:${String(span.column)} ${shown}`;
}

describe('a place in a file', () => {
  test.each<[string, DataPath, Part, string]>([
    ['the record', [], 'value', '1:1 id'],
    ['a field', ['id'], 'key', '1:1 id'],
    ['a value', ['id'], 'value', '1:5 a'],
    ['a value in braces', ['name', 'fr'], 'value', '2:21 "Deux"'],
    ['a field in braces', ['name', 'fr'], 'key', '2:17 fr'],
    ['a map, by its field', ['name'], 'value', '2:1 name'],
    ['the head of a map', ['name'], 'head', '2:8 en'],
    ['a list, by its field', ['list'], 'value', '3:1 list'],
    ['an entry', ['list', 0], 'value', '4:5 first'],
    ['an entry that is a map', ['list', 1], 'value', '5:5 key'],
    ['a value after a comment', ['list', 1, 'other'], 'value', '7:12 two words'],
    ['a value that is not written, by its field', ['empty'], 'value', '8:1 empty'],
    ['a long text, by its first line', ['long'], 'value', '9:7 >-'],
    ['what is not there, by what holds it', ['list', 1, 'absent'], 'value', '5:5 key'],
    ['an entry that is not there, by its list', ['list', 9], 'value', '3:1 list'],
    ['what would be in a text', ['id', 'x', 3], 'value', '1:1 id'],
  ])('%s', (_name, path, part, expected) => {
    expect(at(text, path, part)).toBe(expected);
  });

  test('in the second document', () => {
    expect(at(text, ['map', 'inner', 0, 'x'], 'value', 1)).toBe('16:11 1');
  });

  test('is the same with CRLF and behind a byte order mark', () => {
    const other = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(at(other, ['id'], 'value')).toBe('1:5 a');
    expect(at(other, ['list', 1, 'other'], 'value')).toBe('7:12 two words');
    expect(at(other, ['name', 'fr'], 'value')).toBe('2:21 "Deux"');
  });

  test('counts columns in UTF-16 units', () => {
    expect(at('a: {😀: 1, é: 2}\n', ['a', 'é'], 'value')).toBe('1:15 2');
  });

  test('of a field that stands twice is the one that counts', () => {
    expect(at('a: 1\na: 2\n', ['a'], 'value')).toBe('2:4 2');
  });

  test('comes with its line and the one before, cut to a bounded width', () => {
    const source = new SourceFile('a.yaml', `\uFEFFa: 1\r\nb: ${'x'.repeat(500)}\r\n`);
    const { excerpt, span } = source.locate(0, ['b'], 'value');
    expect(excerpt.firstLine).toBe(1);
    expect(excerpt.lines).toEqual(['a: 1', `b: ${'x'.repeat(157)}`]);
    expect(span).toEqual({ line: 2, column: 4, endLine: 2, endColumn: 504 });
  });

  test('is the beginning of a file that is no YAML at all', () => {
    expect(at('[', ['id'], 'value')).toMatch(/^1:1/);
    expect(at('', [], 'value')).toMatch(/^1:1/);
  });
});
