/** A check that reading a record makes by itself. Each is an error and stays one. */
export interface ReadingRule {
  readonly name: string;
  /** What it wants, in one line. */
  readonly summary: string;
}

/** What a file must be before it is looked at as a record. */
export const yamlRules: readonly ReadingRule[] = [
  { name: 'yaml/syntax', summary: 'a file is YAML, written in UTF-8, and holds a record' },
  {
    name: 'yaml/profile',
    summary: 'no anchors, aliases, tags, merge keys or directives; bounded depth and size',
  },
  { name: 'yaml/duplicate-key', summary: 'a field stands once in its map' },
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

export const readingRules: readonly ReadingRule[] = [
  ...yamlRules,
  ...Object.entries(schemaRules).map(([name, summary]) => ({ name: `schema/${name}`, summary })),
];
