import { inLanguage, nameOf } from '../../model/cell.js';
import { dateText } from '../../model/date-text.js';
import type { Block } from '../../model/document.js';
import type { Entry } from '../../model/entry.js';
import { stretch } from '../../model/kinds/begun.js';
import { figureText } from '../../model/quantity.js';
import type { MoneyAmount, ProjectDates } from '../../model/records.js';
import type { Words } from '../../model/words/words.js';
import { codeLabel } from '../../model/words/words.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { standing, statisticsWith, tiedStatistics } from '../../figures/keyed-statistics.js';
import { projectsOf } from '../../figures/key.js';
import { indicatorName } from '../stats/figure-words.js';
import { measuredText } from '../../model/quantity.js';
import { newestFirst, section, shortened } from './blocks.js';
import type { Subject } from './subject.js';

type Project = Entry<'projects'>;

const mostProjects = 6;
const mostFigures = 3;

/** The projects that the partner takes part in: its role, the money, targets and results. */
export function projectBlocks(subject: Subject): Block[] {
  const { reader } = subject;
  const { sections } = reader.words.pages.brief;
  const all = newestFirst(
    subject.entries('projects'),
    ({ record: { dates = {} } }) => dates.actual_start ?? dates.planned_start,
  );
  if (all.length === 0) return [];
  const told = all.slice(0, mostProjects);
  const ids = told.map(({ id }) => id);
  const about = { type: 'equals', field: 'about', values: ids } as const;
  const figures = standing(tiedStatistics(statisticsWith(about, reader.register), reader.register));
  const items = told.map((one) => projectText(one, figures, subject));
  return section(sections.projects, [
    { type: 'list', items },
    ...shortened(all.length - mostProjects, `traite projects --partner ${subject.partner}`, reader),
  ]);
}

function projectText(entry: Project, figures: readonly KeyedStatistic[], subject: Subject): string {
  const { reader, theirs } = subject;
  const { words, language, register } = reader;
  const { title, status, dates = {}, organisations, budget = [], follows } = entry.record;
  const { brief } = words.pages;
  const roles = organisations.flatMap(({ partner, role }) =>
    theirs.has(partner) ? [codeLabel(words, 'projectRole', role)] : [],
  );
  const counted = figures.filter(({ entry: one }) =>
    projectsOf(one.record, register).includes(entry.id),
  );
  const told = [
    ...datesTold(dates, words),
    ...(status === undefined ? [] : [codeLabel(words, 'projectStatus', status)]),
    ...new Set(roles),
    ...budget.map((one) => moneyText(one, words)),
    ...(follows === undefined ? [] : [brief.follows(nameOf(follows, reader))]),
    ...counted.slice(0, mostFigures).map((one) => figureTold(one, subject)),
  ];
  const name = inLanguage(title, language);
  const text = told.length === 0 ? name : words.phrases.told(name, told.join('; '));
  return `${text}${subject.cite(entry)}`;
}

/** From when to when; a start or end that stands alone is named as one. */
function datesTold(dates: ProjectDates, words: Words): string[] {
  const { moments } = words.pages;
  const start = dates.actual_start ?? dates.planned_start;
  const end = dates.actual_end ?? dates.planned_end;
  const [first, ...rest] = stretch(start, end).map((date) => dateText(date, words));
  if (first === undefined) return [];
  if (start !== undefined && end !== undefined) return [first, ...rest];
  const name =
    start === undefined
      ? moments[dates.actual_end === undefined ? 'plannedEnd' : 'end']
      : moments[dates.actual_start === undefined ? 'plannedStart' : 'start'];
  return [words.phrases.told(name, first)];
}

function figureTold(figure: KeyedStatistic, { reader }: Subject): string {
  const { record } = figure.entry;
  const { brief } = reader.words.pages;
  const amount = measuredText(record, figure.indicator?.unit, reader.words);
  const text = `${indicatorName(figure, reader)}, ${amount}`;
  return record.nature === 'target' ? brief.target(text) : brief.result(text);
}

/** `up to 1,000,000 GBP, pledged`. */
function moneyText({ amount, currency, kind, qualifier }: MoneyAmount, words: Words): string {
  const figure = figureText(
    { value: amount, ...(qualifier === undefined ? {} : { qualifier }) },
    words,
  );
  const label =
    kind === undefined || kind === 'unspecified' ? '' : `, ${codeLabel(words, 'moneyKind', kind)}`;
  return `${figure} ${currency}${label}`;
}
