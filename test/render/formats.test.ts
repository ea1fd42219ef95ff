import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import type { Document } from '../../src/model/document.js';
import type { Listing, Row } from '../../src/model/table.js';
import type { Format } from '../../src/render/format.js';
import { formatForFile, formatNames, formats } from '../../src/render/formats/index.js';
import { expectHarmless, hostileDocument, hostileListing } from './hostile.js';
import { cell, listing, look, row, victims } from './samples.js';

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

describe('charts in documents', () => {
  const chart: Document = {
    title: 'Figures',
    record: {},
    blocks: [{ type: 'series', series: victims() }],
  };

  test('table: title, chart, caption and source, wrapped', () => {
    expect(textOf(format('table').document(chart, look({ width: 40 })))).toMatchInlineSnapshot(`
      "Figures

      Victims identified
      Year  persons
            0        500      1,000
            ┌─────────┴─────────┴──
      2012  │██████████████████████ 1,128
      2013  │███████████████████▌~ about 1,000
      2014  · no figure
      ╌╌ new definition ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
      2015  │ 0
      2016  │███▉░░░░░ between 200 and 450
      2017  │███████████▊▸ more than 600

      Victims detected, *not* all there are.

      Counted by the police.

      Ministry of Public Security, 2018
      "
    `);
  });

  test('markdown: 80 columns without colour in a fence, whatever the screen', () => {
    expect(textOf(format('markdown').document(chart, look({ width: 200, colour: 3 }))))
      .toMatchInlineSnapshot(`
      "# Figures

      ### Victims identified

      \`\`\`text
      Year  persons
            0          200         400         600         800       1,000
            ┌───────────┴───────────┴───────────┴───────────┴──────────┴────────
      2012  │███████████████████████████████████████████████████████████████████ 1,128
      2013  │███████████████████████████████████████████████████████████▍~ about 1,000
      2014  · no figure
      ╌╌ new definition ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
      2015  │ 0
      2016  │███████████▉░░░░░░░░░░░░░░░ between 200 and 450
      2017  │███████████████████████████████████▋▸ more than 600
      \`\`\`

      Victims detected, \\*not\\* all there are.

      Counted by the police.

      Ministry of Public Security, 2018
      "
    `);
  });

  test('a chart without places leaves its words', () => {
    const series = victims({ axis: { type: 'time', label: 'Year', places: [] }, caption: [] });
    const empty: Document = { ...chart, blocks: [{ type: 'series', series }] };
    expect(textOf(format('markdown').document(empty, look()))).toBe(
      '# Figures\n\n### Victims identified\n\nMinistry of Public Security, 2018\n',
    );
    expect(textOf(format('html').document(empty, look()))).not.toContain('<tr>');
  });

  test('html: every figure in words, bars for no more than what is known', () => {
    const page = textOf(format('html').document(chart, look()));
    const rows = [...page.matchAll(/<tr><th scope="row">(\d+)<\/th>(.*)<\/tr>/g)];
    expect(rows.map(([, year, cells = '']) => [year, cells.replace(/<[^>]*>/g, '')])).toEqual([
      ['2012', '1,128'],
      ['2013', 'about 1,000'],
      ['2014', '· no figure'],
      ['2015', '0'],
      ['2016', 'between 200 and 450'],
      ['2017', 'more than 600'],
    ]);
    const widths = rows.map(([, , cells = '']) =>
      [...cells.matchAll(/width="([\d.]+)%"/g)].map(([, width]) => Number(width)),
    );
    expect(widths).toEqual([[100], [88.652], [], [], [17.73, 22.163], [53.191]]);
    expect(rows.map(([, , cells = '']) => cells.includes('class="more"'))).toEqual([
      ...Array<boolean>(5).fill(false),
      true,
    ]);
    expect(rows[2]?.[2]).not.toContain('<svg class');
    expect(page.indexOf('new definition')).toBeGreaterThan(page.indexOf('no figure'));
    expect(page.indexOf('new definition')).toBeLessThan(page.indexOf('>2015<'));
    expect(page).toMatch(/<figcaption>\n<p>Victims detected[^]*2018<\/p>\n<\/figcaption>/);
    expect(page).toContain('<p class="unseen">From 1,128 in 2012 to more than 600 in 2017.</p>');
    expect(page).not.toMatch(/<script|url\(|href/);
  });

  test('html: the smallest figure is seen, and a label too wide for a telephone is left out', () => {
    const points = [
      { low: 1e15, high: 1e15, approximate: false, text: '1,000,000,000,000,000' },
      { low: 1, high: 1, approximate: false, text: '1' },
    ];
    const series = victims({ lines: [{ name: '', points }] });
    const page = textOf(
      format('html').document({ ...chart, blocks: [{ type: 'series', series }] }, look()),
    );
    expect(page).toContain('<rect y="4" width="0.3%"');
    expect(page).toContain('aria-hidden="true"><span style="left:0">0</span></div>');
  });

  test('html: a bare figure that is vague says so; several lines share a place', () => {
    const vague = { low: 40, high: 40, approximate: true, text: '40' };
    const lines = ['women', 'men'].map((name) => ({ name, points: [vague] }));
    const axis = { type: 'category' as const, label: 'Partner', places: ['China'] };
    const series = victims({ lines, axis });
    const page = textOf(
      format('html').document({ ...chart, blocks: [{ type: 'series', series }] }, look()),
    );
    expect(page).toContain('<th scope="rowgroup" rowspan="2">China</th><th scope="row">women</th>');
    expect(page.split('>~40</td>')).toHaveLength(3);
    expect(page).toContain('<svg class="line-1"');
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
