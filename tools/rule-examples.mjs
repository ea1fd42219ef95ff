// The example of each rule, taken from its fixtures: a record that breaks it with what is said of
// it, and one that does not.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { root } from './schemas.mjs';

const fixtures = `${root}/test/fixtures`;

/** Rule name -> { failing, said, passing }, in the order of their names. */
export function ruleExamples() {
  const examples = {};
  for (const section of ['findings', 'rules']) {
    for (const folder of readdirSync(`${fixtures}/${section}`).sort()) {
      examples[folder.replace('-', '/')] = exampleOf(`${fixtures}/${section}/${folder}`);
    }
  }
  return examples;
}

function exampleOf(folder) {
  const [first] = readFileSync(`${folder}/expected.txt`, 'utf8').trim().split('\n');
  const [, file, line, rest] = /^(.+?):(\d+):\d+: (.*)$/.exec(first);
  const failing = recordAt(`${folder}/failing/${file}`, Number(line));
  const same = `${folder}/passing/${file}`;
  const passing = existsSync(same) ? same : firstRecord(`${folder}/passing`, file.split('/')[0]);
  return { failing, said: rest, passing: recordAt(passing, 1) };
}

function firstRecord(store, kind) {
  const folder = [kind, ...readdirSync(store)].find(
    (one) => !one.includes('.') && existsSync(`${store}/${one}`),
  );
  if (folder === undefined) return `${store}/store.yaml`;
  const [file] = readdirSync(`${store}/${folder}`).sort();
  return `${store}/${folder}/${file}`;
}

const longest = 32;

/** The document of a file that holds a line; of a file that is no text to show, nothing. */
function recordAt(path, line) {
  if (!existsSync(path)) return '';
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n');
  let start = 0;
  for (let index = 0; index < line - 1; index += 1) if (lines[index] === '---') start = index + 1;
  const end = lines.findIndex((text, index) => index > start && index >= line && text === '---');
  const record = lines.slice(start, end === -1 ? lines.length : end);
  const from = Math.max(0, Math.min(line - 1 - start - longest / 2, record.length - longest));
  return record
    .slice(from, from + longest)
    .map((text) => text.slice(0, 100))
    .join('\n')
    .trim();
}
