import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Point, Series } from '../../src/model/series.js';
import type { Cell, Listing, Row, Table } from '../../src/model/table.js';
import type { Look } from '../../src/render/look.js';

export function look(change: Partial<Look> = {}): Look {
  return { width: 80, colour: 0, wide: false, language: 'en', interactive: true, ...change };
}

export function cell(value: Cell['value'], text = String(value ?? '')): Cell {
  return { value, text };
}

export function row(id: string, cells: readonly Cell[]): Row {
  return { id, cells: () => cells, record: () => ({ kind: 'agreements', id }) };
}

const agreements: readonly (readonly [string, string, string, string, number])[] = [
  [
    'vn-gb-action-plan-2025',
    'Plan of action to implement the memorandum of understanding on the prevention of trafficking in persons',
    'Viet Nam, United Kingdom',
    '2025-03-18',
    12,
  ],
  [
    'vn-kh-mou-2005',
    'Memorandum of understanding with កម្ពុជា',
    'Viet Nam, Cambodia',
    '2005-10-10',
    3,
  ],
  ['vn-cn-2010', '关于预防和打击拐卖人口的协定', 'Viet Nam, China', '2010-09-15', 104],
];

export function agreementsTable(): Table {
  return {
    name: 'agreements',
    title: 'Agreements',
    count: 3,
    columns: [
      { name: 'id', label: 'Id', align: 'left' },
      { name: 'title', label: 'Title', align: 'left' },
      { name: 'parties', label: 'Parties', align: 'left' },
      { name: 'signed', label: 'Signed', align: 'left' },
      { name: 'provisions', label: 'Provisions', align: 'right' },
    ],
    rows: agreements.map(([id, title, parties, signed, provisions]) =>
      row(id, [cell(id), cell(title), cell(parties), cell(signed), cell(provisions)]),
    ),
  };
}

export function listing(...tables: readonly Table[]): Listing {
  return { meta: { store: 'data', count: 3 }, tables };
}

export function point(low: number, text = String(low), change: Partial<Point> = {}): Point {
  return { low, high: low, approximate: false, text, ...change };
}

/** A chart of one line over six years, one of each sort of figure. */
export function victims(change: Partial<Series> = {}): Series {
  return {
    title: 'Victims identified',
    unit: 'persons',
    axis: {
      type: 'time',
      label: 'Year',
      places: ['2012', '2013', '2014', '2015', '2016', '2017'],
    },
    lines: [
      {
        name: 'Victims identified',
        points: [
          point(1128, '1,128'),
          point(1000, 'about 1,000', { approximate: true }),
          undefined,
          point(0),
          point(200, 'between 200 and 450', { high: 450 }),
          point(600, 'more than 600', { high: Infinity }),
        ],
      },
    ],
    breaks: ['2015'],
    wording: { missing: 'no figure', break: 'new definition' },
    caption: ['Victims detected, *not* all there are.', 'Counted by the police.'],
    source: 'Ministry of Public Security, 2018',
    description: 'From 1,128 in 2012 to more than 600 in 2017.',
    ...change,
  };
}

export function misspelt(): Diagnostic {
  return {
    rule: 'schema/unknown-field',
    severity: 'error',
    message: 'unknown field "staus"',
    path: 'staus',
    record: 'vn-gb-action-plan-2025',
    suggestion: 'did you mean "status"? It is derived and not stored; remove the line',
    location: {
      file: 'data/agreements/vn-gb-action-plan-2025.yaml',
      span: { line: 6, column: 1, endLine: 6, endColumn: 6 },
      excerpt: { firstLine: 5, lines: ['level: ministry', 'staus: signed'] },
    },
  };
}

export function duplicate(): Diagnostic {
  return {
    rule: 'ids/unique',
    severity: 'warning',
    message: 'the id "vn-gb" stands twice',
    path: 'id',
    location: {
      file: 'data/partners/vn-gb.yaml',
      span: { line: 10, column: 5, endLine: 10, endColumn: 10 },
      excerpt: { firstLine: 9, lines: ['name:\tx', 'id:\tvn-gb', 'kind: 国'] },
    },
    other: {
      file: 'data/partners/gb.yaml',
      span: { line: 1, column: 12, endLine: 1, endColumn: 14 },
      excerpt: { firstLine: 1, lines: [`name: 国国国${'x '.repeat(80)}`] },
      message: 'first used here',
    },
  };
}
