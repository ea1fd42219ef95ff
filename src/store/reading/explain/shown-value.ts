const longest = 60;

/** A value as a sentence names it: a text in quotation marks, a number or a word of YAML bare. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return typeof value;
  const text = value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
  return `"${text}"`;
}

/** The same with the sort of value that it is. */
export function showTyped(value: unknown): string {
  if (typeof value === 'string') return `the text ${show(value)}`;
  return typeof value === 'number' ? `the number ${show(value)}` : show(value);
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
