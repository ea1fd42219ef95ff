import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const companion = `${root}/dist/companion.js`;
const store = mkdtempSync(join(tmpdir(), 'traite-large-'));
const caches = mkdtempSync(join(tmpdir(), 'traite-caches-'));

/** Comments make a store large and a test quick. */
beforeAll(() => {
  cpSync(`${root}/test/fixtures/rules/ref-exists/failing`, store, { recursive: true });
  const padding = `# ${'-'.repeat(997)}\n`.repeat(7 * 1024);
  for (const id of ['aa', 'ab', 'ac', 'ad', 'ae']) {
    const words = `id: ${id}\ntype: state\ncountry: ${id.toUpperCase()}\nnote: {en: A note}\n`;
    writeFileSync(`${store}/partners/${id}.yaml`, words + padding);
  }
});

afterAll(() => {
  rmSync(store, { recursive: true });
  rmSync(caches, { recursive: true });
});

const oneProcessor = ['--require', `${root}/test/start/one-processor.cjs`];
const tell = ['--require', `${root}/test/start/tell-threads.cjs`];

/** What a check prints and how it ends, with options of Node, where no cache is to be used or there is one. */
function check(options: readonly string[], cache?: Readonly<Record<string, string>>) {
  const { CI: _, ...environment } = process.env;
  const how = [
    '--store',
    store,
    '--format',
    'json',
    ...(cache === undefined ? ['--no-cache'] : []),
  ];
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...options, `${root}/bin/traite.js`, 'validate', ...how],
    { encoding: 'utf8', cwd: root, maxBuffer: 2 ** 26, env: { ...environment, ...cache } },
  );
  return { findings: stdout, stderr, status };
}

describe.skipIf(!existsSync(companion))('the check of a large store', () => {
  const started = `thread ${companion}\n`;

  it('has a second thread, and prints what one prints', () => {
    const alone = check([...oneProcessor, ...tell]);
    expect(alone.stderr).toBe('');
    expect(alone.findings).toContain('ref/exists');
    expect(alone.status).toBe(1);
    expect(check(tell)).toEqual({ ...alone, stderr: started });
  });

  it('has none where what is found is kept, and has one where it cannot be or is not believed', () => {
    const cache = { XDG_CACHE_HOME: `${caches}/cache` };
    const first = check(tell, cache);
    expect(first.stderr).toBe('');
    expect(check(tell, cache)).toEqual(first);
    expect(check(tell, { ...cache, CI: 'true' })).toEqual({ ...first, stderr: started });
    writeFileSync(`${caches}/file`, '');
    expect(check(tell, { XDG_CACHE_HOME: `${caches}/file` }).stderr).toContain(started);
  });

  it('is made in one thread where no other may be started', () => {
    const alone = check(oneProcessor);
    const version = Number(process.versions.node.split('.')[0]);
    const permission = version < 22 ? '--experimental-permission' : '--permission';
    const denied = check(['--no-warnings', permission, '--allow-fs-read=*', '--allow-fs-write=*']);
    expect(denied).toEqual(alone);
  });
});
