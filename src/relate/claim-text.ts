import type { Reader } from '../model/reader.js';
import type { KindName } from '../model/entry.js';
import { fieldLines } from './field-lines.js';

/** A value that a source claims: a whole field as the card tells it, what stands deeper as it is. */
export function claimText(kind: KindName, field: string, value: unknown, reader: Reader): string {
  const [name = ''] = field.split('.');
  return field === name ? fieldLines(kind, name, value, reader).join('; ') : partsText(value);
}

/** `Hanoi, VN` of a place, and what else stands within a claim. */
function partsText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(partsText).join(', ');
}
