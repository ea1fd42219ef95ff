import { countryName, inLanguage, nameOf } from '../../model/cell.js';
import { countries } from '../../model/codes/countries.js';
import { dateText } from '../../model/date-text.js';
import type { Breakdown, Statistic } from '../../model/records.js';
import type { Reader } from '../../model/reader.js';
import { breakdownText, figureText, measuredText } from '../../model/quantity.js';
import { codeLabel } from '../../model/words/words.js';
import type { DimensionName } from '../../figures/dimension.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { isShare, stagesOf } from '../../figures/keyed-statistics.js';
import { categoriesOf, projectsOf } from '../../figures/key.js';
import type { Telling } from '../../figures/limits.js';
import { isPartner } from '../../figures/limits.js';
import type { AttributeRule } from '../../figures/obstacle.js';
import type { Panel, Place } from '../../figures/panels.js';

/** What is counted, in the reader's language; the id where the register does not know it. */
export function indicatorName({ indicator, key }: KeyedStatistic, { language }: Reader): string {
  return indicator === undefined ? key.indicator : inLanguage(indicator.name, language);
}

/** The unit of its figures: `persons`, `percent`. */
export function unitName({ indicator }: KeyedStatistic, { words }: Reader): string {
  return indicator === undefined ? '' : words.units[indicator.unit];
}

/** The figure alone, `more than 600`; a share bears its sign. */
export function figureWords({ entry, indicator }: KeyedStatistic, { words }: Reader): string {
  return indicator !== undefined && isShare(indicator)
    ? measuredText(entry.record, indicator.unit, words)
    : figureText(entry.record, words);
}

/** The figure where it stands alone: `600 persons, 2020 – 2022 (id)`. */
export function namedFigure(figure: KeyedStatistic, { words }: Reader): string {
  const { record } = figure.entry;
  const amount = measuredText(record, figure.indicator?.unit, words);
  const parts = record.breakdown === undefined ? [] : [breakdownText(record.breakdown, words)];
  return `${[amount, ...parts, dateText(record.period, words)].join(', ')} (${record.id})`;
}

/** A category of a dimension, as people read it. */
export function categoryText(name: DimensionName, category: string, reader: Reader): string {
  const { words } = reader;
  switch (name) {
    case 'year':
      return dateText(category, words);
    case 'sex':
    case 'age':
    case 'exploitation':
    case 'movement':
    case 'population':
    case 'nature':
      return codeLabel(words, name, category);
    case 'citizenship':
    case 'area':
    case 'counterpart_area':
      return Object.hasOwn(countries, category)
        ? countryName(category, reader.language)
        : codeLabel(words, 'sex', category);
    case 'partner':
    case 'reported_by':
    case 'project':
      return nameOf(category, reader);
    default:
      return category === 'unspecified' ? codeLabel(words, 'sex', category) : category;
  }
}

/** The label of a row or a column: its categories, or that it is a total. */
export function placeText({ categories }: Place, { words, ...reader }: Reader): string {
  const texts = categories.map(([name, category]) =>
    categoryText(name, category, { words, ...reader }),
  );
  return texts.length > 0 ? texts.join(', ') : words.stats.columns.total;
}

/** What the figures of a panel share, beside what is counted. */
export function panelText({ first, down, across }: Panel, reader: Reader): string {
  const { record } = first.entry;
  const told = new Set<string>([
    ...down,
    ...across,
    ...partnerEnds(record, { by: [...down, ...across], home: reader.register.home.toUpperCase() }),
  ]);
  const { stats } = reader.words;
  const limits: Breakdown = Object.fromEntries(
    Object.entries(record.breakdown ?? {}).filter(([name]) => !told.has(name)),
  );
  const untold = (name: DimensionName, text: string | undefined): string[] =>
    told.has(name) || text === undefined || text === '' ? [] : [text];
  return [
    ...untold('reported_by', stats.reportedBy(nameOf(record.reported_by, reader))),
    ...untold('population', populationText(record.population, reader)),
    ...limitTexts(limits, reader),
    ...untold('nature', record.nature === 'result' ? '' : labelOf('nature', record.nature, reader)),
    ...(record.per === undefined ? [] : [stats.average]),
    ...untold('project', projectText(first, reader)),
    ...untold('area', countryName(record.area, reader.language)),
    ...untold('counterpart_area', otherEnd(record.counterpart_area, reader)),
    ...(record.base === undefined ? [] : [stats.shareOf(baseText(first, reader))]),
  ].join(' · ');
}

/** The ends at which the partners stand that a panel tells one by one. */
function partnerEnds({ area, counterpart_area, breakdown }: Statistic, telling: Telling): string[] {
  const ends = { area, counterpart_area, citizenship: breakdown?.citizenship };
  return Object.entries(ends).flatMap(([name, country = '']) =>
    isPartner(country, telling) ? [name] : [],
  );
}

function populationText(code: string | undefined, reader: Reader): string | undefined {
  if (code === 'unspecified') return reader.words.stats.populationUnspecified;
  return labelOf('population', code, reader);
}

function labelOf(
  name: DimensionName,
  code: string | undefined,
  reader: Reader,
): string | undefined {
  return code === undefined ? undefined : categoryText(name, code, reader);
}

function limitTexts(limits: Breakdown, reader: Reader): string[] {
  return categoriesOf(limits).map(([name]) => {
    const text = categoryText(name, limits[name] ?? '', reader);
    return name === 'citizenship' ? `${reader.words.stats.dimensions.citizenship}: ${text}` : text;
  });
}

function projectText({ entry }: KeyedStatistic, reader: Reader): string {
  const names = projectsOf(entry.record, reader.register).map((id) => nameOf(id, reader));
  return names.length === 0 ? '' : reader.words.stats.forProject(names.join(', '));
}

function otherEnd(code: string | undefined, { words, language }: Reader): string {
  return code === undefined ? '' : words.stats.otherEnd(countryName(code, language));
}

/** Of what a share is a share: a figure of the register, or the source's words. */
export function baseText({ entry }: KeyedStatistic, reader: Reader): string {
  const { base } = entry.record;
  if (base === undefined) return '';
  return typeof base === 'string' ? nameOf(base, reader) : inLanguage(base, reader.language);
}

/** What a figure says in the respect in which two differ. */
export function attributeText(rule: AttributeRule, figure: KeyedStatistic, reader: Reader): string {
  const { words } = reader;
  const { indicator, entry } = figure;
  switch (rule) {
    case 'unit':
      return unitName(figure, reader);
    case 'stage':
      return indicator === undefined
        ? ''
        : stagesOf(indicator)
            .map((stage) => codeLabel(words, 'stage', stage))
            .join(', ');
    case 'population':
      return populationText(entry.record.population, reader) ?? '';
    case 'scope':
      return indicator === undefined ? '' : codeLabel(words, 'indicatorScope', indicator.scope);
    case 'indicator':
      return indicatorName(figure, reader);
    case 'project':
      return projectText(figure, reader);
    case 'base':
      return baseText(figure, reader);
    case 'per':
      return entry.record.per === undefined ? '' : words.stats.average;
    case 'definition':
      return codeLabel(words, 'observationStatus', entry.record.observation_status ?? 'A');
    default:
      return labelOf(rule, entry.record[rule], reader) ?? '';
  }
}
