import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../src/commands/context.js';
import { failureOf } from '../../src/commands/failure.js';
import { fmt } from '../../src/commands/fmt.js';
import { Options } from '../../src/commands/options.js';
import { findStore } from '../../src/store/config.js';
import { filesToLayOut, layoutsOf } from '../../src/store/layout/files.js';
import { Saving } from '../../src/store/layout/save.js';
import { lockStore } from '../../src/store/edit-lock.js';
import type { Printed } from '../run.js';
import { root, traite } from '../run.js';

let directory = '';

const files: Readonly<Record<string, string>> = {
  'store.yaml': 'home: VN\ntitle: {en: A register}\nlanguages: [en]\nlicence: CC0-1.0\n',
  'topics/a.yaml': 'id: a\nname: {en: A}\n',
  'topics/b.yaml': 'name: {en: B}\nid: b\n',
  'topics/notes.txt': 'name: C\nid: c\n',
};
const laidOut: Readonly<Record<string, string>> = {
  'store.yaml': 'title: {en: A register}\nhome: VN\nlanguages: [en]\nlicence: CC0-1.0\n',
  'topics/a.yaml': 'id: a\nname: {en: A}\n',
  'topics/b.yaml': 'id: b\nname: {en: B}\n',
  'topics/notes.txt': 'name: C\nid: c\n',
};

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'traite-fmt-'));
  mkdirSync(join(directory, 'data/topics'), { recursive: true });
  for (const [file, text] of Object.entries(files)) put(file, text);
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function put(file: string, text: string | Uint8Array): void {
  writeFileSync(join(directory, 'data', file), text);
}

/** Every file of the store, those that begin with a dot too. */
function stored(): Record<string, string> {
  const names = readdirSync(join(directory, 'data'), { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => lstatSync(join(directory, 'data', name)).isFile())
      .map((name) => [name, readFileSync(join(directory, 'data', name), 'utf8')]),
  );
}

async function call(
  operands: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
  from = directory,
): Promise<Printed> {
  const context: Context = {
    directory: from,
    packageRoot: root,
    environment: {},
    version: '0.0.0',
    interactive: false,
    width: 80,
    colours: { output: 0, errors: 0 },
    now: () => new Date('2026-11-22T12:00:00Z'),
  };
  try {
    const outcome = await fmt.run(operands, new Options(options), context);
    const output = [...outcome.output].join('');
    return { output, notes: [...outcome.notes()].join(''), exit: outcome.exit() };
  } catch (error) {
    const { message, exit } = failureOf(error);
    return { output: '', notes: message, exit };
  }
}

describe('without options', () => {
  test('lays out every file of the store, lists those it wrote, and then has nothing to do', async () => {
    expect(await call([])).toEqual({
      output: 'data/store.yaml\ndata/topics/b.yaml\n',
      notes: '2 of 3 files laid out\n',
      exit: 0,
    });
    expect(stored()).toEqual(laidOut);
    expect(await call([])).toEqual({ output: '', notes: '0 of 3 files laid out\n', exit: 0 });
  });

  test('keeps the permissions of a file', async () => {
    const file = join(directory, 'data/topics/b.yaml');
    chmodSync(file, 0o640);
    await call([]);
    expect(lstatSync(file).mode & 0o777).toBe(0o640);
  });

  test('takes the folder that the store is in for all of it', async () => {
    expect((await call(['.'])).notes).toBe('2 of 3 files laid out\n');
  });

  test('lays out the files and folders that are named, once each', async () => {
    const { output } = await call(['data/topics/', 'data/topics/b.yaml']);
    expect(output).toBe('data/topics/b.yaml\n');
    expect(stored()['store.yaml']).toBe(files['store.yaml']);
  });

  test.each(['elsewhere', 'data/topics/c.yaml', 'data/topics/notes.txt', 'data-two'])(
    'refuses %s, which is none of its files',
    async (path) => {
      const { notes, exit } = await call([path]);
      expect([notes, exit]).toEqual([
        `traite: "${path}" is no file or folder of the store data\n`,
        2,
      ]);
    },
  );

  test('leaves a broken file, says why, and lays out the others', async () => {
    put('topics/a.yaml', 'id: [a\n');
    put('topics/c.yaml', Buffer.from([0x69, 0xff]));
    put('topics/d.yaml', '# nothing\n');
    const { output, notes, exit } = await call([]);
    expect(output).toBe('data/store.yaml\ndata/topics/b.yaml\n');
    expect(notes).toMatch(
      /^data\/topics\/a.yaml:1:5: error: a bracket is not closed \[yaml\/syntax\]/m,
    );
    expect(notes).toContain('data/topics/c.yaml:1:1: error: the file is not UTF-8');
    expect(notes).toContain(
      'data/topics/d.yaml:1:1: warning: the file is left as it is: it holds no record [fmt/left-alone]\n',
    );
    expect(notes).toMatch(/\n2 of 5 files laid out\n$/);
    expect(exit).toBe(1);
    expect(stored()['topics/a.yaml']).toBe('id: [a\n');
  });

  test('a warning alone is no failure', async () => {
    put('topics/d.yaml', '# nothing\n');
    expect((await call([])).exit).toBe(0);
  });

  test('never follows a link', async () => {
    const outside = join(directory, 'outside.yaml');
    writeFileSync(outside, 'name: {en: C}\nid: c\n');
    symlinkSync(outside, join(directory, 'data/topics/c.yaml'));
    expect((await call([])).notes).toBe('2 of 3 files laid out\n');
    expect(readFileSync(outside, 'utf8')).toBe('name: {en: C}\nid: c\n');
    expect((await call(['data/topics/c.yaml'])).exit).toBe(2);
  });

  test('does not write to the register that ships with the package', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'traite-fmt-'));
    const { notes, exit } = await call([], {}, empty);
    expect(exit).toBe(3);
    expect(notes).toContain('the register that ships with traite is not written to');
    expect((await call([], { check: true }, empty)).notes).toContain('no store here or above');
    rmSync(empty, { recursive: true });
  });

  test.skipIf(process.getuid?.() === 0)(
    'changes nothing where one file cannot be written',
    async () => {
      chmodSync(join(directory, 'data/topics'), 0o500);
      const { notes, exit } = await call([]);
      chmodSync(join(directory, 'data/topics'), 0o700);
      expect([notes, exit]).toEqual([
        expect.stringContaining('topics/b.yaml cannot be written'),
        3,
      ]);
      expect(stored()).toEqual(files);
    },
  );

  test('changes nothing where a file was made beside one of them that stands in the way', async () => {
    const way = `topics/.b.yaml.${String(process.pid)}.tmp`;
    put(way, '');
    const { notes, exit } = await call([]);
    expect([notes, exit]).toEqual([
      expect.stringContaining('data/topics/b.yaml cannot be written'),
      3,
    ]);
    expect(stored()).toEqual({ ...files, [way]: '' });
  });
});

describe('--check and --diff', () => {
  test('--check writes nothing and lists what would change', async () => {
    expect(await call([], { check: true })).toEqual({
      output: 'data/store.yaml\ndata/topics/b.yaml\n',
      notes: '2 of 3 files would change\n',
      exit: 4,
    });
    expect(stored()).toEqual(files);
    expect((await call(['data/topics/a.yaml'], { check: true })).exit).toBe(0);
  });

  test('--diff writes nothing and prints what would change', async () => {
    put('topics/a.yaml', 'id: a\r\nname: {en: "\u202e::x"}\r\n');
    expect(await call(['data/topics'], { diff: true })).toEqual({
      output: `--- a/data/topics/a.yaml
+++ b/data/topics/a.yaml
@@ -1,2 +1,2 @@
-id: a\\r
-name: {en: "\\u{202e}:\\x3ax"}\\r
+id: a
+name: {en: "\\u{202e}:\\x3ax"}
--- a/data/topics/b.yaml
+++ b/data/topics/b.yaml
@@ -1,2 +1,2 @@
-name: {en: B}
 id: b
+name: {en: B}
`,
      notes: '2 of 2 files would change\n',
      exit: 0,
    });
    expect((await call([], { diff: true, check: true })).exit).toBe(4);
  });

  test('a diff names a file of a store elsewhere as git does', async () => {
    const { output } = await traite(['fmt', '--diff', '--store', join(directory, 'data')]);
    expect(output).toContain(`\n--- a${directory}/data/topics/b.yaml\n+++ b${directory}/`);
  });

  test('a diff of a file with thousands of changes takes no long', async () => {
    const records = Array.from({ length: 4000 }, (_, at) => `name: {en: A}\nid: a${String(at)}\n`);
    put('topics/a.yaml', records.join('---\n'));
    const { output } = await call(['data/topics/a.yaml'], { diff: true });
    expect(output).toContain('\n@@ -1,11999 +1,11999 @@\n');
  });
});

describe('two writers', () => {
  const lock = () => join(directory, 'data/.traite.lock');

  test('are kept apart', async () => {
    const held = lockStore(join(directory, 'data'), 'data');
    const { notes, exit } = await call([]);
    expect(exit).toBe(3);
    expect(notes).toMatch(`process ${String(process.pid)} on ${hostname()} is writing to data: `);
    held.release();
    expect((await call([])).exit).toBe(0);
    expect(existsSync(lock())).toBe(false);
  });

  test('unless the first has ended, which is told', async () => {
    writeFileSync(lock(), `99999999 ${hostname()}\n`);
    const { notes, exit } = await call([]);
    expect(exit).toBe(0);
    expect(notes).toBe(
      'took over the lock that process 99999999 left when it ended\n2 of 3 files laid out\n',
    );
    expect(stored()).toEqual(laidOut);
  });

  test.each([
    ['another machine', '99999999 another-machine\n'],
    ['nobody who can be known', ''],
    ['nobody', 'x'.repeat(2000)],
  ])('a lock of %s stays', async (_name, text) => {
    writeFileSync(lock(), text);
    expect((await call([])).exit).toBe(3);
    expect(stored()).toEqual({ ...files, '.traite.lock': text });
  });

  test('what somebody else changed meanwhile is not overwritten', () => {
    const store = findStore(undefined, directory, root);
    const layouts = filesToLayOut(store).map(layoutsOf(store, root));
    const saving = new Saving(directory, store.name);
    for (const layout of layouts.filter(({ before, after }) => before !== after))
      saving.stage(layout);
    put('topics/b.yaml', 'id: new\n');
    expect([...saving.commit()]).toEqual(['data/topics/b.yaml']);
    expect(stored()).toEqual({ ...laidOut, 'topics/b.yaml': 'id: new\n' });
  });

  test('what was not committed leaves nothing behind', () => {
    const store = findStore(undefined, directory, root);
    const saving = new Saving(directory, store.name);
    for (const layout of filesToLayOut(store).map(layoutsOf(store, root))) saving.stage(layout);
    expect(existsSync(lock())).toBe(true);
    saving.abandon();
    expect(stored()).toEqual(files);
  });
});

test('its help begins with examples', () => {
  const said: string[] = [];
  const commander = new Command('fmt').configureOutput({ writeOut: (text) => said.push(text) });
  fmt.define(commander);
  commander.outputHelp();
  expect(said.join('')).toMatch(/^Examples:\n {2}\$ traite fmt\n/);
});
