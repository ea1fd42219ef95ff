/** A check that reading a record makes by itself. Each is an error and stays one. */
export interface ReadingRule {
  readonly name: string;
  /** What it wants, in one line. */
  readonly summary: string;
  /** Why it matters, and what the author does where it fires. */
  readonly why: string;
}

/** What a file must be before it is looked at as a record. */
export const yamlRules: readonly ReadingRule[] = [
  {
    name: 'yaml/syntax',
    summary: 'a file is YAML, written in UTF-8, and holds a record',
    why: 'What cannot be read is left out of every answer. The finding stands where the reader lost its way, which may be a line after the mistake: look for a bracket or quotation mark that is not closed, a tab, or a text with a colon or comma that needs quotation marks.',
  },
  {
    name: 'yaml/profile',
    summary: 'no anchors, aliases, tags, merge keys or directives; bounded depth and size',
    why: 'No record needs them. Two programs read them in two ways, and a stranger can make a small file with them that takes a reader hours. Write the value out where it is used.',
  },
  {
    name: 'yaml/duplicate-key',
    summary: 'a field stands once in its map',
    why: 'One program takes the first of the two, another the last, and neither says so. Keep the one that is true.',
  },
];

/** What a record must be by the schema of its kind, by the name without its group. */
export const schemaRules = {
  'unknown-field': 'a record has the fields of its kind and no other',
  'missing-field': 'a record has all the fields that its kind requires',
  condition: 'a field that another one calls for is there',
  type: 'a value is a text, a number, a list or a map as its field wants it',
  value: 'a value is one of those that its field allows',
  form: 'an id, a path or a code is written in its form',
  date: 'a date or period is EDTF and exists in the calendar',
  country: 'a country is an ISO 3166-1 code of two capital letters',
  currency: 'a currency is an ISO 4217 code of three capital letters',
  language: 'a language is an ISO 639-1 code of two letters',
  duration: 'a length of time is an ISO 8601 duration',
  'web-address': 'an address on the web begins with https:// or http://',
  range: 'a number is neither too small nor too large',
  size: 'a text, list or map is neither empty nor too long',
  repeated: 'a list names nothing twice',
} as const;

export type SchemaRule = keyof typeof schemaRules;

const schemaWhy =
  'A record that does not fit its schema is left out of every answer, since no field of it could be trusted. The finding names the field, what stands there and what is allowed; docs/MODEL.md and "traite schema KIND" tell what each field means.';

export const readingRules: readonly ReadingRule[] = [
  ...yamlRules,
  ...Object.entries(schemaRules).map(([name, summary]) => ({
    name: `schema/${name}`,
    summary,
    why: schemaWhy,
  })),
];
