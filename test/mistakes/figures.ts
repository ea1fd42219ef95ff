import type { Section } from './mistake.js';
import { edit, editWithTexts, rewritten } from './mistake.js';

const figures = 'statistics/vna-2024-01-18-border-guard-home-office.yaml';
const targets = 'statistics/vna-2024-10-03-iom-border-guard.yaml';
const victims = 'indicator: victims-assisted\nvalue: 235\nperiod: 2023\narea: VN\n';
const source = 'evidence: [{source: vna-2024-01-18-border-guard-home-office, paragraphs: [7]}]\n';

/** One figure more at the end of the file of the Border Guard's figures for 2023. */
function added(...figure: readonly string[]) {
  return rewritten(figures, (text) => [text, ...figure].join('---\n'));
}

function victimsBy(id: string, value: number, breakdown: string): string {
  return (
    `id: ${id}\nindicator: victims-assisted\nvalue: ${String(value)}\nperiod: 2023\narea: VN\n` +
    `population: identified-and-presumed\nbreakdown: {${breakdown}}\n` +
    'reported_by: vn-border-guard\nnature: result\n' +
    `part_of: vn-border-guard-2023-victims-assisted\n${source}`
  );
}

const officers = (id: string, value: string) =>
  `id: ${id}\nindicator: officers-trained\n${value}period: 2023\narea: VN\n` +
  'reported_by: vn-border-guard\nnature: result\nabout: [vn-border-guard-training-courses-2023, ' +
  `vn-gb-border-guard-agreement-2024]\n${source}`;

export const statistics: Section = {
  about: 'Figures',
  mistakes: [
    {
      made: 'A target for courses up to 2026 is recorded as a result.',
      ...rewritten(targets, (text) => text.replace('nature: target', 'nature: result')),
      texts: true,
      silent: 'the period had begun when the source was published, though it ends two years later',
    },
    {
      made: 'A target for officers trained is recorded as a result beside the result.',
      ...added(officers('vn-border-guard-2023-officers-target', 'value: 200\n')),
    },
    {
      made: 'The same figure stands in a second record.',
      ...added(officers('vn-border-guard-2023-officers', 'value: 180\n')),
    },
    {
      made: 'Victims "identified and presumed" become victims identified.',
      ...editWithTexts(figures, 'population: identified-and-presumed', 'population: identified'),
      silent: 'no check reads which victims a text speaks of',
    },
    {
      made: 'A figure of victims does not say which victims.',
      ...edit(figures, 'population: identified-and-presumed\n', ''),
    },
    {
      made: 'The mark of thousands in "66.621" is taken for a decimal point.',
      ...editWithTexts(figures, 'value: 66621\n', 'value: 66.621\n'),
    },
    {
      made: 'Thousands are parted by a comma.',
      ...edit(figures, 'value: 1604\n', 'value: 1,604\n'),
    },
    {
      made: 'Half a person.',
      ...edit(figures, 'value: 92\n', 'value: 92.5\n'),
    },
    {
      made: 'A count below none.',
      ...edit(figures, 'value: 103\n', 'value: -103\n'),
    },
    {
      made: 'The girls and boys among the victims make one too few.',
      ...added(
        victimsBy('vn-border-guard-2023-victims-female', 130, 'sex: female'),
        victimsBy('vn-border-guard-2023-victims-male', 104, 'sex: male'),
      ),
    },
    {
      made: 'Three children are told apart by sex, age and place.',
      ...added(
        victimsBy('vn-border-guard-2023-girls', 3, 'sex: female, age: child, place: Lao Cai'),
      ),
    },
    {
      made: 'A share does not say of what it is a share.',
      change(files) {
        files.set(
          'indicators/share-of-women.yaml',
          'id: share-of-women\nname: {en: Share of women}\ndefinition: {en: Women among victims}\n' +
            'unit: percent\nmeasure: share\nscope: trafficking\n',
        );
        files.set(
          'statistics/women-2023.yaml',
          'id: women-2023\nindicator: share-of-women\nvalue: 60\nperiod: 2023\narea: VN\n' +
            `reported_by: vn-border-guard\nnature: result\n${source}`,
        );
      },
    },
    {
      made: 'The least is above the most.',
      ...edit(figures, 'value: 235\n', 'min: 240\nmax: 235\n'),
    },
    {
      made: 'A figure has a value and a least as well.',
      ...edit(figures, 'value: 235\n', 'value: 235\nmin: 200\n'),
    },
    {
      made: 'A figure has no value.',
      ...edit(figures, 'value: 235\n', 'value:\n'),
    },
    {
      made: 'The numbers of cases and persons are swapped between two indicators.',
      edits: [
        { file: figures, from: 'value: 66621\n', to: 'value: 1604.0\n' },
        { file: figures, from: 'value: 1604\n', to: 'value: 66621\n' },
      ],
    },
    {
      made: 'A figure is of the wrong indicator.',
      ...edit(figures, victims, victims.replace('victims-assisted', 'cases-handled')),
    },
    {
      made: 'A period is the year of the report and not that of the count.',
      ...editWithTexts(figures, victims, victims.replace('period: 2023', 'period: 2024')),
    },
  ],
};
