import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStore } from '../../../src/check/check-store.js';
import { groupsOf } from '../../../src/model/groups.js';
import { diskTree } from '../../../src/store/disk/tree.js';
import { cacheFor } from '../../../src/store/open.js';
import type { Tree } from '../../../src/store/tree.js';
import { partOf } from '../../../src/store/tree.js';
import type { World } from '../../run.js';
import { root, traite } from '../../run.js';
import { recordFiles } from './disturbances.js';

const runs = Number(process.env['SNAPSHOT_RUNS'] ?? 8);
const seed = Number(process.env['SNAPSHOT_SEED'] ?? 29);

/** Longer than it takes until what was written counts as settled. */
const settling = 25;

interface Place {
  readonly store: string;
  readonly cacheFolder: string;
}

const register = join(root, 'test/fixtures/register');

async function withPlace(
  use: (place: Place) => Promise<void>,
  from: string = register,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'traite-again-'));
  const place = { store: join(folder, 'store'), cacheFolder: join(folder, 'cache') };
  try {
    cpSync(from, place.store, { recursive: true });
    await setTimeout(settling);
    await use(place);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All that is wrong with a store. */
async function check({ store, cacheFolder }: Place, argv: readonly string[], world: World = {}) {
  const now = () => new Date();
  const usual = { directory: store, cacheFolder, now };
  return traite(['validate', '--format', 'json', ...argv], { ...usual, ...world });
}

/** Checks it with what was kept, and without. @returns the rules that found something. */
async function expectSame(place: Place): Promise<string[]> {
  const without = await check(place, ['--today', '2026-11-22', '--no-cache']);
  expect(await check(place, ['--today', '2026-11-22'])).toEqual(without);
  return [...without.output.matchAll(/"rule":"([^"]+)"/g)].map(([, rule = '']) => rule);
}

function edit({ store }: Place, file: string, change: (text: string) => string): void {
  const path = join(store, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const pick = <T>(list: readonly T[], chosen: number) => list[Math.floor(chosen * list.length)];

/** Puts another word in the place of one of those that a pattern finds, behind the first two lines. */
function swapped(
  text: string,
  pattern: RegExp,
  chosen: number,
  other: (word: string) => string | undefined,
): string {
  const head = /^(?:.*\n){2}/.exec(text)?.[0] ?? '';
  const words = Array.from(text.slice(head.length).matchAll(pattern));
  const known = words.filter(([word]) => other(word) !== undefined);
  const found = pick(known, chosen);
  if (found === undefined) return text;
  const [word] = found;
  const at = head.length + found.index;
  return `${text.slice(0, at)}${other(word) ?? ''}${text.slice(at + word.length)}`;
}

interface Step {
  readonly what: string;
  /** From 0 to 1: which file, which line of it, and what comes there. */
  readonly file: number;
  readonly line: number;
  readonly other: number;
}

/** The ids of the records of a store, by their kinds. */
type Ids = ReadonlyMap<string, readonly string[]>;

type Edit = (text: string, step: Step, ids: Ids) => string;

/** Another id of the same kind. */
function ofSameKind(id: string, ids: Ids, chosen: number): string | undefined {
  const kind = [...ids.values()].find((some) => some.includes(id));
  return kind === undefined ? undefined : pick(kind, chosen);
}

const dates = ['1990', '2018-11', '2024-06-30', '2030-01-01'];

/** What may befall a file, most of which matters to records in other files. */
const edits: Readonly<Record<string, Edit>> = {
  'names another record': (text, { line, other }, ids) =>
    swapped(text, /[a-z0-9]+(?:-[a-z0-9]+)*/g, line, (id) => ofSameKind(id, ids, other)),
  'names a record of any kind': (text, { line, other }, ids) =>
    swapped(text, /[a-z0-9]+(?:-[a-z0-9]+)+/g, line, () => pick([...ids.values()].flat(), other)),
  'has another date': (text, { line, other }) =>
    swapped(text, /(?<=: )\d{4}(?:-\d\d){0,2}\b/g, line, () => pick(dates, other)),
  'has another number': (text, { line, other }) =>
    swapped(text, /(?<=: )\d+$/gm, line, () => pick(['7', '12', '450'], other)),
  'has another id': (text, { other }, ids) =>
    text.replace(/^id: .*$/m, `id: ${pick([...ids.values(), ['quite-new']].flat(), other) ?? ''}`),
  'copies another source': (text, { other }, ids) =>
    `${text.replace(/^copy_of: .*\n/m, '')}copy_of: ${pick(ids.get('sources') ?? [], other) ?? ''}\n`,
  'has the text of a word': (text, { other }) =>
    `${text.replace(/^same_text: .*\n/m, '')}same_text: ${pick(['wire', 'release'], other) ?? ''}\n`,
  'is part of another': (text, { other }, ids) =>
    `${text.replace(/^part_of: .*\n/m, '')}part_of: ${pick(ids.get('partners') ?? [], other) ?? ''}\n`,
  'is of another kind of partner': (text, { other }) =>
    text.replace(
      /^type: .*$/m,
      `type: ${pick(['state', 'ministry', 'ngo', 'web-page'], other) ?? ''}`,
    ),
  'accepts a warning': (text, { other }) =>
    `${text.replace(/^accepted:\n(?: .*\n)*/m, '')}accepted:\n  - rule: ${
      pick(
        ['evidence/only-copies', 'date/outside-event', 'statistic/conflict', 'ref/cycle'],
        other,
      ) ?? ''
    }\n    because: {en: so it is}\n`,
  'accepts nothing': (text) => text.replace(/^accepted:\n(?: .*\n)*/m, ''),
  'is no YAML': (text) => `${text}  ]: [\n`,
  'is YAML again': (text) => text.replaceAll(/^ {2}\]: \[\n/gm, ''),
  'lacks a field': (text, { line }) => {
    const lines = text.split('\n');
    lines.splice(1 + Math.floor(line * (lines.length - 2)), 1);
    return lines.join('\n');
  },
  'begins lower down': (text) => `# a remark\n${text}`,
};

const deeds: Readonly<Record<string, (path: string) => void>> = {
  'is removed': (path) => {
    rmSync(path);
  },
  'is copied': (path) => {
    cpSync(path, path.replace(/\.yaml$/, '-copy.yaml'));
  },
  'goes by another name': (path) => {
    renameSync(path, path.replace(/\.yaml$/, '-moved.yaml'));
  },
  'stands in another folder': (path) => {
    renameSync(path, path.replace(/[a-z]+\/([^/]+)$/, 'laws/$1'));
  },
};

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const step = fc.record({
  what: fc.constantFrom(...Object.keys(edits), ...Object.keys(deeds)),
  file: share,
  line: share,
  other: share,
});

function carryOut(place: Place, step: Step): void {
  const files = recordFiles(place.store);
  const file = pick(files, step.file);
  if (file === undefined) return;
  const groups = groupsOf(files, (path) => path.split('/')[0]);
  const change = edits[step.what];
  const idOf = (path: string) => path.replace(/^.*\/|\.yaml$/g, '');
  const byKind = new Map(Array.from(groups, ([kind, paths]) => [kind, paths.map(idOf)]));
  if (change !== undefined) edit(place, file, (text) => change(text, step, byKind));
  deeds[step.what]?.(join(place.store, file));
}

describe('a check that goes by the last one', () => {
  it('finds what it finds without, whatever was changed', { timeout: 0 }, async () => {
    const rules = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        await withPlace(async (place) => {
          await expectSame(place);
          for (const one of steps) {
            carryOut(place, one);
            await setTimeout(settling);
            for (const rule of await expectSame(place)) rules.add(rule);
          }
        });
      }),
      { numRuns: runs, seed },
    );
    expect(rules.size).toBeGreaterThan(5);
  });
});

/** Stores that a rule finds nothing in, and something: they differ in few records. */
const fixtures = join(root, 'test/fixtures/rules');

/** The documents of one of the two stores, by their files and numbers. */
function documentsOf(rule: string, side: string): Map<string, string> {
  const folder = join(fixtures, rule, side);
  return new Map(
    recordFiles(folder).flatMap((path) => {
      const texts = readFileSync(join(folder, path), 'utf8').split('---\n');
      return texts.map((text, at) => [`${path} ${String(at)}`, text] as const);
    }),
  );
}

/** Each document in a file of its own, or in its own file together with others. */
const fileOf = {
  apart: (document: string) => document.replace(/\.yaml (\d+)$/, '-$1.yaml'),
  together: (document: string) => document.replace(/ \d+$/, ''),
};

function putFile(place: Place, path: string, texts: readonly string[]): void {
  const ended = texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`));
  put(place, path, texts.length === 0 ? undefined : ended.join('---\n'));
}

const change = fc.record({
  document: share,
  of: fc.constantFrom('passing', 'failing', 'neither'),
});

/** A store of documents that come and go. */
class Documents {
  readonly #place: Place;
  readonly #all: readonly string[];
  readonly #fileOf: (document: string) => string;
  readonly #now: Map<string, string>;

  constructor(
    place: Place,
    all: readonly string[],
    now: Map<string, string>,
    way: keyof typeof fileOf,
  ) {
    this.#place = place;
    this.#all = all;
    this.#now = now;
    this.#fileOf = fileOf[way];
    for (const path of recordFiles(place.store)) rmSync(join(place.store, path));
    for (const file of new Set(all.map(this.#fileOf))) this.#write(file);
  }

  /** Puts a document, or takes it away, and checks the store. */
  async put(document: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.#now.delete(document);
    else this.#now.set(document, text);
    this.#write(this.#fileOf(document));
    await setTimeout(settling);
    await expectSame(this.#place);
  }

  #write(file: string): void {
    const documents = this.#all.filter((one) => this.#fileOf(one) === file);
    putFile(
      this.#place,
      file,
      documents.flatMap((one) => this.#now.get(one) ?? []),
    );
  }
}

describe.each(readdirSync(fixtures))('a check that goes by the last one: %s', (rule) => {
  const sides = new Map(['passing', 'failing'].map((side) => [side, documentsOf(rule, side)]));
  const all = [...new Set([...sides.values()].flatMap((side) => [...side.keys()]))].sort();

  it('finds what it finds without, whatever record goes and comes', { timeout: 0 }, async () => {
    await withPlace(
      async (place) => {
        const failing = sides.get('failing') ?? new Map<string, string>();
        const documents = new Documents(place, all, new Map(failing), 'apart');
        for (const [document, text] of failing) {
          await documents.put(document, undefined);
          await documents.put(document, text);
        }
      },
      join(fixtures, rule, 'failing'),
    );
  });

  it('finds what it finds without, whatever is another in its files', { timeout: 0 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 6 }), async (changes) => {
        await withPlace(
          async (place) => {
            const documents = new Documents(place, all, new Map(sides.get('passing')), 'together');
            for (const { document, of } of changes) {
              const one = pick(all, document) ?? '';
              await documents.put(one, sides.get(of)?.get(one));
            }
          },
          join(fixtures, rule, 'failing'),
        );
      }),
      { numRuns: Math.ceil(runs / 4), seed },
    );
  });
});

/** Writes a file, or takes it away. */
function put({ store }: Place, path: string, text: string | undefined): void {
  const file = join(store, path);
  mkdirSync(dirname(file), { recursive: true });
  if (text === undefined) rmSync(file, { force: true });
  else writeFileSync(file, text);
}

/** What a check left for the next one, where it did. */
function verdictOf({ cacheFolder }: Place): string | undefined {
  const stores = join(cacheFolder, 'stores');
  if (!existsSync(stores)) return undefined;
  const files = readdirSync(stores).map((name) => join(stores, name, 'checks.verdict'));
  return files.find((file) => existsSync(file));
}

/** The files that a check reads, `store.yaml` left out. */
async function readBy({ store: folder, cacheFolder }: Place): Promise<string[]> {
  const read: string[] = [];
  const tree = diskTree(folder);
  const counting: Tree = {
    ...tree,
    read: (path) => (read.push(path), tree.read(path)),
    part: (path, start, end) => (read.push(path), partOf(tree, path, start, end)),
  };
  const store = { tree: counting, folder, name: '.', shipped: false };
  const cache = cacheFor(store, { folder: cacheFolder, now: Date.now(), renewed: false });
  await checkStore(store, 20_000, { cache });
  return [...new Set(read)].filter((path) => path !== 'store.yaml').sort();
}

describe('what was found before', () => {
  it('is looked at again where a text between two others is none any more', async () => {
    await withPlace(async (place) => {
      const rest =
        'type: news\npublisher: Press\nlanguage: en\npublished: 2025-04-01\nreliability: B\n';
      const source = (id: string, more: string) => {
        put(place, `sources/${id}.yaml`, `id: ${id}\n${rest}title: {en: ${id}}\n${more}`);
      };
      const cited = '[{source: first, at: body}, {source: last, at: body}]';
      const event = `type: dialogue\ntitle: {en: One}\ndate: 2024-05-02\nevidence: ${cited}\n`;
      put(place, 'events/one.yaml', `id: one\n${event}`);
      source('first', '');
      source('second', 'copy_of: first\n');
      source('between', 'copy_of: second\n');
      source('third', 'copy_of: between\n');
      source('last', 'copy_of: third\n');
      for (const more of ['copy_of: second\n', '', 'copy_of: second\n']) {
        source('between', more);
        await setTimeout(settling);
        expect((await expectSame(place)).includes('evidence/only-copies')).toBe(more !== '');
      }
    });
  });

  it('is looked at again where what a partner is part of is part of another', async () => {
    await withPlace(
      async (place) => {
        const part = (id: string, whole: string) => {
          const text = `type: ngo\nname: {en: ${id}}\npart_of: ${whole}\n`;
          put(place, `partners/${id}.yaml`, `id: ${id}\n${text}`);
        };
        const evidence = 'evidence: [{source: report-2025, at: Table 1}]\n';
        const posts = 'posts: [{title: {en: Head}, of: unit}]\n';
        put(place, 'people/zed.yaml', `id: zed\nname: Zed\n${posts}${evidence}`);
        const text = readFileSync(join(place.store, 'agreements/texts.yaml'), 'utf8');
        const [, byOffice = ''] = text.split('---\n');
        const agreement = byOffice.replace('id: by-office', 'id: deep').replace('cooper', 'zed');
        put(place, 'agreements/texts.yaml', agreement);
        part('unit', 'bureau');
        part('bureau', 'gb-home-office');
        await setTimeout(settling);
        expect(await expectSame(place)).toContain('agreement/one-signatory');
        part('bureau', 'iom');
        await setTimeout(settling);
        expect(await expectSame(place)).not.toContain('agreement/one-signatory');
        part('bureau', 'gb-home-office');
        await setTimeout(settling);
        expect(await expectSame(place)).toContain('agreement/one-signatory');
      },
      join(fixtures, 'agreement-one-signatory/failing'),
    );
  });

  it('is looked at again beside another record of its own file', async () => {
    await withPlace(async (place) => {
      const both = (last: string) => {
        const evidence = 'evidence: [{source: later, at: body}]\n';
        const head = `type: dialogue\ntitle: {en: One}\n${evidence}`;
        const whole = `id: whole\n${head}date: 2024-05-01/2024-05-${last}\n`;
        const rest = 'part_of: whole\ndate: 2024-05-04\n';
        put(place, 'events/both.yaml', `${whole}---\nid: part\n${head}${rest}`);
      };
      const source = 'type: news\ntitle: {en: One}\npublisher: Press\nlanguage: en\n';
      const date = 'published: 2025-04-01\nreliability: B\n';
      put(place, 'sources/later.yaml', `id: later\n${source}${date}`);
      both('06');
      await setTimeout(settling);
      expect(await expectSame(place)).toEqual([]);
      both('03');
      await setTimeout(settling);
      expect(await expectSame(place)).toContain('date/outside-event');
    });
  });

  it('is told once of a file with a name of two lines, and no more when that is gone', async () => {
    await withPlace(async (place) => {
      const [file = ''] = recordFiles(place.store);
      const path = join(place.store, file);
      const moved = path.replace(/\.yaml$/, '\nname.yaml');
      renameSync(path, moved);
      await setTimeout(settling);
      expect(await expectSame(place)).toEqual(['id/file-name']);
      expect(await expectSame(place)).toEqual(['id/file-name']);
      renameSync(moved, path);
      await setTimeout(settling);
      expect(await expectSame(place)).toEqual([]);
    });
  });

  it('is looked at again where it is alone in its file', async () => {
    await withPlace(async (place) => {
      const topic = (id: string) => `id: ${id}\nname: {en: ${id}}\n`;
      put(place, 'topics/both.yaml', `${topic('quite')}---\n${topic('new')}`);
      await setTimeout(settling);
      expect(await expectSame(place)).not.toContain('id/file-name');
      put(place, 'topics/both.yaml', topic('quite'));
      await setTimeout(settling);
      expect(await expectSame(place)).toContain('id/file-name');
    });
  });

  it('is told again without reading a file, and costs those that a change concerns', async () => {
    await withPlace(async (place) => {
      expect(await readBy(place)).toEqual(recordFiles(place.store));
      expect(await readBy(place)).toEqual([]);
      const file = 'events/vn-gb-migration-dialogue-2.yaml';
      edit(place, file, (text) => `# a remark\n${text}`);
      await setTimeout(settling);
      const read = await readBy(place);
      expect(read).toContain(file);
      expect(read).not.toContain('agreements/vn-fr-mou-public-order.yaml');
      expect(read.length).toBeLessThan(20);
    });
  });

  it('counts for the day of the check alone', async () => {
    await withPlace(async (place) => {
      await check(place, ['--today', '2026-11-22']);
      for (const day of ['2040-01-01', '2026-11-22']) {
        const without = await check(place, ['--today', day, '--no-cache']);
        expect(await check(place, ['--today', day])).toEqual(without);
      }
    });
  });

  it('is told of files as they are seen from where one stands', async () => {
    await withPlace(async (place) => {
      edit(place, 'events/vn-gb-migration-dialogue-2.yaml', (text) => `${text}part_of: nowhere\n`);
      await setTimeout(settling);
      await check(place, []);
      const world = { directory: join(place.store, '..') };
      const there = await check(place, ['--store', 'store'], world);
      expect(there.output).toContain('"store/events/vn-gb-migration-dialogue-2.yaml"');
      expect(there).toEqual(await check(place, ['--store', 'store', '--no-cache'], world));
    });
  });

  it('is neither used nor left where others rely on the check', async () => {
    await withPlace(async (place) => {
      const world = { environment: { CI: 'true' } };
      await check(place, [], world);
      expect(verdictOf(place)).toBeUndefined();
      await check(place, []);
      const verdict = verdictOf(place);
      if (verdict === undefined) throw new Error('nothing was left');
      const before = readFileSync(verdict);
      edit(place, 'events/vn-gb-migration-dialogue-2.yaml', (text) => `${text}part_of: nowhere\n`);
      expect((await check(place, [], world)).exit).toBe(1);
      expect(readFileSync(verdict)).toEqual(before);
    });
  });
});
