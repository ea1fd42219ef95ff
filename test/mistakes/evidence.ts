import type { Section } from './mistake.js';
import { edit, editWithTexts, rewritten } from './mistake.js';

const plan = 'agreements/vn-gb-action-plan-2025.yaml';
const compact = 'agreements/global-compact-migration.yaml';
const figures = 'statistics/vna-2024-01-18-border-guard-home-office.yaml';
const targets = 'statistics/vna-2024-10-03-iom-border-guard.yaml';
const conference = 'events/bali-disruption-conference-2024.yaml';

export const evidence: Section = {
  about: 'Evidence',
  mistakes: [
    {
      made: 'Evidence points at a paragraph that the page adds around the article.',
      ...editWithTexts(compact, '    paragraphs: [5, 13]\n', '    paragraphs: [5, 20]\n'),
    },
    {
      made: 'Evidence points at a paragraph that does not exist.',
      ...editWithTexts(
        plan,
        '    paragraphs: [2, 6]\n    for: [title',
        '    paragraphs: [2, 16]\n    for: [title',
      ),
    },
    {
      made: 'Paragraphs are counted from nought.',
      ...edit(compact, '    paragraphs: [5, 13]\n', '    paragraphs: [0, 12]\n'),
    },
    {
      made: 'Paragraphs are counted in a text that nobody keeps.',
      ...editWithTexts(
        plan,
        '    at: caption and first paragraph\n    for: [title, form, lifecycle]\n',
        '    paragraphs: [1]\n    for: [title, form, lifecycle]\n',
      ),
    },
    {
      made: 'A printed string is not there: the plan is called an agreement.',
      ...editWithTexts(
        plan,
        '      - "plan d\'action"\n      - "entre',
        '      - "accord d\'action"\n      - "entre',
      ),
    },
    {
      made: 'A printed string stands in another paragraph than the one named.',
      ...editWithTexts(
        'commitments/vn-fr-french-language-2025.yaml',
        '    paragraphs: [9]\n',
        '    paragraphs: [8]\n',
      ),
    },
    {
      made: 'A figure is one digit off what is said to be printed.',
      ...editWithTexts(figures, 'value: 235\n', 'value: 253\n'),
    },
    {
      made: 'A figure is one digit off, and so is what is said to be printed.',
      edits: [
        { file: figures, from: 'value: 66621\n', to: 'value: 66612\n' },
        { file: figures, from: '"66.621"', to: '"66.612"' },
        { file: figures, from: '"66,621 people"', to: '"66,612 people"' },
      ],
      texts: true,
    },
    {
      made: 'One press release in two copies is put down as two witnesses of a length of coast.',
      ...rewritten(targets, (text) =>
        text.replace(
          /(?<=coastline-2024\n(?:.+\n)+ {2}- source: )vna-2024-10-03-iom-border-guard\n {4}paragraphs: \[8\]/,
          'iom-2024-10-02-border-guard\n    at: third paragraph',
        ),
      ),
    },
    {
      made: 'A record rests on a copy on an unrelated site alone.',
      ...edit(
        'commitments/vn-gb-border-guard-training-2024.yaml',
        'vna-2024-01-18-border-guard-home-office\n    paragraphs: [3]\n',
        'home-office-2018-11-uk-mou-copy\n    at: body\n',
      ),
    },
    {
      made: 'The evidence of a commitment is removed.',
      ...edit(
        'commitments/vn-fr-french-language-2025.yaml',
        'evidence:\n' +
          '  - source: courrier-2025-london-ministers\n' +
          '    paragraphs: [9]\n' +
          '    printed: ["leur volonté", "l\'apprentissage de la langue française"]\n',
        '',
      ),
    },
    {
      made: 'The id of a source is misspelt.',
      ...edit(
        'people/le-duc-thai.yaml',
        '  - source: vna-2024-01-18-border-guard-home-office\n',
        '  - source: vna-2024-01-18-border-guard-home-ofice\n',
      ),
    },
    {
      made: 'Evidence is for a field that the record does not have.',
      ...edit(
        plan,
        '    for: [provisions, builds_on, lifecycle]\n',
        '    for: [provisions, build_on, lifecycle.singed]\n',
      ),
    },
    {
      made: 'A dispute holds another date than the field.',
      ...edit(plan, '    held: 2025-03-31\n', '    held: 2025-04-01\n'),
    },
    {
      made: 'A disputed date is changed, and what the dispute holds is not.',
      ...edit(plan, '    date: 2025-03-31\n', '    date: 2025-04-01\n'),
    },
    {
      made: 'A dispute is about a field that the record does not have.',
      ...edit(plan, '  - field: lifecycle.signed.date\n', '  - field: lifecycle.date\n'),
    },
    {
      made: 'A dispute holds nothing any more.',
      ...edit(plan, '    held: 2025-03-31\n', ''),
    },
    {
      made: 'An error is accepted, as if it were a warning.',
      ...edit(
        'commitments/vn-fr-french-language-2025.yaml',
        'topics: [language-training]\n',
        'topics: [language-training]\n' +
          'accepted: [{rule: evidence/missing, because: {en: The article was lost}}]\n',
      ),
    },
    {
      made: 'A warning is accepted that does not arise.',
      ...edit(conference, '  - rule: dispute/open\n', '  - rule: evidence/only-copies\n'),
    },
    {
      made: 'The name of an accepted warning is misspelt.',
      ...edit(conference, '  - rule: dispute/open\n', '  - rule: disputes/open\n'),
    },
    {
      made: 'Fewer persons than cases, and the acceptance is gone.',
      ...rewritten(figures, (text) => text.replace(/^accepted:\n(?: .*\n)+/m, '')),
    },
    {
      made: 'The fingerprint of a kept text has one wrong digit.',
      ...editWithTexts(
        'sources/courrier-2025-london-ministers.yaml',
        'sha256: 78edc12d',
        'sha256: 78edc12e',
      ),
    },
    {
      made: 'A kept text is said to have a paragraph more than it has.',
      ...editWithTexts(
        'sources/courrier-2025-london-ministers.yaml',
        '  paragraphs: 11\n',
        '  paragraphs: 12\n',
      ),
    },
    {
      made: 'The body of an article is longer than its page.',
      ...editWithTexts(
        'sources/courrier-2025-london-ministers.yaml',
        '  body: [1, 11]\n',
        '  body: [1, 111]\n',
      ),
    },
    {
      made: 'A sentence of a newspaper is quoted whole.',
      ...edit(
        plan,
        '      - "entre les deux ministères"\n',
        '      - "ont signé un plan d\'action visant à prévenir et à combattre la traite des êtres humains entre les deux ministères"\n',
      ),
    },
  ],
};
