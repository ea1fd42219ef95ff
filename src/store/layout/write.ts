import type { Comment, Mark } from './marks.js';
import type { Branch, Entry, Leaf, Root } from './tree.js';

/** The columns that a list or map between brackets may fill. */
const widest = 100;

/** The text of a file: its documents in the canonical layout, its modeline first. */
export function writeRoots(modeline: string | undefined, roots: readonly Root[]): string {
  const writer = new Writer();
  if (modeline !== undefined) writer.line(modeline);
  for (const [index, root] of roots.entries()) {
    if (index > 0) writer.parting();
    writer.root(root);
  }
  return writer.text();
}

class Writer {
  readonly #lines: string[] = [];
  /** The last line is a `---`, or there is none. */
  #fresh = true;
  /** The last line is of a text to which blank lines after it belong. */
  #open = false;

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  line(text: string): void {
    this.#lines.push(text);
    this.#fresh = false;
    this.#open = false;
  }

  parting(): void {
    this.line('---');
    this.#fresh = true;
  }

  root({ head, body }: Root): void {
    this.#marks(head, 0);
    this.#branch(body, 0);
  }

  /** `lead` is what begins the first line, where the branch is the entry of a list. */
  #branch(branch: Branch, indent: number, lead?: string): void {
    const margin = ' '.repeat(indent);
    for (const [index, entry] of branch.entries.entries()) {
      const first = index === 0;
      const above = aboveOf(entry, margin);
      if (lead === undefined || !first) {
        this.#marks(first ? withoutBlankStart(above) : above, indent);
      }
      this.#entry(entry, indent, first ? (lead ?? margin) : margin);
    }
    this.#marks(withoutBlankEnd(branch.closing), indent);
  }

  #entry(entry: Entry, indent: number, start: string): void {
    const { key, value, beside } = entry;
    const head = start + (key === undefined ? '-' : `${key}:`);
    if (value.kind === 'leaf') this.#leaf(value, head, indent + 2, beside);
    else if (fits(value, head)) this.line(`${head} ${value.flat ?? ''}${besideText(beside)}`);
    else if (shares(entry)) this.#branch(value, indent + 2, `${head} `);
    else {
      this.line(head + besideText(beside));
      this.#branch(value, indent + 2);
    }
  }

  #leaf(leaf: Leaf, head: string, indent: number, beside: readonly Comment[]): void {
    const [first, ...more] = leaf.lines;
    const margin = ' '.repeat(indent);
    const below = more.map((line) => (line === '' ? '' : margin + line));
    if (first === undefined) this.line(head + besideText(beside));
    else if (leaf.block) {
      this.line(`${head} ${first}${besideText(beside)}`);
      for (const line of below) this.line(line);
      this.#open = leaf.open;
    } else {
      const apart = leaf.apart && widthOf(`${head} ${first}`) > widest;
      const lines = apart ? [head, margin + first, ...below] : [`${head} ${first}`, ...below];
      const last = lines.pop() ?? '';
      for (const line of lines) this.line(line);
      this.line(last + besideText(beside));
    }
  }

  #marks(marks: readonly Mark[], indent: number): void {
    for (const mark of marks) {
      if (mark.kind === 'comment') this.line(' '.repeat(indent) + mark.text);
      else if (!this.#fresh && !this.#open && this.#lines.at(-1) !== '') this.line('');
    }
  }
}

/** Does the first line of its value stand in the line of its dash? */
function shares({ key, beside }: Entry): boolean {
  return key === undefined && beside.length === 0;
}

/** What stands above an entry, and above the first entry of its value where that shares its line. */
function aboveOf(entry: Entry, start: string): readonly Mark[] {
  const { value, before } = entry;
  if (value.kind === 'leaf' || !shares(entry) || fits(value, `${start}-`)) return before;
  const [first] = value.entries;
  if (first === undefined) return before;
  return [...before, ...withoutBlankStart(aboveOf(first, `${start}  `))];
}

function fits({ flat, entries }: Branch, head: string): boolean {
  if (flat === undefined) return false;
  return entries.length === 0 || widthOf(`${head} ${flat}`) <= widest;
}

/** In characters; the marks that combine with the one before them take no room. */
function widthOf(text: string): number {
  return text.length <= widest ? text.length : Array.from(text.replace(/\p{Mn}/gu, '')).length;
}

function besideText(comments: readonly Comment[]): string {
  return comments.map(({ text, space }) => ' '.repeat(Math.max(1, space)) + text).join('');
}

function withoutBlankStart(marks: readonly Mark[]): readonly Mark[] {
  const first = marks.findIndex(({ kind }) => kind === 'comment');
  return first === -1 ? [] : marks.slice(first);
}

function withoutBlankEnd(marks: readonly Mark[]): readonly Mark[] {
  return marks.slice(0, marks.findLastIndex(({ kind }) => kind === 'comment') + 1);
}
