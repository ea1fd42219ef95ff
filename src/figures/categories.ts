import type { Breakdown } from '../model/records.js';
import { categoriesOf } from './key.js';

export type Dimension = keyof Breakdown;

/**
 * How the parts that two figures count stand to each other, by their breakdowns. `part`: one is a
 * part of the other. `apart`: they are cut in different ways, and may share some.
 */
export type Division =
  | { readonly type: 'same' | 'part' | 'apart' }
  | { readonly type: 'disjoint' | 'overlapping'; readonly dimension: Dimension };

export function divisionOf(one: Breakdown = {}, other: Breakdown = {}): Division {
  const [first, second] = [new Map(categoriesOf(one)), new Map(categoriesOf(other))];
  const shared = [...first.keys()].filter((dimension) => second.has(dimension));
  const differing = shared.filter((dimension) => first.get(dimension) !== second.get(dimension));
  const nested = shared.length === Math.min(first.size, second.size);
  const [dimension] = differing;
  if (dimension === undefined) {
    if (!nested) return { type: 'apart' };
    return { type: first.size === second.size ? 'same' : 'part' };
  }
  if (differing.length > 1 || first.size !== second.size || !nested) return { type: 'apart' };
  const categories = [first.get(dimension) ?? '', second.get(dimension) ?? ''];
  return { type: areDisjoint(dimension, categories) ? 'disjoint' : 'overlapping', dimension };
}

/** Is nobody in two of these categories of one dimension? */
export function areDisjoint(dimension: Dimension, categories: readonly string[]): boolean {
  return overlappingPair(dimension, categories) === undefined;
}

/**
 * Two categories of one dimension in which somebody may stand at once: one victim may suffer
 * several forms of exploitation, and bands of age may overlap.
 */
export function overlappingPair(
  dimension: Dimension,
  categories: readonly string[],
): readonly [string, string] | undefined {
  const [one, other] = categories;
  if (one === undefined || other === undefined) return undefined;
  if (dimension !== 'age') return dimension === 'exploitation' ? [one, other] : undefined;
  const bands = categories.map((age) => ({ age, ...bandOf(age) }));
  bands.sort((a, b) => a.from - b.from);
  const index = bands.findIndex(({ from }, at) => at > 0 && from <= (bands[at - 1]?.to ?? -1));
  const [before, after] = [bands[index - 1], bands[index]];
  return before === undefined || after === undefined ? undefined : [before.age, after.age];
}

/** The years of age that a category may hold: a child is under 16 in one law, under 18 in another. */
function bandOf(age: string): { from: number; to: number } {
  if (age === 'child') return { from: 0, to: 17 };
  if (age === 'adult') return { from: 18, to: Infinity };
  if (age === 'unspecified') return { from: -1, to: -1 };
  const [from = '', to] = age.replace('+', '-').split('-');
  return { from: Number(from), to: to === undefined || to === '' ? Infinity : Number(to) };
}
