import { dateText } from '../../model/date-text.js';
import type { Block } from '../../model/document.js';
import { measuredText } from '../../model/quantity.js';
import { capitalised } from '../../model/words/words.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { stagesOf, standing, tiedStatistics } from '../../figures/keyed-statistics.js';
import type { Panel } from '../../figures/panels.js';
import { panelsOf } from '../../figures/panels.js';
import { spanOf } from '../../figures/span.js';
import { figureWords, indicatorName, panelText } from '../stats/figure-words.js';
import { section, shortened } from './blocks.js';
import type { Subject } from './subject.js';

const mostSeries = 8;
const mostBefore = 2;

/** The figures that concern both, series by series: the newest, then a few before it. */
export function figureBlocks(subject: Subject): Block[] {
  const { reader } = subject;
  const { words, register } = reader;
  const concerned = subject.entries('statistics');
  const own = new Set(concerned.map(({ id }) => id));
  // Those of projects stand with them.
  const figures = standing(tiedStatistics(concerned, register)).filter(
    (one) => own.has(one.entry.id) && one.key.project === '[]' && concernsHome(one, subject),
  );
  const { panels } = panelsOf(figures, ['year'], register);
  const inOrder = [...panels].sort((a, b) => lastDay(b) - lastDay(a) || 0);
  const items = inOrder.slice(0, mostSeries).map((panel) => seriesText(panel, subject));
  if (items.length === 0) return [];
  const isDetection = figures.some(
    ({ indicator }) => indicator !== undefined && stagesOf(indicator).length > 0,
  );
  return section(words.pages.brief.sections.figures, [
    { type: 'list', items },
    ...shortened(inOrder.length - mostSeries, `traite stats --partner ${subject.partner}`, reader),
    ...(isDetection
      ? [{ type: 'paragraph', text: words.phrases.detectionIsNotPrevalence } as const]
      : []),
  ]);
}

/** Is the home country at one end of it, or did it count? */
function concernsHome({ entry }: KeyedStatistic, { ours, reader }: Subject): boolean {
  const { area, counterpart_area, breakdown, reported_by } = entry.record;
  const home = reader.register.home.toUpperCase();
  return [area, counterpart_area, breakdown?.citizenship].includes(home) || ours.has(reported_by);
}

function lastDay({ figures }: Panel): number {
  const days = figures.map(({ entry }) => spanOf(entry.record.period).to);
  return days.reduce((last, day) => (Number.isFinite(day) ? Math.max(last, day) : last), -Infinity);
}

function seriesText(panel: Panel, subject: Subject): string {
  const { reader } = subject;
  const { words } = reader;
  const newestFirst = [...panel.figures].sort(
    (a, b) => spanOf(b.entry.record.period).to - spanOf(a.entry.record.period).to || 0,
  );
  const [newest, ...before] = newestFirst;
  if (newest === undefined) return '';
  const period = ({ entry }: KeyedStatistic) => dateText(entry.record.period, words);
  const amount = measuredText(newest.entry.record, newest.indicator?.unit, words);
  const earlier = before
    .slice(0, mostBefore)
    .map((one) => `${figureWords(one, reader)} (${period(one)})`)
    .join(', ');
  const told = [
    words.phrases.told(capitalised(indicatorName(newest, reader)), `${amount}, ${period(newest)}`),
    panelText(panel, reader),
    ...(earlier === '' ? [] : [words.pages.brief.earlier(earlier)]),
  ];
  return `${told.join(' · ')}${subject.cite(newest.entry)}`;
}
