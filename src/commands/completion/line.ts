import type { Option } from 'commander';

/** A command line up to the cursor. */
export interface Line {
  /** The words before the cursor that are no options, the command first. */
  readonly operands: readonly string[];
  /** The values of options before the cursor by the names that commander gives them; the last wins. */
  readonly given: Readonly<Record<string, string>>;
  readonly used: ReadonlySet<Option>;
  /** The option whose value stands at the cursor. */
  readonly option?: Option;
  /** What of the word at the cursor stays whatever its completion: `--partner=`. */
  readonly head: string;
  /** The rest of that word. */
  readonly typed: string;
  /** After `--`, where nothing is an option. */
  readonly literal: boolean;
}

/** Reads the words after `traite`, the last of which is at the cursor, as commander will. */
export function readLine(words: readonly string[], options: readonly Option[]): Line {
  const operands: string[] = [];
  const given: Record<string, string> = {};
  const used = new Set<Option>();
  let literal = false;
  let open: Option | undefined;
  for (const word of words.slice(0, -1)) {
    if (open !== undefined && takes(open, word)) {
      given[open.attributeName()] = word;
      open = undefined;
      continue;
    }
    open = undefined;
    if (literal || !word.startsWith('-') || word === '-') operands.push(word);
    else if (word === '--') literal = true;
    else {
      const { option, value } = optionIn(word, options);
      if (option === undefined) continue;
      used.add(option);
      if (value === undefined) open = option;
      else given[option.attributeName()] = value;
    }
  }
  const line = { operands, given, used, literal };
  return { ...line, ...atCursor(words.at(-1) ?? '', open, literal ? [] : options) };
}

function takes(option: Option, word: string): boolean {
  return option.required || (option.optional && !word.startsWith('-'));
}

function optionIn(
  word: string,
  options: readonly Option[],
): { readonly option?: Option; readonly value?: string } {
  const [, flag = word, value] = /^(--[^=]+)=([^]*)$/.exec(word) ?? [];
  const option = options.find(({ long, short }) => flag === long || flag === short);
  return { ...(option && { option }), ...(value !== undefined && { value }) };
}

function atCursor(
  word: string,
  open: Option | undefined,
  options: readonly Option[],
): Pick<Line, 'option' | 'head' | 'typed'> {
  if (open !== undefined && takes(open, word)) return { option: open, head: '', typed: word };
  const { option, value } = optionIn(word, options);
  if (option === undefined || value === undefined) return { head: '', typed: word };
  return { option, head: word.slice(0, word.length - value.length), typed: value };
}

/** What a word of bash stands for, whose last quotation mark may still be open. */
export function unquoted(word: string): string {
  return word.replace(
    /'([^']*)'?|"((?:[^"\\]|\\[^])*)\\?"?|\\([^]?)/g,
    (_whole, single: string | undefined, double: string | undefined, escaped: string | undefined) =>
      single ?? double?.replace(/\\([$`"\\])/g, '$1') ?? escaped ?? '',
  );
}
