/**
 * Does a claim say what a field says? Lists and maps are compared whole, maps in any order. A year
 * alone may be a number in a claim, and is a text in a field since loading makes it one.
 */
export function sameValue(claimed: unknown, field: unknown): boolean {
  if (Array.isArray(claimed) && Array.isArray(field)) {
    const others: readonly unknown[] = field;
    return (
      claimed.length === others.length && claimed.every((one, at) => sameValue(one, others[at]))
    );
  }
  if (isMap(claimed) && isMap(field)) {
    const others = new Map(Object.entries(field));
    const own = Object.entries(claimed);
    return (
      own.length === others.size &&
      own.every(([key, value]) => others.has(key) && sameValue(value, others.get(key)))
    );
  }
  return (typeof field === 'string' ? String(claimed) : claimed) === field;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
