import { describe, expect, it } from 'vitest';
import { everything } from '../../src/model/condition.js';
import type { Match, Register } from '../../src/model/register.js';
import { en } from '../../src/model/words/en.js';
import { Group } from '../../src/commands/query/groups.js';
import { tableOf } from '../../src/commands/listing.js';
import { Selection } from '../../src/query/selection.js';
import { formats } from '../../src/render/formats/index.js';
import { look } from '../render/samples.js';
import { registerOf } from '../register.js';

const many = 1000;
const events = Array.from({ length: many }, (_, at) => ({
  id: `event-${String(at).padStart(4, '0')}`,
  type: 'call' as const,
  title: { en: `Call ${String(at)}` },
  date: at % 2 === 0 ? '2024-05-01' : '2024-06',
}));

/** A register that tells how often a record was looked for, and how often one was taken. */
function counted(from: Register) {
  const asked = { found: 0, taken: 0 };
  function* select(...question: Parameters<Register['select']>): Iterable<Match> {
    for (const match of from.select(...question)) {
      asked.found += 1;
      yield match;
    }
  }
  const register: Register = {
    configuration: from.configuration,
    home: from.home,
    kinds: from.kinds,
    select,
    count: (kind, condition) => from.count(kind, condition),
    get: (id) => from.get(id),
    find: (kind, id) => {
      asked.taken += 1;
      return from.find(kind, id);
    },
    referrers: (id) => from.referrers(id),
    concernedBy: (source, day) => from.concernedBy(source, day),
    knows: (id) => from.knows(id),
    partsOf: (partner) => from.partsOf(partner),
    sameText: (source) => from.sameText(source),
    resolve: (kind, name) => from.resolve(kind, name),
  };
  return { asked, reader: { register, words: en, language: 'en' as const, day: 0 } };
}

const from = registerOf({ events });
const june = { type: 'equals', field: 'date', values: ['2024-06'] } as const;

describe('a selection', () => {
  it('of everything is counted without looking for a record', () => {
    const { asked, reader } = counted(from);
    const selection = new Selection('events', everything, undefined, reader);
    expect([selection.size, selection.isEmpty, selection.uncertain.size]).toEqual([many, false, 0]);
    expect(asked).toEqual({ found: 0, taken: 0 });
  });

  it('is known not to be empty by its first record', () => {
    const { asked, reader } = counted(from);
    const selection = new Selection('events', june, undefined, reader);
    expect(selection.isEmpty).toBe(false);
    expect(asked.found).toBe(1);
    expect(selection.size).toBe(many / 2);
    expect(asked.found).toBe(many / 2);
  });

  it('tells which may match only, and in which order all of them come', () => {
    const bounds = { type: 'between', field: 'date', from: 19_880, to: 19_890 } as const;
    const { reader } = counted(from);
    const selection = new Selection('events', bounds, '-id', reader);
    expect(selection.uncertain.size).toBe(many / 2);
    expect(selection.ids[0]).toBe('event-0999');
    expect(selection.size).toBe(many / 2);
    const [first] = selection.take(selection.ids);
    expect(first).toMatchObject({ entry: { id: 'event-0999' }, certainty: 'maybe' });
  });
});

describe('the rows of a listing', () => {
  for (const { name, load } of formats) {
    it(`are taken from the register when ${name} prints them, and no longer where it stops`, async () => {
      const { asked, reader } = counted(from);
      const selection = new Selection('events', everything, undefined, reader);
      const columns = { room: 'programs' } as const;
      const layout = {
        groupBy: undefined,
        limit: undefined,
        columns,
        marks: { add: () => undefined },
      };
      const { table } = new Group(selection, layout, reader);
      const format = await load();
      const chunks = format.listing({ meta: {}, tables: [table] }, look())[Symbol.iterator]();
      expect(asked).toEqual({ found: 0, taken: 0 });
      for (let printed = 0; asked.taken === 0; printed += 1) {
        expect(printed).toBeLessThan(20);
        chunks.next();
      }
      // A table looks at some to judge its columns by.
      const ahead = name === 'table' ? 200 : 1;
      expect(asked).toEqual({ found: many, taken: ahead });
      chunks.return?.();
      expect(chunks.next().done).toBe(true);
      expect(asked.taken).toBe(ahead);
    });
  }

  it('are not looked at before a cell is', () => {
    const { reader } = counted(from);
    const [entry] = Array.from(from.select('events'), (match) => match.entry);
    if (entry === undefined) throw new Error('there are events');
    let looks = 0;
    const watched = {
      kind: entry.kind,
      id: entry.id,
      source: entry.source,
      document: entry.document,
      get record() {
        looks += 1;
        return entry.record;
      },
    };
    const records = [{ entry: watched, certainty: 'yes' as const }];
    const [row] = tableOf('events', { records, count: 1 }, { room: 'wide' }, reader).rows;
    expect([row?.id, looks]).toEqual([entry.id, 0]);
    expect(row?.cells()[0]?.text).toBe('2024-05-01');
    expect(looks).toBeGreaterThan(0);
  });
});
