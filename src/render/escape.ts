import type { Cell, Json } from '../model/table.js';

declare const harmless: unique symbol;

/**
 * Text that may go to a stream. Only this file makes it: from a value by one of the escapes below,
 * from the program's own words by `safe`. No `Safe` made from a value holds `::` or `##`, which a
 * CI runner may take for a command, wherever a line is later broken; two that meet in `safe` or
 * `join` are parted as well.
 */
export type Safe = string & { readonly [harmless]: true };

/*
 * Controls, format characters (bidirectional ones, zero width, tags, soft hyphen), lone surrogates,
 * line and paragraph separators, fillers, non-characters. Joiners too: no language of a register
 * needs them, and an id that differs by one looks the same.
 */
const invisibles =
  '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{NChar}]';
let invisible: RegExp | undefined;

/** What nearly all texts are made of: printable ASCII, letters with marks, dashes and quotation marks. */
const visibleOnly = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9\u2010-\u2027]*$/;

/** The text with each invisible character replaced. The classes of Unicode are slow to look up. */
function replaceInvisible(text: string, by: (character: string) => string): string {
  if (visibleOnly.test(text)) return text;
  invisible ??= new RegExp(invisibles, 'gu');
  return text.replace(invisible, by);
}

/** The second of a pair that a CI runner may obey, and a colon that might meet another one. */
const command = /(?<=:):|^:|(?<=#)#/g;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function made(text: string): Safe {
  return text as Safe;
}

/** One character as `\n`, `\x1b` or `\u{202e}`. */
function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  return named[character] ?? (code <= 0xff ? `\\x${digits.padStart(2, '0')}` : `\\u{${digits}}`);
}

function shown(text: string): string {
  return replaceInvisible(text, visible).replace(command, visible);
}

/** One line of text for people: what is invisible or a line break is shown as `\x1b`, `\u{202e}`. */
export function terminal(text: string): Safe {
  return made(shown(text));
}

/** Like `terminal` for a text of several lines, whose line breaks stay. */
export function terminalLines(text: string): Safe {
  return made(text.includes('\n') ? text.split(/\r?\n/).map(shown).join('\n') : shown(text));
}

type Value = Cell['value'];

function items(value: Value): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value.map(String) : [String(value)];
}

const plainNumber = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/*
 * What a spreadsheet may run: a formula's first character, also its full-width form, after white
 * space, and after a `;` or line break, which some countries' settings take for a new cell.
 */
const formula = /(^|[;\n])(?=[^\S\n]*[=+\-@\t\r＝＋－＠])([^;\n]*)/g;

/** A cell by RFC 4180, lists joined with `;`. Line breaks stay, other controls are made visible. */
export function csvCell(value: Value): Safe {
  const guarded = items(value)
    .join(';')
    .replace(formula, (part: string, before: string, cell: string) =>
      plainNumber.test(cell) ? part : `${before}'${cell}`,
    );
  const text = terminalLines(guarded);
  return made(/[",;\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
}

/**
 * A cell without loss: `\\`, `\t`, `\n`, `\r`, `\xNN` and `\u{N}` stand for what cannot be printed;
 * lists are joined with `;`, which is `\x3b` within an item.
 */
export function tsvCell(value: Value): Safe {
  const list = typeof value === 'object';
  const cells = items(value).map((item) => {
    const text = shown(item.replaceAll('\\', '\\\\'));
    return list ? text.replaceAll(';', '\\x3b') : text;
  });
  return made(cells.join(';'));
}

function unicode(text: string): string {
  let escaped = '';
  for (let index = 0; index < text.length; index += 1) {
    escaped += `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/** JSON without loss, `indent` spaces a level. Line breaks stand between members only. */
export function json(value: Json, indent = 0): Safe {
  return made(
    replaceInvisible(JSON.stringify(value, undefined, indent), (character) =>
      character === '\n' ? character : unicode(character),
    ).replace(/#(?=#)/g, unicode),
  );
}

const yamlWord = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/i;
const yamlKeyword = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** A scalar that YAML 1.1 and 1.2 read alike: a plain word, a number, else double-quoted. */
export function yamlScalar(value: null | boolean | number | string): Safe {
  if (typeof value === 'number') return made(JSON.stringify(value).replace(/^(-?\d+)e/, '$1.0e'));
  if (typeof value !== 'string') return made(String(value));
  if (yamlWord.test(value) && !yamlKeyword.test(value)) return made(value);
  const quoted = replaceInvisible(JSON.stringify(value), (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : unicode(character);
  });
  return made(quoted.replace(/(?<=:):|#(?=#)/g, unicode));
}

const url = /^https?:\/\/[^\s<>]+$/;

/** Is this an address that a page may link to? */
export function isUrl(text: string): boolean {
  return url.test(text) && replaceInvisible(text, visible) === text;
}

/** Text within one line of GitHub's Markdown, table cells included; an address becomes a link. */
export function markdown(text: string): Safe {
  if (isUrl(text)) return made(`<${text.replace(/[\\`|]|(?<=:):|(?<=#)#/g, encodeURIComponent)}>`);
  return made(
    replaceInvisible(text.replace(/\r?\n|\t/g, ' '), visible)
      .trim()
      .replace(/[\\`*_[\]<>#|&~$]|:(?=:)|(?<=:):|^:/g, '\\$&')
      .replace(/^(\d*)(?=(?:[-+=]+|(?<=\d)[.)])(?:\s|$))/, '$1\\'),
  );
}

/** Text or an attribute's value of HTML and XML; line breaks and tabs become spaces. */
export function html(text: string): Safe {
  return made(
    replaceInvisible(text.replace(/\r?\n|\t/g, ' '), visible).replace(
      /[&<>"']|:(?=:)|(?<=:):|^:|#(?=#)|(?<=#)#/g,
      (character) => `&#${character.charCodeAt(0)};`,
    ),
  );
}

/** The message of a GitHub workflow command, where line breaks may stand. */
export function workflowMessage(text: string): Safe {
  const lines = text.split('\n').map((line) => shown(line).replaceAll('%', '%25'));
  return made(lines.join('%0A'));
}

/** A property's value in a GitHub workflow command. A runner decodes `%`, `:` and `,` alone. */
export function workflowProperty(text: string): Safe {
  return made(
    replaceInvisible(text, visible)
      .replace(/[%:,]/g, encodeURIComponent)
      .replace(/(?<=#)#/g, visible),
  );
}

/** Adds a piece; where two halves of a pair that a CI runner obeys meet, the first is escaped. */
function append(left: string, right: string): string {
  // The left one grows, and a look at its end has all of it copied.
  const first = right.startsWith(':') ? ':' : right.startsWith('#') ? '#' : undefined;
  if (first === undefined || !left.endsWith(first)) return left + right;
  return left.slice(0, -1) + visible(first) + right;
}

/** The program's own words, with values that were made safe: safe`${count} in ${terminal(file)}`. */
export function safe(words: TemplateStringsArray, ...values: readonly (Safe | number)[]): Safe {
  return made(
    words.reduce((text, word, index) => append(append(text, String(values[index - 1])), word)),
  );
}

export function join(parts: Iterable<Safe>, separator: Safe): Safe {
  let text: string | undefined;
  for (const part of parts) {
    text = text === undefined ? part : append(append(text, separator), part);
  }
  return made(text ?? '');
}

/**
 * Safe text in another arrangement. `arrange` may pad, cut, colour and add rules; it must not
 * decode, nor bring in text from elsewhere.
 */
export function arranged(text: Safe, arrange: (text: string) => string): Safe {
  return made(arrange(text));
}

/** Like `arranged`, for pieces that become lines. */
export function arrangedLines<Parts>(
  parts: Parts,
  arrange: (parts: Parts) => readonly string[],
): readonly Safe[] {
  return arrange(parts).map(made);
}
