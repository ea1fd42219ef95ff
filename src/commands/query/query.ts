import type { Command as Commander } from 'commander';
import type { KindName } from '../../model/entry.js';
import { fieldOf, kindOf, withReads } from '../../model/kinds/index.js';
import { isKind, kindNames } from '../../model/kinds/names.js';
import { nearest } from '../../model/names.js';
import type { JsonObject, Listing, Table } from '../../model/table.js';
import { schemaVersion } from '../../model/record-paths.js';
import { unknownWord } from '../../model/usage-error.js';
import type { GivenFilter } from '../../query/filters.js';
import { fieldsOf, filterNames, filtersAsJson } from '../../query/filters.js';
import { checkField, checkSortFields } from '../../query/order.js';
import type { Question } from '../../query/run.js';
import { conditionsFor, kindsOf } from '../../query/run.js';
import type { Selection } from '../../query/selection.js';
import { selectionsOf } from '../../query/selection.js';
import type { CommandModule } from '../command.js';
import type { Context } from '../context.js';
import type { Destination } from '../deliver.js';
import { deliverListing, destinationOf, isForPrograms } from '../deliver.js';
import type { Columns } from '../listing.js';
import type { Options } from '../options.js';
import type { Outcome } from '../outcome.js';
import type { Group } from './groups.js';
import { countsOf, countTable, groupsOf, tablesOf } from './groups.js';
import { Marks, columnNames, queryNotes } from './notes.js';
import { defineQuery } from './options.js';
import type { Setting } from '../setting.js';
import { asOfMeta, lookOf, open } from '../setting.js';

/** `query`, or the command of one kind. */
export function queryOf(kind: KindName | undefined): CommandModule {
  return {
    define: (commander: Commander) => {
      defineQuery(commander, kind);
    },
    run: (operands, options, context) => runQuery(kind ?? kindNamed(operands[0]), options, context),
  };
}

function kindNamed(name: string | undefined): KindName | undefined {
  if (name === undefined || isKind(name)) return name;
  throw unknownWord('kind', name, nearest(name, kindNames), kindNames);
}

/** The filters of a call, in the order of the help. */
export function filtersOf(options: Options): GivenFilter[] {
  return filterNames.flatMap((name): GivenFilter[] => {
    if (options.flag(name)) return [{ name, value: '' }];
    return options.list(name).map((value) => ({ name, value }));
  });
}

async function runQuery(
  kind: KindName | undefined,
  options: Options,
  context: Context,
): Promise<Outcome> {
  const question: Question = { kind, filters: filtersOf(options) };
  const { asked, dropped } = kindsOf(question);
  if (options.bare('columns')) return columnNames(asked);
  const arrangement = arrangementOf(options, asked);
  const preset = context.interactive ? 'table' : 'tsv';
  const destination = destinationOf(options.text('output'), preset, context.directory);
  const columns = columnsFor(options, roomFor(destination, context), asked);
  const setting = await open(options, context, kindsToRead(question, asked, columns, options));
  const { conditions, unanswered } = conditionsFor(question.filters, asked, setting.reader);
  const selections = selectionsOf(conditions, arrangement.sort, setting.reader);
  const strict = strictOutcome(options, setting);
  if (strict !== undefined) return strict;
  const counted = options.flag('count');
  const marks = new Marks(columns, destination.format.name === 'table' && !counted);
  const groups = groupsOf(selections, { ...arrangement, columns, marks }, setting.reader);
  const tables = counted
    ? [countTable(groups, totalOf(selections), setting.reader)]
    : tablesOf(groups, columns, setting.reader);
  const meta = () => metaOf(question, selections, groups, setting, options);
  const look = lookOf(options, context, setting.reader.language);
  const { output, notes } = await deliverListing(lazily(tables, meta), destination, look);
  const left = { dropped, unanswered };
  const told = { question, selections, ...left, groups, marks, setting, destination };
  return {
    output,
    notes: () => [...setting.notes, ...notes, ...queryNotes(told)],
    exit: () => (isEmpty(selections) && options.flag('failEmpty') ? 1 : 0),
  };
}

/** A listing whose `meta` is worked out where a format asks for it: few do. */
function lazily(tables: readonly Table[], meta: () => JsonObject): Listing {
  return {
    tables,
    get meta() {
      return meta();
    },
  };
}

function totalOf(selections: readonly Selection[]): number {
  return selections.reduce((sum, { size }) => sum + size, 0);
}

function isEmpty(selections: readonly Selection[]): boolean {
  return selections.every((one) => one.isEmpty);
}

/** How the rows are to be ordered, grouped and cut. @throws UsageError for an unknown field. */
function arrangementOf(options: Options, asked: readonly KindName[]) {
  const sort = options.text('sort');
  const groupBy = options.text('groupBy');
  if (sort !== undefined) checkSortFields(sort, asked);
  if (groupBy !== undefined) checkField(groupBy, asked);
  return { sort, groupBy, limit: options.count('limit') };
}

function roomFor(destination: Destination, context: Context): Columns['room'] {
  if (isForPrograms(destination)) return 'programs';
  return destination.format.name === 'table' && context.width < 120 ? 'narrow' : 'wide';
}

/** Columns that most kinds have: what programs get of several kinds at once. */
const sharedColumns = ['id', 'date', 'title', 'partner', 'status'];

function columnsFor(options: Options, room: Columns['room'], kinds: readonly KindName[]): Columns {
  const asked = options
    .text('columns')
    ?.split(',')
    .map((one) => one.trim());
  for (const column of asked ?? []) checkField(column, kinds);
  if (asked !== undefined) return { asked, room };
  return room === 'programs' && kinds.length > 1 ? { asked: sharedColumns, room } : { room };
}

/** The kinds that the answer looks at; all of them where the whole store is asked about. */
function kindsToRead(
  { filters }: Question,
  asked: readonly KindName[],
  layout: Columns,
  options: Options,
): readonly KindName[] {
  if (options.flag('strict')) return kindNames;
  const named = [options.text('sort')?.replaceAll('-', ''), options.text('groupBy')];
  const shown = asked.flatMap((kind) => layout.asked ?? kindOf(kind).wideColumns);
  const fields = [
    ...filters.flatMap(fieldsOf),
    ...shown,
    ...named.flatMap((names) => names?.split(',').map((name) => name.trim()) ?? []),
  ];
  const referred = asked.flatMap((kind) =>
    fields.flatMap((name) => fieldOf(kind, name)?.kinds ?? []),
  );
  return withReads([...asked, ...referred], fields);
}

function strictOutcome(options: Options, { opened, notes }: Setting): Outcome | undefined {
  if (!options.flag('strict') || opened.broken.length === 0) return undefined;
  return { output: [], notes: () => notes, exit: () => 1 };
}

function metaOf(
  { kind, filters }: Question,
  selections: readonly Selection[],
  groups: readonly Group[],
  { store }: Setting,
  options: Options,
): JsonObject {
  const groupBy = options.text('groupBy');
  const uncertain = selections.flatMap((one) => [...one.uncertain]);
  return {
    store: store.name,
    schema_version: schemaVersion,
    filters: filtersAsJson(filters),
    count: totalOf(selections),
    ...(kind === undefined ? {} : { kind }),
    ...asOfMeta(options),
    ...(uncertain.length === 0 ? {} : { uncertain }),
    ...(groupBy === undefined ? {} : { group_by: groupBy, groups: countsOf(groups) }),
  };
}
