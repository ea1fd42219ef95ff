import { chmodSync, existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { outputSchema } from '../output-schemas.js';
import {
  Repository,
  hasGit,
  removeTemporaryFolders,
  storeFile,
  temporaryFolder,
} from '../repository.js';
import { traite } from '../run.js';

afterAll(removeTemporaryFolders);

const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'] };

const state = (code: string) => `id: ${code.toLowerCase()}\ntype: state\ncountry: ${code}\n`;
const topic = (id: string, more = '') => `id: ${id}\nname: {en: ${id}}\n${more}`;
const source = `id: paper
type: news
title: {en: A paper}
publisher: P
language: en
reliability: B
published: 2024-02-03
`;
const indicator = `id: victims
name: {en: Victims}
definition: {en: Victims}
unit: person
measure: flow
stage: identified
scope: trafficking
`;
const figure = (id: string, value: number) => `id: ${id}
indicator: victims
value: ${String(value)}
period: 2023
area: VN
population: identified
reported_by: vn
nature: result
evidence: [{source: paper}]
`;
const agreement = (act: string, more = '') => `id: plan
title: {en: Plan}
form: action-plan
level: state
parties: [{partner: vn}, {partner: gb}]
subject: trafficking
relevance: direct
lifecycle: [{act: ${act}, date: 2023-02}]
evidence: [{source: paper}]
${more}`;

/** A store with errors, warnings and figures. */
const files = {
  'store.yaml': storeFile,
  'partners/vn.yaml': state('VN'),
  'partners/gb.yaml': state('GB'),
  'sources/paper.yaml': source,
  'indicators/victims.yaml': indicator,
  'statistics/first.yaml': figure('first', 20),
  'agreements/plan.yaml': agreement('negotiating'),
  'topics/care.yaml': topic('care', 'broader: lost\n'),
  'topics/help.yaml': topic('help', 'broader: law\n'),
  'topics/law.yaml': topic('law'),
};

let repository: Repository;

function at(folder: string, all: Readonly<Record<string, string>> = files) {
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [join(folder, name), text]));
}

/** Validates what changed since a revision, in the repository's folder. */
async function since(revision: string, ...argv: readonly string[]) {
  const words = ['validate', '--since', revision, '--format', 'line', ...argv];
  const { output, ...ended } = await traite(words, { directory: repository.folder, environment });
  const sentences = output.split('\n').flatMap((line) => {
    const [, severity = '', , rule = ''] =
      /: (error|warning|information): (.*) \[([a-z/-]+)\]/.exec(line) ?? [];
    return rule === '' ? [] : [`${severity} ${rule} ${line.replace(/:.*/, '')}`];
  });
  return { output, sentences, ...ended };
}

describe.skipIf(!hasGit)('validate --since (skipped where there is no git)', () => {
  beforeEach(() => {
    repository = new Repository();
    repository.commit(at('data'));
  });

  it('is quiet about what was there, and validate alone is not', async () => {
    expect(await since('HEAD')).toEqual({ output: '', sentences: [], notes: '', exit: 0 });
    const argv = ['validate', '--format', 'line'];
    const { exit } = await traite(argv, { directory: repository.folder });
    expect(exit).toBe(1);
  });

  it('compares with what is not committed yet', async () => {
    repository.write({ 'data/topics/new.yaml': topic('new', 'broader: nowhere\n') });
    expect(await since('HEAD')).toMatchObject({
      sentences: ['error ref/exists data/topics/new.yaml'],
      exit: 1,
    });
    repository.commit();
    expect(await since('HEAD')).toMatchObject({ sentences: [], exit: 0 });
    expect((await since('HEAD~1')).exit).toBe(1);
  });

  it('finds what a change does to other records', async () => {
    repository.remove('data/topics/law.yaml');
    repository.write({ 'data/statistics/second.yaml': figure('second', 30) });
    const { sentences } = await since('HEAD');
    expect(sentences).toContain('error ref/exists data/topics/help.yaml');
    expect(sentences.some((one) => one.startsWith('warning statistic/conflict'))).toBe(true);
    expect(sentences).toHaveLength(2);
  });

  it('does not mind names of files, the order in them, or line ends', async () => {
    repository.remove('data/topics/care.yaml', 'data/topics/help.yaml');
    const two = `${files['topics/help.yaml']}---\n${files['topics/care.yaml']}`;
    repository.write({ 'data/topics/two.yaml': `# two\n${two.replaceAll('\n', '\r\n')}` });
    expect((await since('HEAD')).sentences).toEqual([]);
    const swapped = `${topic('help', 'broader: lost\n')}---\n${topic('care', 'broader: law\n')}`;
    repository.write({ 'data/topics/two.yaml': swapped });
    expect((await since('HEAD')).sentences).toEqual(['error ref/exists data/topics/two.yaml']);
  });

  it('is not deceived by the settings of line ends', async () => {
    repository.git('config', 'core.autocrlf', 'true');
    repository.write({
      'data/topics/care.yaml': files['topics/care.yaml'].replaceAll('\n', '\r\n'),
    });
    expect((await since('HEAD', '--format', 'json=all.json')).sentences).toEqual([]);
    expect(readFileSync(repository.path('all.json'), 'utf8')).toContain('"records":{}');
  });

  it('judges by the severities of the revision', async () => {
    repository.commit({ 'data/store.yaml': `${storeFile}severities: {dispute/open: error}\n` });
    const disputed = `disputes: [{field: form, claims: [
  {value: action-plan, evidence: [{source: paper}]}, {value: treaty, evidence: [{source: paper}]}]}]\n`;
    repository.write({
      'data/store.yaml': `${storeFile}severities: {dispute/open: off}\n`,
      'data/agreements/plan.yaml': agreement('negotiating', disputed),
    });
    expect(await since('HEAD')).toMatchObject({
      sentences: [
        'error dispute/open data/agreements/plan.yaml',
        'warning config/changed data/store.yaml',
      ],
      exit: 1,
    });
    expect((await since('HEAD', '--max-warnings', '0', 'data/store.yaml')).exit).toBe(1);
    const accepting = `${disputed}accepted: [{rule: dispute/open, because: {en: so}}]\n`;
    repository.write({ 'data/agreements/plan.yaml': agreement('negotiating', accepting) });
    const { sentences, exit } = await since('HEAD');
    expect(sentences).toEqual([
      'information accepted/added data/agreements/plan.yaml',
      'warning config/changed data/store.yaml',
    ]);
    expect(exit).toBe(0);
  });

  it('tells what the change does, in words and in JSON', async () => {
    repository.remove('data/topics/care.yaml');
    repository.write({
      'data/agreements/plan.yaml': agreement('signed'),
      'data/statistics/second.yaml': figure('second', 20).replace('2023', '2022'),
      'data/sources/other.yaml': source.replace('paper', 'other'),
    });
    const world = { directory: repository.folder, environment };
    const pretty = await traite(['validate', '--since', 'main'], world);
    const commit = repository.git('rev-parse', 'HEAD');
    expect(pretty.output.split('\n').slice(-2)).toEqual([
      `since main (${commit.slice(0, 8)}): 2 records added (1 in statistics, 1 in sources), ` +
        '1 record changed (1 in agreements), 1 record removed (1 in topics); 1 evidence added; ' +
        'status: plan negotiating → signed; 1 earlier finding gone',
      '',
    ]);
    const json = ['validate', '--since', 'main', '--format', 'json'];
    const { output } = await traite(json, world);
    const printed: unknown = JSON.parse(output);
    expect(printed).toMatchObject({
      summary: {
        change: {
          since: 'main',
          commit,
          records: {
            agreements: { added: 0, changed: 1, removed: 0 },
            statistics: { added: 1, changed: 0, removed: 0 },
            sources: { added: 1, changed: 0, removed: 0 },
            topics: { added: 0, changed: 0, removed: 1 },
          },
          evidence: { added: 1, removed: 0 },
          statuses: [{ agreement: 'plan', from: 'negotiating', to: 'signed' }],
          accepted: 0,
          gone: 1,
        },
      },
    });
    const schema = outputSchema(json);
    schema?.(printed);
    expect(schema?.errors ?? []).toEqual([]);
  });

  it('takes all for new where the store was not there, and says that it is', async () => {
    const first = new Repository();
    first.commit({ 'readme.md': '' });
    first.write(at('với dấu/data'));
    repository = first;
    const { sentences } = await since('HEAD', '--store', 'với dấu/data');
    expect(sentences).toEqual([
      'warning config/changed với dấu/data/store.yaml',
      'error ref/exists với dấu/data/topics/care.yaml',
    ]);
    first.commit();
    expect((await since('HEAD', '--store', 'với dấu/data')).sentences).toEqual([]);
    renameSync(first.path('với dấu'), first.path('moved'));
    expect((await since('HEAD', '--store', 'moved/data')).sentences).toHaveLength(2);
  });

  it('reads a store that is the repository itself, at a detached HEAD', async () => {
    repository = new Repository();
    repository.commit(files);
    repository.git('checkout', '--quiet', '--detach');
    expect((await since('HEAD')).sentences).toEqual([]);
    repository.write({ 'topics/law.yaml': topic('law', 'broader: nothing\n') });
    expect((await since('main')).sentences).toEqual(['error ref/exists topics/law.yaml']);
  });

  it('holds both sides against one day', async () => {
    const promise = `id: promise
type: pledge
by: [vn]
to: [gb]
summary: {en: A promise}
date: 2023-02
due: 2024-05
evidence: [{source: paper}]
`;
    repository.commit({ 'data/commitments/promise.yaml': promise });
    for (const day of ['2024-01-01', '2026-01-01']) {
      expect((await since('HEAD', '--today', day)).sentences).toEqual([]);
    }
    expect((await since('HEAD~1', '--today', '2026-01-01')).sentences).toEqual([
      'information commitment/overdue data/commitments/promise.yaml',
    ]);
    expect((await since('HEAD~1', '--today', '2024-01-01')).sentences).toEqual([]);
  });

  it('names links and submodules once, and follows none', async () => {
    const other = new Repository();
    other.commit({ 'a.yaml': topic('a', 'broader: nothing\n') });
    repository.git('submodule', '--quiet', 'add', other.folder, 'data/topics/sub');
    symlinkSync('/etc/hostname', repository.path('data/topics/link.yaml'));
    const strays = ['data/topics/link.yaml', 'data/topics/sub'];
    expect((await since('HEAD')).sentences).toEqual(
      strays.map((path) => `warning store/stray-file ${path}`),
    );
    repository.commit();
    expect((await since('HEAD')).sentences).toEqual([]);
  });

  it('runs no program of an untrusted checkout', async () => {
    const marker = repository.path('.git/sprung');
    const script = repository.path('.git/trap.sh');
    repository.write({
      '.git/trap.sh': `#!/bin/sh\ntouch "${marker}"\ncat\n`,
      '.gitattributes': '* filter=bad diff=bad\n',
      'data/topics/law.yaml': topic('law', 'note: {en: changed}\n'),
    });
    chmodSync(script, 0o755);
    const names = ['core.fsmonitor', 'diff.external', 'diff.bad.textconv', 'core.pager'];
    for (const name of [...names, 'filter.bad.clean', 'filter.bad.smudge']) {
      repository.git('config', name, script);
    }
    expect((await since('HEAD')).sentences).toEqual([]);
    expect(existsSync(marker)).toBe(false);
  });

  it.each([
    [
      'mian',
      2,
      'traite: unknown revision "mian"; did you mean "main"? allowed: a branch, a tag, a commit\n',
    ],
    ['-x', 2, 'traite: "-x" is no revision: give a branch, a tag or a commit\n'],
    ['', 2, 'traite: "" is no revision: give a branch, a tag or a commit\n'],
  ])('refuses %j', async (revision, exit, notes) => {
    const { output, ...ended } = await traite(['validate', `--since=${revision}`], {
      directory: repository.folder,
      environment,
    });
    expect({ output, ...ended }).toEqual({ output: '', exit, notes });
  });

  it('says what to do about a shallow clone', async () => {
    repository.commit();
    const url = pathToFileURL(repository.folder).href;
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '--quiet', '--depth', '1', url, clone);
    const world = { directory: clone, environment };
    const { notes, exit } = await traite(['validate', '--since', 'HEAD~1'], world);
    expect(exit).toBe(3);
    expect(notes).toMatch(/^traite: "HEAD~1" is not in this clone.*"fetch-depth: 0"\n$/);
  });

  it("wants a store of one's own, in a repository", async () => {
    const empty = { directory: temporaryFolder(), environment };
    const shipped = await traite(['validate', '--since', 'HEAD'], empty);
    expect(shipped).toMatchObject({ exit: 3, output: '' });
    expect(shipped.notes).toMatch(/the register that ships with traite has no revisions/);
    const loose = new Repository();
    loose.write(at('data')).remove('.git');
    const outside = await traite(['validate', '--since', 'HEAD'], {
      directory: loose.folder,
      environment,
    });
    expect(outside).toEqual({
      exit: 3,
      output: '',
      notes: 'traite: the store is in no git repository, so it has no revisions\n',
    });
  });
});
