import type { Entry } from '../../model/entry.js';
import { countryOf } from '../../model/kinds/agreement.js';
import type { LifecycleAct, Signatory } from '../../model/records.js';
import type { Register } from '../../model/register.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

type Agreement = Entry<'agreements'>;

export const agreementOneSignatory: Rule = {
  name: 'agreement/one-signatory',
  severity: 'warning',
  summary: 'a bilateral signature whose signatories are named names those of both sides',
  why:
    'A text of two sides is signed by both, so that one signatory alone is half of what the ' +
    'sources know, or an error about who acted for whom. Name the other signatory; where one ' +
    'side alone signed, say so in "party". Nothing is said where it is not clear for whom one ' +
    'of them signed.',
  each: [
    lookAt(['agreements'], ['partners', 'people'], function* (entry, { register }) {
      const sides = sidesOf(entry, register);
      const at = entry.record.lifecycle.findIndex(
        ({ act, party, by }) => act === 'signed' && party === undefined && by !== undefined,
      );
      if (sides === undefined || at === -1) return;
      const signed = signedSides(entry, sides, register);
      const [only] = signed;
      if (signed.size !== 1 || only === undefined) return;
      const [first, second] = [...new Set(sides.values())];
      yield {
        at: { subject: entry, path: ['lifecycle', at, 'by'] },
        message: `a signature of ${first ?? ''} and ${second ?? ''} names signatories of ${only} alone`,
        suggestion: 'name who signed for the other side, or give "party" where it did not sign',
      };
    }),
  ],
};

/** Each party, and whom it stands for, with its side, where there are two sides and no more. */
function sidesOf({ record }: Agreement, register: Register): Map<string, string> | undefined {
  if (record.scope !== undefined || record.parties_complete === false) return undefined;
  const sides = new Map<string, string>();
  for (const { partner, on_behalf_of, role = 'party' } of record.parties) {
    if (role !== 'party') continue;
    const side = countryOf(partner, register) ?? partner;
    for (const one of [partner, on_behalf_of ?? partner, side]) sides.set(one, side);
  }
  return new Set(sides.values()).size === 2 ? sides : undefined;
}

/** The sides that signed by any act; none where that of one signatory is not clear. */
function signedSides(
  { record }: Agreement,
  sides: ReadonlyMap<string, string>,
  register: Register,
): Set<string> {
  const acts = record.lifecycle.filter(({ act }) => act === 'signed');
  const signed = acts.flatMap((act) => signersOf(act, register));
  const known = signed.map((partner) => sideOf(partner, sides, register));
  return known.includes(undefined)
    ? new Set()
    : new Set(known.filter((side) => side !== undefined));
}

/** The partners for which an act was signed: both where it names nobody. */
function signersOf({ party, by }: LifecycleAct, register: Register): string[] {
  if (by === undefined) return [party ?? ''];
  return by.map((signatory) => signatory.for ?? party ?? officeOf(signatory, register) ?? '');
}

/** The body of which somebody holds an office, where it is one. */
function officeOf({ person }: Signatory, register: Register): string | undefined {
  const posts = register.find('people', person)?.record.posts ?? [];
  const [body, ...others] = new Set(posts.map((post) => post.of));
  return others.length === 0 ? body : undefined;
}

/** The side of a partner: its own, that of its country, or that of what it is a part of. */
function sideOf(
  partner: string,
  sides: ReadonlyMap<string, string>,
  register: Register,
): string | undefined {
  const above = new Set([partner]);
  for (const one of above) {
    const side = sides.get(one) ?? sides.get(countryOf(one, register) ?? '');
    if (side !== undefined) return side;
    const whole = register.find('partners', one)?.record.part_of;
    if (whole !== undefined) above.add(whole);
  }
  return undefined;
}
