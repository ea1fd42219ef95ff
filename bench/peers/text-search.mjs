// Programs that look for text in files, and one that only looks at the files themselves.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gitWords } from '../forms/git-tree.mjs';
import { board, boardRecords } from '../store/concern.mjs';
import { linesExpected, said } from '../works/command.mjs';
import { compiled, tool } from './find.mjs';

const text = { reads: 'the same files', lacks: 'text search: knows no records' };

/** In either layout, each record that names the board does so in one line. */
const found = linesExpected(boardRecords);

const britain = '\\bgb(-[a-z]|[,}]|$)';

function search(options) {
  const among = (form) => ({
    ...text,
    work: ({ call }, subject) => ({
      calls: [[...call, ...options, board.id, subject[form]()]],
      check: found,
    }),
  });
  const shipped = {
    ...text,
    work: ({ call }, { folder }) => ({ calls: [[...call, ...options, '-l', britain, folder]] }),
  };
  return { shipped, few: among('many'), fewSingle: among('single') };
}

const gitGrep = {
  ...text,
  work: ({ call }, { single, tree }) => ({
    calls: [[...call, ...gitWords(single(), tree(call)), 'grep', board.id]],
    check: found,
  }),
};

const namesBritain = '[.. | strings] | any(. == "gb" or startswith("gb-"))';
const yamlFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(folder, file));

const looking = { reads: 'names and times of the same files', lacks: 'reads none of them' };

export const textPeers = [
  { name: 'ripgrep', find: () => tool('rg'), tasks: search(['--no-ignore']) },
  { name: 'grep', find: () => tool('grep'), tasks: search(['-rE']) },
  { name: 'git grep', find: () => tool('git'), tasks: { fewSingle: gitGrep } },
  {
    name: 'yq (kislyuk)',
    find: () => tool('yq', /^yq (\d[.\d]*)$/),
    tasks: {
      shipped: {
        reads: 'the same files',
        lacks: 'no schema, no names, no parts of partners',
        work: ({ call }, { folder }) => ({
          calls: [[...call, '-r', `select(${namesBritain}) | .id`, ...yamlFiles(folder)]],
        }),
      },
    },
  },
  {
    name: 'find',
    find: () => tool('find'),
    tasks: {
      fewSingle: {
        ...looking,
        work: ({ call }, { plan, single }) => ({
          calls: [[...call, single(), '-mindepth', '2', '-type', 'f', '-printf', '%s %T@\\n']],
          check: linesExpected(plan.records),
        }),
      },
    },
  },
  {
    name: 'stat',
    title: () => 'stat of every file, in C',
    find: (places) => compiled('stat-files.c', [], places),
    tasks: {
      fewSingle: {
        ...looking,
        work: ({ call }, { plan, single }) => ({
          calls: [[...call, single()]],
          check: said(new RegExp(`^${plan.records} files`)),
        }),
      },
    },
  },
];
