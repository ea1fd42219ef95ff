import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

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

const cache = mkdtempSync(join(tmpdir(), 'traite-parts-'));

afterAll(() => {
  rmSync(cache, { recursive: true, force: true });
});

/** The source files behind the parts of the program that a command loads. */
function loadedBy(...argv: string[]): string[] {
  const metafile: unknown = JSON.parse(readFileSync(bundle, 'utf8'));
  if (!isBundle(metafile)) throw new Error('reports/bundle.json is no metafile');
  const { stdout } = spawnSync(
    process.execPath,
    ['--require', `${root}/test/start/record-loads.cjs`, `${root}/bin/traite.js`, ...argv],
    { cwd: root, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: cache } },
  );
  const names = stdout.split('\n').filter((line) => line.startsWith('loaded '));
  const parts = names.map((line) => line.slice('loaded '.length));
  return Object.entries(metafile.outputs).flatMap(([path, { inputs }]) =>
    parts.includes(basename(path)) ? Object.keys(inputs) : [],
  );
}

/** The schemas that a command can check with, and those of which it can say what is wrong. */
function schemasIn(files: readonly string[], folder: 'guards' | 'validators'): string[] {
  const pattern = new RegExp(`src/store/reading/${folder}/(\\w+)\\.js`);
  return files.flatMap((file) => pattern.exec(file)?.[1] ?? []).sort();
}

/** What reads the YAML that is out of the ordinary, or explains what is wrong. */
const thorough = /node_modules\/(yaml|ajv)\/|src\/store\/reading\/(thorough|explain|validators)\//;

describe.skipIf(!existsSync(bundle))('what a command loads', () => {
  it('is neither yaml nor a schema nor another command for --help and --version', () => {
    for (const option of ['--help', '--version']) {
      const files = loadedBy(option);
      expect(files).toContain('src/cli.ts');
      expect(files.filter((file) => thorough.test(file))).toEqual([]);
      expect(schemasIn(files, 'guards')).toEqual([]);
      expect(files.filter((file) => file.startsWith('src/commands/query'))).toEqual([]);
    }
  });

  it('are the schemas of the kinds that a query reads, and nothing of what is wrong', () => {
    const store = ['--no-cache', '--store', 'test/fixtures/rules/agreement-level/passing'];
    const files = loadedBy('query', 'partners', ...store);
    expect(schemasIn(files, 'guards')).toEqual(['partners', 'store']);
    expect(files.filter((file) => thorough.test(file))).toEqual([]);
    const sources = loadedBy('query', 'people', ...store);
    expect(schemasIn(sources, 'guards')).not.toContain('sources');
  });

  it('is no schema of a kind whose records were kept before', () => {
    const store = ['--store', 'test/fixtures/register'];
    expect(schemasIn(loadedBy('query', 'partners', ...store), 'guards')).toContain('partners');
    expect(schemasIn(loadedBy('query', 'partners', ...store), 'guards')).toEqual(['store']);
  });

  it('are the YAML library and the schema that a record does not fit, and no other', () => {
    const store = ['--store', 'test/fixtures/findings/schema-unknown-field/failing'];
    const files = loadedBy('query', 'agreements', ...store);
    expect(files).toContain('node_modules/yaml/browser/dist/compose/composer.js');
    expect(schemasIn(files, 'validators')).toContain('agreements');
  });

  it('is no second thread for a check of few records', () => {
    const files = loadedBy('validate', '--store', 'test/fixtures/register');
    expect(files).toContain('src/check/looking.ts');
    expect(
      files.filter((file) => /store\/threads\/|two-threads|told|companion/.test(file)),
    ).toEqual([]);
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
