import type { Entry } from '../../model/entry.js';
import { groupsOf } from '../../model/groups.js';
import { countryOf } from '../../model/kinds/agreement.js';
import { statusOf } from '../../model/kinds/agreement-status.js';
import { partnerNames } from '../../model/kinds/partner.js';
import { foldedWords } from '../../model/names.js';
import type { Register } from '../../model/register.js';
import { entriesOf } from '../entries.js';
import { areLike } from '../like-titles.js';
import type { Rule } from '../rule.js';

type Agreement = Entry<'agreements'>;

export const agreementTwin: Rule = {
  name: 'agreement/twin',
  severity: 'warning',
  summary: 'no draft has a signed text of the same parties and a like title beside it',
  why:
    'A draft that was signed since goes on as the same record, with one more act. Two records of ' +
    'one text count it twice and keep the draft open for ever. Make one of them; where the draft ' +
    'is another text, say how the two relate in "builds_on", "implements", "amends" or ' +
    '"replaces", or accept the warning where the sources do not tell.',
  all: [
    {
      of: ['agreements'],
      beside: ['partners'],
      *violations({ register }) {
        const groups = groupsOf(textsIn(register), ({ parties }) => parties);
        let compared = 0;
        for (const group of groups.values()) {
          const drafts = group.filter(({ isDraft }) => isDraft).map(({ entry }) => entry);
          const signed = group.filter(({ isSigned }) => isSigned).map(({ entry }) => entry);
          if (drafts.length === 0 || signed.length === 0) continue;
          const names = namesOf(group, register);
          for (const draft of drafts) {
            if (compared > mostCompared) return;
            compared += signed.length;
            const twin = signed.find((one) => areTwins(draft, one, names));
            if (twin === undefined) continue;
            yield {
              at: { subject: draft, path: ['title'], part: 'key' },
              message: `the draft "${draft.id}" and the signed "${twin.id}" have the same parties and like titles`,
              suggestion:
                'make one record of them, or say how they relate in "builds_on", "amends" or "replaces"',
              other: {
                at: { subject: twin, path: ['title'], part: 'key' },
                message: 'the signed text',
              },
            };
          }
        }
      },
    },
  ],
};

/** So many pairs of titles are compared, about a second's work, and no more. */
const mostCompared = 100_000;

interface Text {
  readonly entry: Agreement;
  readonly parties: string;
  readonly isDraft: boolean;
  readonly isSigned: boolean;
}

/** What texts are compared by, taken from each record at one time. */
function textsIn(register: Register): Text[] {
  return entriesOf('agreements', register).map((entry) => {
    const { record } = entry;
    return {
      entry,
      parties: partiesOf(record, register),
      isDraft: ['proposed', 'negotiating'].includes(statusOf(record, Infinity)),
      isSigned: record.lifecycle.some(({ act }) => act === 'signed'),
    };
  });
}

/** Its parties by their countries: a draft may name the state where the text names the ministry. */
function partiesOf({ parties }: Agreement['record'], register: Register): string {
  const signing = parties.filter(({ role = 'party' }) => role === 'party');
  const sides = signing.map(({ partner }) => countryOf(partner, register) ?? partner);
  return [...new Set(sides)].sort().join(' ');
}

/** The words of the parties' names, which tell none of their texts from another. */
function namesOf(group: readonly Text[], register: Register): Set<string> {
  const parties = group.flatMap(({ entry }) => entry.record.parties.map(({ partner }) => partner));
  const partners = [...new Set(parties)].flatMap((id) => {
    const partner = register.find('partners', id);
    const state = register.find('partners', countryOf(id, register)?.toLowerCase() ?? '');
    return [partner, state].filter((one) => one !== undefined);
  });
  const names = partners.flatMap((partner) => [partner.id, ...partnerNames(partner)]);
  return new Set(names.flatMap(foldedWords));
}

function areTwins(draft: Agreement, signed: Agreement, names: ReadonlySet<string>): boolean {
  if (draft.id === signed.id || refersTo(draft, signed) || refersTo(signed, draft)) return false;
  return areLike(draft.record.title, signed.record.title, names);
}

function refersTo({ record }: Agreement, { id }: Agreement): boolean {
  const { implements: basis = [], builds_on = [], amends = [], replaces = [] } = record;
  return [...basis, ...builds_on, ...amends, ...replaces].includes(id);
}
