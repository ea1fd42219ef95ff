import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { diskTree } from '../../src/store/disk/tree.js';
import { maximumFileSize } from '../../src/store/tree.js';
import { configuration, load, treeOf } from '../check/memory.js';

function asText({ location, message, rule }: Diagnostic): string {
  const { file, span } = location;
  return `${file}:${String(span.line)}:${String(span.column)} ${message} [${rule}]`;
}

function many(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('');
}

const words = 'of more than 200000 words and marks is not allowed';

/** What stands in a file, and the beginning of the one finding that it is refused with. */
const hostile: Readonly<Record<string, readonly [content: string | Uint8Array, finding: string]>> =
  {
    'nothing at all': ['', '1:1 the file holds no record [yaml/syntax]'],
    'blank lines': ['\n\n \n', '1:1 the file holds no record [yaml/syntax]'],
    'only comments': ['# one\n# two\n', '1:1 the file holds no record [yaml/syntax]'],
    'a marker alone': ['---\n', '1:4 the document holds no record [yaml/syntax]'],
    'a NUL': ['id: a\ntype: \0ngo\n', '2:7 the character U+0000 is not allowed [yaml/syntax]'],
    'an escape sequence': ['id: \u001b[31m\n', '1:5 the character U+001B is not allowed'],
    'Latin-1': [Buffer.from('id: caf\u00e9\n', 'latin1'), '1:8 byte 7 is not UTF-8 [yaml/syntax]'],
    'a cut-off character': [Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xef, 0xbf]), '1:5 byte 4 is not'],
    'UTF-16, little end first': [Buffer.from('\ufeffid: a\n', 'utf16le'), '1:1 the file is UTF-16'],
    'UTF-16, big end first': [
      Buffer.from('\ufeffid: a\n', 'utf16le').swap16(),
      '1:1 the file is UTF-16 [yaml/syntax]',
    ],
    'UTF-16 without its mark': [Buffer.from('id: a\n', 'utf16le'), '1:2 the character U+0000'],
    'a byte order mark inside': ['id: a\n---\n\ufeffid: b\n', '3:1 the character U+FEFF'],
    'carriage returns alone': ['id: a\rtype: ngo\r', '1:6 a line ends in a carriage return alone'],
    'tabs as indentation': ['id: a\nname:\n\ten: A\n', '3:1 a tab is used as indentation'],
    'a text of 5 MB': [
      `id: a\nname: {en: ${'a'.repeat(5_000_000)}}\n`,
      '2:12 there are 5000000 characters in one text [yaml/profile]',
    ],
    'a quoted text of 5 MB': [
      `id: a\nname: {en: "${'a'.repeat(5_000_000)}"}\n`,
      '2:12 there are 5000000 characters in one text [yaml/profile]',
    ],
    'a quoted text of 5 MB of spaces': [
      `id: a\nname: {en: A}\nnote: "a${' '.repeat(5_000_000)}b\n  c"\n`,
      '3:7 there are 5000004 characters in one text [yaml/profile]',
    ],
    'a text of a million lines': [
      `id: a\nname: {en: A}\nnote: b\n${'  c\n'.repeat(1_000_000)}`,
      '3:7 there are 2000001 characters in one text [yaml/profile]',
    ],
    'too many bytes': [
      '#'.repeat(maximumFileSize + 1),
      `1:1 the file has ${String(maximumFileSize + 1)} bytes [yaml/profile]`,
    ],
    '100,000 open brackets': ['['.repeat(100_000), '1:25 values are nested too deeply'],
    '100,000 open braces': ['{a: '.repeat(100_000), `1:160000 a record ${words}`],
    '100,000 brackets that close': [
      `a: ${'['.repeat(99_000)}${']'.repeat(99_000)}\n`,
      '1:27 values are nested too deeply [yaml/profile]',
    ],
    '100,000 dashes': ['- '.repeat(100_000), `1:200000 a record ${words}`],
    '3,900 maps by indentation': [
      many(3900, (depth) => `${' '.repeat(depth)}a:\n`),
      '25:25 values are nested too deeply [yaml/profile]',
    ],
    '100,000 question marks': ['? '.repeat(99_000), '1:49 values are nested too deeply'],
    'a million quotation marks': ['"'.repeat(1_000_000), `1:399999 a record ${words}`],
    'a million comments': ['# a\n'.repeat(1_000_000), `100001:1 a record ${words}`],
    'eight million line breaks': ['\n'.repeat(8_000_000), `200001:1 a record ${words}`],
    '200,000 fields': [many(200_000, (index) => `k${String(index)}: 1\n`), `28572:7 a record`],
    '5,000 fields': [
      many(5000, (index) => `k${String(index)}: 1\n`),
      '1:1 there are 5000 fields in one map [yaml/profile]',
    ],
    '40,000 topics, each once': [
      `id: a\ntopics: [${many(40_000, (index) => `t${String(index)}, `)}]\n`,
      '2:9 there are 40000 entries in one list [yaml/profile]',
    ],
    '50,000 values in lists of lists': [
      `id: a\nnote:\n${many(600, () => `  - [${'a,'.repeat(85)}]\n`)}`,
      '584:62 a document of more than 50000 values is not allowed [yaml/profile]',
    ],
    '100,000 documents': [
      many(100_000, (index) => `---\nid: a${String(index)}\n`),
      '20001:1 a file of more than 10000 records is not allowed [yaml/profile]',
    ],
    'a merge key': ['id: a\n<<: {type: ngo}\n', '2:1 merge key "<<" is not allowed [yaml/profile]'],
    'a tag that runs code': [
      'id: a\nname: !!js/function "() => 1"\n',
      '2:21 tag "!!js/function" is not allowed [yaml/profile]',
    ],
    'a directive': ['%YAML 1.1\n---\nid: a\n', '1:1 a directive is not allowed [yaml/profile]'],
    'an alias of itself': ['id: a\nname: &n {en: *n}\n', '2:10 anchor "&n" is not allowed'],
    'an alias of nothing': ['id: a\nname: *n\n', '2:7 alias "*n" is not allowed [yaml/profile]'],
    'a list as a field name': ['id: a\n? [a]\n: b\n', '2:3 a list or a map is no name of a field'],
  };

describe('a hostile file is refused with a readable finding, and the rest is read', () => {
  test.each(Object.entries(hostile))('%s', async (_name, [content, finding]) => {
    const { store, findings } = await load(
      treeOf({
        'partners/hostile.yaml': content,
        'partners/gb.yaml': 'id: gb\ntype: state\ncountry: GB\npart_of: hostile\n',
      }),
    );
    expect(findings.map(asText)[0]?.slice(0, finding.length + 22)).toContain(finding);
    expect(findings.every(({ location }) => location.file === 'partners/hostile.yaml')).toBe(true);
    expect(store.register.get('gb')?.id).toBe('gb');
    if (!_name.includes('alias')) expect(findings).toHaveLength(1);
  });

  test('an alias bomb is never unfolded, and is told in a bounded number of findings', async () => {
    const bomb = many(200, (at) => `a${String(at)}: &a${String(at)} [${'*a0, '.repeat(9)}]\n`);
    const { findings } = await load(treeOf({ 'partners/bomb.yaml': bomb }));
    expect(findings.length).toBeLessThan(40);
    expect(findings.at(-1)?.message).toBe('more of this document is not allowed');
  });

  test('names of the language are field names like any other', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const text = `id: a\ntype: ngo\nname: {en: A}\n${names.map((name) => `${name}: {en: x}\n`).join('')}`;
    const { findings } = await load(treeOf({ 'partners/a.yaml': text }));
    expect(findings.map(({ message }) => message)).toEqual(
      names.map((name) => `unknown field "${name}"`),
    );
    expect(Object.hasOwn(Object.prototype, 'en')).toBe(false);
  });

  test('they are no languages and no checks either', async () => {
    const { findings } = await load(
      treeOf({
        'store.yaml': `${configuration}severities: {__proto__: off, constructor: off}\n`,
        'partners/a.yaml': 'id: a\ntype: ngo\nname: {en: A, __proto__: B, constructor: C}\n',
      }),
    );
    expect(findings.map(({ message }) => message)).toEqual([
      '"name" holds "__proto__", which is no language',
      '"name" holds "constructor", which is no language',
      '"severities" may not name "__proto__"',
      '"severities" may not name "constructor"',
    ]);
  });
});

describe('a store that is broken still loads and answers', () => {
  test('when every file is broken', async () => {
    const { store, findings } = await load(
      treeOf({ 'store.yaml': '[', 'partners/gb.yaml': '{', 'topics/a.yaml': 'id: [' }),
    );
    expect(store.register.configuration.languages).toEqual(['en']);
    expect([...store.register.select('partners')]).toEqual([]);
    expect(store.register.resolve('partners', 'gb')).toMatchObject({ type: 'unknown' });
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['yaml/syntax']));
    expect(findings).toHaveLength(3);
  });

  test.each([
    ['not YAML', 'id: gb\nname: "open\n'],
    ['not its schema', 'id: gb\ntype: country\n'],
    ['no id', 'type: state\ncountry: GB\n'],
    ['empty', ''],
    ['not UTF-8', Buffer.from([0xff, 0xff, 0xff])],
  ])('references to a record that is %s hold', async (_name, content) => {
    const { findings } = await load(
      treeOf({
        'partners/gb.yaml': content,
        'partners/gb-home-office.yaml':
          'id: gb-home-office\ntype: government-body\nname: {en: A}\ncountry: GB\npart_of: gb\n',
      }),
    );
    expect(findings.map(({ rule }) => rule)).not.toContain('ref/exists');
    expect(findings.every(({ location }) => location.file === 'partners/gb.yaml')).toBe(true);
  });

  test('of several records in a file one that is broken leaves the others', async () => {
    const { store } = await load(
      treeOf({
        'partners/states.yaml':
          'id: gb\ntype: state\ncountry: GB\n---\nid: [fr\n---\nid: vn\ntype: state\ncountry: VN\n',
      }),
    );
    expect([...store.register.select('partners')].map(({ entry }) => entry.id)).toEqual([
      'gb',
      'vn',
    ]);
    expect(store.register.knows('fr')).toBe(false);
  });
});

describe('on a disk', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'traite-'));
    const store = join(root, 'store');
    mkdirSync(join(store, 'partners', 'folder.yaml'), { recursive: true });
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(store, 'store.yaml'), configuration);
    writeFileSync(join(store, 'partners', 'gb.yaml'), 'id: gb\ntype: state\ncountry: GB\n');
    writeFileSync(join(root, 'elsewhere', 'vn.yaml'), 'id: vn\ntype: state\ncountry: VN\n');
    symlinkSync(join(root, 'elsewhere', 'vn.yaml'), join(store, 'partners', 'vn.yaml'));
    symlinkSync(join(root, 'elsewhere'), join(store, 'people'));
    symlinkSync(join(store, 'nowhere'), join(store, 'topics'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(store, 'partners', 'p.yaml')]);
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('links, folders and pipes are named and not followed', async () => {
    const { store, findings } = await load(diskTree(join(root, 'store')));
    const pipe =
      process.platform === 'win32'
        ? []
        : ['partners/p.yaml:1:1 a special file, which is not read [store/stray-file]'];
    expect(findings.map(asText)).toEqual([
      "partners/folder.yaml:1:1 a folder that is no record's [store/stray-file]",
      ...pipe,
      'partners/vn.yaml:1:1 a symbolic link, which is not read [store/stray-file]',
      'people:1:1 a symbolic link, which is not read [store/stray-file]',
      'topics:1:1 a symbolic link, which is not read [store/stray-file]',
    ]);
    expect([...store.register.select('partners')].map(({ entry }) => entry.id)).toEqual(['gb']);
  });
});
