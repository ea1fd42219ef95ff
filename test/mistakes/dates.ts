import type { Section } from './mistake.js';
import { edit, editWithTexts } from './mistake.js';

const signing = 'events/vn-gb-border-guard-signing-2024-01-18.yaml';
const launch = 'events/iom-border-guard-launch-2024-10-02.yaml';
const extradition = 'agreements/vn-fr-extradition-agreement.yaml';
const statement = 'agreements/vn-gb-joint-statement-2024.yaml';

export const dates: Section = {
  about: 'Dates',
  mistakes: [
    {
      made: 'The days of signature and of entry into force are swapped.',
      ...edit(
        extradition,
        '  - {act: signed}\n',
        '  - {act: signed, date: 2023-06-01}\n  - {act: entered-into-force, date: 2023-01-06}\n',
      ),
    },
    {
      made: 'The acts of a text stand newest first.',
      ...edit(
        extradition,
        '  - {act: signed}\n',
        '  - {act: signed, date: 2023-06-01}\n  - {act: negotiating, date: 2022-11}\n',
      ),
    },
    {
      made: 'A conference ends before it starts.',
      ...edit(
        'events/bali-disruption-conference-2024.yaml',
        'date: 2024-07-16/2024-07-18',
        'date: 2024-07-18/2024-07-16',
      ),
    },
    {
      made: 'A law is in force before it is adopted, by a slip in the year.',
      ...edit('laws/vn-law-trafficking-2024.yaml', 'in_force: 2025-07-01', 'in_force: 2024-07-01'),
      silent: 'a law may count from before its adoption, so that no check compares the two days',
    },
    {
      made: 'A project ends before it starts.',
      ...edit(
        'projects/iom-border-guard-counter-trafficking-2024.yaml',
        'dates: {actual_start: 2024-10-02}',
        'dates: {actual_start: 2024-10-02, actual_end: 2024-09-30}',
      ),
    },
    {
      made: 'A signing of January 2024 is put down under 2025, a year after the news of it.',
      ...editWithTexts(signing, 'date: 2024-01-18', 'date: 2025-01-18'),
    },
    {
      made: 'An article of January 2024 is said to be of 2023, before what it reports.',
      ...edit(
        'sources/vna-2024-01-18-border-guard-home-office.yaml',
        'published: 2024-01\n',
        'published: 2023-01\n',
      ),
      silent: 'one source of a later day is enough, and the copy in English is one',
    },
    {
      made: 'The signature is one day off the event at which it took place.',
      ...editWithTexts(
        'agreements/vn-gb-border-guard-agreement-2024.yaml',
        '    date: 2024-01-18\n',
        '    date: 2024-01-19\n',
      ),
    },
    {
      made: 'A day that does not exist: 30 February.',
      ...edit(statement, '    date: 2024-04-17', '    date: 2024-02-30'),
    },
    {
      made: 'A date as it is written in Viet Nam and in France.',
      ...edit(launch, 'date: 2024-10-02', 'date: 2/10/2024'),
    },
    {
      made: 'The month and the day are swapped.',
      ...edit(statement, '    date: 2024-04-17', '    date: 2024-17-04'),
    },
    {
      made: 'Two days are joined by a hyphen and not by a stroke.',
      ...edit(
        'events/us-tip-office-visit-2025.yaml',
        'date: 2025-01-13/2025-01-14',
        'date: 2025-01-13 - 2025-01-14',
      ),
    },
    {
      made: 'The year of "31 mars" is given, and where it comes from is not said any more.',
      ...editWithTexts(
        'events/vn-gb-ministers-meeting-2025-03-31.yaml',
        '    deduced: the year, from the Home Office release on the signature that closed the meeting\n',
        '',
      ),
    },
    {
      made: 'A year that no source gives is guessed: "le 2 octobre" becomes 2023.',
      ...editWithTexts(launch, 'date: 2024-10-02', 'date: 2023-10-02'),
    },
    {
      made: 'The day of "jeudi 18 janvier" is one off where an office was seen to be held.',
      ...editWithTexts('people/victoria-pullen.yaml', 'seen: [2024-01-18]', 'seen: [2024-01-19]'),
    },
    {
      made: 'A follow-up is dated before the commitment that it follows.',
      ...edit(
        'commitments/vn-gb-develop-action-plan-2024.yaml',
        '    through: [vn-gb-action-plan-2025]\n',
        '    date: 2024-03-31\n',
      ),
    },
    {
      made: 'Somebody left an office before taking it up.',
      ...edit(
        'people/victoria-pullen.yaml',
        '    seen: [2024-01-18]\n',
        '    from: 2023-05\n    to: 2022-05\n    seen: [2024-01-18]\n',
      ),
    },
  ],
};
