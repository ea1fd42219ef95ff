import type { CST, Document, Node, Pair, Scalar } from 'yaml';
import { isAlias, isMap, isNode, isScalar, visit } from 'yaml';
import type { Problem } from './problem.js';

const limits = { depth: 24, keys: 500, nodes: 50_000, scalar: 20_000 };

/**
 * What of YAML a store allows: maps, lists and scalars. No anchors, aliases, tags, merge keys or
 * directives; bounded depth and size, so that no file can make a reader run long.
 */
export function profileProblems(document: Document): Problem[] {
  const problems: Problem[] = [];
  let nodes = 0;
  visit(document, {
    Node(_key, node) {
      nodes += 1;
      if (isAlias(node)) problems.push(refuse(node, `alias "*${node.source}"`, 'write it out'));
      else problems.push(...markProblems(node));
      if (isScalar(node)) problems.push(...scalarProblems(node));
      if (isMap(node)) problems.push(...keyProblems(node.items));
      return nodes > limits.nodes ? visit.BREAK : undefined;
    },
  });
  if (nodes > limits.nodes) {
    const message = `a document of more than ${String(limits.nodes)} values`;
    problems.push({ rule: 'yaml/profile', message, at: { start: 0, end: 1 } });
  }
  return problems;
}

function markProblems(node: Node): Problem[] {
  const problems: Problem[] = [];
  if ('anchor' in node && typeof node.anchor === 'string') {
    problems.push(refuse(node, `anchor "&${node.anchor}"`, 'write the value where it is used'));
  }
  if (node.tag !== undefined) problems.push(refuse(node, `tag "${node.tag}"`, 'remove it'));
  return problems;
}

function scalarProblems(node: Scalar): Problem[] {
  if (typeof node.value !== 'string' || node.value.length <= limits.scalar) return [];
  const message = `a text of ${String(node.value.length)} characters`;
  return [refuse(node, message, `at most ${String(limits.scalar)} are allowed`)];
}

function keyProblems(pairs: readonly Pair[]): Problem[] {
  if (pairs.length > limits.keys) {
    const first = nodeOf(pairs[0]?.key);
    const message = `a map of ${String(pairs.length)} keys`;
    return first ? [refuse(first, message, `at most ${String(limits.keys)} are allowed`)] : [];
  }
  const seen = new Map<string, Node>();
  const problems: Problem[] = [];
  for (const pair of pairs) {
    const key = nodeOf(pair.key);
    if (key === undefined) continue;
    if (!isScalar(key) || typeof key.value !== 'string') {
      problems.push(refuse(key, 'a key that is not a word', 'name the field'));
      continue;
    }
    if (key.value === '<<') problems.push(refuse(key, 'merge key "<<"', 'write the fields out'));
    const first = seen.get(key.value);
    if (first !== undefined) problems.push(duplicate(key.value, key, first));
    else seen.set(key.value, key);
  }
  return problems;
}

function nodeOf(key: unknown): Node | undefined {
  return isNode(key) ? key : undefined;
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
export function tooDeep(token: CST.Token): { start: number; end: number } | undefined {
  const open: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > limits.depth) return { start: next.token.offset, end: next.token.offset + 1 };
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
