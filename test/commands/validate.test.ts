import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { outputSchema } from '../output-schemas.js';
import { root, traite } from '../run.js';

const broken = 'test/transcripts/broken';
const folder = mkdtempSync(join(tmpdir(), 'traite-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The errors, a line each; checks that are added may warn of more. */
async function errors(...argv: readonly string[]): Promise<string[]> {
  const { output } = await traite(['validate', '--store', broken, ...argv, '--format', 'line']);
  return output.split('\n').filter((line) => line.includes(': error: '));
}

describe('validate', () => {
  it('reports all at once and exits with 1 where there is an error', async () => {
    expect(await errors()).toHaveLength(3);
    expect((await traite(['validate', '--store', broken])).exit).toBe(1);
  });

  it('reports on paths alone, files or folders', async () => {
    expect(await errors(`${broken}/agreements`)).toHaveLength(3);
    expect(await errors(`${broken}/agreements/vn-gb-plan.yaml`)).toHaveLength(1);
    expect(await errors(`${broken}/partners`, `${broken}/store.yaml`)).toEqual([]);
    expect(await errors(`${broken}/ratings`)).toEqual([]);
    expect(await errors(broken)).toHaveLength(3);
    expect(await errors('test')).toHaveLength(3);
  });

  it.each(['nowhere', `${broken}/agreement`, `${broken}/agreements/vn`])(
    'takes no path that is none of the store: %s',
    async (path) => {
      const { notes, exit } = await traite(['validate', path, '--store', broken]);
      expect(exit).toBe(2);
      expect(notes).toBe(`traite: "${path}" is no file or folder of the store ${broken}\n`);
    },
  );

  it('writes several formats at once, each to its own file', async () => {
    const argv = ['validate', '--store', `${root}/${broken}`];
    const formats = ['--format', 'json=all.json', '--format', 'line'];
    const { output, notes } = await traite([...argv, ...formats], { directory: folder });
    expect(output.match(/: error: /g)).toHaveLength(3);
    expect(notes).toBe('wrote all.json\n');
    const validate = outputSchema(['validate', '--format', 'json']);
    validate?.(JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')));
    expect(validate?.errors ?? []).toEqual([]);
  });
});
