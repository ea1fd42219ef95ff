import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isScalar, isSeq, visit } from 'yaml';
import { MarkCursor } from './cursor.js';
import { leafOf, nothing } from './leaf.js';
import type { Comment, Mark, Range } from './marks.js';
import { isModeline } from './marks.js';
import { plainText } from './plain.js';
import type { Place } from './schema.js';
import type { Branch, Entry, Leaf, Root } from './tree.js';
import { flatText, placed } from './tree.js';
import { Lines } from '../reading/thorough/lines.js';

/** The documents of a file as trees: every comment and blank line with what it belongs to. */
export function growRoots(text: string, maps: readonly YAMLMap[], place: Place): Root[] {
  const grower = new Grower(text, maps, place);
  return maps.map((map, index) => grower.root(map, index === 0));
}

/** What was found on the way to a value: it stands above or beside the entry. */
interface Found {
  readonly before: Mark[];
  readonly beside: Comment[];
}

/** Walks the documents and the marks between their values side by side. */
class Grower {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #marks: MarkCursor;
  readonly #record: Place;
  #brackets = 0;

  constructor(text: string, maps: readonly YAMLMap[], record: Place) {
    this.#text = text;
    this.#record = record;
    this.#lines = new Lines(text);
    this.#marks = new MarkCursor(text, maps.flatMap(valuesOf));
  }

  root(map: YAMLMap, first: boolean): Root {
    const marks = this.#marks.head();
    const line = first ? marks.findIndex(isModeline) : -1;
    const modeline = marks[line];
    // What a blank line, the modeline or a marker parts from the first field belongs to none.
    const head =
      marks.findLastIndex((mark, at) => at <= line || mark.kind === 'blank' || !mark.own) + 1;
    const above = marks.slice(head);
    const body = this.#branch(map, this.#record, -1, above);
    const closing = [...body.closing, ...this.#marks.rest()];
    return {
      modeline: modeline?.kind === 'comment' ? modeline.text : undefined,
      head: marks.slice(0, head).filter((mark) => mark !== modeline),
      body: { ...body, closing, flat: undefined },
    };
  }

  #branch(
    node: YAMLMap | YAMLSeq,
    place: Place,
    outer: number,
    above: readonly Mark[] = [],
  ): Branch {
    const flow = node.flow === true;
    const column = flow ? outer : this.#column(node.range?.[0] ?? 0);
    if (flow) this.#brackets += 1;
    const entries = isSeq(node)
      ? this.#items(node, place.item(), column)
      : this.#fields(node, place.about(node.get('field'), this.#record), column, above);
    if (flow) this.#brackets -= 1;
    const end = node.range?.[1] ?? 0;
    const closing = flow
      ? this.#marks.until(end)
      : this.#marks.closing(column === outer ? column + 1 : column);
    const flat = flow ? flatText(isSeq(node), entries, closing) : undefined;
    return { kind: 'branch', entries, closing, flat };
  }

  #items(node: YAMLSeq, place: Place, column: number): Entry[] {
    return node.items.map((item) => {
      const start = isScalar(item) || isMap(item) || isSeq(item) ? item.range?.[0] : undefined;
      const found = sorted(start === undefined ? [] : this.#marks.until(start));
      return this.#entry(item, place, column, found, start ?? 0);
    });
  }

  /** The fields of a map in the order of the schema. */
  #fields(node: YAMLMap, place: Place, column: number, above: readonly Mark[]): Entry[] {
    const ranked = node.items.map((pair, index) => ({
      rank: place.rank(nameOf(pair)),
      entry: this.#field(pair, place, column, index === 0 ? above : []),
    }));
    return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
  }

  #field(pair: Pair, place: Place, column: number, above: readonly Mark[]): Entry {
    const { key, value } = pair;
    const [start, end] = (isScalar(key) ? key.range : undefined) ?? [0, 0];
    const written = this.#text.slice(start, end);
    const plain = isScalar(key) && key.type === 'PLAIN';
    const found = sorted([...above, ...this.#marks.until(start)]);
    this.#marks.pass();
    found.beside.push(...this.#marks.beside(end));
    const entry = this.#entry(value, place.field(nameOf(pair)), column, found, end);
    return { key: plain ? plainText(written, key.value, 'text') : written, ...entry };
  }

  /** The value of an entry with all that was found about it; `head` is where its name ends. */
  #entry(value: unknown, place: Place, column: number, found: Found, head: number): Entry {
    if (isMap(value) || isSeq(value)) {
      const [start, end] = value.range ?? [head, head];
      const flow = value.flow === true;
      if (flow) this.#above(start, found);
      const branch = this.#branch(value, place, column);
      if (flow) found.beside.push(...this.#marks.beside(end));
      return { ...placed(found.before, found.beside), value: branch };
    }
    const [start, end] = (isScalar(value) ? value.range : undefined) ?? [head, head];
    if (!isScalar(value) || start === end) {
      found.beside.push(...this.#marks.beside(head));
      return { ...placed(found.before, found.beside), value: nothing };
    }
    this.#above(start, found);
    this.#marks.pass();
    const { leaf, comment } = leafOf(value, this.#text, place.holds, column);
    found.beside.push(...(comment === undefined ? [] : [comment]), ...this.#marks.beside(end));
    return { ...placed(found.before, found.beside), value: this.#stood(leaf, start) };
  }

  /** Comments between a field's name and its value: in the line of an opening bracket, or above. */
  #above(start: number, { before, beside }: Found): void {
    const more = sorted(this.#marks.until(start));
    before.push(...more.before.filter(({ kind }) => kind === 'comment'));
    beside.push(...more.beside, ...this.#marks.beside(start));
  }

  /** Does a value begin its line? Between brackets that says nothing. */
  #stood(leaf: Leaf, start: number): Leaf {
    if (this.#brackets > 0 || leaf.block) return leaf;
    const before = this.#text.slice(start - this.#column(start), start);
    return { ...leaf, apart: before.trim() === '' };
  }

  #column(offset: number): number {
    return this.#lines.span(offset, offset).column - 1;
  }
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** Comments in lines of their own and blank lines stand above, others beside. */
function sorted(marks: readonly Mark[]): Found {
  const found: Found = { before: [], beside: [] };
  for (const mark of marks) {
    if (mark.kind === 'comment' && !mark.own) found.beside.push(mark);
    else found.before.push(mark);
  }
  return found;
}

/** Where the names and values of a document stand, in their order. */
function valuesOf(map: YAMLMap): Range[] {
  const values: Range[] = [];
  visit(map, {
    Scalar(_key, { range }) {
      if (range && range[1] > range[0]) values.push({ start: range[0], end: range[1] });
    },
  });
  return values;
}
