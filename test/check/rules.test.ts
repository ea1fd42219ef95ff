import { describe, expect, test } from 'vitest';
import { countries } from '../../src/model/codes/countries.js';
import { findingsIn } from './memory.js';

function state(code: string, more = ''): string {
  return `id: ${code.toLowerCase()}\ntype: state\ncountry: ${code}\n${more}`;
}

async function messagesIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const findings = await findingsIn(files);
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('partner/name-taken', () => {
  test('no two countries of the list claim one name', async () => {
    const codes = Object.keys(countries);
    expect(codes.length).toBeGreaterThan(240);
    const all = codes.map((code) => state(code)).join('---\n');
    expect(await messagesIn({ 'partners/states.yaml': all })).toEqual([]);
  });

  test('a partner may write its own name in several ways', async () => {
    const own = 'id: iom\ntype: ngo\nname: {en: IOM, fr: iom}\naliases: [IOM, Iom, i-o-m, I O M]\n';
    expect(await messagesIn({ 'partners/iom.yaml': own })).toEqual([]);
  });

  test('of three partners the second and the third are told, each once', async () => {
    const body = (id: string) => `id: ${id}\ntype: ngo\nname: {en: The Body, fr: "the body"}\n`;
    const three = ['a', 'b', 'c'].map(body).join('---\n');
    expect(await messagesIn({ 'partners/three.yaml': three })).toEqual([
      'partner/name-taken: the name "The Body" already stands for the partner "a"',
      'partner/name-taken: the name "The Body" already stands for the partner "a"',
    ]);
  });
});

describe('references', () => {
  const topic = 'id: care\nname: {en: Care}\n';

  test('of a broken record are followed too', async () => {
    expect(
      await messagesIn({ 'topics/care.yaml': `${topic}colour: red\nbroader: help\n` }),
    ).toEqual([
      'schema/unknown-field: unknown field "colour"',
      'ref/exists: "broader" names "help", and no record has this id',
    ]);
  });

  test('of any shape harm no rule', async () => {
    const shapes = ['[[help]]', '{id: help}', '3', 'null', '[care, 3, null]'];
    for (const shape of shapes) {
      const messages = await messagesIn({ 'topics/care.yaml': `${topic}broader: ${shape}\n` });
      expect(messages.every((message) => message.startsWith('schema/type'))).toBe(true);
    }
  });

  test('to an id that two kinds bear are right if one of them may stand there', async () => {
    const messages = await messagesIn({
      'partners/gb.yaml': state('GB'),
      'topics/gb.yaml': 'id: gb\nname: {en: Britain}\n',
      'topics/care.yaml': `${topic}broader: gb\n`,
    });
    expect(messages).toEqual(['id/unique: id "gb" is taken']);
  });

  test('a long circle is told in short', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `t${String(index + 10)}`);
    const chain = ids.map((id, index) => {
      const next = ids[(index + 1) % ids.length] ?? '';
      return `id: ${id}\nname: {en: ${id}}\nbroader: ${next}\n`;
    });
    expect(await messagesIn({ 'topics/chain.yaml': chain.join('---\n') })).toEqual([
      'ref/cycle: "broader" runs in a circle: t10 → t11 → t12 → t13 → t14 → t15 → t16 → t17 → … (30 records) → t10',
    ]);
  });
});

test('a file with a misread id is not told to bear it as its name', async () => {
  const messages = await messagesIn({ 'topics/care.yaml': 'id: Care!\nname: {en: Care}\n' });
  expect(messages).toEqual(['schema/form: "id" may not be written "Care!"']);
});
