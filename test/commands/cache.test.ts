import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Printed, World } from '../run.js';
import { root, traite } from '../run.js';

let cacheFolder = '';

beforeEach(() => {
  cacheFolder = mkdtempSync(join(tmpdir(), 'traite-cache-'));
});

afterEach(() => {
  rmSync(cacheFolder, { recursive: true });
});

const store = 'test/fixtures/register';

function call(argv: readonly string[], world: World = {}): Promise<Printed> {
  return traite(argv, { cacheFolder, piped: true, ...world });
}

/** A call after which something is kept: the fixtures were not written in the last moments. */
async function keep(): Promise<void> {
  const later = () => new Date('2100-01-01');
  await call(['laws', '--store', store], { now: later });
}

describe('traite cache', () => {
  it('path says where it is', async () => {
    expect(await call(['cache', 'path'])).toEqual({
      output: `${cacheFolder}\n`,
      notes: '',
      exit: 0,
    });
  });

  it('status lists what is kept, and in what state it is', async () => {
    await keep();
    const { output, exit } = await call(['cache', 'status']);
    expect(output).toMatch(/^store\tkind\tstate\trecords\tfiles\tsize\twritten\n/);
    expect(output).toMatch(/\/test\/fixtures\/register\tlaws\tcurrent(\t\d+){3}\t\d{4}-/);
    expect(exit).toBe(0);
  });

  it('status lists what a check found, which counts for its day', async () => {
    const now = () => new Date('2100-01-01');
    await call(['validate', '--store', store], { now });
    const status = await call(['cache', 'status'], { now });
    expect(status.output).toMatch(/\tchecks\tcurrent\t\t151\t/);
    const later = await call(['cache', 'status'], { now: () => new Date('2100-01-02') });
    expect(later.output).toMatch(/\tchecks\tother-day\t\t151\t/);
    expect(later.output).toMatch(/\tlaws\tcurrent\t/);
  });

  it('status tells what is damaged, and what belongs to a store that is gone', async () => {
    await keep();
    const before = await call(['cache', 'status', '-o', 'ids']);
    truncateSync(join(cacheFolder, before.output.split('\n')[0] ?? ''), 50);
    expect((await call(['cache', 'status'])).output).toContain('\tdamaged\t');

    const gone = join(cacheFolder, 'store');
    rmSync(join(cacheFolder, 'stores'), { recursive: true });
    cpSync(join(root, store), gone, { recursive: true });
    await call(['laws', '--store', gone], { now: () => new Date('2100-01-01') });
    expect((await call(['cache', 'status'])).output).toContain('\tcurrent\t');
    writeFileSync(join(gone, 'store.yaml'), '# changed\n', { flag: 'a' });
    expect((await call(['cache', 'status'])).output).toContain('\tchanged\t');
    rmSync(gone, { recursive: true });
    expect((await call(['cache', 'status'])).output).toContain('\tstore-gone\t');
  });

  it('clear removes it, and nothing else', async () => {
    await keep();
    writeFileSync(join(cacheFolder, 'not-ours'), '');
    const count = (await call(['cache', 'status', '-o', 'ids'])).output.trim().split('\n').length;
    const cleared = await call(['cache', 'clear']);
    expect(cleared).toEqual({
      output: '',
      notes: `removed ${String(count)} snapshots from ${cacheFolder}\n`,
      exit: 0,
    });
    expect(existsSync(join(cacheFolder, 'stores'))).toBe(false);
    expect(existsSync(join(cacheFolder, 'not-ours'))).toBe(true);
    expect((await call(['cache', 'status'])).notes).toBe(`nothing is kept in ${cacheFolder}\n`);
  });

  it('names the verbs, and says where there can be no cache', async () => {
    expect(await call(['cache', 'cleer'])).toMatchObject({
      notes: 'traite: unknown verb "cleer"; did you mean "clear"? allowed: path, clear, status\n',
      exit: 2,
    });
    expect(await traite(['cache', 'path'])).toMatchObject({
      notes: 'traite: there is no folder for a cache: set $HOME or $XDG_CACHE_HOME\n',
      exit: 3,
    });
  });

  it('what an interrupted call left of a file is removed by the next that writes it', async () => {
    await keep();
    const { output } = await call(['cache', 'status', '-o', 'ids']);
    const path = join(cacheFolder, output.split('\n')[0] ?? '');
    const ended = spawnSync(process.execPath, ['-e', '0']).pid;
    const [left, living] = [ended, process.ppid].map((id) => `${path}.${String(id)}.x.tmp`);
    for (const one of [left, living]) writeFileSync(one ?? '', 'half');
    truncateSync(path, 50);
    await keep();
    expect([left, living].map((one) => existsSync(one ?? ''))).toEqual([false, true]);
  });
});
