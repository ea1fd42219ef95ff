import type { Unplaced } from '../model/unplaced.js';
import type { DataPath, Entry, KindName } from '../model/entry.js';
import { spellPath } from '../model/field-path.js';
import type { SchemaPath } from '../model/record-paths.js';
import { valuesAt } from '../model/references.js';
import { supportsPlace } from './cited-evidence.js';
import { findingAt, listed, quoted } from './finding.js';
import { folded } from './fold.js';
import { withoutDays } from './printed-days.js';
import { numbersIn } from './printed-numbers.js';
import type { Read } from './read-evidence.js';

/** The numbers that records hold because a source prints them. */
const figures: Partial<Readonly<Record<KindName, readonly SchemaPath[]>>> = {
  statistics: [['value'], ['min'], ['max']],
  events: [['attendance', 'value']],
  commitments: [['amount', 'amount']],
  projects: [['budget', '*', 'amount']],
  laws: [
    ['vote', 'for'],
    ['vote', 'of'],
  ],
};

/** A number that the record or a claim holds, and the evidence that is said to print it. */
interface Figure {
  readonly path: DataPath;
  readonly value: number;
  readonly name: string;
  readonly support: readonly Read[];
}

/**
 * Does one of the printed strings give the number that the record holds? What an entry doubts, or
 * says to be worked out, need not be printed.
 */
export function* checkNumbers(record: Entry, evidence: readonly Read[]): Iterable<Unplaced> {
  for (const figure of figuresOf(record, evidence)) {
    const { path, value, name, support } = figure;
    const [first] = support.filter(({ cited }) => cited.evidence.printed !== undefined);
    if (first === undefined || support.some(excuses) || isPrinted(figure)) continue;
    const finding = findingAt(record, path, {
      rule: 'verify/number',
      message: `${name} is ${String(value)}, and ${printedNumbers(support)}`,
      suggestion: 'mend the number or the printed string, or say under "doubt" what is wrong',
    });
    const place = [...first.cited.path, 'printed'];
    const at = { subject: record, path: place };
    yield { ...finding, other: { at, message: 'what is printed' } };
  }
}

function figuresOf(record: Entry, evidence: readonly Read[]): Figure[] {
  const own = evidence.filter(({ cited }) => cited.claim === undefined);
  const held = (figures[record.kind] ?? []).flatMap((pattern) =>
    valuesAt(record.record, pattern).flatMap(({ path, value }): Figure[] => {
      if (typeof value !== 'number') return [];
      const support = own.filter(({ cited }) => supportsPlace(cited, path));
      const said = record.kind === 'statistics' ? support : support.filter(isSaidToSupport);
      return [{ path, value, name: spellPath(record.record, path), support: said }];
    }),
  );
  return [...held, ...held.flatMap(({ path, name }) => claimsOf(path, name, evidence))];
}

/** The whole of a statistic is its number; of another record only what `for` names is meant. */
function isSaidToSupport({ cited }: Read): boolean {
  return cited.supports !== undefined;
}

function claimsOf(field: DataPath, name: string, evidence: readonly Read[]): Figure[] {
  const claims = new Map<string, Figure & { support: Read[] }>();
  for (const read of evidence) {
    const { claim } = read.cited;
    if (claim?.field === undefined || typeof claim.value !== 'number') continue;
    if (claim.field.join('.') !== field.join('.')) continue;
    const key = claim.path.join('.');
    const before = claims.get(key);
    if (before !== undefined) before.support.push(read);
    else claims.set(key, { path: claim.path, value: claim.value, name, support: [read] });
  }
  return [...claims.values()];
}

const wordsForNumbers =
  /(?<!\p{L})(?:values?|figures?|numbers?|sums?|totals?|counts?|shares?|bounds?|min|max|valeurs?|chiffres?|nombres?|sommes?|số|tổng)(?!\p{L})/iu;

function excuses({ cited: { evidence } }: Read): boolean {
  return evidence.doubt !== undefined || wordsForNumbers.test(evidence.deduced ?? '');
}

function isPrinted({ path, value, support }: Figure): boolean {
  const numbers = support.flatMap((read) => readNumbers(read, true));
  const all = numbers.length > 0 ? numbers : support.flatMap((read) => readNumbers(read, false));
  return all.some((number) => agrees(number, value, String(path.at(-1))));
}

/** The numbers in the printed strings of an entry, those of days left out unless they are all. */
function readNumbers({ cited, languages }: Read, leavesOutDays: boolean): number[] {
  return (cited.evidence.printed ?? []).flatMap((text) =>
    languages.flatMap((language) => {
      const string = folded(text);
      return numbersIn(leavesOutDays ? withoutDays(string, language) : string, language);
    }),
  );
}

/** `under 5` bounds at 5 or at 4, and a count starts at 0 or 1 without anybody's printing it. */
function agrees(number: number, value: number, field: string): boolean {
  if (field === 'min' && value <= 1) return true;
  return field === 'min' || field === 'max' ? Math.abs(number - value) <= 1 : number === value;
}

const mostShown = 3;

/** The printed strings that hold numbers, which the register itself quotes. */
function printedNumbers(support: readonly Read[]): string {
  const strings = support.flatMap((read) =>
    (read.cited.evidence.printed ?? []).filter((text) =>
      read.languages.some(
        (language) => numbersIn(withoutDays(folded(text), language), language).length > 0,
      ),
    ),
  );
  if (strings.length === 0) return 'no number is printed';
  const shown = [...new Set(strings)].slice(0, mostShown).map(quoted);
  return `what is printed is ${listed(shown)}`;
}
