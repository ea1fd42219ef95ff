import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoreRegister } from '../../../src/store/register/store-register.js';
import { openStore } from '../../../src/store/open.js';
import { ReadAgain } from '../../../src/store/tree.js';
import type { Files } from './stores.js';
import { ids, names, storeOf, stores } from './stores.js';

const runs = Number(process.env['SCAN_RUNS'] ?? 400);
const seed = Number(process.env['SCAN_SEED'] ?? 29);

type Question = (register: StoreRegister) => unknown;

function questionsOf(about: readonly string[], called: readonly string[]): readonly Question[] {
  return [
    ...about.flatMap((id): Question[] => [
      (register) => register.get(id)?.record,
      (register) => register.referrers(id).map(({ from, path }) => [from.id, path]),
      (register) => register.partsOf(id),
      (register) => register.knows(id),
    ]),
    ...called.map(
      (name): Question =>
        (register) =>
          register.resolve('partners', name),
    ),
  ];
}

const questions = questionsOf(ids, names);
const fewQuestions = questionsOf(['gb', 'gb-pier'], ['old pier']);

async function openedRegister(files: Files, scans: boolean): Promise<StoreRegister> {
  return (await openStore(storeOf(files), { kinds: ['partners', 'events'], scans })).register;
}

/** What is answered without reading all; nothing where that is not possible. */
async function scanned(files: Files, asked: readonly Question[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  let register: StoreRegister | undefined;
  for (const question of asked) {
    try {
      register ??= await openedRegister(files, true);
      answers.push({ answer: question(register) });
    } catch (error) {
      if (!(error instanceof ReadAgain)) throw error;
      register = undefined;
      answers.push(undefined);
    }
  }
  return answers;
}

/** Expects the same answers as of a store that was read whole. @returns how many there were. */
async function expectSame(files: Files, asked = questions): Promise<number> {
  const whole = await openedRegister(files, false);
  const answers = await scanned(files, asked);
  for (const [at, answer] of answers.entries()) {
    if (answer !== undefined) expect(answer).toEqual({ answer: asked[at]?.(whole) });
  }
  return answers.filter((answer) => answer !== undefined).length;
}

const gb = 'id: gb\ntype: state\ncountry: GB\n';
const pier = 'id: gb-pier\ntype: government-body\ncountry: GB\nname: {en: Old pier}\npart_of: gb\n';

describe('a store whose records are found in the bytes of their files', () => {
  it('answers what one answers that was read whole', { timeout: 0 }, async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(stores, fc.shuffledSubarray([...questions]), async (files, asked) => {
        answered += await expectSame(files, asked);
      }),
      { numRuns: runs, seed },
    );
    expect(answered).toBeGreaterThan(runs);
  });

  it('finds what stands behind a line of --- and a space, and says of no id that it is nowhere', async () => {
    const get: Question = (register) => register.get('gb-pier')?.record;
    const parted = { 'partners/a.yaml': `${gb}--- \n${pier}` };
    expect(await expectSame(parted, [get])).toBe(1);
    const knows: Question = (register) => register.knows('gb-port');
    expect(await expectSame({ 'partners/a.yaml': `id: gb-port\n${pier}` }, [knows])).toBe(0);
  });

  it('finds a record by its id, what names it, and what it is called', async () => {
    const files = { 'partners/a.yaml': gb, 'partners/b.yaml': pier };
    const asked: Question[] = [
      (register) => register.get('gb-pier')?.record,
      (register) => register.referrers('gb').map(({ from }) => from.id),
      (register) => register.resolve('partners', 'UK'),
      (register) => register.resolve('partners', 'OLD PIER'),
    ];
    expect(await expectSame(files, asked)).toBe(asked.length);
  });

  it('tells whom many sources concern, and reads no record for it that cites none of them', async () => {
    const cites = (source: string) => `evidence:\n  - {source: ${source}, at: top}\n`;
    const files = {
      'partners/a.yaml': `${gb}${cites('page-0')}`,
      'partners/b.yaml': `${pier}${cites('page-0')}`,
      'events/a.yaml': `id: opening\ntype: visit\ntitle: {en: A}\ndate: "2020"\n`,
    };
    const asked = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
      (at): Question =>
        (register) =>
          register.concernedBy(`page-${String(at)}`, 0),
    );
    expect(await expectSame(files, asked)).toBe(asked.length);
    const whole = await openedRegister(files, false);
    expect(asked.map((question) => question(whole))[0]).toEqual(['gb', 'gb-pier']);
  });

  it.each([
    ['a word that is escaped', pier.replace('part_of: gb', 'part_of: "\\u0067b"')],
    ['a word that goes on in another line', pier.replace('part_of: gb', 'part_of: "g\\\n  b"')],
    ['an id that is not the first field', pier.replace(/^(id: .*\n)(.*\n)/, '$2$1')],
    ['an id between quotation marks', pier.replace('gb-pier', '"gb-pier"')],
    ['a map between braces', '{id: gb-pier, type: organisation, name: {en: A}, part_of: gb}\n'],
    ['an anchor', pier.replace('part_of: gb', 'part_of: &a gb')],
    ['lines that end as those of Windows do', pier.replaceAll('\n', '\r\n')],
    ['another record of the same id before it', `${pier.replace('Old', 'New')}---\n${pier}`],
    ['one of the same id before it that is not valid', `id: gb-pier\ntype: none\n---\n${pier}`],
    ['a character beside it that YAML forbids', `id: fr\nx: "\u0007"\n---\n${pier}`],
    ['a lone carriage return before it', `id: fr\nx: a\rb\n---\n${pier}`],
    ['a mark of byte order before it', `id: fr\nx: a\ufeffb\n---\n${pier}`],
    ['a character of no meaning before it', `id: fr\nx: a\u{1fffe}b\n---\n${pier}`],
    ['a control character of two bytes before it', `id: fr\nx: a\u0090b\n---\n${pier}`],
    ['a directive before it', `id: fr\ntype: none\n...\n%YAML 1.2\n---\n${pier}`],
    ['two ends before it', `id: fr\ntype: none\n...\n...\n---\n${pier}`],
    ['a text before it that has no end', `|\n---\n${pier}`],
    ['a text without end in a line of `---`', `id: fr\nx: 1\n--- |\n---\n${pier}`],
    ['words without end before it', `id: fr\nx: [${'a,'.repeat(110_000)}\n---\n${pier}`],
    ['many documents beside it', `${'id: fr\n---\n'.repeat(10_000)}${pier}`],
    [
      'many words and marks in all',
      `${`id: fr\nx: [${'a,'.repeat(3000)}\n---\n`.repeat(120)}${pier}`,
    ],
    [
      'bytes that are no text',
      Buffer.concat([Buffer.from(`${pier}---\nid: fr\n`), Buffer.of(0xff)]),
    ],
    ['more bytes than a file may have', `${pier}---\n#${' '.repeat(8 * 1024 * 1024)}\nid: fr\n`],
  ])('is not led astray by %s', async (_, text) => {
    await expectSame({ 'partners/a.yaml': gb, 'partners/b.yaml': text }, fewQuestions);
  });
});
