import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ids, root, traite } from '../run.js';

let store = '';

beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'traite-generated-'));
});
afterEach(() => {
  rmSync(store, { recursive: true });
});

describe.each(['1', '500'])('a generated store, %s a file', (perFile) => {
  beforeEach(() => {
    const options = ['--records', '1000', '--per-file', perFile, '--out', store];
    execFileSync(process.execPath, [join(root, 'bench/generate.mjs'), ...options]);
  });

  it('is laid out as fmt does, and nothing is wrong with it', async () => {
    expect(await traite(['fmt', '--check', '--store', store])).toMatchObject({ exit: 0 });
    const { output, exit } = await traite(['validate', '--store', store]);
    expect(output).toMatch(/^no findings in \d+ files \(1000 records\)/);
    expect(exit).toBe(0);
  });

  it('holds the records that the benchmark asks for', async () => {
    expect(await ids(['query', '--partner', 'harbour-board', '--store', store])).toHaveLength(45);
    expect(await ids(['query', '--partner', 'UK', '--store', store])).toHaveLength(51);
  });
});
