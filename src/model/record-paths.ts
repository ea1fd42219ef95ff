// Generated from schemas/ by tools/generate-types.mjs; edit the schemas instead.
import type { KindName } from './entry.js';

/** A place that the schema describes; `*` is every entry of a list. */
export type SchemaPath = readonly string[];

export interface RecordPaths {
  readonly references: readonly {
    readonly path: SchemaPath;
    readonly kinds: readonly KindName[];
  }[];
  readonly countries: readonly SchemaPath[];
  readonly dates: readonly SchemaPath[];
}

/** The integer version of the schemas. */
export const schemaVersion = 1;

/** Where each kind's records name other records and countries, and where they hold dates. */
export const recordPaths: Readonly<Record<KindName, RecordPaths>> = {
  agreements: {
    references: [
      { path: ['parties', '*', 'partner'], kinds: ['partners'] },
      { path: ['parties', '*', 'on_behalf_of'], kinds: ['partners'] },
      { path: ['provisions', '*', 'topic'], kinds: ['topics'] },
      { path: ['implements', '*'], kinds: ['agreements'] },
      { path: ['builds_on', '*'], kinds: ['agreements'] },
      { path: ['amends', '*'], kinds: ['agreements'] },
      { path: ['replaces', '*'], kinds: ['agreements'] },
      { path: ['lifecycle', '*', 'event'], kinds: ['events'] },
      { path: ['lifecycle', '*', 'party'], kinds: ['partners'] },
      { path: ['lifecycle', '*', 'by', '*', 'person'], kinds: ['people'] },
      { path: ['lifecycle', '*', 'by', '*', 'for'], kinds: ['partners'] },
      { path: ['topics', '*'], kinds: ['topics'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [['lifecycle', '*', 'place', 'country']],
    dates: [['valid'], ['lifecycle', '*', 'date'], ['lifecycle', '*', 'effective']],
  },
  partners: {
    references: [
      { path: ['part_of'], kinds: ['partners'] },
      { path: ['successor_of', '*'], kinds: ['partners'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [['country']],
    dates: [],
  },
  people: {
    references: [
      { path: ['posts', '*', 'of'], kinds: ['partners'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [],
    dates: [
      ['posts', '*', 'from'],
      ['posts', '*', 'to'],
      ['posts', '*', 'seen', '*'],
    ],
  },
  events: {
    references: [
      { path: ['part_of'], kinds: ['events'] },
      { path: ['series'], kinds: ['partners', 'events'] },
      { path: ['organisers', '*', 'partner'], kinds: ['partners'] },
      { path: ['participants', '*', 'partner'], kinds: ['partners'] },
      { path: ['participants', '*', 'people', '*'], kinds: ['people'] },
      { path: ['framework'], kinds: ['agreements', 'projects', 'partners'] },
      { path: ['topics', '*'], kinds: ['topics'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [['place', 'country']],
    dates: [['date']],
  },
  projects: {
    references: [
      { path: ['organisations', '*', 'partner'], kinds: ['partners'] },
      { path: ['budget', '*', 'by'], kinds: ['partners'] },
      { path: ['follows'], kinds: ['projects'] },
      { path: ['framework'], kinds: ['agreements', 'partners', 'laws'] },
      { path: ['topics', '*'], kinds: ['topics'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [['areas', '*', 'country']],
    dates: [
      ['dates', 'planned_start'],
      ['dates', 'actual_start'],
      ['dates', 'planned_end'],
      ['dates', 'actual_end'],
      ['budget', '*', 'period'],
    ],
  },
  commitments: {
    references: [
      { path: ['by', '*'], kinds: ['partners'] },
      { path: ['to', '*'], kinds: ['partners'] },
      { path: ['made_at'], kinds: ['events'] },
      { path: ['made_in'], kinds: ['agreements'] },
      { path: ['amount', 'by'], kinds: ['partners'] },
      { path: ['repeats'], kinds: ['commitments'] },
      {
        path: ['follow_up', '*', 'through', '*'],
        kinds: [
          'agreements',
          'partners',
          'people',
          'events',
          'projects',
          'commitments',
          'laws',
          'statistics',
          'ratings',
          'sources',
          'indicators',
          'topics',
        ],
      },
      { path: ['follow_up', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['topics', '*'], kinds: ['topics'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [],
    dates: [['date'], ['due'], ['amount', 'period'], ['follow_up', '*', 'date']],
  },
  laws: {
    references: [
      { path: ['issued_by'], kinds: ['partners'] },
      { path: ['replaces', '*'], kinds: ['laws'] },
      { path: ['amends', '*'], kinds: ['laws'] },
      { path: ['implements', '*'], kinds: ['laws', 'agreements'] },
      { path: ['topics', '*'], kinds: ['topics'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [['country']],
    dates: [['adopted'], ['in_force'], ['period'], ['repealed']],
  },
  statistics: {
    references: [
      { path: ['indicator'], kinds: ['indicators'] },
      { path: ['reported_by'], kinds: ['partners'] },
      { path: ['base'], kinds: ['statistics'] },
      { path: ['about', '*'], kinds: ['projects', 'events', 'agreements', 'partners', 'laws'] },
      { path: ['part_of'], kinds: ['statistics'] },
      { path: ['revises'], kinds: ['statistics'] },
      { path: ['topics', '*'], kinds: ['topics'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [['area'], ['counterpart_area'], ['breakdown', 'citizenship']],
    dates: [['period']],
  },
  ratings: {
    references: [
      { path: ['rater'], kinds: ['partners'] },
      { path: ['rated'], kinds: ['partners'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [],
    dates: [['covers']],
  },
  sources: {
    references: [
      { path: ['copy_of'], kinds: ['sources'] },
      { path: ['topics', '*'], kinds: ['topics'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [],
    dates: [['published'], ['accessed']],
  },
  indicators: {
    references: [
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [],
    dates: [],
  },
  topics: {
    references: [
      { path: ['broader'], kinds: ['topics'] },
      { path: ['evidence', '*', 'source'], kinds: ['sources'] },
      { path: ['disputes', '*', 'claims', '*', 'evidence', '*', 'source'], kinds: ['sources'] },
    ],
    countries: [],
    dates: [],
  },
};
