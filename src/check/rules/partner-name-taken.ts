import type { DataPath, Entry } from '../../model/entry.js';
import { partnerNames } from '../../model/kinds/partner.js';
import { fold } from '../../model/names.js';
import type { Checked, Rule, Violation } from '../rule.js';

type Partner = Entry<'partners'>;

interface Claim {
  readonly entry: Partner;
  readonly name: string;
}

export const partnerNameTaken: Rule = {
  name: 'partner/name-taken',
  severity: 'error',
  summary: 'a name or alias stands for one partner',
  why:
    'People ask for a partner by any of its names, in any language, without accents or case. ' +
    'A name that two partners claim would make every such question ambiguous. The names of a ' +
    'country belong to its state; a body is told apart by its country, as in "UK Home Office".',
  all: [
    {
      of: ['partners'],
      *violations({ register }) {
        const partners = partnersOf(register);
        const ids = new Map(partners.map((entry) => [entry.id, { entry, name: entry.id }]));
        const words = [...ids.values()].filter(({ name }) => name.includes('-'));
        const folded = new Map<string, Claim>(words.map((claim) => [fold(claim.name), claim]));
        for (const entry of partners) {
          const told = new Set<string>();
          for (const name of [entry.id, ...partnerNames(entry)]) {
            const key = fold(name);
            // An exact id wins, accents and all: "Mỹ" is not the `my` of Malaysia.
            const first = ids.get(name.trim().toLowerCase()) ?? folded.get(key);
            if (first === undefined) folded.set(key, { entry, name });
            else if (first.entry.id !== entry.id && !told.has(key)) {
              told.add(key);
              yield violation({ entry, name }, first);
            }
          }
        }
      },
    },
  ],
};

/** States first: a country's names are not theirs to change. */
function partnersOf(register: Checked['register']): Partner[] {
  const partners = [...register.select('partners')].flatMap(
    ({ entry }) => register.find('partners', entry.id) ?? [],
  );
  const isState = ({ record }: Partner) => record.type === 'state';
  return [...partners.filter(isState), ...partners.filter((partner) => !isState(partner))];
}

function violation(claim: Claim, first: Claim): Violation {
  return {
    at: { subject: claim.entry, path: pathOf(claim) },
    message: `the name "${claim.name}" already stands for the partner "${first.entry.id}"`,
    suggestion: 'leave it to one of the two',
    other: { at: { subject: first.entry, path: pathOf(first) }, message: 'claimed here' },
  };
}

/** Where in a record a name stands; a country's own names stand behind its code. */
function pathOf({ name, entry: { id, record } }: Claim): DataPath {
  if (name === id) return ['id'];
  const alias = record.aliases?.indexOf(name) ?? -1;
  if (alias !== -1) return ['aliases', alias];
  const own = Object.entries(record.name ?? {}).find(([, wording]) => wording === name);
  return own === undefined ? ['country'] : ['name', own[0]];
}
