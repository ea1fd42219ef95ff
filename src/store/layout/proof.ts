import { CST, Lexer } from 'yaml';
import type { Place } from './schema.js';

/** What stands in a document, maps as `Map`s. */
export type Value = unknown;

/**
 * Do two records say the same? The order of fields says nothing; where the schema wants a text, a
 * number and the text that it is written as are the same.
 */
export function sameRecord(before: Value, after: Value, record: Place): boolean {
  const same = (one: Value, other: Value, place: Place): boolean => {
    if (one instanceof Map && other instanceof Map) {
      const here = place.about(one.get('field'), record);
      const alike = ([key, value]: [unknown, unknown]) =>
        other.has(key) && same(value, other.get(key), here.field(String(key)));
      return one.size === other.size && [...one].every(alike);
    }
    if (Array.isArray(one) && Array.isArray(other)) {
      const item = place.item();
      const alike = (value: unknown, index: number) => same(value, other[index], item);
      return one.length === other.length && one.every(alike);
    }
    return sameScalar(one, other, place);
  };
  return same(before, after, record);
}

function sameScalar(before: Value, after: Value, place: Place): boolean {
  if (before === after) return true;
  if (typeof before !== 'number') return false;
  if (typeof after === 'string') return place.holds === 'text' && Number(after) === before;
  return Number.isNaN(before) && Number.isNaN(after);
}

/** The comments of a text, as YAML's own lexer finds them. */
export function commentsIn(text: string): string[] {
  const comments: string[] = [];
  let value = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!value && lexeme.startsWith('#')) comments.push(lexeme.trimEnd());
    value = lexeme === CST.SCALAR;
  }
  return comments;
}
