import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { finishFirst, hasEnded } from '../../src/store/disk/process.js';
import { root } from '../run.js';

const folder = mkdtempSync(join(tmpdir(), 'traite-interruption-'));

afterAll(() => {
  process.removeAllListeners('SIGINT');
  rmSync(folder, { recursive: true });
});

test('an interruption ends a call at once, also while it waits for its reader', async () => {
  const call = spawn(process.execPath, ['bin/traite.js', 'query', '-o', 'json'], {
    cwd: root,
    env: { PATH: process.env['PATH'], XDG_CACHE_HOME: folder, LANG: 'en' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(call, 'exit');
  // A little is read of more than a pipe takes: from then on it waits.
  await once(call.stdout, 'readable');
  call.kill('SIGINT');
  expect(await ended).toEqual([null, 'SIGINT']);
  call.stdout.destroy();
});

test('where the user’s files are written, what is begun is finished', () => {
  const before = process.listenerCount('SIGINT');
  finishFirst();
  finishFirst();
  expect(process.listenerCount('SIGINT')).toBe(before + 1);
});

test('a process has ended or has not', () => {
  expect(hasEnded(process.pid)).toBe(false);
  expect(hasEnded(spawnSync(process.execPath, ['-e', '0']).pid)).toBe(true);
});
