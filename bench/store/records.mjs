// A store's records, one at a time: any of them can be made without the others.
import { agreement, commitment, event, project } from './cooperation.mjs';
import { rating, statistic } from './figures.mjs';
import { law, source } from './papers.mjs';
import { randomOf } from './random.mjs';
import { indicator, partner, person, topic } from './vocabulary.mjs';

const makers = {
  agreements: agreement,
  events: event,
  commitments: commitment,
  projects: project,
  people: person,
  statistics: statistic,
  ratings: rating,
  laws: law,
  partners: partner,
  sources: source,
  indicators: indicator,
  topics: topic,
};

/** The record of a kind and index; its numbers are drawn from a seed of its own. */
function recordAt(plan, kind, index) {
  return makers[kind]({ plan, kind, index, random: randomOf(plan.seed, kind, index) });
}

export function* recordsOf(plan, kind) {
  for (let index = 0; index < plan.counts[kind]; index += 1) yield recordAt(plan, kind, index);
}
