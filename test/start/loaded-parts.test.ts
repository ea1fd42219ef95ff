import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = `${root}/reports/bundle.json`;

interface Bundle {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>
  >;
}

function isBundle(value: unknown): value is Bundle {
  return typeof value === 'object' && value !== null && 'outputs' in value;
}

/** The source files behind the parts of the bundle that a command loads. */
function loadedBy(...argv: string[]): string[] {
  const metafile: unknown = JSON.parse(readFileSync(bundle, 'utf8'));
  if (!isBundle(metafile)) throw new Error('reports/bundle.json is no metafile');
  const { stdout } = spawnSync(
    process.execPath,
    ['--require', `${root}/test/start/record-loads.cjs`, `${root}/bin/traite.js`, ...argv],
    { cwd: root, encoding: 'utf8' },
  );
  const parts = stdout.split('\n').filter((line) => line.startsWith('loaded '));
  return parts.flatMap((line) => {
    const part = line.slice(line.indexOf('dist/'));
    return Object.keys(metafile.outputs[part]?.inputs ?? {});
  });
}

const validators = /src\/store\/validators\/(\w+)\.js/;

function validatorsIn(files: readonly string[]): string[] {
  return files.flatMap((file) => validators.exec(file)?.[1] ?? []).sort();
}

describe.skipIf(!existsSync(bundle))('what a command loads', () => {
  it('is neither yaml nor a validator nor another command for --help and --version', () => {
    for (const option of ['--help', '--version']) {
      const files = loadedBy(option);
      expect(files).toContain('src/cli.ts');
      expect(files.filter((file) => /node_modules\/(yaml|cli-table3|ajv)\//.test(file))).toEqual(
        [],
      );
      expect(validatorsIn(files)).toEqual([]);
      expect(files.filter((file) => file.startsWith('src/commands/query'))).toEqual([]);
    }
  });

  it('are the validators of the kinds that a query reads, and no more', () => {
    expect(validatorsIn(loadedBy('query', 'partners'))).toEqual(['partners', 'store']);
    expect(validatorsIn(loadedBy('query', 'topics'))).toEqual(['store', 'topics']);
  });

  it('is one format, one language and never Ajv', () => {
    const files = loadedBy('agreements', '--lang', 'en', '-o', 'csv');
    expect(files).toContain('src/render/formats/csv.ts');
    expect(files).not.toContain('src/render/formats/table.ts');
    expect(files).toContain('src/model/words/en.ts');
    expect(files).not.toContain('src/model/words/vi.ts');
    expect(files.filter((file) => /ajv\/(?!dist\/runtime\/)/.test(file))).toEqual([]);
  });
});
