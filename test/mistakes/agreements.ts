import type { Section } from './mistake.js';
import { edit, rewritten } from './mistake.js';

const borderGuards = 'agreements/vn-gb-border-guard-agreement-2024.yaml';
const plan = 'agreements/vn-gb-action-plan-2025.yaml';
const plan2024 = 'commitments/vn-gb-develop-action-plan-2024.yaml';
const victoriaPullen = '      - {person: victoria-pullen, for: gb-home-office}\n';
const leDucThai = '      - {person: le-duc-thai, for: vn-border-guard}\n';

const rating = (id: string, grade: string) =>
  `id: ${id}\nrater: us\nscheme: us-tip-tier\nrated: vn\nrating: "${grade}"\n` +
  'report_year: 2024\nevidence: [{source: nhan-dan-2025-01-tip-office, at: body}]\n';

export const agreements: Section = {
  about: 'Agreements, commitments and ratings',
  mistakes: [
    {
      made: 'The British signatory is said to have signed for the Viet Nam Border Guard.',
      ...edit(
        borderGuards,
        victoriaPullen,
        '      - {person: victoria-pullen, for: vn-border-guard}\n',
      ),
    },
    {
      made: 'The two signatories have changed sides.',
      ...edit(
        borderGuards,
        leDucThai + victoriaPullen,
        '      - {person: le-duc-thai, for: gb-home-office}\n' +
          '      - {person: victoria-pullen, for: vn-border-guard}\n',
      ),
      silent: 'no check compares the office of a person with the side for which they sign',
    },
    {
      made: 'A bilateral text is signed by one side only.',
      ...edit(borderGuards, victoriaPullen, ''),
    },
    {
      made: 'A state is party to a text of ministries.',
      ...edit(plan, '  - {partner: gb-home-office}\n', '  - {partner: gb}\n'),
    },
    {
      made: 'A memorandum is said to be binding.',
      ...edit(
        'agreements/vn-gb-mou-trafficking-2018.yaml',
        'relevance: direct\n',
        'relevance: direct\nbinding: yes\n',
      ),
    },
    {
      made: 'A party signs a text and accedes to it.',
      ...edit(
        'agreements/vn-gb-mou-migration.yaml',
        '  - {act: signed}\n',
        '  - {act: signed, party: gb}\n  - {act: acceded, party: gb}\n',
      ),
    },
    {
      made: 'A party is named twice.',
      ...edit(
        plan,
        '  - {partner: gb-home-office}\n',
        '  - {partner: gb-home-office}\n  - {partner: gb-home-office}\n',
      ),
      silent: 'no check looks for a partner that stands twice in one role',
    },
    {
      made: 'A draft beside its signed text is not accepted any more.',
      ...rewritten('agreements/vn-fr-mou-readmission-draft.yaml', (text) =>
        text.replace(/^accepted:\n(?: .*\n)+/m, ''),
      ),
    },
    {
      made: 'A commitment is fulfilled, and nothing shows by what.',
      ...rewritten(plan2024, (text) => text.replace(/ {4}through:(?:.*\n)+?(?=evidence)/, '')),
    },
    {
      made: 'A commitment is fulfilled by an agreement that was signed before it was made.',
      ...edit(
        plan2024,
        '    through: [vn-gb-action-plan-2025]\n',
        '    through: [vn-gb-border-guard-agreement-2024]\n',
      ),
    },
    {
      made: 'A commitment names neither when nor where it was made.',
      ...edit(plan2024, 'made_in: vn-gb-joint-statement-2024\n', ''),
    },
    {
      made: 'A project names no funder and nobody who carries it out.',
      ...edit(
        'projects/iom-border-guard-frontline-training.yaml',
        '  - {partner: us-inl, role: funding}\n',
        '',
      ),
    },
    {
      made: 'One country is rated twice, unlike, in the report of one year.',
      change(files) {
        files.set('ratings/us-tip-2024-vn.yaml', rating('us-tip-2024-vn', '2'));
        files.set('ratings/us-tip-vn-2024.yaml', rating('us-tip-vn-2024', '2WL'));
      },
    },
  ],
};
