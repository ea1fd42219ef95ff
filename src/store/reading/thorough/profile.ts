import type { CST, Document, Node, Pair } from 'yaml';
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Problem } from './problem.js';

const limits = { depth: 24, keys: 500, entries: 2000, values: 50_000, text: 20_000, problems: 20 };

/**
 * What of YAML a store allows: maps, lists and scalars. No anchors, aliases, tags, merge keys or
 * directives; bounded depth and size, so that no file can make a reader run long.
 */
export function profileProblems(document: Document): Problem[] {
  const problems: Problem[] = [];
  let values = 0;
  for (const node of nodesOf(document.contents)) {
    values += 1;
    const unread = sizeProblem(node) ?? tooMany(problems.length, values, node);
    if (unread !== undefined) return [...problems, unread];
    if (isAlias(node)) problems.push(refuse(node, `alias "*${node.source}"`, 'write it out'));
    else problems.push(...markProblems(node));
    if (isMap(node)) problems.push(...keyProblems(node.items));
  }
  return problems;
}

/** Every node in the order of the text. The library's own `visit` takes twice the time. */
function* nodesOf(root: unknown): Iterable<Node> {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const next = open.pop();
    if (isPair(next)) open.push(next.value, next.key);
    if (!isNode(next)) continue;
    yield next;
    if (isCollection(next)) open.push(...next.items.toReversed());
  }
}

/** Why the rest of the document is not looked at: it is then not to be trusted. */
function tooMany(problems: number, values: number, node: Node): Problem | undefined {
  if (values > limits.values) {
    const what = `a document of more than ${String(limits.values)} values`;
    return refuse(node, what, 'spread it over several records');
  }
  if (problems <= limits.problems) return undefined;
  return refuse(node, 'more of this document', 'its rest was not read');
}

function sizeProblem(node: Node): Problem | undefined {
  const [size, counted, most] = sizeOf(node);
  if (size <= most) return undefined;
  const suggestion = `at most ${String(most)} are allowed`;
  const message = `there are ${String(size)} ${counted}`;
  return { rule: 'yaml/profile', message, suggestion, at: offsets(node) };
}

/** How large a value is, what is counted, and how large it may be. */
function sizeOf(node: Node): [size: number, what: string, most: number] {
  if (isMap(node)) return [node.items.length, 'fields in one map', limits.keys];
  if (isSeq(node)) return [node.items.length, 'entries in one list', limits.entries];
  const length = isScalar(node) && typeof node.value === 'string' ? node.value.length : 0;
  return [length, 'characters in one text', limits.text];
}

function markProblems(node: Node): Problem[] {
  const problems: Problem[] = [];
  if ('anchor' in node && typeof node.anchor === 'string') {
    problems.push(refuse(node, `anchor "&${node.anchor}"`, 'write the value where it is used'));
  }
  if (node.tag !== undefined) {
    const tag = node.tag.replace(/^tag:yaml\.org,2002:/, '!!');
    problems.push(refuse(node, `tag "${tag}"`, 'remove it'));
  }
  return problems;
}

function keyProblems(pairs: readonly Pair[]): Problem[] {
  const seen = new Map<string, Node>();
  const problems: Problem[] = [];
  for (const pair of pairs) {
    const { key } = pair;
    if (!isNode(key) || isAlias(key)) continue;
    if (!isScalar(key) || typeof key.value !== 'string') {
      problems.push(wordless(key));
      continue;
    }
    if (key.value === '<<') problems.push(refuse(key, 'merge key "<<"', 'write the fields out'));
    const first = seen.get(key.value);
    if (first !== undefined) problems.push(duplicate(key.value, key, first));
    else seen.set(key.value, key);
  }
  return problems;
}

function wordless(key: Node): Problem {
  const what = isScalar(key) ? String(key.value) : 'a list or a map';
  const message = `${what} is no name of a field`;
  const suggestion = 'put it between quotation marks, or give the field its name';
  return { rule: 'yaml/profile', message, suggestion, at: offsets(key) };
}

function duplicate(name: string, key: Node, first: Node): Problem {
  return {
    rule: 'yaml/duplicate-key',
    message: `field "${name}" stands twice`,
    suggestion: 'keep one of the two',
    at: offsets(key),
    other: { at: offsets(first), message: 'first here' },
  };
}

function refuse(node: Node, what: string, suggestion: string): Problem {
  return { rule: 'yaml/profile', message: `${what} is not allowed`, suggestion, at: offsets(node) };
}

function offsets(node: Node): { start: number; end: number } {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 1 };
}

/** Is a document nested too deeply to be composed, which works by recursion? Itself it does not. */
export function tooDeep(token: CST.Token): Problem | undefined {
  const open: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > limits.depth) return deepProblem(next.token.offset);
    for (const child of childrenOf(next.token)) open.push({ token: child, depth: next.depth + 1 });
  }
  return undefined;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  const children: CST.Token[] = [];
  for (const item of token.items) {
    if (item.key) children.push(item.key);
    if (item.value) children.push(item.value);
  }
  return children;
}

function deepProblem(start: number): Problem {
  return {
    rule: 'yaml/profile',
    message: 'values are nested too deeply',
    suggestion: `at most ${String(limits.depth)} levels are allowed`,
    at: { start, end: start + 1 },
  };
}
