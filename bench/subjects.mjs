// The stores that are measured, each written in the forms that its works ask for and no others.
import { join } from 'node:path';
import { writeDatabase } from './forms/database.mjs';
import { writeGitTree } from './forms/git-tree.mjs';
import { writeJournal } from './forms/journal.mjs';
import { writeJsonLines } from './forms/json-lines.mjs';
import { writeRecFile } from './forms/rec-file.mjs';
import { writeTableRows } from './forms/table-rows.mjs';
import { writeStore } from './generate.mjs';

/** A form is made when it is first asked for: `make` is given where it is to lie. */
function forms(folder, makers) {
  const made = new Map();
  const form = ([name, make]) => [
    name,
    (...given) => {
      const place = join(folder, name);
      if (!made.has(name)) {
        make(place, ...given);
        made.set(name, place);
      }
      return made.get(name);
    },
  ];
  return Object.fromEntries(Object.entries(makers).map(form));
}

const many = 500;

/**
 * A generated store, each form a function that returns its place: `many` and `single` for 500
 * records a file and one, `changing` for copies that a work may write to, and those of peers.
 */
export function generatedSubject(plan, folder) {
  const store = (perFile) => (place) => writeStore(plan, { folder: place, perFile });
  const made = forms(folder, {
    many: store(many),
    single: store(1),
    changingMany: store(many),
    changingSingle: store(1),
    lines: (place) => writeJsonLines(plan, place),
    records: (place) => writeRecFile(plan, place),
    journal: (place) => writeJournal(plan, place),
    database: (place, call) => writeDatabase(plan, place, call),
    rows: (place) => writeTableRows(made.many(), place),
    tree: (place, call) => writeGitTree(made.single(), place, call),
  });
  return { plan, folder, ...made };
}
