import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkStore, conclude } from '../../src/check/check-store.js';
import { lookAndTell } from '../../src/check/threads/companion.js';
import type { Looked } from '../../src/check/look-over.js';
import { lookOver } from '../../src/check/look-over.js';
import type { Told } from '../../src/check/threads/told.js';
import { lookAndHear } from '../../src/check/threads/two-threads.js';
import type { KindName } from '../../src/model/entry.js';
import type { FoundStore } from '../../src/store/config.js';
import { findStore } from '../../src/store/config.js';
import { diskTree } from '../../src/store/disk/tree.js';
import type { Message } from '../../src/store/threads/sharing.js';
import { SharedWork, newClaims } from '../../src/store/threads/sharing.js';
import { Peer, PeerLost } from '../../src/store/threads/peer.js';
import { configuration } from './memory.js';
import { fixtures } from './report.js';

vi.mock('node:os', async (original) => ({
  ...(await original<object>()),
  availableParallelism: vi.fn(() => 2),
}));

/** A day of 2026, on which what is to be done by then is overdue. */
const today = 20_780;

/** One half of the work: every other file, and every other survey. */
class Half extends SharedWork<Told> {
  readonly #half: number;

  constructor(peer: Peer<Message<Told>>, store: FoundStore, half: number) {
    super(peer, newClaims(), store);
    this.#half = half;
  }

  override claim(_kind: KindName, files: readonly string[]): Iterable<string> {
    return this.#halfOf(files);
  }

  override claimRest<Item>(items: readonly Item[]): Iterable<Item> {
    return this.#halfOf(items);
  }

  #halfOf<Item>(items: readonly Item[]): Item[] {
    return items.filter((_, at) => at % 2 === this.#half);
  }
}

interface Checked {
  readonly ways?: readonly string[];
  readonly findings: unknown;
  readonly records: number;
  readonly files: number;
  readonly broken: readonly string[];
  readonly strays: unknown;
}

/** What two threads make of a store, of which the first reads the first file of each kind or the second. */
async function checkedByTwo(store: FoundStore, first: 0 | 1, other = store): Promise<Checked> {
  const { port1, port2 } = new MessageChannel();
  const [peer, otherPeer] = [new Peer<Message<Told>>(port1), new Peer<Message<Told>>(port2)];
  try {
    const [looked] = await Promise.all([
      lookAndHear(store, today, new Half(peer, store, first)),
      lookAndTell(other, today, new Half(otherPeer, other, 1 - first)),
    ]);
    const checked = asPlain(await conclude(looked));
    return { ...checked, ways: waysOf(looked) };
  } finally {
    port1.close();
  }
}

async function checkedByOne(store: FoundStore): Promise<Checked> {
  const looked = await lookOver(store, today, {});
  const checked = asPlain(await conclude(looked));
  return { ...checked, ways: waysOf(looked) };
}

/** Of each finding its rule, and by which of its ways of looking that found it. */
function waysOf({ looking }: Looked): string[] {
  return looking.found.map(({ rule, way }) => `${rule.name} ${way}`).sort();
}

function asPlain({ opened, findings }: Awaited<ReturnType<typeof checkStore>>): Checked {
  const { records, files, broken, strays } = opened;
  return { findings, records, files, broken, strays: strays() };
}

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'traite-threads-'));
  vi.mocked(availableParallelism).mockReturnValue(2);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function storeOf(files: Readonly<Record<string, string>>): FoundStore {
  for (const [path, text] of Object.entries({ 'store.yaml': configuration, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return findStore(folder, '/', '/');
}

const source = (id: string, more = '') =>
  `id: ${id}\ntype: press-release\ntitle: {en: A release}\npublisher: Home Office\n` +
  `language: en\npublished: 2025-04-01\nreliability: A\n${more}`;

const event = (id: string, more = '') =>
  `id: ${id}\ntype: call\ntitle: {en: A call}\ndate: 2024-05-02\n` +
  `evidence: [{source: a, at: body}]\n${more}`;

/** A law that rests on a source. */
const lawOf = (id: string, cited: string) =>
  `id: ${id}\ntype: law\ntitle: {en: A law}\ncountry: VN\nadopted: 2024-05-02\n` +
  `evidence: [{source: ${cited}, at: body}]\n`;

const accepted = (rule: string) => `accepted: [{rule: ${rule}, because: {en: So it is}}]\n`;

const openDispute =
  'disputes:\n  - field: date\n    claims:\n' +
  '      - {value: 2024-05-02, evidence: [{source: a, at: body}]}\n' +
  '      - {value: 2024-05-03, evidence: [{source: b, at: body}]}\n';

/** Records that are wrong in every way that takes looking at other files. */
const wrong: Readonly<Record<string, string>> = {
  'sources/a.yaml': source('a'),
  'sources/b.yaml': source('b', 'copy_of: c\n'),
  'sources/c.yaml': source('c', 'copy_of: b\nnote: {en: Call 0912 345 678}\n'),
  'sources/d.yaml': `${source('d')}---\nid: e\ntype: nothing\n`,
  // Between two of its documents stands more than `---`: only the library can part them.
  'sources/f.yaml': [
    source('f'),
    '--- # another\n',
    source('h', 'note: {en: Call 0912 345 678}\n'),
    '---\n',
    source('i'),
  ].join(''),
  'sources/g.yaml': 'id: g\n  type: [\n',
  'partners/gb.yaml': 'id: gb\ntype: state\ncountry: GB\n',
  'partners/home.yaml': 'id: home\ntype: ministry\nname: {en: United Kingdom}\npart_of: gb\n',
  'events/a.yaml': event('call', openDispute + accepted('dispute/open')),
  'events/b.yaml': event('call', openDispute + accepted('dispute/held')),
  'events/c.yaml': event('c', `part_of: call\n${openDispute}${accepted('dispute/open')}`),
  'events/d.yaml': event('d', 'part_of: coll\n').replace('2024', '2023'),
  'events/e.yaml': event('e', 'part_of: d\norganisers: [{partner: a}]\n'),
  'events/f.yaml': event('f', accepted('dispute/open')).replace('source: a', 'source: nowhere'),
  'events/g.yaml': event('a', 'series: home\n'),
  'events/h.yml': 'id: h\n',
  'laws/a.yaml': lawOf('a', 'g'),
  'laws/b.yaml': lawOf('b', 'g'),
};

describe('two threads find what one finds', () => {
  const folders = ['rules', 'findings'].flatMap((section) =>
    readdirSync(`${fixtures}/${section}`).map((name) => `${section}/${name}/failing`),
  );

  test.each(folders)('in %s', async (name) => {
    const store = findStore(`${fixtures}/${name}`, '/', '/');
    const byOne = await checkedByOne(store);
    expect(byOne.findings).not.toEqual([]);
    for (const first of [0, 1] as const) expect(await checkedByTwo(store, first)).toEqual(byOne);
  });

  test.each([0, 1] as const)('where all sorts of things are wrong, turn %i', async (first) => {
    const store = storeOf(wrong);
    const byOne = await checkedByOne(store);
    const told = JSON.stringify(byOne.findings);
    for (const part of ['did you mean', 'id/unique', 'accepted/unused', 'ref/cycle', 'ref/kind']) {
      expect(told).toContain(part);
    }
    expect(told).toMatch(/"privacy\/personal-data"[^}]*"file":"[^"]*\/f.yaml"/);
    expect(told).not.toContain('names \\"g\\"');
    expect(await checkedByTwo(store, first)).toEqual(byOne);
  });

  test.each([0, 1] as const)(
    'where so much is missing that no id is compared, turn %i',
    async (first) => {
      const names = Array.from({ length: 1000 }, (_, at) => `e${String(at)}`);
      const store = storeOf({
        'sources/a.yaml': source('a'),
        ...Object.fromEntries(
          names.map((id) => [`events/${id}.yaml`, event(id, `part_of: ${id}x\n`)]),
        ),
      });
      expect(await checkedByTwo(store, first)).toEqual(await checkedByOne(store));
    },
  );
});

describe('a second thread', () => {
  /** A program for it that says and does a few things. */
  function program(text: string): string {
    const path = join(folder, 'companion.cjs');
    writeFileSync(path, `const { parentPort } = require('node:worker_threads');\n${text}`);
    return path;
  }

  test.each([
    ['cannot be found', undefined],
    ['fails at once', 'throw new Error("no");'],
    ['ends at once', 'process.exit(0);'],
    ['fails when it has its task', 'parentPort.once("message", () => { throw new Error("no"); });'],
    [
      'ends after a kind',
      `parentPort.once("message", () => {
        const kept = { ids: "", files: [], buffers: [], numbers: new Int32Array(0) };
        const portion = { files: [], findings: [], broken: [], kept };
        parentPort.postMessage({ type: "portion", portion });
        setTimeout(() => process.exit(1), 20);
      });`,
    ],
    ['says what is not to be said yet', 'parentPort.postMessage({ type: "result", result: {} });'],
  ])('that %s is done without', async (_, text) => {
    const store = storeOf(wrong);
    const companion = { program: text === undefined ? '/nowhere.cjs' : program(text), from: 0 };
    const byOne = await checkedByOne(store);
    expect(asPlain(await checkStore(store, today, { companion }))).toEqual({
      ...byOne,
      ways: undefined,
    });
  });

  test('that sees other files is done without', async () => {
    const store = storeOf(wrong);
    const tree = diskTree(folder);
    const other: FoundStore = {
      ...store,
      tree: {
        ...tree,
        list: (path) => ({ ...tree.list(path), files: tree.list(path).files.slice(1) }),
      },
    };
    await expect(checkedByTwo(store, 0, other)).rejects.toThrow(PeerLost);
  });
});
