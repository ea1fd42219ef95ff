import type { CalendarWriter, Drawing, Format } from '../format.js';

/** A format in the list: loaded when it is used. */
export interface ListedFormat {
  readonly name: string;
  readonly summary: string;
  /** Endings of file names, in lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly load: () => Promise<Format>;
}

/** All formats, those for people first, in the order of the help. */
export const formats: readonly ListedFormat[] = [
  {
    name: 'table',
    summary: 'columns that fit the terminal',
    extensions: ['.txt'],
    load: async () => (await import('./table.js')).table,
  },
  {
    name: 'tsv',
    summary: 'tab-separated values, with \\t, \\n, \\\\ and \\xNN escaped',
    extensions: ['.tsv', '.tab'],
    load: async () => (await import('./tsv.js')).tsv,
  },
  {
    name: 'csv',
    summary: 'comma-separated values for a spreadsheet, formulas guarded',
    extensions: ['.csv'],
    load: async () => (await import('./csv.js')).csv,
  },
  {
    name: 'json',
    summary: 'one JSON object with "meta" and "records"',
    extensions: ['.json'],
    load: async () => (await import('./json.js')).json,
  },
  {
    name: 'jsonl',
    summary: 'one JSON record a line',
    extensions: ['.jsonl', '.ndjson'],
    load: async () => (await import('./jsonl.js')).jsonl,
  },
  {
    name: 'markdown',
    summary: 'GitHub tables and headings',
    extensions: ['.md', '.markdown'],
    load: async () => (await import('./markdown.js')).markdown,
  },
  {
    name: 'yaml',
    summary: 'one YAML document a record',
    extensions: ['.yaml', '.yml'],
    load: async () => (await import('./yaml.js')).yaml,
  },
  {
    name: 'html',
    summary: 'one page that needs nothing else',
    extensions: ['.html', '.htm'],
    load: async () => (await import('./html.js')).html,
  },
  {
    name: 'ids',
    summary: 'one id a line',
    extensions: [],
    load: async () => (await import('./ids.js')).ids,
  },
];

/** A way to write one thing only, a chart or a calendar; loaded when it is used. */
export interface ListedWriter<Writer> {
  readonly name: string;
  readonly summary: string;
  readonly extensions: readonly string[];
  readonly load: () => Promise<Writer>;
}

/** What draws figures: for `stats`. */
export const drawings: readonly ListedWriter<Drawing>[] = [
  {
    name: 'svg',
    summary: 'a chart for a report, as vectors',
    extensions: ['.svg'],
    load: async () => (await import('./svg.js')).svg,
  },
];

/** What keeps dates: for `timeline`. */
export const calendars: readonly ListedWriter<CalendarWriter>[] = [
  {
    name: 'ics',
    summary: 'a calendar (iCalendar)',
    extensions: ['.ics'],
    load: async () => (await import('./ics.js')).ics,
  },
];

export const formatNames: readonly string[] = formats.map(({ name }) => name);

/** The format of a file by the ending of its name, `undefined` where it is none of ours. */
export function formatForFile(path: string): ListedFormat | undefined {
  const name = path.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}
