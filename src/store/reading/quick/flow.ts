import { keyAt, keyEnd } from './key.js';
import { quotedAt } from './quoted.js';
import type { Read } from './scalar.js';
import { notQuick, plainValue } from './scalar.js';

const plainItem = /[^\s,[\]{}:#"'&*!|>%@`?~][^,[\]{}:#"\n]*/y;
const mostItems = 200;

/** A list `[a, b]` or a map `{a: b}` on one line. */
export function flowAt(text: string, from: number, depth: number): Read {
  if (depth < 0) throw notQuick;
  const empty = text.slice(from, from + 2);
  if (empty === '[]') return { value: [], end: from + 2 };
  if (empty === '{}') return { value: {}, end: from + 2 };
  return text.charAt(from) === '[' ? listAt(text, from, depth) : mapAt(text, from, depth);
}

function listAt(text: string, from: number, depth: number): Read {
  const list: unknown[] = [];
  let at = from + 1;
  for (;;) {
    const { value, end } = itemAt(text, at, depth);
    list.push(value);
    if (list.length > mostItems) throw notQuick;
    if (text.charAt(end) === ']') return { value: list, end: end + 1 };
    at = afterComma(text, end);
  }
}

function mapAt(text: string, from: number, depth: number): Read {
  const map: Record<string, unknown> = {};
  let at = from + 1;
  for (let keys = 1; ; keys += 1) {
    const colon = keyEnd(text, at);
    if (colon === -1 || text.charAt(colon + 1) !== ' ' || keys > mostItems) throw notQuick;
    const key = keyAt(text, at, colon);
    if (map[key] !== undefined) throw notQuick;
    const { value, end } = itemAt(text, colon + 2, depth);
    map[key] = value;
    if (text.charAt(end) === '}') return { value: map, end: end + 1 };
    at = afterComma(text, end);
  }
}

function afterComma(text: string, at: number): number {
  if (!text.startsWith(', ', at)) throw notQuick;
  return at + 2;
}

function itemAt(text: string, at: number, depth: number): Read {
  const first = text.charAt(at);
  if (first === '"' || first === "'") return quotedAt(text, at);
  if (first === '[' || first === '{') return flowAt(text, at, depth - 1);
  plainItem.lastIndex = at;
  if (!plainItem.test(text)) throw notQuick;
  const end = plainItem.lastIndex;
  return { value: plainValue(text.slice(at, end)), end };
}
