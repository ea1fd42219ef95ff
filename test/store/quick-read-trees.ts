import fc from 'fast-check';
import type { Comment, Mark } from '../../src/store/layout/marks.js';
import type { Branch, Entry, Leaf, Root } from '../../src/store/layout/tree.js';
import { writeRoots } from '../../src/store/layout/write.js';
import {
  oddBlock,
  oddFlow,
  oddLine,
  oddLines,
  oddText,
  tameBlock,
  tameFlow,
  tameLines,
  tameText,
} from './quick-read-scalars.js';

const inLine = (text: string): Leaf => overLines([text]);
const overLines = (lines: readonly string[]): Leaf => ({
  kind: 'leaf',
  lines,
  apart: false,
  block: false,
  open: false,
});
const asBlock = (lines: readonly string[]): Leaf => ({ ...overLines(lines), block: true });

const tameLeaf = fc.oneof(
  { weight: 8, arbitrary: tameText.map(inLine) },
  { weight: 2, arbitrary: tameFlow.map(inLine) },
  { weight: 1, arbitrary: tameLines.map(overLines) },
  { weight: 1, arbitrary: tameBlock.map(asBlock) },
);

const oddLeaf = fc.oneof(
  { weight: 4, arbitrary: oddText.map(inLine) },
  { weight: 2, arbitrary: oddFlow.map((text) => overLines(text.split('\n'))) },
  { weight: 2, arbitrary: oddLines.map(overLines) },
  { weight: 2, arbitrary: oddBlock.map(asBlock) },
  { weight: 1, arbitrary: fc.constant(overLines([])) },
  { weight: 1, arbitrary: oddText.map((text): Leaf => ({ ...inLine(text), apart: true })) },
);

/** Comments that say such things, and blank lines. */
function marksOf(said: fc.Arbitrary<string>): fc.Arbitrary<readonly Mark[]> {
  const blank = fc.constant<Mark>({ kind: 'blank', at: 0 });
  const mark = fc.oneof(
    blank,
    said.map((text): Mark => comment(`#${text.trimEnd()}`)),
  );
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(mark, { maxLength: 3 }) },
  );
}

const tameMarks = marksOf(tameText);
const oddMarks = marksOf(oddLine);
const besides = oddLine.map((text) => [comment(`#${text}`)]);

function comment(text: string): Comment {
  return { kind: 'comment', at: 0, line: 0, own: true, space: 1, text };
}

const oddKeys = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    'false',
    'no',
    'constructor',
    'valueof',
    '__proto__',
    '<<',
    'A',
    '1',
    '-',
    '?',
  ),
  fc.constantFrom(
    '"a"',
    "'a'",
    'a b',
    'a ',
    '&a b',
    '*a',
    '!a',
    'é',
    '? a',
    '[a]',
    '{a}',
    'a:b',
    'a'.repeat(62),
  ),
  oddLine,
);

/** How odd what is generated is: of a hundred values, fields and lines so many are. */
interface Oddness {
  readonly values: number;
  readonly keys: number;
  readonly besides: number;
}

const none: Oddness = { values: 0, keys: 0, besides: 0 };
const some: Oddness = { values: 12, keys: 2, besides: 2 };

/** What belongs to a kind: its fields in the order of its schema. */
export type Fields = readonly string[];

function mixed<T>(tame: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, percent: number): fc.Arbitrary<T> {
  if (percent === 0) return tame;
  return fc.oneof({ weight: 100 - percent, arbitrary: tame }, { weight: percent, arbitrary: odd });
}

/** A map with some of these fields, in their order; so are the maps within it. */
function mapOf(fields: Fields, depth: number, oddness: Oddness): fc.Arbitrary<Branch> {
  const key = mixed(fc.constantFrom(...fields), oddKeys, oddness.keys);
  const value = valueOf(fields, depth, oddness);
  const before = mixed(tameMarks, oddMarks, oddness.besides);
  const beside = mixed<readonly Comment[]>(fc.constant([]), besides, oddness.besides);
  const entry = fc.record({ before, beside, key, value });
  const rank = ({ key: name }: Entry) => fields.indexOf(name ?? '');
  const size = { minLength: 1, maxLength: depth === 0 ? 3 : 5 };
  return fc
    .tuple(fc.uniqueArray(entry, { ...size, selector: ({ key: name }) => name }), before)
    .map(([entries, closing]) =>
      branch(
        entries.sort((a, b) => rank(a) - rank(b)),
        closing,
      ),
    );
}

function valueOf(fields: Fields, depth: number, oddness: Oddness): fc.Arbitrary<Leaf | Branch> {
  const leaf = mixed<Leaf>(tameLeaf, oddLeaf, oddness.values);
  if (depth === 0) return leaf;
  const map = mapOf(fields, depth - 1, oddness);
  const item = fc.record({
    before: mixed(tameMarks, oddMarks, oddness.besides),
    beside: fc.constant([]),
    value: fc.oneof(map, leaf),
  });
  const list = fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => branch(items, []));
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: map },
    { weight: 1, arbitrary: list },
  );
}

function branch(entries: readonly Entry[], closing: readonly Mark[]): Branch {
  return { kind: 'branch', entries, closing, flat: undefined };
}

/** Files of a kind in the layout that `fmt` writes, by its own writer. */
function filesOf(fields: Fields, documents: number, oddness: Oddness): fc.Arbitrary<string> {
  const modeline = fc.constantFrom(undefined, '# yaml-language-server: $schema=a.schema.json');
  const root = fc.record({
    modeline: fc.constant(undefined),
    head: tameMarks,
    body: mapOf(fields, 2, oddness),
  });
  const roots: fc.Arbitrary<Root[]> = fc.array(root, { minLength: 1, maxLength: documents });
  return fc.tuple(modeline, roots).map(([first, all]) => writeRoots(first, all));
}

/** A record of a kind with nothing odd in it. */
export function tameRecord(fields: Fields): fc.Arbitrary<string> {
  return filesOf(fields, 1, none);
}

/** A record of a kind in which here and there something is odd. */
export function oddRecord(fields: Fields): fc.Arbitrary<string> {
  return filesOf(fields, 1, some);
}

/** A file of a kind with a few such records. */
export function oddFile(fields: Fields): fc.Arbitrary<string> {
  return filesOf(fields, 3, some);
}
