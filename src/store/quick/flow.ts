import { notQuick, plainValue } from './scalar.js';

interface Read {
  readonly value: unknown;
  /** Just behind it. */
  readonly end: number;
}

/**
 * A text between quotation marks, with no escape but of a mark or of a backslash. It may go on in
 * lines that stand further in than `indent`; on one line only where that is absent.
 */
export function quotedAt(text: string, from: number, indent = Infinity): Read {
  const mark = text.charAt(from);
  let value = '';
  let start = from + 1;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charAt(at);
    if (code === '\n') {
      value += text.slice(start, at).replace(/ +$/, '') + ' ';
      start = at = lineWithin(text, at + 1, indent);
      at -= 1;
    } else if (mark === '"' && code === '\\') {
      const escaped = text.charAt(at + 1);
      if (escaped !== '"' && escaped !== '\\') throw notQuick;
      value += text.slice(start, at) + escaped;
      at += 1;
      start = at + 1;
    } else if (code === mark) {
      value += text.slice(start, at);
      if (mark === '"' || text.charAt(at + 1) !== "'") {
        if (value.length > 10_000) throw notQuick;
        return { value, end: at + 1 };
      }
      value += "'";
      at += 1;
      start = at + 1;
    }
  }
  throw notQuick;
}

/** The first word of a line of a text that goes on: not blank, and far enough in. */
function lineWithin(text: string, line: number, indent: number): number {
  let word = line;
  while (text.charAt(word) === ' ') word += 1;
  if (word - line <= indent || text.charAt(word) === '\n') throw notQuick;
  return word;
}

const plainItem = /[^\s,[\]{}:#"'&*!|>%@`?~][^,[\]{}:#"'\n]*/y;
const flowKey = /(?!(?:null|true|false|__proto__):)[a-z][a-z0-9_-]{0,60}: /y;
const mostItems = 200;

/** A list `[a, b]` or a map `{a: b}` on one line. */
export function flowAt(text: string, from: number, depth: number): Read {
  if (depth < 0) throw notQuick;
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
    flowKey.lastIndex = at;
    if (!flowKey.test(text) || keys > mostItems) throw notQuick;
    const key = text.slice(at, flowKey.lastIndex - 2);
    if (Object.hasOwn(map, key)) throw notQuick;
    const { value, end } = itemAt(text, flowKey.lastIndex, depth);
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
