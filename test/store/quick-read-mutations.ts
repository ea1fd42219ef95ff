import fc from 'fast-check';
import { lookalikes, signs, spaces } from './quick-read-scalars.js';

/** Changes a text at a place that is given as a share of it. */
type Mutation = (text: string) => string;

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const size = fc.integer({ min: 1, max: 12 });
const token = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constantFrom(...spaces) },
  { weight: 2, arbitrary: fc.constantFrom(...lookalikes) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
);

function atCharacter(where: number, cut: number, piece: string): Mutation {
  return (text) => {
    const at = Math.floor(where * (text.length + 1));
    return text.slice(0, at) + piece + text.slice(at + cut);
  };
}

function atLine(where: number, change: (lines: string[], at: number) => string[]): Mutation {
  return (text) => {
    const lines = text.split('\n');
    const at = Math.floor(where * lines.length);
    return [...lines.slice(0, at), ...change(lines, at)].join('\n');
  };
}

const characters: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(share, token).map(([at, piece]) => atCharacter(at, 0, piece)),
  fc.tuple(share, size, token).map(([at, cut, piece]) => atCharacter(at, cut, piece)),
  fc.tuple(share, size).map(([at, cut]) => atCharacter(at, cut, '')),
  share.map((at) => atCharacter(at, Infinity, '')),
);

/** After a colon, a dash, a comma or a bracket, where most depends on what comes. */
const behindSigns: fc.Arbitrary<Mutation> = fc
  .tuple(share, token, fc.constantFrom(0, 0, 1))
  .map(([where, piece, cut]) => (text) => {
    const places = [...text.matchAll(/[:,[{-] ?|["'\n]|(?=["'\n])/g)];
    const place = places[Math.floor(where * places.length)];
    if (place === undefined) return text;
    const at = place.index + place[0].length;
    return text.slice(0, at) + piece + text.slice(at + cut);
  });

const changesOfLines = [
  (lines, at) => lines.slice(at + 1),
  (lines, at) => [lines[at] ?? '', ...lines.slice(at)],
  (lines, at) => [lines[at + 1] ?? '', lines[at] ?? '', ...lines.slice(at + 2)],
  (lines, at) => [` ${lines[at] ?? ''}`, ...lines.slice(at + 1)],
  (lines, at) => [`  ${lines[at] ?? ''}`, ...lines.slice(at + 1)],
  (lines, at) => [(lines[at] ?? '').replace(/^ {1,2}/, ''), ...lines.slice(at + 1)],
  (lines, at) => [(lines[at] ?? '').trimStart(), ...lines.slice(at + 1)],
  (lines, at) => [
    `${lines[at] ?? ''} ${(lines[at + 1] ?? '').trimStart()}`,
    ...lines.slice(at + 2),
  ],
  (lines, at) => ['', ...lines.slice(at)],
  (lines, at) => ['---', ...lines.slice(at)],
  (lines, at) => ['# a', ...lines.slice(at)],
  (lines, at) => [`${lines[at] ?? ''} `, ...lines.slice(at + 1)],
  (lines, at) => [`${lines[at] ?? ''}\r`, ...lines.slice(at + 1)],
  (lines, at) => [(lines[at] ?? '').replace(/ /, '\n    '), ...lines.slice(at + 1)],
  (lines, at) => [(lines[at] ?? '').replace(/(: |- ).*/, '$1>-'), ...lines.slice(at + 1)],
  (lines, at) => [(lines[at] ?? '').replace(/(: |- )(.*)/, '$1"$2"'), ...lines.slice(at + 1)],
  (lines, at) => [(lines[at] ?? '').replace(/(: |- )(.*)/, '$1[$2]'), ...lines.slice(at + 1)],
] satisfies ((lines: string[], at: number) => string[])[];

const linewise: fc.Arbitrary<Mutation> = fc
  .tuple(share, fc.constantFrom(...changesOfLines))
  .map(([where, change]) => atLine(where, change));

const mutations = fc.array(fc.oneof(characters, behindSigns, linewise), {
  minLength: 1,
  maxLength: 3,
});

/** Documents of these files in short, a few of their fields each, and then changed somewhere. */
export function mutated(files: readonly string[]): fc.Arbitrary<string> {
  const documents = files
    .flatMap((text) => text.split(/^---\n/m))
    .map((text) => text.split(/^(?=\S)/m));
  const short = fc
    .tuple(fc.constantFrom(...documents), share, fc.integer({ min: 1, max: 4 }))
    .map(([fields, where, count]) => {
      const first = Math.floor(where * fields.length);
      return fields.slice(first, first + count).join('');
    });
  const whole = fc.oneof(
    { weight: 3, arbitrary: short },
    { weight: 1, arbitrary: fc.array(short, { minLength: 2, maxLength: 3 }).map(parted) },
  );
  return fc
    .tuple(whole, mutations)
    .map(([text, changes]) => changes.reduce((to, change) => change(to), text));
}

function parted(texts: readonly string[]): string {
  return texts.join('---\n');
}
