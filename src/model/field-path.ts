import type { DataPath } from './entry.js';

/**
 * The keys by which an entry of a list is named in a path, the first that it has: the act of a
 * lifecycle, the topic of a provision, the partner of a party, the office of a post.
 */
const namingKeys = ['act', 'topic', 'partner', 'person', 'of', 'status', 'kind', 'currency'];

/**
 * Where a path such as `lifecycle.signed-2.date` leads in a record: an entry of a list is named by
 * what it is, `-2` being the second of that name. A field that the record has not is undefined.
 */
export function resolvePath(record: unknown, path: string): DataPath | undefined {
  let value = record;
  const resolved: (string | number)[] = [];
  for (const step of path.split('.')) {
    const key = Array.isArray(value) ? entryNamed(value, step) : step;
    const next = key === undefined ? undefined : childOf(value, key);
    if (key === undefined || next === undefined) return undefined;
    resolved.push(key);
    value = next;
  }
  return resolved;
}

/** The value at a place of a record. */
export function valueAt(record: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((value, step) => childOf(value, step), record);
}

/** The name that a path gives to an entry of a list: `signed`, or `signed-2` for the second. */
export function entryName(list: readonly unknown[], index: number): string {
  const name = nameOf(list[index]);
  if (name === undefined) return String(index + 1);
  const before = list.slice(0, index).filter((item) => nameOf(item) === name).length;
  return before === 0 ? name : `${name}-${String(before + 1)}`;
}

/** A place in a record as paths are written. */
export function spellPath(record: unknown, path: DataPath): string {
  let value = record;
  const steps = path.map((step) => {
    const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
    const spelt = list !== undefined && typeof step === 'number' ? entryName(list, step) : step;
    value = childOf(value, step);
    return spelt;
  });
  return steps.join('.');
}

/** Does one of two places of a record lie within the other, or are they one? */
export function touches(first: DataPath, second: DataPath): boolean {
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first];
  return shorter.every((step, at) => step === longer[at]);
}

/** Every place in a value as paths spell it: `parties`, `parties.gb`, `parties.gb.role`. */
export function spelledPaths(value: unknown, prefix = ''): string[] {
  return namedChildren(value).flatMap(([name, child]) => [
    `${prefix}${name}`,
    ...spelledPaths(child, `${prefix}${name}.`),
  ]);
}

/** The fields of a map, or the entries of a list, by the names that paths give them. */
export function namedChildren(value: unknown): (readonly [string, unknown])[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item, index) => [entryName(items, index), item]);
  }
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function entryNamed(list: readonly unknown[], step: string): number | undefined {
  const index = list.findIndex((_, at) => entryName(list, at) === step);
  return index === -1 ? undefined : index;
}

function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item;
  for (const key of namingKeys) {
    const name = childOf(item, key);
    if (typeof name === 'string') return name;
  }
  return undefined;
}

function childOf(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return typeof step === 'number' ? items[step] : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const name = String(step);
  return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
