// The stores that are measured, each written in the forms that its works ask for and no others.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeJsonLines, writeStore } from './generate.mjs';
import { recordsOf } from './store/records.mjs';

function once(make) {
  let made;
  return () => (made ??= make());
}

/** A generated store: many records a file, one a file, JSON lines, a database. */
export function generatedSubject(plan, folder) {
  const stored = (name, perFile) =>
    once(() => {
      writeStore(plan, { folder: join(folder, name), perFile });
      return join(folder, name);
    });
  const single = stored('single', 1);
  const many = stored('many', 500);
  const lines = once(() => {
    writeJsonLines(plan, join(folder, 'records.jsonl'));
    return join(folder, 'records.jsonl');
  });
  let database;
  return {
    plan,
    many,
    single,
    lines,
    get folder() {
      return single();
    },
    database: (call) => (database ??= writeDatabase(plan, folder, call)),
  };
}

function writeDatabase(plan, folder, [program]) {
  const script = join(folder, 'records.sql');
  const descriptor = openSync(script, 'w');
  const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
  writeSync(descriptor, 'begin; create table records (kind text, id text, json text);\n');
  for (const kind of plan.kinds) {
    for (const record of recordsOf(plan, kind)) {
      const values = [kind, record.id, JSON.stringify(record)].map(quoted).join(', ');
      writeSync(descriptor, `insert into records values (${values});\n`);
    }
  }
  writeSync(descriptor, 'commit;\n');
  closeSync(descriptor);
  const file = join(folder, 'records.db');
  const input = openSync(script, 'r');
  spawnSync(program, [file], { stdio: [input, 'ignore', 'ignore'] });
  closeSync(input);
  return file;
}
