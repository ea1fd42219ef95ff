import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import type { Document } from '../../src/model/document.js';
import type { Listing, Row } from '../../src/model/table.js';
import type { Format } from '../../src/render/format.js';
import { formatForFile, formatNames, formats } from '../../src/render/formats/index.js';
import { expectHarmless, hostileDocument, hostileListing } from './hostile.js';
import { cell, listing, look, row } from './samples.js';

const loaded = await Promise.all(formats.map(({ load }) => load()));
const textOf = (chunks: Iterable<string>) => [...chunks].join('');

function format(name: string): Format {
  const found = loaded.find((one) => one.name === name);
  if (!found) throw new Error(`no format ${name}`);
  return found;
}

test('the list names each format as it names itself', () => {
  expect(loaded.map(({ name }) => name)).toEqual(formatNames);
});

test.each([
  ['brief.csv', 'csv'],
  ['BRIEF.MD', 'markdown'],
  ['a/b.htm', 'html'],
  ['x.yml', 'yaml'],
  ['x.txt', 'table'],
  ['x.ndjson', 'jsonl'],
  ['x.docx', undefined],
])('the format of %s', (path, name) => {
  expect(formatForFile(path)?.name).toBe(name);
});

describe.each(formatNames)('%s', (name) => {
  test('prints hostile values harmlessly', () => {
    fc.assert(
      fc.property(
        hostileListing,
        hostileDocument,
        fc.constantFrom<0 | 3>(0, 3),
        fc.boolean(),
        fc.boolean(),
        (records, document, colour, wide, interactive) => {
          const how = look({ colour, wide, interactive });
          const allowed = { tabs: name === 'tsv', colours: colour > 0 && name === 'table' };
          expectHarmless(textOf(format(name).listing(records, how)), allowed);
          expectHarmless(textOf(format(name).document(document, how)), allowed);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('streams 20,000 rows', () => {
    let read = 0;
    function* rows(): Iterable<Row> {
      for (; read < 20_000; read += 1) yield row(`id-${read}`, [cell(`id-${read}`), cell('a b')]);
    }
    const columns = ['id', 'text'].map((label) => ({ name: label, label, align: 'left' as const }));
    const table = { name: 'laws', title: 'Laws', count: 20_000, columns, rows: rows() };
    let chunks = 0;
    for (const chunk of format(name).listing(listing(table), look())) {
      chunks += 1;
      if (!chunk.includes('id-0')) continue;
      expect(read).toBeLessThan(500);
    }
    expect(read).toBe(20_000);
    expect(chunks).toBeGreaterThanOrEqual(20_000);
  });
});

function recordsOf({ tables }: Listing) {
  return tables.flatMap((table) => [...table.rows].map((one) => one.record()));
}

describe('json, jsonl and yaml', () => {
  test('parse back to the same records', () => {
    fc.assert(
      fc.property(hostileListing, (records) => {
        const expected = recordsOf(records);
        const print = (name: string) => textOf(format(name).listing(records, look()));
        expect(JSON.parse(print('json'))).toEqual({ meta: records.meta, records: expected });
        const lines = print('jsonl').split('\n').slice(0, -1);
        expect(lines.map((line): unknown => JSON.parse(line))).toEqual(expected);
        for (const version of ['1.1', '1.2'] as const) {
          const parsed = parseAllDocuments(print('yaml'), { version });
          expect([...parsed].map((one): unknown => one.toJS())).toEqual(expected);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('print the record of a document', () => {
    fc.assert(
      fc.property(hostileDocument, (document) => {
        const print = (name: string) => textOf(format(name).document(document, look()));
        expect(JSON.parse(print('json'))).toEqual(document.record);
        expect(JSON.parse(print('jsonl'))).toEqual(document.record);
        expect(parse(print('yaml'))).toEqual(document.record);
      }),
      { numRuns: 80 },
    );
  });

  test('a listing without records', () => {
    expect(textOf(format('json').listing({ meta: {}, tables: [] }, look()))).toBe(
      '{\n  "meta": {},\n  "records": []\n}\n',
    );
    expect(textOf(format('yaml').listing({ meta: {}, tables: [] }, look()))).toBe('');
  });

  test('a record as YAML', () => {
    const record = {
      id: 'vn-gb',
      parties: ['vn', 'gb'],
      acts: [{ type: 'signed', date: '2025-03', by: [] }],
      ['long '.repeat(30)]: { a: null, 'b c': [[1, 2.5], {}] },
    };
    const document = { title: '', blocks: [], record };
    expect(textOf(format('yaml').document(document, look()))).toBe(
      [
        'id: vn-gb',
        'parties:',
        '  - vn',
        '  - gb',
        'acts:',
        '  - type: signed',
        '    date: "2025-03"',
        '    by: []',
        `? ${JSON.stringify('long '.repeat(30))}`,
        ': a: null',
        '  "b c":',
        '    - - 1',
        '      - 2.5',
        '    - {}',
        '',
      ].join('\n'),
    );
  });
});

describe('documents', () => {
  const card: Document = {
    title: 'Plan of action | 2025',
    record: { id: 'vn-gb' },
    blocks: [
      {
        type: 'fields',
        fields: [
          { label: 'Signed', lines: ['2025-03'] },
          { label: 'Source', lines: ['https://example.org/a_b', '<b>'] },
        ],
      },
      { type: 'heading', text: 'Example' },
      { type: 'example', text: 'a: 1\n```\n::b\n' },
      { type: 'list', items: ['1. one'] },
      { type: 'paragraph', text: 'two\nlines' },
    ],
  };
  const print = (name: string) => textOf(format(name).document(card, look({ language: 'vi' })));

  test('markdown, with a fence that the example does not close', () => {
    expect(print('markdown').split('\n')).toEqual([
      '# Plan of action \\| 2025',
      '',
      '- **Signed**: 2025-03',
      '- **Source**:',
      '  - <https://example.org/a_b>',
      '  - \\<b\\>',
      '',
      '## Example',
      '',
      '````text',
      'a: 1',
      '```',
      '\\x3a\\x3ab',
      '````',
      '',
      '- 1\\. one',
      '',
      'two lines',
      '',
    ]);
  });

  test('html has its language, a policy without scripts, and links to http only', () => {
    const page = print('html');
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).toContain('<a href="https://example.org/a_b" rel="noreferrer">');
    expect(page).toContain('<br>&#60;b&#62;</dd>');
    expect(page).not.toMatch(/<script|javascript:|<b>/);
    const hostile = { ...card, blocks: [{ type: 'paragraph', text: 'javascript:x()' } as const] };
    expect(textOf(format('html').document(hostile, look()))).not.toContain('<a ');
  });

  test('tsv, csv and ids', () => {
    expect(print('tsv')).toBe('Signed\t2025-03\nSource\thttps://example.org/a_b;<b>\n');
    expect(print('csv')).toBe('Signed,2025-03\nSource,"https://example.org/a_b;<b>"\n');
    expect(print('ids')).toBe('vn-gb\n');
  });
});

describe('separated values', () => {
  const laws = {
    name: 'laws',
    title: 'Laws',
    count: 1,
    columns: [
      { name: 'id', label: 'Id', align: 'left' as const },
      { name: 'year', label: 'Year', align: 'right' as const },
    ],
    rows: [row('a', [cell('a', 'Law a'), cell(2011)])],
  };
  const people = {
    ...laws,
    name: 'people',
    columns: [
      { name: 'id', label: 'Id', align: 'left' as const },
      { name: 'posts', label: 'Posts', align: 'left' as const },
    ],
    rows: [row('b', [cell('b'), cell(['x\ty', 'z;'])])],
  };

  test('one table has its columns', () => {
    expect(textOf(format('tsv').listing(listing(laws), look()))).toBe('id\tyear\na\t2011\n');
  });

  test('several tables share a header', () => {
    expect(textOf(format('tsv').listing(listing(laws, people), look()))).toBe(
      'kind\tid\tyear\tposts\nlaws\ta\t2011\t\npeople\tb\t\tx\\ty;z\\x3b\n',
    );
    expect(textOf(format('csv').listing(listing(laws, people), look()))).toBe(
      'kind,id,year,posts\nlaws,a,2011,\npeople,b,,"x\\ty;z;"\n',
    );
  });

  test('ids', () => {
    expect(textOf(format('ids').listing(listing(laws, people), look()))).toBe('a\nb\n');
  });
});
