import type { Files, Section } from './mistake.js';
import { edit, rewritten, textOf } from './mistake.js';

const plan = 'agreements/vn-gb-action-plan-2025.yaml';
const signing = 'events/vn-gb-border-guard-signing-2024-01-18.yaml';
const borderGuards = 'agreements/vn-gb-border-guard-agreement-2024.yaml';

function move(files: Files, from: string, to: string): void {
  files.set(to, textOf(files, from));
  files.delete(from);
}

export const references: Section = {
  about: 'Ids, names and references',
  mistakes: [
    {
      made: 'A person gets another id, and those who refer to it do not.',
      change(files) {
        const text = textOf(files, 'people/luong-tam-quang.yaml');
        files.delete('people/luong-tam-quang.yaml');
        files.set(
          'people/quang-luong-tam.yaml',
          text.replace('luong-tam-quang', 'quang-luong-tam'),
        );
      },
    },
    {
      made: 'An id is mended and the name of its file is not.',
      ...edit(
        'commitments/vn-fr-french-language-2025.yaml',
        'id: vn-fr-french-language-2025\n',
        'id: vn-fr-learning-french-2025\n',
      ),
    },
    {
      made: 'A file is renamed and its id is not.',
      change(files) {
        move(files, signing, 'events/signing-2024.yaml');
      },
    },
    {
      made: 'A file is moved to the folder of another kind.',
      change(files) {
        move(files, signing, signing.replace('events', 'agreements'));
      },
    },
    {
      made: 'One id stands in two files.',
      change(files) {
        files.set('partners/iom.yaml', 'id: iom\ntype: ngo\nname: {en: Migration office}\n');
      },
    },
    {
      made: 'An event is copied and only its file gets another name.',
      change(files) {
        files.set('events/vn-gb-border-guard-signing-2.yaml', textOf(files, signing));
      },
    },
    {
      made: 'An id holds a capital letter and an underscore.',
      ...edit(signing, 'id: vn-gb-border-guard-signing-2024-01-18', 'id: VN_GB_signing'),
    },
    {
      made: 'Two partners claim one alias.',
      ...edit(
        'partners/fr-ministry-of-the-interior.yaml',
        'aliases: [ministère français de l’Intérieur]',
        'aliases: [Home Office]',
      ),
    },
    {
      made: 'Two partners claim one alias, written without its accents.',
      ...edit(
        'partners/fr-ministry-of-the-interior.yaml',
        'aliases: [ministère français de l’Intérieur]',
        'aliases: [BO CONG AN]',
      ),
    },
    {
      made: 'A partner claims the name of a country.',
      ...edit('partners/gb-bodies.yaml', 'aliases: [Home Office, ', 'aliases: [Royaume-Uni, '),
    },
    {
      made: 'Bodies are parts of one another in a circle.',
      ...rewritten('partners/vn-bodies.yaml', (text) =>
        text.replace(
          'part_of: vn-ministry-of-national-defence',
          'part_of: vn-border-guard-drugs-department',
        ),
      ),
    },
    {
      made: 'A commitment is made "in" an event.',
      ...edit(
        'commitments/vn-gb-border-guard-training-2024.yaml',
        'made_in: vn-gb-border-guard-agreement-2024',
        'made_in: vn-gb-border-guard-signing-2024-01-18',
      ),
    },
    {
      made: 'The source of a text is given for the text itself.',
      ...edit(
        borderGuards,
        'implements: [vn-gb-mou-trafficking-2018]',
        'implements: [vov-2018-11-uk-mou]',
      ),
    },
    {
      made: 'A country is named by its code where an id is wanted.',
      ...edit(
        'agreements/vn-fr-mou-readmission.yaml',
        '  - {partner: fr}\n',
        '  - {partner: FR}\n',
      ),
    },
    {
      made: 'A partner is named by its name where an id is wanted.',
      ...edit(plan, '  - {partner: gb-home-office}\n', '  - {partner: Home Office}\n'),
    },
    {
      made: 'A topic is taken for a free word.',
      ...edit(
        'commitments/vn-gb-border-guard-training-2024.yaml',
        'topics: [training, language-training]',
        'topics: [training, english]',
      ),
    },
    {
      made: 'A record that others refer to is deleted.',
      change(files) {
        files.delete('agreements/vn-gb-mou-trafficking-2018.yaml');
      },
    },
  ],
};
