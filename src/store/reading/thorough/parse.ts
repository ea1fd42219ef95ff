import type { CST, Document } from 'yaml';
import { Composer, Lexer, Parser } from 'yaml';
import { explainSyntax } from '../explain/syntax.js';
import type { Problem } from './problem.js';
import { tooDeep } from './profile.js';

/** One YAML document of a file as it was parsed; none where it was not even composed. */
export interface Parsed {
  readonly document?: Document.Parsed;
  readonly problems: readonly Problem[];
}

/** Of words, marks and white space as the lexer cuts them: a field with its value takes five. */
const limits = { records: 10_000, inDocument: 200_000, inFile: 1_000_000 };

/** The documents of a text; none of a text that is too large, so that no file takes long. */
export function parseDocuments(text: string): Parsed[] {
  const unseen = unseenCharacter(text);
  if (unseen !== undefined) return [{ problems: [unseen] }];
  const composer = new Composer({ version: '1.2', uniqueKeys: false, prettyErrors: false });
  const parsed: Parsed[] = [];
  let directives: Problem[] = [];
  const add = (one: Parsed) => {
    parsed.push({ ...one, problems: [...directives, ...one.problems] });
    directives = [];
  };
  // The composer keeps a document back until the next one comes.
  const flush = () => {
    for (const document of composer.end()) add(withErrors(document));
  };
  for (const token of tokens(text)) {
    if (token.type === 'refused') return [{ problems: [token] }];
    const problem = token.type === 'document' ? tooDeep(token) : undefined;
    if (problem !== undefined || token.type === 'directive') flush();
    if (problem !== undefined) add({ problems: [problem] });
    else if (token.type === 'directive') directives.push(directiveProblem(token));
    else for (const document of composer.next(token)) add(withErrors(document));
  }
  flush();
  if (directives.length > 0) add({ problems: [] });
  return parsed;
}

/** Why a file is not read at all. */
interface Refusal extends Problem {
  readonly type: 'refused';
}

/** The parser's tokens, or why it stopped. */
function* tokens(text: string): Generator<CST.Token | Refusal, void, undefined> {
  const parser = new Parser();
  let documents = 0;
  let inFile = 0;
  let inDocument = 0;
  for (const lexeme of new Lexer().lex(text)) {
    inFile += 1;
    inDocument += 1;
    const at = { start: parser.offset, end: parser.offset + 1 };
    if (inDocument > limits.inDocument) return yield tooLarge('record', limits.inDocument, at);
    if (inFile > limits.inFile) return yield tooLarge('file', limits.inFile, at);
    for (const token of parser.next(lexeme)) {
      if (token.type === 'document') {
        inDocument = 0;
        documents += 1;
      }
      if (documents > limits.records) return yield tooManyRecords(token.offset);
      yield token;
    }
  }
  yield* parser.end();
}

interface Offsets {
  readonly start: number;
  readonly end: number;
}

const unread = 'nothing of the file was read; spread it over several';

function tooLarge(what: string, most: number, at: Offsets): Refusal {
  const message = `a ${what} of more than ${String(most)} words and marks is not allowed`;
  return { type: 'refused', rule: 'yaml/profile', message, suggestion: unread, at };
}

function tooManyRecords(start: number): Refusal {
  const message = `a file of more than ${String(limits.records)} records is not allowed`;
  const at = { start, end: start + 1 };
  return { type: 'refused', rule: 'yaml/profile', message, suggestion: unread, at };
}

/** Of the errors of a document only the first is told: the others mostly follow from it. */
function withErrors(document: Document.Parsed): Parsed {
  const [error] = document.errors;
  return { document, problems: error === undefined ? [] : [explainSyntax(error, document)] };
}

function directiveProblem(token: CST.Directive): Problem {
  return {
    rule: 'yaml/profile',
    message: 'a directive is not allowed',
    suggestion: 'remove the line',
    at: { start: token.offset, end: token.offset + token.source.length },
  };
}

/** What YAML forbids and no editor shows; a byte order mark may stand at the very beginning. */
const unseenCharacters = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|(?!^)\uFEFF|\r(?!\n)/u;

function unseenCharacter(text: string): Problem | undefined {
  const start = text.search(unseenCharacters);
  if (start === -1) return undefined;
  const at = { start, end: start + 1 };
  const code = text.codePointAt(start) ?? 0;
  if (code === 0x0d) {
    const message = 'a line ends in a carriage return alone';
    const suggestion = 'save the file with line feeds, as LF or CRLF';
    return { rule: 'yaml/syntax', message, suggestion, at };
  }
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const suggestion = code === 0 ? 'save the file as UTF-8 text' : 'remove it; it may be invisible';
  return { rule: 'yaml/syntax', message: `the character ${name} is not allowed`, suggestion, at };
}
