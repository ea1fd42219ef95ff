import type { SchemaPath } from '../../model/record-paths.js';

/** A year alone may stand unquoted: here it becomes the text that every other date is. */
export function spellYears(value: unknown, path: SchemaPath, from = 0): void {
  const step = path[from];
  if (step === undefined || !isMapOrList(value)) return;
  if (step === '*') for (const key in value) spellAt(value, key, path, from);
  else spellAt(value, step, path, from);
}

function spellAt(
  value: Record<string, unknown>,
  key: string,
  path: SchemaPath,
  from: number,
): void {
  const child = value[key];
  if (from + 1 < path.length) spellYears(child, path, from + 1);
  else if (typeof child === 'number') value[key] = String(child);
}

function isMapOrList(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
