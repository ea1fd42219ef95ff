import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from './mistake.js';
import { edit, rewritten, textOf } from './mistake.js';

const plan = 'agreements/vn-gb-action-plan-2025.yaml';
const training = 'commitments/vn-gb-border-guard-training-2024.yaml';
const states = 'partners/states.yaml';

function many(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join('');
}

export const files: Section = {
  about: 'Files and YAML',
  mistakes: [
    {
      made: 'A field stands twice.',
      ...edit(plan, 'level: ministry\n', 'level: ministry\nlevel: agency\n'),
    },
    {
      made: 'A field is misread by its wrong indentation.',
      ...edit(plan, 'level: ministry\n', ' level: ministry\n'),
    },
    {
      made: 'A tab is used as indentation.',
      ...edit(plan, '    date: 2025-03-31\n', '\tdate: 2025-03-31\n'),
    },
    {
      made: 'A text holds a colon and is not quoted.',
      ...edit(
        'sources/courrier-2024-10-minister-call.yaml',
        '  fr: "Vietnam - Royaume-Uni : lutte contre la traite des êtres humains et l’immigration illégale"',
        '  fr: Vietnam: lutte contre la traite',
      ),
    },
    {
      made: 'A quotation mark is not closed.',
      ...edit(
        plan,
        '      - "plan d\'action"\n      - "entre',
        '      - "plan d\'action\n      - "entre',
      ),
    },
    {
      made: 'A bracket is not closed.',
      ...edit(training, 'topics: [training, language-training]', 'topics: [training'),
    },
    {
      made: 'The line between two records is lost.',
      ...edit(states, '---\nid: nz\n', 'id: nz\n'),
    },
    {
      made: 'Two branches were merged and the marks of git were left.',
      ...edit(
        plan,
        'level: ministry\n',
        '<<<<<<< HEAD\nlevel: ministry\n=======\nlevel: agency\n>>>>>>> levels\n',
      ),
    },
    {
      made: 'A byte order mark in the middle, of a file that was put behind another.',
      ...edit(states, '---\nid: nz\n', '---\n\uFEFFid: nz\n'),
    },
    {
      made: 'A zero-width space in an id.',
      ...edit(training, 'id: vn-gb-border', 'id: vn-gb-\u200Bborder'),
    },
    {
      made: 'A file with the line ends of Windows: what is wrong in it is shown where it stands.',
      ...rewritten(plan, (text) =>
        text.replace('form: action-plan\n', 'form: plan\n').replaceAll('\n', '\r\n'),
      ),
    },
    {
      made: 'A file with the line ends of Windows, and nothing wrong in it.',
      ...rewritten(plan, (text) => text.replaceAll('\n', '\r\n')),
      silent: 'it reads the same',
    },
    {
      made: 'Several records share one part by an alias.',
      change(store) {
        const text = textOf(store, plan);
        store.set(
          plan,
          text
            .replace('  - {partner: gb-home-office}', '  - &them {partner: gb-home-office}')
            .replace('form: action-plan\n', 'form: action-plan\nnote: *them\n'),
        );
      },
    },
    {
      made: 'Aliases that unfold to a thousand million entries.',
      ...rewritten(
        training,
        (text) =>
          `${text}a0: &a0 [x]\n${many(60, (at) => `a${String(at + 1)}: &a${String(at + 1)} [${many(9, () => `*a${String(at)}, `)}]\n`)}`,
      ),
    },
    {
      made: 'A merge key.',
      ...edit(training, 'type: joint-undertaking\n', '<<: {type: joint-undertaking}\n'),
    },
    {
      made: 'A tag that runs a program elsewhere.',
      ...edit(
        training,
        'type: joint-undertaking\n',
        'type: !!python/object/apply:os.system ["true"]\n',
      ),
    },
    {
      made: 'A field called `__proto__`.',
      ...edit(training, 'topics: [', '__proto__: {by: [vn]}\ntopics: ['),
    },
    {
      made: 'A text of five million characters.',
      ...rewritten(training, (text) =>
        text.replace(/(?<=^ {2}en: ).*$/m, () => 'a'.repeat(5_000_000)),
      ),
    },
    {
      made: 'A file of nine million bytes.',
      ...rewritten(training, (text) => `${text}# ${'a'.repeat(9_000_000)}\n`),
    },
    {
      made: 'A file in Latin-1.',
      change(store) {
        const plain = textOf(store, plan).replaceAll('’', "'").replaceAll('–', '-');
        store.set(plan, Buffer.from(plain, 'latin1'));
      },
    },
    {
      made: 'A file in UTF-16.',
      change(store) {
        store.set(plan, Buffer.from(`\uFEFF${textOf(store, plan)}`, 'utf16le'));
      },
    },
    {
      made: 'An empty file.',
      change(store) {
        store.set('events/new.yaml', '');
      },
    },
    {
      made: 'An empty record at the end of a file.',
      ...rewritten(states, (text) => `${text}---\n`),
    },
    {
      made: 'A record in a file whose name ends in .yml.',
      change(store) {
        store.set('partners/se.yml', 'id: se\ntype: state\ncountry: SE\n');
      },
    },
    {
      made: 'Notes of a meeting are left beside the records.',
      change(store) {
        store.set('events/notes.txt', 'Call again on Monday\n');
      },
    },
    {
      made: 'The folder of a kind is misspelt.',
      onDisk(folder) {
        mkdirSync(join(folder, 'aggreements'));
      },
    },
    {
      made: 'A record is a symbolic link to a file out of the store.',
      onDisk(folder) {
        writeFileSync(join(folder, '../elsewhere.yaml'), 'id: se\ntype: state\ncountry: SE\n');
        symlinkSync('../../elsewhere.yaml', join(folder, 'partners/se.yaml'));
      },
    },
    {
      made: 'The folder of a kind is a symbolic link.',
      onDisk(folder) {
        renameSync(join(folder, 'laws'), join(folder, '../laws'));
        symlinkSync('../laws', join(folder, 'laws'));
      },
    },
    {
      made: 'A folder has the name of a record’s file.',
      onDisk(folder) {
        const file = join(folder, 'laws/vn-law-trafficking-2011.yaml');
        rmSync(file);
        mkdirSync(file);
      },
    },
  ],
};
