import type { Section } from './mistake.js';
import { edit } from './mistake.js';

const plan = 'agreements/vn-gb-action-plan-2025.yaml';
const fund = 'commitments/gb-modern-slavery-fund-2025.yaml';
const conference = 'events/bali-disruption-conference-2024.yaml';
const extradition = 'agreements/vn-fr-extradition-agreement.yaml';

export const fields: Section = {
  about: 'Fields and codes',
  mistakes: [
    {
      made: 'A field that no record has.',
      ...edit(plan, 'level: ministry\n', 'level: ministry\ncolour: red\n'),
    },
    {
      made: 'A required field is misspelt.',
      ...edit(plan, 'form: action-plan\n', 'fom: action-plan\n'),
    },
    {
      made: 'A required field is not there.',
      ...edit(plan, 'subject: trafficking\n', ''),
    },
    {
      made: 'The code of an act is misspelt.',
      ...edit(plan, '  - act: signed\n', '  - act: sined\n'),
    },
    {
      made: 'The status, which is derived, is stored.',
      ...edit(plan, 'level: ministry\n', 'level: ministry\nstatus: in-force\n'),
    },
    {
      made: 'The status, which is derived, is stored and misspelt.',
      ...edit(plan, 'level: ministry\n', 'level: ministry\nstaus: in-force\n'),
    },
    {
      made: 'A title is given in no language.',
      ...edit(
        extradition,
        'title:\n  fr: Accord d’extradition entre le Viet Nam et la France\n  en: Viet Nam–France extradition agreement\n',
        'title: Accord d’extradition\n',
      ),
    },
    {
      made: 'A title in braces is cut at its comma.',
      ...edit(
        'sources/cranbrook-legal-2025-05-14.yaml',
        'title: {en: "What happened at the recent Organised Immigration Crime Summit?"}',
        'title: {en: Organised crime, immigration and the summit}',
      ),
    },
    {
      made: 'One topic is given where a list is wanted.',
      ...edit(fund, 'topics: [funding]', 'topics: funding'),
    },
    {
      made: 'Norway unquoted: YAML 1.1 would read "false", and 1.2 reads the text.',
      ...edit(conference, 'place: {city: Hanoi, country: VN}', 'place: {city: Oslo, country: NO}'),
      silent: 'what is read is Norway; `fmt` puts it between quotation marks for other readers',
    },
    {
      made: 'A country by a code that people use.',
      ...edit(conference, 'place: {city: Hanoi, country: VN}', 'place: {city: Leeds, country: UK}'),
    },
    {
      made: 'A currency by its sign.',
      ...edit(fund, 'currency: GBP', 'currency: £'),
    },
    {
      made: 'A duration in words.',
      ...edit(
        'projects/iom-border-guard-frontline-training.yaml',
        'duration: P3Y',
        'duration: 3 years',
      ),
    },
    {
      made: 'An address without its beginning.',
      ...edit('sources/vgp-2025-04-02.yaml', 'url: https://', 'url: '),
    },
    {
      made: 'A number that begins with nought.',
      ...edit('statistics/vna-2023-iom-border-guard-training.yaml', 'value: 12\n', 'value: 012\n'),
      silent:
        'what is read is 12; `fmt` writes it so, where a YAML 1.1 reader would take 012 for 10',
    },
    {
      made: 'A field has no value.',
      ...edit(plan, 'form: action-plan\n', 'form:\n'),
    },
  ],
};
