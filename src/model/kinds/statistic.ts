import { dateText } from '../date-text.js';
import type { Entry } from '../entry.js';
import { code, country, derived, extent, number, reference, string, place } from '../field.js';
import type { Kind } from '../kind.js';
import { breakdownText, measuredText } from '../quantity.js';
import type { Reader } from '../reader.js';
import type { Register } from '../register.js';
import { codeLabel } from '../words/words.js';
import { begunBy } from './begun.js';
import { everyField } from './every.js';
import { partnersOfAll } from './partners-of.js';

/** Who counted, what it is about, and the countries at its ends, the latter as partners. */
function partnersConcerned({ record }: Entry<'statistics'>, register: Register): string[] {
  const { area, counterpart_area, breakdown, reported_by, about = [] } = record;
  const ends = [area, counterpart_area, breakdown?.citizenship]
    .filter((one) => one !== undefined && one !== 'unspecified')
    .map((one) => one?.toLowerCase() ?? '');
  return [reported_by, ...ends, ...partnersOfAll(about, register)];
}

function indicatorOf({ record }: Entry<'statistics'>, register: Register) {
  return register.find('indicators', record.indicator)?.record;
}

function figureShown(entry: Entry<'statistics'>, { words, register }: Reader): string {
  return measuredText(entry.record, indicatorOf(entry, register)?.unit, words);
}

/** Of whom a figure counts: without it, 235 victims and presumed victims read as 235 victims. */
function countedShown({ record }: Entry<'statistics'>, { words }: Reader): string {
  const { population, breakdown } = record;
  const parts = [
    population === undefined ? '' : codeLabel(words, 'population', population),
    breakdown === undefined ? '' : breakdownText(breakdown, words),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

const title: Kind<'statistics'>['title'] = (entry, register) =>
  indicatorOf(entry, register)?.name ?? entry.record.indicator;

export const statistics: Kind<'statistics'> = {
  name: 'statistics',
  reads: ['indicators', 'partners', 'agreements', 'events', 'projects'],
  columns: ['period', 'title', 'figure', 'counted', 'nature', 'reported_by'],
  wideColumns: [
    'period',
    'title',
    'figure',
    'population',
    'breakdown',
    'nature',
    'reported_by',
    'id',
  ],
  order: '-period',
  fields: [
    ...everyField('statistics', title),
    reference('indicator', ['indicators'], ({ record }) => record.indicator),
    number('value', ({ record }) => record.value),
    number('min', ({ record }) => record.min),
    number('max', ({ record }) => record.max),
    derived({
      ...number<'statistics'>('figure', ({ record }) => record.value ?? record.min ?? record.max),
      show: figureShown,
    }),
    derived(code('unit', 'unit', (entry, register) => indicatorOf(entry, register)?.unit)),
    derived(
      code('scope', 'indicatorScope', (entry, register) => indicatorOf(entry, register)?.scope),
    ),
    code('qualifier', 'qualifier', ({ record }) => record.qualifier),
    extent('period', ({ record }) => record.period),
    extent('date', ({ record }) => record.period),
    country('area', ({ record }) => record.area),
    country('counterpart_area', ({ record }) => record.counterpart_area),
    place('place', ({ record }) =>
      [record.area, record.counterpart_area, record.breakdown?.place].filter(
        (one) => one !== undefined,
      ),
    ),
    code('population', 'population', ({ record }) => record.population),
    {
      ...string<'statistics'>('breakdown', ({ record: { breakdown } }) =>
        Object.values({ ...breakdown }),
      ),
      show: ({ record: { breakdown } }, { words }) =>
        breakdown === undefined ? '' : breakdownText(breakdown, words),
    },
    derived({
      ...string<'statistics'>('counted', ({ record: { population, breakdown } }) =>
        [population, ...Object.values({ ...breakdown })].filter((one) => one !== undefined),
      ),
      show: countedShown,
    }),
    reference('reported_by', ['partners'], ({ record }) => record.reported_by),
    reference('partner', ['partners'], partnersConcerned, {
      through: ['agreements', 'events', 'projects'],
    }),
    code('nature', 'nature', ({ record }) => record.nature),
    string('per', ({ record }) => record.per),
    reference(
      'about',
      ['projects', 'events', 'agreements', 'partners', 'laws'],
      ({ record }) => record.about,
    ),
    reference('part_of', ['statistics'], ({ record }) => record.part_of),
    reference('revises', ['statistics'], ({ record }) => record.revises),
    code('observation_status', 'observationStatus', ({ record }) => record.observation_status),
  ],
  title,
  tells: (entry, reader) =>
    [
      figureShown(entry, reader),
      countedShown(entry, reader),
      dateText(entry.record.period, reader.words),
      codeLabel(reader.words, 'nature', entry.record.nature),
    ]
      .filter((part) => part !== '')
      .join(', '),
  derived: (entry, register) => ({
    unit: indicatorOf(entry, register)?.unit ?? null,
    scope: indicatorOf(entry, register)?.scope ?? null,
  }),
  asOf: (entry, _register, day) => (begunBy(entry.record.period, day) ? entry : undefined),
};
