import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { schemaVersion } from '../../model/record-paths.js';
import type { JsonObject } from '../../model/table.js';
import type { GivenFilter } from '../../query/filters.js';
import { filtersAsJson } from '../../query/filters.js';
import { Facts } from '../../relate/stats/facts.js';
import { drawings } from '../../render/formats/index.js';
import type { Context } from '../context.js';
import { destinationOf, isForPrograms, writerFor } from '../deliver.js';
import type { Options } from '../options.js';
import type { Setting } from '../setting.js';
import { asOfMeta } from '../setting.js';

/** One call of `stats`, and the store that it reads. */
export interface Call {
  readonly operands: readonly string[];
  readonly filters: readonly GivenFilter[];
  readonly options: Options;
  readonly context: Context;
  readonly setting: Setting;
}

/** What a page, or a program, is told figures with. */
export function factsOf(figures: readonly KeyedStatistic[], call: Call): Facts {
  return new Facts(figures, call.setting.reader, { numbered: isForPeople(call) });
}

/** What a program is told of the call. */
export function metaOf({ filters, options, setting }: Call, count: number): JsonObject {
  return {
    store: setting.store.name,
    schema_version: schemaVersion,
    filters: filtersAsJson(filters),
    count,
    ...asOfMeta(options),
  };
}

/** Sources are numbered for people, and named by their ids for programs. */
function isForPeople({ options, context }: Call): boolean {
  const output = options.text('output');
  if (writerFor(drawings, output, context.directory) !== undefined) return true;
  const preset = context.interactive || options.list('compare').length > 0 ? 'table' : 'tsv';
  return !isForPrograms(destinationOf(output, preset, context.directory, drawings));
}
