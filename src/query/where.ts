import { UsageError } from '../model/usage-error.js';

export type Operator = '=' | '<' | '<=' | '>' | '>=' | '~';

/** What a `--where` says, before anybody knows which kind it is asked of. */
export type Clause =
  | {
      readonly type: 'comparison';
      readonly field: string;
      readonly operator: Operator;
      /** Any of them; several only with `=`. */
      readonly values: readonly string[];
    }
  | { readonly type: 'and' | 'or'; readonly clauses: readonly Clause[] }
  | { readonly type: 'not'; readonly clause: Clause };

interface Token {
  readonly type: 'word' | 'quoted' | 'sign' | 'end';
  readonly text: string;
  /** Counted from 1. */
  readonly at: number;
}

const operators: readonly Operator[] = ['=', '<', '<=', '>', '>=', '~'];
const keywords: readonly string[] = ['and', 'or', 'not', 'in'];
const tokenPattern = /\s*(?:"([^"]*)"|'([^']*)'|(<=|>=|!=|==|[=<>~(),])|([^\s"'=<>~(),!]+)|(\S))/gy;
const deepest = 50;

/**
 * Reads the language of `--where`; docs/QUERY.md has its grammar.
 * @throws UsageError that says what was expected, and where.
 */
export function parseWhere(text: string): Clause {
  const reader = new Reader(tokensOf(text));
  const clause = disjunction(reader, 0);
  reader.expectEnd();
  return clause;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  for (let match = tokenPattern.exec(text); match !== null; match = tokenPattern.exec(text)) {
    const [whole, double, single, sign, word, stray] = match;
    const at = match.index + whole.length - whole.trimStart().length + 1;
    const quoted = double ?? single;
    if (quoted !== undefined) tokens.push({ type: 'quoted', text: quoted, at });
    else if (sign !== undefined) tokens.push({ type: 'sign', text: sign, at });
    else if (word !== undefined) tokens.push({ type: 'word', text: word, at });
    else if (stray === '!') throw wrong('"not" in place of "!"', at);
    else throw wrong(`a closing ${stray ?? ''} for the one`, at);
  }
  tokens.push({ type: 'end', text: 'the end', at: text.length + 1 });
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(): Token {
    return this.#tokens[this.#next] ?? { type: 'end', text: 'the end', at: 0 };
  }

  take(): Token {
    const token = this.peek();
    this.#next += 1;
    return token;
  }

  /** Takes the next token where it is this keyword or sign. */
  takes(text: string): boolean {
    const { type, text: next } = this.peek();
    const fits = type === 'sign' ? next === text : type === 'word' && next.toLowerCase() === text;
    if (fits) this.#next += 1;
    return fits;
  }

  expectEnd(): void {
    const token = this.peek();
    if (token.type !== 'end') throw wrong(`"and", "or" or the end, not "${token.text}"`, token.at);
  }
}

function wrong(expected: string, at: number): UsageError {
  return new UsageError(`--where: expected ${expected} at character ${String(at)}`);
}

function disjunction(reader: Reader, depth: number): Clause {
  return joined(reader, 'or', () => conjunction(reader, depth));
}

function conjunction(reader: Reader, depth: number): Clause {
  return joined(reader, 'and', () => term(reader, depth));
}

function joined(reader: Reader, word: 'and' | 'or', read: () => Clause): Clause {
  const first = read();
  const clauses = [first];
  while (reader.takes(word)) clauses.push(read());
  return clauses.length === 1 ? first : { type: word, clauses };
}

function term(reader: Reader, depth: number): Clause {
  if (depth > deepest) throw wrong('fewer parentheses', reader.peek().at);
  if (reader.takes('not')) return { type: 'not', clause: term(reader, depth + 1) };
  if (!reader.takes('(')) return comparison(reader);
  const clause = disjunction(reader, depth + 1);
  if (!reader.takes(')')) throw wrong('")"', reader.peek().at);
  return clause;
}

function comparison(reader: Reader): Clause {
  const field = reader.take();
  if (field.type !== 'word' || keywords.includes(field.text.toLowerCase())) {
    throw wrong(`a field, not "${field.text}"`, field.at);
  }
  if (reader.takes('in')) {
    return { type: 'comparison', field: field.text, operator: '=', values: choices(reader) };
  }
  const sign = reader.take();
  const operator = operators.find((one) => one === sign.text);
  if (sign.type !== 'sign' || operator === undefined) throw wrongOperator(field.text, sign);
  return { type: 'comparison', field: field.text, operator, values: [value(reader)] };
}

function wrongOperator(field: string, sign: Token): UsageError {
  if (sign.text === '!=') return wrong(`"not ${field} = …" in place of "!="`, sign.at);
  return wrong(`= < <= > >= ~ or in after "${field}", not "${sign.text}"`, sign.at);
}

function choices(reader: Reader): string[] {
  if (!reader.takes('(')) throw wrong('"(" after "in"', reader.peek().at);
  const values = [value(reader)];
  while (reader.takes(',')) values.push(value(reader));
  if (!reader.takes(')')) throw wrong('"," or ")"', reader.peek().at);
  return values;
}

/** A quoted text, or words up to the next sign, `and`, `or`: `partner = royaume uni and …`. */
function value(reader: Reader): string {
  const first = reader.take();
  if (first.type === 'quoted') return first.text;
  if (first.type !== 'word' || joins(first)) throw wrong(`a value, not "${first.text}"`, first.at);
  const words = [first.text];
  for (let next = reader.peek(); next.type === 'word'; next = reader.peek()) {
    if (joins(next)) break;
    words.push(reader.take().text);
  }
  return words.join(' ');
}

/** `in` may stand in a value, as in `trafficking in persons`, and is the code of India. */
function joins({ text }: Token): boolean {
  return text.toLowerCase() !== 'in' && keywords.includes(text.toLowerCase());
}
