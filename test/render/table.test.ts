import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { table } from '../../src/render/formats/table.js';
import { textWidth } from '../../src/render/width.js';
import { hostileDocument, hostileListing } from './hostile.js';
import { agreementsTable, cell, listing, look, row } from './samples.js';

const textOf = (chunks: Iterable<string>) => [...chunks].join('');
const agreements = (change: Parameters<typeof look>[0]) =>
  textOf(table.listing(listing(agreementsTable()), look(change)));

describe('columns', () => {
  test('at 80 columns the long title is narrowed, ids and dates stay whole', () => {
    expect(agreements({ width: 80 })).toMatchInlineSnapshot(`
      "Agreements (3)
      Id                      Title                 Parties     Signed      Provisions
      ──────────────────────  ────────────────────  ──────────  ──────────  ──────────
      vn-gb-action-plan-2025  Plan of action to     Viet Nam,   2025-03-18          12
                              implement the         United
                              memorandum of         Kingdom
                              understanding on the
                              prevention of
                              trafficking in
                              persons
      vn-kh-mou-2005          Memorandum of         Viet Nam,   2005-10-10           3
                              understanding with    Cambodia
                              កម្ពុជា
      vn-cn-2010              关于预防和打击拐卖人  Viet Nam,   2010-09-15         104
                              口的协定              China
      "
    `);
  });

  test('at 60 columns words stay whole', () => {
    expect(agreements({ width: 60 })).toMatchInlineSnapshot(`
      "Agreements (3)
      Id          Title           Parties   Signed      Provisions
      ──────────  ──────────────  ────────  ──────────  ──────────
      vn-gb-      Plan of action  Viet      2025-03-18          12
      action-     to implement    Nam,
      plan-2025   the memorandum  United
                  of              Kingdom
                  understanding
                  on the
                  prevention of
                  trafficking in
                  persons
      vn-kh-mou-  Memorandum of   Viet      2005-10-10           3
      2005        understanding   Nam,
                  with កម្ពុជា      Cambodia
      vn-cn-2010  关于预防和打击  Viet      2010-09-15         104
                  拐卖人口的协定  Nam,
                                  China
      "
    `);
  });

  test('at 140 columns', () => {
    expect(agreements({ width: 140 })).toMatchInlineSnapshot(`
      "Agreements (3)
      Id                      Title                                                               Parties                   Signed      Provisions
      ──────────────────────  ──────────────────────────────────────────────────────────────────  ────────────────────────  ──────────  ──────────
      vn-gb-action-plan-2025  Plan of action to implement the memorandum of understanding on the  Viet Nam, United Kingdom  2025-03-18          12
                              prevention of trafficking in persons
      vn-kh-mou-2005          Memorandum of understanding with កម្ពុជា                              Viet Nam, Cambodia        2005-10-10           3
      vn-cn-2010              关于预防和打击拐卖人口的协定                                        Viet Nam, China           2010-09-15         104
      "
    `);
  });

  test('too narrow for columns, each row is a card', () => {
    expect(agreements({ width: 30 }).split('\n').slice(0, 13)).toMatchInlineSnapshot(`
      [
        "Agreements (3)",
        "Id          vn-gb-action-plan-",
        "            2025",
        "Title       Plan of action to",
        "            implement the",
        "            memorandum of",
        "            understanding on",
        "            the prevention of",
        "            trafficking in",
        "            persons",
        "Parties     Viet Nam, United",
        "            Kingdom",
        "Signed      2025-03-18",
      ]
    `);
  });

  test('without a terminal there is no rule; wide does not wrap', () => {
    const lines = agreements({ width: 60, wide: true, interactive: false }).split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(/^Id {22}Title {2}/);
    expect(lines[2]).toContain('on the prevention of trafficking in persons  Viet Nam');
  });

  test('colour touches the title, the header and the rule only', () => {
    const lines = agreements({ width: 140, colour: 1 }).split('\n');
    expect(lines.map((line) => line.startsWith('\x1b['))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('a later row that is wider than the sample is not cut', () => {
    const rows = Array.from({ length: 450 }, (_, index) =>
      row(`id${index}`, [
        cell(`id${index}`),
        cell(index === 420 ? 'much longer than others' : 'x'),
      ]),
    );
    const columns = ['Id', 'Text'].map((label) => ({ name: label, label, align: 'left' as const }));
    const long = { name: 'laws', title: 'Laws', count: 450, columns, rows };
    for (const wide of [true, false]) {
      const words = textOf(table.listing(listing(long), look({ wide })))
        .split(/\s+/)
        .join(' ');
      for (const part of ['much longer than others', 'id449']) expect(words).toContain(part);
    }
  });

  test('tables stand apart and an empty one prints nothing', () => {
    const empty = { ...agreementsTable(), rows: [] };
    const printed = textOf(
      table.listing(listing(empty, agreementsTable(), empty, agreementsTable()), look()),
    );
    expect(printed.split('\n\n')).toHaveLength(2);
    expect(textOf(table.listing(listing(empty), look()))).toBe('');
  });

  test('no line is wider than the screen', () => {
    fc.assert(
      fc.property(
        hostileListing,
        hostileDocument,
        fc.integer({ min: 60, max: 200 }),
        fc.boolean(),
        (records, document, width, interactive) => {
          const how = look({ width, interactive });
          const blocks = document.blocks.filter(({ type }) => type !== 'example');
          const printed = [
            ...table.listing(records, how),
            ...table.document({ ...document, blocks }, how),
          ].join('');
          for (const line of printed.split('\n'))
            expect(textWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('width counts wide and combining characters as a terminal does', () => {
  expect(textWidth('Việt Nam'.normalize('NFD'))).toBe(8);
  expect(textWidth('国際')).toBe(4);
  expect(textWidth('กรุงเทพ')).toBe(6);
  expect(textWidth('한국')).toBe(4);
  expect(textWidth('한국'.normalize('NFD'))).toBe(4);
  expect(textWidth('👮')).toBe(2);
});

test('a very long word is cut in good time', () => {
  const long = { ...agreementsTable(), rows: [row('x', Array(5).fill(cell('é'.repeat(200_000))))] };
  const started = performance.now();
  expect(textOf(table.listing(listing(long), look())).length).toBeGreaterThan(1_000_000);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('a card', () => {
  const card: Document = {
    title: 'Plan of action with the United Kingdom',
    record: {},
    blocks: [
      {
        type: 'fields',
        fields: [
          { label: 'Signed', lines: ['18 March 2025'] },
          { label: 'Parties', lines: ['Viet Nam', 'United Kingdom'] },
          {
            label: 'Purpose',
            lines: [
              'to implement the memorandum of understanding on the prevention of trafficking',
            ],
          },
        ],
      },
      { type: 'heading', text: 'Evidence' },
      { type: 'list', items: ['Báo Công an nhân dân, 19 March 2025, paragraph 4 of the article'] },
      { type: 'paragraph', text: 'Disputed by nobody.' },
      { type: 'example', text: 'level: ministry\nform: action-plan\n' },
    ],
  };
  expect(textOf(table.document(card, look({ width: 48 })))).toMatchInlineSnapshot(`
    "Plan of action with the United Kingdom

    Signed   18 March 2025
    Parties  Viet Nam
             United Kingdom
    Purpose  to implement the memorandum of
             understanding on the prevention of
             trafficking

    Evidence
    - Báo Công an nhân dân, 19 March 2025, paragraph
      4 of the article

    Disputed by nobody.

        level: ministry
        form: action-plan
    "
  `);
});
