import { describe, expect, it } from 'vitest';
import { kindNames } from '../../src/model/kinds/names.js';
import { recordPaths } from '../../src/model/record-paths.js';
import { property } from '../../src/model/property.js';
import { valuesAt } from '../../src/model/references.js';
import { outputSchema, readSchema } from '../output-schemas.js';
import { ids, traite } from '../run.js';

/** What a call prints as JSON, held against the schema of its command. */
async function json(...argv: readonly string[]): Promise<unknown> {
  const { output } = await traite(argv);
  const printed: unknown = JSON.parse(output);
  const validate = outputSchema(argv);
  validate?.(printed);
  expect(validate?.errors ?? []).toEqual([]);
  return printed;
}

function recordsOf(printed: unknown): readonly unknown[] {
  const records = property(printed, 'records');
  return Array.isArray(records) ? records : [];
}

function propertiesOf(schema: unknown): string[] {
  return Object.keys({ ...readObject(property(schema, 'properties')) });
}

function readObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

describe('JSON', () => {
  it('of every record of the register is what the schema says, each field of one type', async () => {
    const records = recordsOf(await json('query', '-o', 'json'));
    expect(records.length).toBeGreaterThan(200);
    for (const record of records) {
      const kind = kindNames.find((name) => name === property(record, 'kind'));
      const dates = kind === undefined ? [] : recordPaths[kind].dates;
      for (const path of dates) {
        for (const { value } of valuesAt(record, path)) expect(typeof value).toBe('string');
      }
    }
  });

  it('of every agreement, commitment and person as of a day is what the schema says', async () => {
    for (const kind of ['agreements', 'commitments', 'people']) {
      await json(kind, '--as-of', '2024-06-30', '-o', 'json');
    }
  });

  it('of show has the links in both directions', async () => {
    const all = await ids(['query']);
    const [first] = recordsOf(await json('show', ...all.slice(0, 90), '-o', 'json'));
    expect(property(first, 'refers_to')).not.toEqual([]);
    expect(property(first, 'referred_to_by')).toBeDefined();
  });

  it('repeats the filters, counts before the limit and names what is uncertain', async () => {
    const call = ['events', '--since', '2025-03-30', '--until', '2025-03-30', '--limit', '0'];
    const printed = await json(...call, '-o', 'json');
    expect(property(printed, 'meta')).toMatchObject({
      store: 'data',
      schema_version: 1,
      filters: { since: ['2025-03-30'], until: ['2025-03-30'] },
      count: 1,
      uncertain: ['vn-minister-visit-embassy-london-2025'],
    });
    expect(recordsOf(printed)).toEqual([]);
  });

  it('has each record once, however many values it is grouped by', async () => {
    const printed = await json('agreements', '--group-by', 'partner', '-o', 'json');
    const listed = recordsOf(printed).map((record) => property(record, 'id'));
    expect(new Set(listed).size).toBe(listed.length);
    expect(property(property(printed, 'meta'), 'count')).toBe(listed.length);
  });
});

describe('the schemas of the output', () => {
  it('have each field of each kind, beside what every record is given', () => {
    const defined = property(readSchema('output/record'), '$defs');
    for (const kind of kindNames) {
      const stored = propertiesOf(readSchema(kind));
      const printed = propertiesOf(property(defined, kind));
      expect(printed.sort()).toEqual([...stored, 'kind', 'file', 'derived'].sort());
    }
  });
});

describe('a reader that goes away', () => {
  it('is told nothing more, and that is no failure', async () => {
    const all = await traite(['query', '-o', 'csv'], { piped: true });
    const some = await traite(['query', '-o', 'csv'], { piped: true, leavesAfter: 1 });
    expect(some).toEqual({ output: 'kind,id,date,title,partner,status\n', notes: '', exit: 0 });
    expect(all.output.startsWith(some.output)).toBe(true);
  });
});
