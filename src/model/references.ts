import type { DataPath, Entry, KindName } from './entry.js';
import { property } from './property.js';
import type { SchemaPath } from './record-paths.js';
import { recordPaths } from './record-paths.js';
import type { Register } from './register.js';

/** A place in a record, broken or not, that names another one. */
export interface Pointer {
  readonly path: DataPath;
  readonly id: string;
  /** The kinds that the schema allows there. */
  readonly kinds: readonly KindName[];
}

/** Every reference that a record of a kind holds, in the order of the schema. */
export function* pointersOf(kind: KindName, record: unknown): Iterable<Pointer> {
  for (const { path, kinds } of recordPaths[kind].references) {
    for (const found of valuesAt(record, path)) {
      if (typeof found.value === 'string') yield { path: found.path, id: found.value, kinds };
    }
  }
}

/** The ids of one kind that a record names anywhere, each once. */
export function namedIds(entry: Entry, kind: KindName, register: Register): string[] {
  const ids = new Set<string>();
  for (const { id, kinds } of pointersOf(entry.kind, entry.record)) {
    const only = kinds.length === 1 && kinds[0] === kind;
    if (only || (kinds.includes(kind) && register.find(kind, id) !== undefined)) ids.add(id);
  }
  return [...ids];
}

/** Can a record of this kind name one of that kind anywhere? */
export function mayName(kind: KindName, other: KindName): boolean {
  return recordPaths[kind].references.some(({ kinds }) => kinds.includes(other));
}

/** A value of a record and where it stands. */
export interface Place {
  readonly path: DataPath;
  readonly value: unknown;
}

/** The values at a path of the schema, where `*` stands for every entry of a list. */
export function valuesAt(value: unknown, path: SchemaPath): Place[] {
  const found: Place[] = [];
  collectAt(value, path, [], found);
  return found;
}

/** `way` leads to the value, and is the same list from place to place. */
function collectAt(
  value: unknown,
  path: SchemaPath,
  way: (string | number)[],
  found: Place[],
): void {
  const step = path[way.length];
  if (step === undefined) found.push({ path: [...way], value });
  else if (step !== '*') {
    const child = property(value, step);
    if (child !== undefined) collectWithin(child, path, way, step, found);
  } else if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) collectWithin(value[at], path, way, at, found);
  }
}

function collectWithin(
  value: unknown,
  path: SchemaPath,
  way: (string | number)[],
  step: string | number,
  found: Place[],
): void {
  way.push(step);
  collectAt(value, path, way, found);
  way.pop();
}
