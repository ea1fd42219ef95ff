import { indicatorOf, stagesOf, victimStages } from '../../figures/keyed-statistics.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const statisticPopulation: Rule = {
  name: 'statistic/population',
  severity: 'error',
  summary: 'a figure of victims says whether they are identified, presumed or both',
  why:
    'Identified and presumed victims are counted by different rules and are never added up. Give ' +
    '"population" as the source words it, and "unspecified" where it does not say.',
  each: [
    lookAt(['statistics'], ['indicators'], function* (entry, { register }) {
      const indicator = indicatorOf(entry, register);
      if (indicator === undefined || entry.record.population !== undefined) return;
      const ofVictims = stagesOf(indicator).find((stage) => victims.has(stage));
      if (ofVictims === undefined) return;
      yield {
        at: { subject: entry, path: ['indicator'] },
        message: `"${indicator.id}" counts victims (${ofVictims}), and "population" is missing`,
        suggestion:
          'add "population": identified, presumed, identified-and-presumed, at-risk, vulnerable-migrants, mixed or unspecified',
      };
    }),
  ],
};

const victims: ReadonlySet<string> = new Set(victimStages);
