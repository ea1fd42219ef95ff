import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/check/rules/index.js';
import { readingRules } from '../../src/store/reading/rules.js';
import { expectFile, findingsOf, fixtures, reported } from './report.js';

const sections = [
  { folder: 'rules', names: rules.map(({ name }) => name) },
  { folder: 'findings', names: readingRules.map(({ name }) => name) },
];

describe.each(sections)('$folder', ({ folder, names }) => {
  test('each has a folder of fixtures, and each folder is of one', () => {
    const folders = readdirSync(`${fixtures}/${folder}`);
    expect(folders.sort()).toEqual(names.map(fileName).sort());
  });

  test.each(names)('%s: the failing store breaks it and nothing else', async (name) => {
    const place = `${fixtures}/${folder}/${fileName(name)}`;
    const findings = await findingsOf(`${place}/failing`);
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual([name]);
    expectFile(`${place}/expected.txt`, reported(findings));
  });

  test.each(names)('%s: the passing store has no findings', async (name) => {
    const passing = `${fixtures}/${folder}/${fileName(name)}/passing`;
    expect(existsSync(`${passing}/store.yaml`)).toBe(true);
    expect(reported(await findingsOf(passing))).toBe('');
  });
});

test('each rule is in the file that bears its name, and each file is in the list', () => {
  const files = readdirSync(new URL('../../src/check/rules', import.meta.url));
  const wanted = rules.map(({ name }) => `${fileName(name)}.ts`);
  expect(files.filter((file) => file !== 'index.ts').sort()).toEqual(wanted.sort());
});

test('no two rules have one name, and each says what it wants', () => {
  const listed = [...readingRules, ...rules];
  expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
  for (const { name, summary } of listed) {
    expect(name).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[^A-Z].*[^.]$/);
  }
});

function fileName(rule: string): string {
  return rule.replace('/', '-');
}
