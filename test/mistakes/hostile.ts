import type { Section } from './mistake.js';
import { edit, rewritten } from './mistake.js';

const training = 'commitments/vn-gb-border-guard-training-2024.yaml';
const victoriaPullen = 'people/victoria-pullen.yaml';
const title =
  '  en: Support the training of border guards in countering trafficking, and their English above all\n';
const type = 'type: joint-undertaking\n';
const conference = 'events/bali-disruption-conference-2024.yaml';

/** A text in a record with something else that is wrong, so that its line is shown. */
const summary = (text: string) =>
  rewritten(training, (before) => before.replace(title, `  en: ${text}\n  xx-: ${text}\n`));

export const hostile: Section = {
  about: 'Texts that would harm, and what must not be published',
  mistakes: [
    {
      made: 'An escape sequence as it is.',
      ...edit(training, title, '  en: Support \u001B[31mthe training\n'),
    },
    {
      made: 'An escape sequence written as an escape, in a value that is shown.',
      ...edit(training, type, 'type: "\\e[31mpledge\\e[0m"\n'),
    },
    {
      made: 'A bidirectional override in a text that is shown.',
      ...summary('Support \u202Egniniart'),
    },
    {
      made: 'A bidirectional override in a text of a record with nothing else wrong.',
      ...edit(training, title, '  en: Support \u202Egniniart\n'),
      silent: 'wherever the text is printed, the override is shown as \\u{202e}',
    },
    {
      made: 'A bidirectional override in an id that another record names.',
      ...edit(training, 'made_in: vn-gb', 'made_in: \u202Evn-gb'),
    },
    {
      made: 'A text that would be a command of a CI runner, in the name of a field.',
      ...edit(training, type, `${type}"\\n::error file=a.yaml::All is well": x\n`),
    },
    {
      made: 'A text that would be a command of a CI runner, on a line that is shown.',
      ...edit(
        training,
        type,
        'type: |\n  ::error file=a.yaml::All is well\n  ##[error] so it is\n',
      ),
    },
    {
      made: 'A private telephone number in a summary.',
      ...edit(training, title, '  en: Support the training; ask Mr An, 0912 345 678\n'),
    },
    {
      made: 'The e-mail address of a person.',
      ...edit(
        victoriaPullen,
        'name: Victoria Pullen\n',
        'name: Victoria Pullen\nnote: {en: write to v.pullen@gmail.com}\n',
      ),
    },
    {
      made: 'The number of an identity card in a printed string.',
      ...edit(victoriaPullen, '      - "Victoria Pullen"\n', '      - "CCCD 001085012345"\n'),
    },
    {
      made: 'A hotline that is for everybody.',
      ...edit(training, title, '  en: Support the training and the hotline 111 and 0912 345 678\n'),
      silent: 'a number beside the word hotline is nobody’s own',
    },
    {
      made: 'A reason for an acceptance holds a telephone number.',
      ...edit(
        conference,
        '      en: Left open on purpose, for want of a third witness.',
        '      en: Left open on purpose, as Mr An said (0912 345 678).',
      ),
    },
  ],
};

export const configuration: Section = {
  about: 'The configuration',
  mistakes: [
    {
      made: 'An error is turned off.',
      ...edit('store.yaml', 'severities: {}', 'severities: {evidence/missing: off}'),
    },
    {
      made: 'A check that there is not is turned off.',
      ...edit('store.yaml', 'severities: {}', 'severities: {dispute/opened: off}'),
    },
    {
      made: 'A warning is given a severity that there is not.',
      ...edit('store.yaml', 'severities: {}', 'severities: {dispute/open: ignore}'),
    },
    {
      made: 'The file is broken.',
      ...edit('store.yaml', 'languages: [fr, en, vi]', 'languages: [fr, en, vi'),
    },
    {
      made: 'The licence is missing.',
      ...edit('store.yaml', 'licence: CC-BY-4.0\n', ''),
    },
    {
      made: 'The home country is named and not coded.',
      ...edit('store.yaml', 'home: VN', 'home: Viet Nam'),
    },
    {
      made: 'A field is misspelt.',
      ...edit('store.yaml', 'severities: {}', 'severity: {}'),
    },
    {
      made: 'A second document stands behind the first.',
      ...rewritten('store.yaml', (text) => `${text}---\nhome: GB\n`),
    },
  ],
};
