import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { hasEnded } from '../../src/store/disk/process.js';
import { root } from '../run.js';

const folder = mkdtempSync(join(tmpdir(), 'traite-interruption-'));

afterAll(() => {
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

/** Writes for a while, as it was told to finish, and then waits. */
const writer = `
  import { finishFirst } from './src/store/disk/process.ts';
  import { writeSync } from 'node:fs';
  finishFirst();
  finishFirst();
  writeSync(1, 'begun ');
  for (const end = performance.now() + 500; performance.now() < end;);
  writeSync(1, 'finished');
  setTimeout(() => undefined, 30_000);
`;

test('where the user’s files are written, what is begun is finished', async () => {
  const { outputFiles } = await build({
    stdin: { contents: writer, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    write: false,
  });
  const call = spawn(process.execPath, ['-e', outputFiles[0]?.text ?? '']);
  let said = '';
  call.stdout.on('data', (some: Buffer) => {
    if (said === '') call.kill('SIGINT');
    said += some.toString();
  });
  expect(await once(call, 'close')).toEqual([130, null]);
  expect(said).toBe('begun finished');
});

test('a process has ended or has not', () => {
  expect(hasEnded(process.pid)).toBe(false);
  expect(hasEnded(spawnSync(process.execPath, ['-e', '0']).pid)).toBe(true);
});
