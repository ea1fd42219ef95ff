import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

/** Numbers that look random and are the same each time. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** What was written, and how many comments are in it: `# c0`, `# c1` and so on. */
export interface Disturbed {
  readonly text: string;
  readonly comments: number;
}

/** The same records as somebody else might have typed them. */
export function disturbed(modeline: string, records: readonly unknown[], seed: number): Disturbed {
  const typist = new Typist(dice(seed));
  const body = records.map((record) => typist.record(record)).join('---\n');
  const text = `${modeline}\n${body}`;
  const crlf = seed % 3 === 0 ? text.replaceAll('\n', '\r\n') : text;
  return { text: seed % 7 === 0 ? `\uFEFF${crlf}` : crlf, comments: typist.comments };
}

class Typist {
  comments = 0;
  readonly #roll: (sides: number) => number;

  constructor(roll: (sides: number) => number) {
    this.#roll = roll;
  }

  record(record: unknown): string {
    return this.#map(fieldsOf(record), 0) + this.#above(0);
  }

  #comment(): string {
    this.comments += 1;
    return `# c${String(this.comments - 1)}${' '.repeat(this.#roll(2))}`;
  }

  /** Now and then a blank line, or a comment on a line of its own. */
  #above(indent: number): string {
    const blank =
      this.#roll(6) === 0 ? `${' '.repeat(this.#roll(3))}\n`.repeat(1 + this.#roll(3)) : '';
    const comment = this.#roll(8) === 0 ? `${' '.repeat(indent)}${this.#comment()}\n` : '';
    return this.#roll(2) === 0 ? blank + comment : comment + blank;
  }

  #beside(): string {
    const spaces = ' '.repeat(this.#roll(3));
    return this.#roll(10) === 0 ? `${spaces} ${this.#comment()}` : spaces;
  }

  #map(fields: readonly (readonly [string, unknown])[], indent: number): string {
    const order = fields.map((field) => ({ field, at: this.#roll(1000) }));
    const shuffled = order.sort((a, b) => a.at - b.at).map(({ field }) => field);
    return shuffled
      .map(
        ([key, value]) =>
          `${this.#above(indent)}${' '.repeat(indent)}${key}:${this.#value(value, indent)}`,
      )
      .join('');
  }

  /** What stands after a colon, with the end of the line. */
  #value(value: unknown, indent: number): string {
    if (typeof value !== 'object' || value === null) return this.#scalar(value, indent);
    const empty = Object.keys(value).length === 0;
    const flow = empty || this.#roll(3) === 0 ? this.#flow(value) : undefined;
    if (flow !== undefined) return ` ${' '.repeat(this.#roll(2))}${flow}${this.#beside()}\n`;
    const head = `${this.#beside()}\n`;
    if (Array.isArray(value)) return head + this.#list(value, indent + this.#roll(3));
    return head + this.#map(fieldsOf(value), indent + 1 + this.#roll(4));
  }

  #list(items: readonly unknown[], indent: number): string {
    return items
      .map((item) => `${this.#above(indent)}${' '.repeat(indent)}-${this.#item(item, indent)}`)
      .join('');
  }

  #item(item: unknown, indent: number): string {
    const map = typeof item === 'object' && item !== null && !Array.isArray(item);
    if (!map || this.#roll(3) === 0) return this.#value(item, indent);
    const inner = this.#map(fieldsOf(item), indent + 2);
    const compact = inner.startsWith(' '.repeat(indent + 2)) && /^ *[^ #]/.test(inner);
    return compact ? ` ${inner.slice(indent + 2)}` : `\n${inner}`;
  }

  #flow(value: unknown): string {
    const space = ' '.repeat(this.#roll(2));
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#flow(item));
      return `[${space}${items.join(`${space}, ${space}`)}${this.#roll(4) === 0 ? ',' : ''}${space}]`;
    }
    if (typeof value === 'object' && value !== null) {
      const fields = fieldsOf(value).map(([key, field]) => `${key}: ${this.#flow(field)}`);
      return `{${space}${fields.reverse().join(`${space},`)}${space}}`;
    }
    return typeof value === 'string' ? this.#quoted(value, true) : String(value);
  }

  #scalar(value: unknown, indent: number): string {
    if (typeof value !== 'string') return ` ${String(value)}${this.#beside()}\n`;
    const folded = this.#roll(3) === 0 && /^\S+( \S+)+$/.test(value);
    if (folded) return ` >-\n${this.#wrapped(value, indent + 2 + this.#roll(3))}`;
    const margin = this.#roll(6) === 0 ? `\n${' '.repeat(indent + 1 + this.#roll(3))}` : ' ';
    return `${margin}${this.#quoted(value, false)}${this.#beside()}\n`;
  }

  #wrapped(value: string, indent: number): string {
    const margin = ' '.repeat(indent);
    const lines = value
      .split(' ')
      .map((word) => (this.#roll(9) === 0 ? `\n${margin}${word}` : ` ${word}`));
    return `${margin}${lines.join('').trimStart()}\n`;
  }

  #quoted(value: string, flow: boolean): string {
    const written = [value, `'${value.replaceAll("'", "''")}'`, JSON.stringify(value)];
    const first = this.#roll(3);
    const choices = [...written.slice(first), ...written.slice(0, first)];
    return choices.find((choice) => reads(choice, value, flow)) ?? JSON.stringify(value);
  }
}

/** Does YAML read a text as this value, in a map or between brackets? */
function reads(choice: string, value: string, flow: boolean): boolean {
  if (/ #|\n/.test(choice)) return false;
  const [text, wanted]: [string, unknown] = flow
    ? [`{a: ${choice}, b: [${choice}]}`, { a: value, b: [value] }]
    : [`a: ${choice}\n`, { a: value }];
  try {
    return isDeepStrictEqual(parse(text, { logLevel: 'silent' }), wanted);
  } catch {
    return false;
  }
}

function fieldsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
