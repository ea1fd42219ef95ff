import type { Argument, Option } from 'commander';
import type { KindName } from '../../model/entry.js';
import { fieldOf } from '../../model/kinds/index.js';
import { kindNames } from '../../model/kinds/names.js';
import { fieldsOf, filterNames } from '../../query/filters.js';
import { dimensionNames } from '../../figures/dimension.js';
import { drawings, formats } from '../../render/formats/index.js';
import { reporters } from '../../render/reporters/index.js';
import type { Candidate, Choice } from './choice.js';
import { after, beginning, candidatesFor, inList } from './choice.js';
import { fieldsNamed, fieldValues, kindsNamed } from './fields.js';
import type { Asked } from './store.js';
import { languages, recordsById } from './store.js';
import { completeWhere } from './where.js';

type Complete = (typed: string, asked: Asked) => Choice | Promise<Choice>;

/** What options take that are no filter on a field, by the names that commander gives them. */
const optionValues: Readonly<Record<string, Complete>> = {
  store: () => ({ candidates: [], paths: 'folders' }),
  lang: (typed) => ({ candidates: candidatesFor(languages, typed) }),
  output: (typed, { command }) => ({
    candidates: listed(command === 'stats' ? [...formats, ...drawings] : formats, typed),
    paths: 'files',
  }),
  format: (typed) => ({
    candidates: listed(reporters, typed),
    ...(typed.includes('=') ? { paths: 'files' } : {}),
  }),
  where: completeWhere,
  columns: (typed, asked) => inList(typed, (last) => fieldNames(last, asked)),
  sort: (typed, asked) => inList(typed, (last) => sortFields(last, asked)),
  groupBy: fieldNames,
  by: (typed) => inList(typed, (last) => choices(dimensionNames, last)),
  compare: (typed, asked) => namedRecords(['statistics'], typed, asked),
};

/** What arguments take, by their names in the help. */
const argumentValues: Readonly<Record<string, Complete>> = {
  kind: async (typed, asked) => ({ candidates: beginning(await kindsNamed(asked), typed) }),
  id: (typed, asked) => namedRecords(kindNames, typed, asked),
  // Figures are many: they are offered once something of one is typed.
  indicator: (typed, asked) =>
    namedRecords(typed === '' ? ['indicators'] : ['indicators', 'statistics'], typed, asked),
  path: () => ({ candidates: [], paths: 'files' }),
};

/** What the value of an option may be: its own choices, a filter's values, or what is listed here. */
export function optionChoice(
  option: Option,
  typed: string,
  asked: Asked,
): Choice | Promise<Choice> {
  const name = option.attributeName();
  if (option.argChoices !== undefined) return choices(option.argChoices, typed);
  if (Object.hasOwn(optionValues, name)) return optionValues[name]?.(typed, asked) ?? none;
  const field = filteredField(option);
  if (field === undefined) return none;
  return inList(typed, async (last) => ({
    candidates: candidatesFor(await fieldValues(field, last, asked), last),
  }));
}

export function argumentChoice(
  argument: Argument,
  typed: string,
  asked: Asked,
): Choice | Promise<Choice> {
  if (argument.argChoices !== undefined) return choices(argument.argChoices, typed);
  const name = argument.name();
  return Object.hasOwn(argumentValues, name)
    ? (argumentValues[name]?.(typed, asked) ?? none)
    : none;
}

/** Has one of the kinds the field that an option filters by? */
export function concerns(option: Option, { kinds }: Asked): boolean {
  const field = filteredField(option);
  return field === undefined || kinds.some((kind) => fieldOf(kind, field) !== undefined);
}

async function namedRecords(
  kinds: readonly KindName[],
  typed: string,
  asked: Asked,
): Promise<Choice> {
  return { candidates: candidatesFor(await recordsById(kinds, typed, asked), typed) };
}

async function fieldNames(typed: string, asked: Asked): Promise<Choice> {
  return { candidates: beginning(await fieldsNamed(asked), typed) };
}

/** `-signed` puts the newest first. */
async function sortFields(typed: string, asked: Asked): Promise<Choice> {
  const [head, rest] = typed.startsWith('-') ? ['-', typed.slice(1)] : ['', typed];
  return after(head, await fieldNames(rest, asked));
}

const none: Choice = { candidates: [] };

function filteredField(option: Option): string | undefined {
  const name = filterNames.find((one) => one === option.attributeName() && one !== 'where');
  return name === undefined ? undefined : fieldsOf({ name, value: '' })[0];
}

function choices(values: readonly string[], typed: string): Choice {
  return { candidates: beginning(values.map(word), typed) };
}

function word(value: string): Candidate {
  return { value, description: '' };
}

function listed(
  items: readonly { readonly name: string; readonly summary: string }[],
  typed: string,
): Candidate[] {
  const words = items.map(({ name, summary }) => ({ value: name, description: summary }));
  return beginning(words, typed);
}
