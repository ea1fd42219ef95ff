// What starts the program, and what it says of the register that ships with it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, said, traite } from './command.mjs';

const register = join(root, 'data');

/** The register that ships, as peers read it. */
export const shippedSubject = { folder: register };

export function shippedRecords() {
  const kinds = readdirSync(register, { withFileTypes: true }).filter((one) => one.isDirectory());
  const texts = kinds.flatMap(({ name }) =>
    readdirSync(join(register, name)).map((file) =>
      readFileSync(join(register, name, file), 'utf8'),
    ),
  );
  return texts.reduce((sum, text) => sum + (text.match(/^id:/gm)?.length ?? 0), 0);
}

const starts = [
  { words: ['--version'], goals: { ratio: 1.2 }, pattern: /^\d+\.\d+\.\d+/ },
  { words: ['--help'], goals: { ratio: 1.2 }, pattern: /Usage/ },
  { words: ['query', '--columns'], goals: { ratio: 1.3 }, pattern: /^agreements: id/m },
];

const britain = ['query', '--partner', 'UK'];
const listings = [
  { words: britain, goals: { ratio: 1.4 }, task: 'shipped' },
  { words: [...britain, '--no-cache'] },
].map((listing) => ({ ...listing, store: register, pattern: /^agreements\t/m }));

/** The works of a start under a Node, with goals for those that can keep compiled code. */
export function startWorks({ path, version, beside }) {
  const hasGoals = Number(version.split('.')[0]) >= 22;
  return [...starts, ...listings].map(({ words, goals, task, store, pattern }) => ({
    name: words.join(' '),
    goals: hasGoals ? goals : undefined,
    task: beside ? undefined : task,
    node: version,
    build: () => ({ calls: [traite(words, store, path)], check: said(pattern) }),
  }));
}
