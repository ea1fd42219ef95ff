import type { Reader } from '../model/reader.js';
import { countryName, inLanguage, nameOf } from '../model/cell.js';
import { dateText } from '../model/date-text.js';
import type { KindName } from '../model/entry.js';
import { fieldOf } from '../model/kinds/index.js';
import { valuesAt } from '../model/references.js';
import { numberText } from '../model/quantity.js';
import { recordPaths } from '../model/record-paths.js';
import type { CodeGroup } from '../model/words/words.js';
import { codeLabel, fieldLabel } from '../model/words/words.js';

/** The codes that stand deeper than a record's own fields, by the end of their path. */
const nestedCodes: Readonly<Record<string, CodeGroup>> = {
  'parties.role': 'partyRole',
  'lifecycle.act': 'act',
  'organisers.role': 'organiserRole',
  'organisations.role': 'projectRole',
  'budget.kind': 'moneyKind',
  'amount.kind': 'moneyKind',
  'budget.qualifier': 'qualifier',
  'amount.qualifier': 'qualifier',
  'attendance.qualifier': 'qualifier',
  'follow_up.status': 'commitmentStatus',
  'breakdown.sex': 'sex',
  'breakdown.age': 'age',
  'breakdown.exploitation': 'exploitation',
  'breakdown.movement': 'movement',
};

/** Fields whose value says by itself what it is; the others are printed with their label. */
const plain = new Set(
  'act date partner role person topic summary title of name amount currency value status city country event place by for kind qualifier people'.split(
    ' ',
  ),
);

/** The lines that a field of a record has on a card: one an entry of a list. */
export function fieldLines(kind: KindName, name: string, value: unknown, reader: Reader): string[] {
  const path = [name];
  if (Array.isArray(value)) {
    const shortItems = value.every((item) => typeof item !== 'object');
    const lines = value.map((item: unknown) => textOf(kind, [...path, '*'], item, reader));
    const references = referencesAt(kind, [...path, '*']);
    return shortItems && !references ? [lines.join('; ')] : lines;
  }
  return [textOf(kind, path, value, reader)];
}

function textOf(kind: KindName, path: readonly string[], value: unknown, reader: Reader): string {
  if (typeof value === 'string') return wordOf(kind, path, value, reader);
  if (typeof value === 'number') return numberText(value, reader.words);
  if (Array.isArray(value)) {
    return value.map((item: unknown) => textOf(kind, [...path, '*'], item, reader)).join('; ');
  }
  if (typeof value === 'boolean') return codeLabel(reader.words, 'binding', value ? 'yes' : 'no');
  if (typeof value !== 'object' || value === null) return String(value);
  if (isText(value)) return inLanguage(value, reader.language);
  return Object.entries(value)
    .map(([key, part]: [string, unknown]) => {
      if (key === 'evidence') return sourcesOf(part).join(', ');
      const text = textOf(kind, [...path, key], part, reader);
      const label = fieldLabel(reader.words, key);
      return plain.has(key) ? text : `${label}: ${text}`;
    })
    .join(' · ');
}

/** Of evidence within a field, only where it stands: the card has no room for more there. */
function sourcesOf(evidence: unknown): string[] {
  return valuesAt(evidence, ['*', 'source']).map(({ value }) => String(value));
}

function wordOf(kind: KindName, path: readonly string[], value: string, reader: Reader): string {
  if (referencesAt(kind, path)) {
    const name = nameOf(value, reader);
    return name === value ? value : `${name} (${value})`;
  }
  const pattern = path.join('.');
  if (recordPaths[kind].dates.some((date) => date.join('.') === pattern)) {
    return dateText(value, reader.words);
  }
  const names = path.filter((step) => step !== '*');
  const last = names.at(-1) ?? '';
  if (last === 'country' || last.endsWith('area')) return countryName(value, reader.language);
  const group =
    names.length === 1 ? fieldOf(kind, last)?.codes : nestedCodes[names.slice(-2).join('.')];
  return group === undefined ? value : codeLabel(reader.words, group, value);
}

function referencesAt(kind: KindName, path: readonly string[]): boolean {
  const pattern = path.join('.');
  return recordPaths[kind].references.some((reference) => reference.path.join('.') === pattern);
}

/** A text is a map from languages, whose keys have two letters, to strings. */
export function isText(value: object): value is Readonly<Record<string, string>> {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, part]) =>
        /^[a-z]{2}$/.test(key) &&
        key !== 'of' &&
        key !== 'at' &&
        key !== 'by' &&
        typeof part === 'string',
    )
  );
}
