import type { KeyedStatistic } from '../../src/figures/keyed-statistics.js';
import { keyedStatistics } from '../../src/figures/keyed-statistics.js';
import type { Indicator, Project, Source, Statistic } from '../../src/model/records.js';
import type { Register } from '../../src/model/register.js';
import type { Records } from '../register.js';
import { partners, registerOf } from '../register.js';

/** A count of suspects in Viet Nam in 2023 by its police. */
export function statistic(id: string, more: Partial<Statistic> = {}): Statistic {
  return {
    id,
    indicator: 'suspects',
    period: '2023',
    area: 'VN',
    reported_by: 'vn-police',
    nature: 'result',
    ...more,
  };
}

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    name: { en: id },
    definition: { en: id },
    unit: 'person',
    measure: 'flow',
    scope: 'trafficking',
    ...more,
  };
}

export function source(id: string, publisher: string, published?: string): Source {
  const document: Source = {
    id,
    type: 'report',
    title: { en: id },
    publisher,
    language: 'en',
    reliability: 'A',
  };
  return published === undefined ? document : { ...document, published };
}

/** A project of the police, paid for by a state. */
export function project(id: string): Project {
  return {
    id,
    title: { en: `Project ${id}` },
    status: 'closed',
    organisations: [
      { partner: 'gb', role: 'funding' },
      { partner: 'vn-police', role: 'implementing' },
    ],
  };
}

export function registerWith(statistics: readonly Statistic[], more: Records = {}): Register {
  return registerOf({ partners, indicators: [indicator('suspects')], ...more, statistics });
}

export function keyed(...statistics: Statistic[]): readonly KeyedStatistic[] {
  return keyedStatistics(registerWith(statistics));
}
