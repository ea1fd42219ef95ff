import { expect, it } from 'vitest';
import type { Entry, KindName } from '../../src/model/entry.js';
import { kindOf } from '../../src/model/kinds/index.js';
import { kindNames } from '../../src/model/kinds/names.js';
import { findStore } from '../../src/store/config.js';
import { openStore } from '../../src/store/open.js';
import { root } from '../run.js';

const { register } = await openStore(findStore('data', root, root));

/** Every entry of some kinds, whatever an index says. */
function entriesOf(kind: KindName): Entry[] {
  return Array.from(register.select(kind), ({ entry }) => entry);
}

const fields = kindNames.flatMap((kind) =>
  kindOf(kind).fields.flatMap((field) =>
    field.reach === undefined ? [] : [[kind, field] as const],
  ),
);

it.each(fields.map(([kind, field]) => [kind, field.name] as const))(
  'the index of %s finds every record by each value of its %s',
  (kind, name) => {
    const field = kindOf(kind).fields.find((one) => one.name === name);
    const byValue = new Map<string, string[]>();
    for (const entry of entriesOf(kind)) {
      for (const value of new Set(field?.read(entry, register, Infinity))) {
        if (typeof value !== 'string') throw new Error(`${entry.id} refers to no id`);
        byValue.set(value, [...(byValue.get(value) ?? []), entry.id]);
      }
    }
    for (const [value, ids] of byValue) {
      const condition = { type: 'equals', field: name, values: [value] } as const;
      const found = new Set(Array.from(register.select(kind, condition), ({ entry }) => entry.id));
      expect(ids.filter((id) => !found.has(id))).toEqual([]);
    }
  },
);
