import type { ListedCommand } from './command.js';

/** `agreements` for `query agreements`: one command a kind that people list. */
function listing(name: ListedKind): ListedCommand {
  return {
    name,
    summary: `lists ${name}: short for query ${name}`,
    load: async () => (await import('./query/query.js')).queryOf(name),
  };
}

type ListedKind =
  | 'agreements'
  | 'partners'
  | 'statistics'
  | 'events'
  | 'projects'
  | 'commitments'
  | 'people'
  | 'laws'
  | 'ratings'
  | 'sources';

/** Every command, in the order of the help. */
export const commands: readonly ListedCommand[] = [
  {
    name: 'query',
    summary: 'lists the records that filters let through, of one kind or of all',
    load: async () => (await import('./query/query.js')).queryOf(undefined),
  },
  listing('agreements'),
  listing('partners'),
  listing('statistics'),
  listing('events'),
  listing('projects'),
  listing('commitments'),
  listing('people'),
  listing('laws'),
  listing('ratings'),
  listing('sources'),
  {
    name: 'show',
    summary: 'shows records as cards: fields, links both ways, evidence, disputes',
    load: async () => (await import('./show.js')).show,
  },
  {
    name: 'stats',
    summary: 'shows figures: who counted what of whom, what may be compared and added',
    load: async () => (await import('./stats/stats.js')).stats,
  },
  {
    name: 'brief',
    summary: 'a briefing on one partner for somebody about to meet them',
    load: async () => (await import('./brief.js')).brief,
  },
  {
    name: 'timeline',
    summary: 'lists everything dated, in order; -o ics for a calendar',
    load: async () => (await import('./timeline.js')).timeline,
  },
  {
    name: 'chain',
    summary: 'shows the line from a promise to the text, project and result that answered it',
    load: async () => (await import('./chain.js')).chain,
  },
  {
    name: 'coverage',
    summary: 'counts what the register holds by partner, year or kind, and on what it rests',
    load: async () => (await import('./coverage.js')).coverage,
  },
  {
    name: 'conflicts',
    summary: 'lists what contradicts what: values, witnesses, what is held and why',
    load: async () => (await import('./conflicts.js')).conflicts,
  },
  {
    name: 'validate',
    summary: 'checks the store and reports everything that is wrong at once',
    load: async () => (await import('./validate.js')).validate,
  },
  {
    name: 'verify',
    summary: 'holds evidence against the kept texts that it points at',
    load: async () => (await import('./verify.js')).verify,
  },
  {
    name: 'fmt',
    summary: 'lays the files of the store out in the one form that they all have',
    load: async () => (await import('./fmt.js')).fmt,
  },
  {
    name: 'rules',
    summary: 'lists the checks, or shows the page of one',
    load: async () => (await import('./rules.js')).rules,
  },
  {
    name: 'schema',
    summary: 'prints the JSON Schema of a kind, or its TypeScript type',
    load: async () => (await import('./schema.js')).schema,
  },
  {
    name: 'cache',
    summary: 'tells what is kept from one call to the next, and removes it',
    load: async () => (await import('./cache.js')).cache,
  },
  {
    name: 'completion',
    summary: 'prints the completion script of a shell',
    load: async () => (await import('./completion/completion.js')).completion,
  },
  {
    name: 'complete',
    summary: 'prints what may stand at the cursor, for the scripts of completion',
    hidden: true,
    load: async () => (await import('./completion/complete.js')).completeOf(commands),
  },
];
