import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { recordsOf } from '../store/records.mjs';
import { namedPartners } from './named-partners.mjs';
import { writeLines } from './write-lines.mjs';

/** The records in tables made ready for what is asked: whole, by the partners named, and as figures. */
export function writeDatabase(plan, file, [program]) {
  const script = `${file}.sql`;
  writeLines(script, statements(plan));
  const input = openSync(script, 'r');
  spawnSync(program, [file], { stdio: [input, 'ignore', 'ignore'] });
  closeSync(input);
}

const quoted = (value) => `'${String(value).replaceAll("'", "''")}'`;
const insert = (table, values) => `insert into ${table} values (${values.map(quoted).join(', ')});`;

function* statements(plan) {
  yield 'begin;';
  yield 'create table records (kind text, id text, json text);';
  yield 'create table named (partner text, id text);';
  yield 'create table figures (indicator text, year integer, value real);';
  for (const kind of plan.kinds) {
    for (const record of recordsOf(plan, kind)) {
      yield insert('records', [kind, record.id, JSON.stringify(record)]);
      for (const partner of namedPartners(kind, record)) {
        yield insert('named', [partner, record.id]);
      }
      if (kind !== 'statistics') continue;
      yield insert('figures', [record.indicator, record.period, record.value]);
    }
  }
  yield 'commit;';
}
