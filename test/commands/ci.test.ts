import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { kindNames } from '../../src/model/kinds/names.js';
import { line } from '../../src/render/reporters/line.js';
import { at, fromGithub, fromSarif, list, parseXml } from '../render/parsed-reports.js';
import { duplicate, look, misspelt } from '../render/samples.js';
import { root, traite } from '../run.js';

const folder = mkdtempSync(join(tmpdir(), 'traite-ci-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeAll(() => {
  cpSync(join(root, 'test/transcripts/broken'), join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, 'below'));
});

const validate = (argv: readonly string[], environment = {}, directory = folder) =>
  traite(['validate', ...argv], { directory, environment });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('several formats at once', () => {
  it('go each to its own file, and one to the screen', async () => {
    const { output, notes, exit } = await validate([
      ...['--format', 'line', '--format', 'sarif=all.sarif'],
      ...['--format', 'junit=all.xml', '--format', 'github=all.txt'],
    ]);
    expect(exit).toBe(1);
    expect(output.split('\n')).toHaveLength(4);
    expect(notes).toBe('wrote all.sarif\nwrote all.xml\nwrote all.txt\n');
    expect(fromSarif(read('all.sarif'))).toEqual(fromGithub(read('all.txt')));
    expect(parseXml(read('all.xml')).children[0]?.attributes.get('failures')).toBe('3');
  });

  it('need nothing on the screen', async () => {
    expect((await validate(['--format', 'json=all.json'])).output).toBe('');
  });

  it.each([
    [
      ['line', 'github'],
      'only one --format may go to the screen; write format=file for the others',
    ],
    [['json=a', 'sarif=a'], 'two formats would write to "a"'],
    [['sarif='], '--format sarif= names no file; write sarif=file'],
  ])('%j is refused', async (formats, sentence) => {
    const { notes, exit } = await validate(formats.flatMap((one) => ['--format', one]));
    expect([notes, exit]).toEqual([`traite: ${sentence}\n`, 2]);
  });
});

test('sarif lists every check that may find something, with its words', async () => {
  const { output } = await validate(['--format', 'sarif']);
  const run = at(JSON.parse(output), 'runs', 0);
  const rules = list(at(run, 'tool', 'driver', 'rules'));
  const names = rules.map((rule) => String(at(rule, 'id')));
  expect(names).toEqual(expect.arrayContaining(['yaml/syntax', 'schema/type', 'ref/exists']));
  expect(new Set(names).size).toBe(names.length);
  for (const rule of rules) {
    for (const words of ['shortDescription', 'fullDescription', 'help']) {
      expect(at(rule, words, 'text')).toMatch(/^.{10}/);
    }
  }
  for (const result of list(at(run, 'results'))) {
    expect(at(rules[Number(at(result, 'ruleIndex'))], 'id')).toBe(at(result, 'ruleId'));
  }
});

describe('on GitHub Actions', () => {
  const summary = join(folder, 'summary.md');
  const world = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder, GITHUB_STEP_SUMMARY: summary };

  it('shows findings, annotates them and adds to the summary of the step', async () => {
    writeFileSync(summary, 'earlier');
    const { output, notes, exit } = await validate([], world);
    const plain = await validate([]);
    expect([exit, notes]).toEqual([1, '']);
    expect(output.startsWith(plain.output)).toBe(true);
    expect(fromGithub(output.slice(plain.output.length))).toHaveLength(3);
    expect(read('summary.md')).toMatch(/^earlier\n## traite: 3 errors in 4 files \(5 records\)\n/);
    expect(read('summary.md').match(/^\| error \|/gm)).toHaveLength(3);
  });

  it('names files from the workspace, wherever the call is made', async () => {
    const { output } = await validate([], world, join(folder, 'below'));
    const files = new Set(fromGithub(output).map(({ file }) => file));
    expect([...files]).toEqual([
      'data/agreements/vn-gb-agreement.yaml',
      'data/agreements/vn-gb-plan.yaml',
    ]);
    const asked = await validate(['--format', 'sarif'], world, join(folder, 'below'));
    expect(new Set(fromSarif(asked.output).map(({ file }) => file))).toEqual(files);
  });

  it('does only what --format says where it is given', async () => {
    writeFileSync(summary, '');
    const { output } = await validate(['--format', 'line'], world);
    expect(fromGithub(output)).toEqual([]);
    expect(read('summary.md')).toBe('');
  });

  it('says so where the summary cannot be written, and fails for nothing else', async () => {
    const path = join(folder, 'nowhere', 'summary.md');
    const { notes, exit } = await validate(['data/partners'], {
      ...world,
      GITHUB_STEP_SUMMARY: path,
    });
    expect(exit).toBe(0);
    expect(notes).toMatch(/^no step summary: .*nowhere.* cannot be written: ENOENT.*\n$/);
    expect(existsSync(path)).toBe(false);
    expect((await validate([], { GITHUB_ACTIONS: 'true' })).notes).toBe('');
  });

  it('never makes a summary larger than GitHub takes', async () => {
    writeFileSync(summary, 'x'.repeat(1024 * 1024 - 100));
    const { notes } = await validate([], world);
    expect(notes).toBe('no step summary: it is full already\n');
    expect(Buffer.byteLength(read('summary.md'))).toBeLessThan(1024 * 1024);
  });
});

test('on GitLab files are named from the root of the project', async () => {
  const environment = { CI_PROJECT_DIR: folder };
  const { output } = await validate(['--format', 'junit'], environment, join(folder, 'below'));
  expect(output).toContain(' file="data/agreements/vn-gb-plan.yaml" line="5"');
});

const text = (name: string) => readFileSync(join(root, name), 'utf8');
const yaml = (name: string): unknown => parse(text(name));

test('the problem matcher reads what line writes', () => {
  const matchers = list(at(JSON.parse(text('.github/traite-matcher.json')), 'problemMatcher'));
  const patterns = matchers.map((matcher) => at(matcher, 'pattern', 0));
  const information = { ...duplicate(), severity: 'information' as const };
  const counts = { files: 1, records: 1, errors: 1, warnings: 1, information: 1 };
  const lines = [...line.report([misspelt(), duplicate(), information], counts, look())];
  const found = lines.map((one) =>
    patterns.flatMap((pattern) => {
      const groups = new RegExp(String(at(pattern, 'regexp'))).exec(one.trimEnd());
      if (groups === null) return [];
      const of = (name: string) => groups[Number(at(pattern, name))];
      return ['file', 'line', 'column', 'severity', 'code', 'message'].map(of);
    }),
  );
  expect(found).toMatchInlineSnapshot(`
    [
      [
        "data/agreements/vn-gb-action-plan-2025.yaml",
        "6",
        "1",
        "error",
        "schema/unknown-field",
        "unknown field "staus" [schema/unknown-field] (did you mean "status"? It is derived and not stored; remove the line)",
      ],
      [
        "data/partners/vn-gb.yaml",
        "10",
        "5",
        "warning",
        "ids/unique",
        "the id "vn-gb" stands twice [ids/unique] (data/partners/gb.yaml:1:12: first used here)",
      ],
      [
        "data/partners/vn-gb.yaml",
        "10",
        "5",
        undefined,
        "ids/unique",
        "the id "vn-gb" stands twice [ids/unique] (data/partners/gb.yaml:1:12: first used here)",
      ],
    ]
  `);
});

describe('action.yml', () => {
  const steps = list(at(yaml('action.yml'), 'runs', 'steps'));

  it('puts no input into a script, and pins what it uses', () => {
    expect(at(yaml('action.yml'), 'runs', 'using')).toBe('composite');
    for (const step of steps) {
      expect(String(at(step, 'run'))).not.toContain('${{');
      if (at(step, 'run') !== undefined) expect(at(step, 'shell')).toBe('bash');
      const uses = at(step, 'uses');
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[\da-f]{40}$/);
    }
  });

  it.runIf(process.platform !== 'win32')('hands its inputs on as they are', () => {
    mkdirSync(join(folder, 'bin'));
    const print = 'console.log(JSON.stringify(process.argv.slice(2)))';
    writeFileSync(join(folder, 'bin/traite.js'), print);
    const call = (inputs: Record<string, string>): unknown =>
      JSON.parse(
        execFileSync('bash', ['-eo', 'pipefail', '-c', String(at(steps.at(-1), 'run'))], {
          env: { PATH: process.env['PATH'], ACTION_PATH: folder, ...inputs },
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
    expect(call({})).toEqual(['validate']);
    expect(
      call({
        INPUT_STORE: '$(id) "a" b',
        INPUT_ARGS: ' --format line\n*  `id`',
        INPUT_MAX_WARNINGS: '0; id',
      }),
    ).toEqual([
      ...['validate', '--store', '$(id) "a" b', '--max-warnings', '0; id'],
      ...['--format', 'line', '*', '`id`'],
    ]);
    expect(() => call({ INPUT_VERSION: 'file:.; id' })).toThrow('Command failed');
  });
});

test('the hooks for pre-commit call commands that there are', () => {
  const hooks = list(yaml('.pre-commit-hooks.yaml'));
  expect(hooks.map((hook) => [at(hook, 'id'), at(hook, 'entry')])).toEqual([
    ['traite-validate', 'traite validate'],
    ['traite-fmt', 'traite fmt'],
  ]);
  for (const hook of hooks) {
    expect(at(hook, 'language')).toBe('node');
    const files = new RegExp(String(at(hook, 'files')));
    expect(['data/laws/x.yaml', 'data/store.yaml', 'src/x.yaml'].map((f) => files.test(f))).toEqual(
      [true, true, false],
    );
  }
});

test('the workflow tests each Node that is supported, and may read only', () => {
  const workflow = yaml('.github/workflows/check.yml');
  expect(at(workflow, 'permissions')).toEqual({ contents: 'read' });
  expect(at(workflow, 'jobs', 'test', 'strategy', 'matrix', 'node')).toEqual(['20.19', '22', '24']);
  const engines = String(at(JSON.parse(text('package.json')), 'engines', 'node'));
  expect(engines).toBe('>=20.19');
  for (const job of ['test', 'validate']) {
    const [checkout] = list(at(workflow, 'jobs', job, 'steps'));
    expect(at(checkout, 'uses')).toMatch(/^actions\/checkout@[\da-f]{40}$/);
    expect(at(checkout, 'with', 'persist-credentials')).toBe(false);
  }
  const [checkout] = list(at(workflow, 'jobs', 'validate', 'steps'));
  expect(at(checkout, 'with', 'fetch-depth')).toBe(0);
});

describe('the settings of the editor', () => {
  const bound = at(JSON.parse(text('.vscode/settings.json')), 'yaml.schemas');

  it('bind the schema of each kind to its folder', () => {
    expect(bound).toEqual({
      './schemas/store.schema.json': 'data/store.yaml',
      ...Object.fromEntries(
        kindNames.map((kind) => [`./schemas/${kind}.schema.json`, `data/${kind}/*.yaml`]),
      ),
    });
  });

  it('lead to schemas whose references resolve from file to file', () => {
    const schemas = readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.json'));
    for (const name of schemas) {
      for (const [, reference = ''] of text(`schemas/${name}`).matchAll(/"\$ref": "([^"]+)"/g)) {
        const [file = '', pointer = ''] = reference.split('#');
        const schema: unknown = JSON.parse(text(`schemas/${file === '' ? name : file}`));
        expect([reference, at(schema, ...pointer.split('/').slice(1))]).not.toContain(undefined);
      }
    }
  });
});
