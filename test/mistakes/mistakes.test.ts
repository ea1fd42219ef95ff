import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { reporters } from '../../src/render/reporters/index.js';
import type { Mistake } from './mistake.js';
import { sections } from './mistakes.js';
import type { Block } from './page.js';
import { blockOf, pageOf, readPage } from './page.js';
import type { Said } from './said.js';
import { kept, saidOfMistake, saidOfRegister } from './said.js';

const updates = process.env['UPDATE'] === '1';
const path = fileURLToPath(new URL('expected.md', import.meta.url));
const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
const page = readPage(expected);
const mistakes = sections.flatMap((section) => section.mistakes);
const said = new Map<string, Block>();

if (!kept) console.warn('the kept texts are not here: what only they can show is not looked for');

/** What is said of the register as it is, which is no answer to a mistake. */
let before = new Set<string>();

beforeAll(async () => {
  const { validate, verify = [] } = await saidOfRegister();
  before = new Set([...validate, ...verify].map(nameOf));
});

afterAll(() => {
  if (updates) writeFileSync(path, pageOf(sections, said));
});

function nameOf({ rule, record = '', path: field, message }: Diagnostic): string {
  return [rule, record, field, message].join('\n');
}

function withoutBefore({ validate, verify }: Said): Said {
  const isNew = (finding: Diagnostic) => !before.has(nameOf(finding));
  const news = { validate: validate.filter(isNew) };
  return verify === undefined ? news : { ...news, verify: verify.filter(isNew) };
}

describe.each(sections)('$about', (section) => {
  for (const mistake of section.mistakes) {
    test(mistake.made, { timeout: 10_000 }, () => expectSaid(mistake));
  }
});

/** It is refused or shown, or said to be silent; and what is said is what the page says. */
async function expectSaid(mistake: Mistake): Promise<void> {
  const { made, silent, texts = false } = mistake;
  const answer = withoutBefore(await saidOfMistake(mistake));
  const findings = [...answer.validate, ...(answer.verify ?? [])];
  const block = blockOf(answer);
  const known = page.get(made);
  said.set(made, texts ? { ...known, ...block } : block);
  // What only the texts can show is not missed where they are not here.
  if (kept || !texts) expect(findings.length === 0).toBe(silent !== undefined);
  await expectHarmless(findings);
  if (!updates) expect(said.get(made)).toEqual(known);
}

/** No report of it obeys what a record says, and none hides it. */
async function expectHarmless(findings: readonly Diagnostic[]): Promise<void> {
  const look = { width: 100, colour: 0, wide: true, language: 'en', interactive: false } as const;
  const summary = { files: 1, records: 1, errors: 1, warnings: 0, information: 0 };
  for (const { name, load } of reporters) {
    const reporter = await load();
    const text = [...reporter.report(findings, summary, look, { version: '0', rules: [] })].join(
      '',
    );
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    const commands = text.split('\n').filter((line) => /^\s*::|##\[/.test(line));
    expect(commands, name).toHaveLength(name === 'github' ? findings.length : 0);
  }
}

test('no two mistakes are told in the same words', () => {
  expect(new Set(mistakes.map(({ made }) => made)).size).toBe(mistakes.length);
});

test('the page is that of these mistakes, in their order', () => {
  const blocks = updates ? said : page;
  expect(blocks.size).toBe(mistakes.length);
  if (!updates) expect(expected).toBe(pageOf(sections, page));
});
