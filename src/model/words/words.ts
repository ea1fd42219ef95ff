import type { CodeGroup } from './code-labels.js';
import type { Words } from './en.js';

export type { CodeGroup } from './code-labels.js';
export type { FieldName } from './en/fields.js';
export type { Words } from './en.js';

/** The languages in which people can read the register. */
export type Language = 'en' | 'fr' | 'vi';

/** Loads one language alone, so that the start does not wait for the others. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'en':
      return (await import('./en.js')).en;
    case 'fr':
      return (await import('./fr.js')).fr;
    case 'vi':
      return (await import('./vi.js')).vi;
  }
}

/** What people read in place of a code; the code itself where it has no label (an age band). */
export function codeLabel(words: Words, group: CodeGroup, code: string): string {
  const labels: Readonly<Record<string, string>> = words.codes[group];
  return ownLabel(labels, code);
}

/** The label of a field; its name where it has none. */
export function fieldLabel(words: Words, name: string): string {
  const labels: Readonly<Record<string, string>> = words.fields;
  return ownLabel(labels, name);
}

function ownLabel(labels: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(labels, name) ? (labels[name] ?? name) : name;
}

/** A label as it begins a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
