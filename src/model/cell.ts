import { countries } from './codes/countries.js';
import { dateText } from './date-text.js';
import type { Entry } from './entry.js';
import type { Field, FieldValue } from './field.js';
import { kindOf, titleOf } from './kinds/index.js';
import { numberText } from './quantity.js';
import type { Text } from './records.js';
import type { Reader } from './reader.js';
import type { Cell } from './table.js';
import type { Language } from './words/words.js';
import { codeLabel } from './words/words.js';

const fallback = ['fr', 'en', 'vi'];

/** A text in the reader's language, else along `fr, en, vi` and marked with what it is in. */
export function inLanguage(text: Text | string, language: string): string {
  if (typeof text === 'string') return text;
  const own = text[language];
  if (own !== undefined) return own;
  for (const other of [...fallback, ...Object.keys(text)]) {
    const found = text[other];
    if (found !== undefined) return `${found} [${other}]`;
  }
  return '';
}

/** What a record is called in the reader's language; its id where it is not there. */
export function nameOf(id: string, reader: Reader): string {
  const entry = reader.register.get(id);
  return entry === undefined ? id : inLanguage(titleOf(entry, reader.register), reader.language);
}

/** The same where nothing beside it says more: a figure is named with its value and period. */
export function fullNameOf(id: string, reader: Reader): string {
  const entry = reader.register.get(id);
  const more = entry === undefined ? undefined : kindOf(entry.kind).tells?.(entry, reader);
  return more === undefined ? nameOf(id, reader) : `${nameOf(id, reader)}: ${more}`;
}

/** A country's name in the reader's language. */
export function countryName(code: string, language: Language): string {
  return countries[code]?.[language] ?? code;
}

/**
 * A field of a record: its own values for programs, and their wording for the reader, worked out when
 * it is asked.
 */
export function cellOf(field: Field, entry: Entry, reader: Reader): Cell {
  return new FieldCell(field, entry, reader);
}

// A class, since V8 holds on to an object that has a getter of its own long after nobody asks for it.
class FieldCell implements Cell {
  readonly value: Cell['value'];
  readonly #field: Field;
  readonly #entry: Entry;
  readonly #reader: Reader;
  readonly #values: readonly FieldValue[];

  constructor(field: Field, entry: Entry, reader: Reader) {
    const values = field.read(entry, reader.register, reader.day);
    const plain = values.map((value) =>
      typeof value === 'object' ? textIn(value, reader) : value,
    );
    this.value = plain.length > 1 ? [...new Set(plain)] : plain[0];
    this.#field = field;
    this.#entry = entry;
    this.#reader = reader;
    this.#values = values;
  }

  get text(): string {
    const field = this.#field;
    const shown = field.show?.(this.#entry, this.#reader);
    if (shown !== undefined) return shown;
    const texts = this.#values.map((value) => valueText(field, value, this.#reader));
    return [...new Set(texts)].join(field.type === 'place' ? ', ' : '; ');
  }
}

function textIn(text: Text, { language }: Reader): string {
  return inLanguage(text, language);
}

function valueText(field: Field, value: FieldValue, reader: Reader): string {
  if (typeof value === 'object') return textIn(value, reader);
  if (typeof value === 'number') return numberText(value, reader.words);
  switch (field.type) {
    case 'code':
      return field.codes === undefined ? value : codeLabel(reader.words, field.codes, value);
    case 'reference':
      return nameOf(value, reader);
    case 'country':
    case 'place':
      return countryName(value, reader.language);
    case 'moment':
    case 'extent':
      return dateText(value, reader.words);
    default:
      return value;
  }
}
