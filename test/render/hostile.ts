import fc from 'fast-check';
import { expect } from 'vitest';
import type { Json, JsonObject, Listing, Table } from '../../src/model/table.js';
import type { Document } from '../../src/model/document.js';
import type { Series } from '../../src/model/series.js';
import type { Diagnostic, Location } from '../../src/model/diagnostic.js';
import { cell } from './samples.js';

const pieces = [
  '::',
  ':',
  '::error file=x::',
  '##[',
  '#',
  '[',
  '##[command]',
  ' ',
  '\n',
  '\r',
  '\t',
  '\u0085',
  '\u00a0',
  '\u3000',
  '\x1b[31m',
  '\x1b]0;title\x07',
  '\x9b',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\u2028',
  '\ufeff',
  '\u{e0041}',
  '\ud800',
  '\udc00',
  '\u0301',
  'é',
  '国際',
  'កម្ពុជា',
  '👮',
  '\uffff',
  '\u00ad',
  '\u3164',
  '\u{f0000}',
  '=cmd()',
  '-5',
  '@',
  '"',
  "'",
  ',',
  ';',
  '\\',
  '\\n',
  '|',
  '`',
  '```',
  '*',
  '<script>',
  '&amp;',
  '-->',
  'https://example.org/a_b::c',
  'true',
  '2024-01-01',
  'word',
  'un mot',
  'averyveryverylongwordwithoutspacesinit',
];

/** Texts that try to leave their place in the output. */
export const hostileText = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 1 }),
    },
  )
  .map((parts) => parts.join(''));

const scalar: fc.Arbitrary<Json> = fc.oneof(
  hostileText,
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => number + 0),
);

const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(hostileText, tie('tree'), { maxKeys: 4 }),
  ),
}));

/** A record of any shape, without the key that JavaScript itself reads otherwise. */
export const hostileRecord: fc.Arbitrary<JsonObject> = fc.dictionary(hostileText, tree, {
  maxKeys: 5,
});

const hostileTable: fc.Arbitrary<Table> = fc
  .record({
    name: hostileText,
    title: hostileText,
    labels: fc.array(hostileText, { minLength: 1, maxLength: 6 }),
    rows: fc.array(
      fc.record({
        id: hostileText,
        record: hostileRecord,
        texts: fc.array(hostileText, { minLength: 6, maxLength: 6 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ name, title, labels, rows }) => ({
    name,
    title,
    count: rows.length,
    columns: labels.map((label, index) => ({
      name: label,
      label,
      align: index % 2 === 0 ? ('left' as const) : ('right' as const),
    })),
    rows: rows.map(({ id, record, texts }) => ({
      id,
      cells: () =>
        labels.map((_, index) => cell(index % 2 === 0 ? texts[index] : texts, texts[index])),
      record: () => record,
    })),
  }));

export const hostileListing: fc.Arbitrary<Listing> = fc.record({
  meta: hostileRecord,
  tables: fc.array(hostileTable, { maxLength: 3 }),
});

const hostileAmount = fc.oneof(
  fc.constantFrom(0, 1, 5e-324, 94.78, 1e15, Number.MAX_VALUE),
  fc.nat(3000),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);

const hostilePoint = fc.record({
  low: hostileAmount,
  high: fc.oneof(fc.constant(Infinity), hostileAmount),
  approximate: fc.boolean(),
  text: hostileText,
});

/** Charts of any shape; lines may have fewer or more points than there are places. */
export const hostileSeries: fc.Arbitrary<Series> = fc.record({
  title: hostileText,
  unit: hostileText,
  axis: fc.record({
    type: fc.constantFrom('time' as const, 'category' as const),
    label: hostileText,
    places: fc.array(hostileText, { maxLength: 20 }),
  }),
  lines: fc.array(
    fc.record({
      name: hostileText,
      points: fc.array(fc.option(hostilePoint, { nil: undefined }), { maxLength: 22 }),
    }),
    { maxLength: 4 },
  ),
  breaks: fc.array(hostileText, { maxLength: 3 }),
  wording: fc.record({ missing: hostileText, break: hostileText }),
  caption: fc.array(hostileText, { maxLength: 3 }),
  source: hostileText,
  description: hostileText,
});

export const hostileDocument: fc.Arbitrary<Document> = fc.record({
  title: hostileText,
  record: hostileRecord,
  blocks: fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('heading' as const), text: hostileText }),
      fc.record({ type: fc.constant('paragraph' as const), text: hostileText }),
      fc.record({ type: fc.constant('example' as const), text: hostileText }),
      fc.record({ type: fc.constant('list' as const), items: fc.array(hostileText) }),
      fc.record({ type: fc.constant('table' as const), table: hostileTable }),
      fc.record({ type: fc.constant('series' as const), series: hostileSeries }),
      fc.record({
        type: fc.constant('fields' as const),
        fields: fc.array(fc.record({ label: hostileText, lines: fc.array(hostileText) })),
      }),
    ),
    { maxLength: 5 },
  ),
});

const hostileLocation: fc.Arbitrary<Location> = fc.record({
  file: hostileText,
  span: fc.record({
    line: fc.integer({ min: 1, max: 5 }),
    column: fc.integer({ min: 1, max: 60 }),
    endLine: fc.integer({ min: 1, max: 6 }),
    endColumn: fc.integer({ min: 1, max: 90 }),
  }),
  excerpt: fc.record({
    firstLine: fc.integer({ min: 1, max: 3 }),
    lines: fc.array(fc.array(hostileText, { maxLength: 9 }).map((parts) => parts.join(''))),
  }),
});

export const hostileDiagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    rule: hostileText,
    severity: fc.constantFrom('error' as const, 'warning' as const, 'information' as const),
    message: hostileText,
    location: hostileLocation,
    path: hostileText,
    record: hostileText,
    suggestion: hostileText,
    other: fc
      .record({ location: hostileLocation, message: hostileText })
      .map(({ location, message }) => ({ ...location, message })),
  },
  { requiredKeys: ['rule', 'severity', 'message', 'location', 'path'] },
);

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Holds what every output must: nothing invisible, and no line that a CI runner obeys. */
export function expectHarmless(
  output: string,
  allowed: { tabs?: boolean; colours?: boolean },
): void {
  let text = output.replaceAll('\n', '');
  if (allowed.tabs) text = text.replaceAll('\t', '');
  // eslint-disable-next-line no-control-regex -- these are the sequences that chalk writes
  if (allowed.colours) text = text.replace(/\x1b\[[\d;]*m/g, '');
  expect(unseen.exec(text)?.[0]).toBeUndefined();
  expect(output).not.toContain('##[');
  for (const line of output.split('\n')) expect(line).not.toMatch(/^\s*::/u);
}
