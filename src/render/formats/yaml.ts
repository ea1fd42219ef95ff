import type { Json, JsonObject } from '../../model/table.js';
import { safe, yamlScalar, type Safe } from '../escape.js';
import type { Format } from '../format.js';

/** A stream of documents that YAML 1.1 and 1.2 read alike: block maps and lists, no long lines cut. */
export const yaml: Format = {
  name: 'yaml',
  *listing(listing) {
    for (const table of listing.tables) {
      for (const row of table.rows) {
        yield safe`---\n`;
        for (const line of objectLines(row.record())) yield safe`${line}\n`;
      }
    }
  },
  *document(document) {
    for (const line of objectLines(document.record)) yield safe`${line}\n`;
  },
};

// YAML lets a key without `?` be 1,024 characters long, its escapes included.
const longestKey = 100;

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A value that stands on its key's line, `undefined` for one that needs lines of its own. */
function inline(value: Json): Safe | undefined {
  if (value === null || typeof value !== 'object') return yamlScalar(value);
  if (isList(value)) return value.length === 0 ? safe`[]` : undefined;
  return Object.keys(value).length === 0 ? safe`{}` : undefined;
}

function* lines(value: Json): Iterable<Safe> {
  const scalar = inline(value);
  if (scalar !== undefined) yield scalar;
  else if (isList(value)) for (const item of value) yield* hung(safe`- `, lines(item));
  else if (value !== null && typeof value === 'object') yield* objectLines(value);
}

function* objectLines(record: JsonObject): Iterable<Safe> {
  const members = Object.entries(record);
  if (members.length === 0) yield safe`{}`;
  for (const [name, value] of members) {
    const key = yamlScalar(name);
    const scalar = inline(value);
    if (name.length > longestKey) {
      yield safe`? ${key}`;
      yield* hung(safe`: `, lines(value));
    } else if (scalar !== undefined) {
      yield safe`${key}: ${scalar}`;
    } else {
      yield safe`${key}:`;
      yield* hung(safe`  `, lines(value));
    }
  }
}

/** The first line behind `start`, which is two columns wide, the others under it. */
function* hung(start: Safe, block: Iterable<Safe>): Iterable<Safe> {
  let before = start;
  for (const line of block) {
    yield safe`${before}${line}`;
    before = safe`  `;
  }
}
