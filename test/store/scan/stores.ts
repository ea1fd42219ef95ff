import fc from 'fast-check';
import type { FoundStore } from '../../../src/store/config.js';
import type { Tree } from '../../../src/store/tree.js';
import { maximumFileSize } from '../../../src/store/tree.js';

/** The files of a store, by their paths. */
export type Files = Readonly<Record<string, string | Buffer>>;

const configuration = `title: {en: A store of ports}
home: VN
languages: [en]
licence: CC0-1.0
severities: {}
`;

/** A store in memory. */
export function storeOf(files: Files): FoundStore {
  const all: Files = { 'store.yaml': configuration, ...files };
  const tree: Tree = {
    list: (folder) => {
      const paths = Object.keys(all).filter((path) => path.startsWith(`${folder}/`));
      return { files: paths.sort(), strays: [] };
    },
    read: (path) => {
      const bytes = Buffer.from(all[path] ?? '');
      return bytes.length > maximumFileSize ? { tooLarge: bytes.length } : bytes;
    },
  };
  return { tree, name: '.', shipped: false };
}

/** The ids that stand in the stores below, and one that stands in none. */
export const ids = ['gb', 'gb-port', 'gb-pier', 'fr', 'fr-port', 'opening', 'closing', 'nowhere'];

/** Names by which somebody may ask. */
export const names = [
  ...['gb', 'UK', 'united kingdom', 'Vuong quoc Anh', 'France', 'gb port', 'old pier', 'Bến cảng'],
  ...['port de l’été', "o'port", 'ports', 'Λόγος', '?', 'a very long name of a port'],
];

const spellings: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => word,
  (word) => word,
  (word) => `"${word}"`,
  (word) => `'${word}'`,
  (word) => `"\\u00${word.charCodeAt(0).toString(16)}${word.slice(1)}"`,
  (word) => `"${word.slice(0, 1)}\\\n  ${word.slice(1)}"`,
  (word) => `"\\x${word.charCodeAt(0).toString(16)}${word.slice(1)}"`,
  (word) => `>-\n  ${word}`,
  (word) => `|-\n  ${word}`,
  (word) => `${word} # as before`,
  (word) => `&port ${word}`,
  (word) => `!!str ${word}`,
  () => '*port',
  (word) => ` ${word}`,
  (word) => `\n  ${word}`,
];

const someId = fc.constantFrom(...ids.slice(0, 5));
const spelt = fc.constantFrom(...spellings);

const nameSpellings = [
  ...['Old pier', '"Old pier"', 'OLD  PIER', '"Old \\"pier\\""', '"Old\\x20pier"', '"Old\\npier"'],
  ...['>-\n    Old\n    pier', 'Bến cảng', 'Port de l’été', '"O\'Port"', "'o''port'", 'Ports'],
  ...['ΛΌΓΟΣ', "'a very long\n    name of a port'", 'Óld pìer', '"\\u004fld pier"'],
];

/** A record of a partner, field by field, in some order and spelling. */
const partner = fc
  .record({
    id: someId,
    idSpelt: spelt,
    state: fc.boolean(),
    part: fc.option(someId, { nil: undefined }),
    partSpelt: spelt,
    country: fc.constantFrom('GB', 'FR', '"GB"', '"\\x47B"', 'ZZ'),
    name: fc.constantFrom(...nameSpellings),
    idFirst: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ id, idSpelt, state, part, partSpelt, country, name, idFirst }) => {
    const type = state ? 'type: state' : `type: government-body\nname:\n  en: ${name}`;
    const fields = [`${type}\ncountry: ${country}`];
    if (part !== undefined && !state) fields.push(`part_of: ${partSpelt(part)}`);
    const first = `id: ${idSpelt(state ? id.slice(0, 2) : id)}`;
    return `${(idFirst > 0 ? [first, ...fields] : [...fields, first]).join('\n')}\n`;
  });

/** Documents as somebody may write them who does not use `fmt`, and such as are no records. */
const odd = fc.constantFrom(
  ...['# a remark\nid: gb\ntype: state\ncountry: GB\n', '\nid: gb\ntype: state\ncountry: GB\n'],
  ...['{id: gb-pier, type: government-body, country: GB, name: {en: Ports}, part_of: gb}\n'],
  ...[
    '{"id": "gb-pier", "type": "government-body", "country": "GB", "name": {"en": "Ports"}, "part_of":"fr"}\n',
  ],
  ...[
    '"id": gb-port\ntype: government-body\ncountry: GB\nname: {en: Ports}\n',
    'id: gb-port\ntype: none\n',
  ],
  ...[
    '{id: fr-port, name: {en: "\nid: gb-port\n"}, type: government-body, country: GB, part_of: gb}\n',
  ],
  ...[
    'id: gb-port\r\ntype: government-body\r\ncountry: GB\r\nname: {en: Ports}\r\npart_of: gb\r\n',
  ],
  ...[
    'id: gb-port\ntype: government-body\ncountry: GB\nname: [unclosed\npart_of: gb\n',
    'id: gb-pier\n\tx: 1\n',
  ],
  ...['id: gb\0\n', 'id: fr\u0085\ntype: state\n', 'a\rb: 1\n', '\ufeffid: gb\n', 'x: \ufffe\n'],
  ...[
    'id: fr\ntype: state\ncountry: FR\n...\n',
    '...\n...\n',
    'a: 1\n...\n%YAML 1.2\n',
    '%YAML 1.2\n',
  ],
  ...['|\n', '>\n', '"unclosed\n', "'unclosed\n", '- a\n', 'gb\n', '', '# nothing\n', 'a: |\n'],
  ...[
    'id: fr\ntype: state\ncountry: FR\n--- \nid: gb\ntype: state\ncountry: GB\n',
    'id: gb-pier\nid: gb-port\n',
    '...\n',
  ],
);

const document = fc.oneof({ weight: 4, arbitrary: partner }, { weight: 1, arbitrary: odd });

const meeting = fc.record({
  id: fc.constantFrom('opening', 'closing'),
  host: someId,
  spelling: spelt,
});

const event = meeting.map(
  ({ id, host, spelling }) => `id: ${id}
type: conference
title: {en: Opening of a port}
date: "2024-01-02"
place: {city: London, country: ${host.slice(0, 2).toUpperCase()}}
participants:
  - partner: ${spelling(host)}
topics: [equipment]
evidence:
  - {source: paper, at: page 1}
`,
);

function file<T extends string>(documents: fc.Arbitrary<T>): fc.Arbitrary<string> {
  return fc.array(documents, { minLength: 1, maxLength: 4 }).map((all) => all.join('---\n'));
}

/** Stores of partners and of events at which they take part. */
export const stores: fc.Arbitrary<Files> = fc
  .record({
    partners: fc.array(file(document), { minLength: 1, maxLength: 3 }),
    events: fc.array(file(event), { maxLength: 2 }),
  })
  .map(({ partners, events }) =>
    Object.fromEntries([
      ...partners.map((text, at) => [`partners/${String(at)}.yaml`, text] as const),
      ...events.map((text, at) => [`events/${String(at)}.yaml`, text] as const),
    ]),
  );
