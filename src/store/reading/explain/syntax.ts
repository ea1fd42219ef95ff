import type { Document, Node, YAMLError } from 'yaml';
import { isCollection, isScalar, visit } from 'yaml';
import type { Problem } from '../thorough/problem.js';

interface Sentence {
  /** How the parser's own message begins. */
  readonly of: string;
  readonly message: string;
  readonly suggestion: string;
  /** It is shown where the bracket or quotation mark opens, not where it was missed. */
  readonly atOpening?: true;
}

/** The parser's messages that a curator meets, in words that name what to do. */
const sentences: readonly Sentence[] = [
  {
    of: 'Nested mappings are not allowed',
    message: 'a value holds a colon and a space and is not quoted',
    suggestion: 'put it between double quotes, or indent the next field like this one',
  },
  {
    of: 'Block collections are not allowed within flow',
    message: 'a value in brackets holds a colon and a space',
    suggestion: 'part the fields by a comma, or put the value between double quotes',
  },
  {
    of: 'Implicit keys of flow',
    message: 'an entry in brackets holds a colon and runs over several lines',
    suggestion: 'put it between double quotes, or write the list with one entry a line',
  },
  {
    of: 'Implicit keys need to be on a single line',
    message: 'a field is not followed by a colon and a space',
    suggestion: 'write it as "name: value"',
  },
  {
    of: 'Implicit map keys need to be followed',
    message: 'a line that is neither a field nor an entry of a list',
    suggestion: 'write a field as "name: value", an entry as "- value"',
  },
  {
    of: 'All mapping items must start at the same column',
    message: 'a field is indented unlike those before it',
    suggestion: 'begin the fields of one map in one column',
  },
  {
    of: 'All sequence items must start at the same column',
    message: 'an entry is indented unlike those before it',
    suggestion: 'begin the entries of one list in one column',
  },
  {
    of: 'Sequence item without - indicator',
    message: 'a line of a list does not begin with "- "',
    suggestion: 'put "- " before it, or indent it below its entry',
  },
  {
    of: 'Not a YAML token',
    message: 'text follows | or > on its line',
    suggestion: 'begin the text on the next line, indented',
  },
  {
    of: 'Block scalar header',
    message: 'text follows | or > on its line',
    suggestion: 'begin the text on the next line, indented',
  },
  {
    of: 'Tabs are not allowed',
    message: 'a tab is used as indentation',
    suggestion: 'indent with spaces',
  },
  {
    of: 'Missing closing',
    message: 'a quotation mark is not closed',
    suggestion: 'close it at the end of the value',
    atOpening: true,
  },
  {
    of: 'Flow ',
    message: 'a bracket is not closed',
    suggestion: 'close every [ with ] and every { with }',
    atOpening: true,
  },
  {
    of: 'Missing , ',
    message: 'a comma is missing between two entries in brackets',
    suggestion: 'part them by a comma and a space',
  },
  {
    of: 'Unexpected scalar at node end',
    message: 'text follows a closing quotation mark',
    suggestion: 'put the whole value between double quotes',
  },
  {
    of: 'Unexpected flow-',
    message: 'a bracket is closed that was not opened',
    suggestion: 'remove it, or put the value between double quotes',
  },
  {
    of: 'Plain value cannot start with',
    message: 'a value may not begin with this character unless it is quoted',
    suggestion: 'put the value between double quotes',
  },
  {
    of: 'Comments must be separated',
    message: 'a comment begins without a space before its #',
    suggestion: 'put a space before it, or the value between double quotes',
  },
  {
    of: 'Invalid escape sequence',
    message: 'this escape does not exist between double quotes',
    suggestion: 'write a backslash as \\\\, or use single quotes',
  },
];

/** A parser's error as a finding: in our words where we have some, else in its own. */
export function explainSyntax(error: YAMLError, document: Document): Problem {
  const sentence = sentences.find(({ of }) => error.message.startsWith(of));
  const [start, end] = error.pos;
  if (sentence === undefined) {
    const message = error.message.replace(/\.?(\n[^]*)?$/, '');
    return { rule: 'yaml/syntax', message, at: { start, end } };
  }
  const { message, suggestion, atOpening } = sentence;
  const opening = atOpening === true ? openingBefore(document, start) : undefined;
  const at = opening === undefined ? { start, end } : { start: opening, end: opening + 1 };
  return { rule: 'yaml/syntax', message, suggestion, at };
}

/** Where the innermost bracket or quotation mark opens that is still open before an offset. */
function openingBefore(document: Document, offset: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Node(_key, node) {
      const [start = offset, end = 0] = node.range ?? [];
      if (opens(node) && start < offset && end >= offset) opening = start;
    },
  });
  return opening;
}

function opens(node: Node): boolean {
  if (isCollection(node)) return node.flow === true;
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}
