import { parsePeriod } from '../model/edtf.js';
import { fold } from '../model/names.js';
import type { Breakdown, Statistic } from '../model/records.js';
import type { Register } from '../model/register.js';

/** What makes two figures the same figure, part by part. */
export interface FigureKey {
  readonly indicator: string;
  readonly period: string;
  readonly per: string;
  readonly area: string;
  readonly counterpart_area: string;
  readonly population: string;
  readonly breakdown: string;
  readonly reported_by: string;
  readonly nature: string;
  /** Of what a share is a share. */
  readonly base: string;
  /** The projects named in `about`. */
  readonly project: string;
}

/** The key of a figure: two figures with equal parts are figures for the same thing. */
export function keyOf(statistic: Statistic, register: Register): FigureKey {
  const { population = 'unspecified', breakdown = {} } = statistic;
  return {
    indicator: statistic.indicator,
    period: coverOf(statistic.period),
    per: statistic.per ?? '',
    area: statistic.area,
    counterpart_area: statistic.counterpart_area ?? '',
    population,
    breakdown: JSON.stringify(categoriesOf(breakdown)),
    reported_by: statistic.reported_by,
    nature: statistic.nature,
    base: JSON.stringify(statistic.base ?? ''),
    project: JSON.stringify(projectsOf(statistic, register)),
  };
}

/** The projects that a figure is about, in the order of their ids. */
export function projectsOf({ about = [] }: Statistic, register: Register): string[] {
  return about.filter((id) => register.find('projects', id) !== undefined).sort();
}

/** A key as one string, without the parts in which figures may differ: what groups them. */
export function keyText(key: FigureKey, without?: keyof FigureKey): string {
  return JSON.stringify(without === undefined ? key : { ...key, [without]: '' });
}

/** What a period covers: `2023` and `2023-01-01/2023-12-31` alike, `2023~` and `2023` not. */
export function coverOf(period: string): string {
  const value = parsePeriod(period);
  if ('problem' in value || value.kind === 'unknown-year') return period;
  const { earliest, latest, start, end, approximate, uncertain } = value;
  const oneDay = value.kind === 'one-of';
  return [earliest, latest, start, end, approximate, uncertain, oneDay].join(' ');
}

/** The dimensions of a breakdown with their categories; places are compared as names are. */
export function categoriesOf(breakdown: Breakdown): [keyof Breakdown, string][] {
  const { sex, age, exploitation, citizenship, ethnicity, movement, place } = breakdown;
  const categories: [keyof Breakdown, string | undefined][] = [
    ['sex', sex],
    ['age', age],
    ['exploitation', exploitation],
    ['citizenship', citizenship],
    ['ethnicity', ethnicity],
    ['movement', movement],
    ['place', place === undefined ? undefined : fold(place)],
  ];
  return categories.flatMap(([dimension, category]) =>
    category === undefined ? [] : [[dimension, category]],
  );
}
