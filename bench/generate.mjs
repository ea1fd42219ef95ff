// Writes a store of so many records, valid and always the same:
//   node bench/generate.mjs --records 10000 --per-file 500 --out DIR
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { planOf } from './store/plan.mjs';
import { recordsOf } from './store/records.mjs';
import { yamlOf } from './store/yaml.mjs';

const configuration = {
  title: { fr: 'Registre pour la mesure', en: 'Register for measuring' },
  home: 'VN',
  languages: ['fr', 'en', 'vi'],
  licence: 'CC0-1.0',
  severities: {},
};

/** More would make files larger than a store may have. */
const mostPerFile = 2000;

/** Writes the store; `folder` must be empty or absent. Only one file's records are held at a time. */
export function writeStore(plan, { folder, perFile }) {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new RangeError(`${folder} is not empty`);
  const written = { files: 1, bytes: 0 };
  writeFileSync(join(folder, 'store.yaml'), yamlOf(configuration, { flat: true }));
  for (const kind of plan.kinds) {
    mkdirSync(join(folder, kind));
    for (const [name, text] of filesOf(plan, kind, perFile)) {
      writeFileSync(join(folder, kind, name), text);
      written.files += 1;
      written.bytes += Buffer.byteLength(text);
    }
  }
  return written;
}

/** A file of one record bears its id; one of several is numbered. Two records of five are flat. */
function* filesOf(plan, kind, perFile) {
  const head = `# yaml-language-server: $schema=../../schemas/${kind}.schema.json\n`;
  let documents = [];
  let lastId = '';
  let number = 0;
  let written = 0;
  const flush = () => {
    number += 1;
    const name = documents.length === 1 ? lastId : `${kind}-${String(number).padStart(5, '0')}`;
    const text = head + documents.join('---\n');
    documents = [];
    return [`${name}.yaml`, text];
  };
  for (const record of recordsOf(plan, kind)) {
    documents.push(yamlOf(record, { flat: written % 5 < 2 }));
    written += 1;
    lastId = record.id;
    if (documents.length === perFile) yield flush();
  }
  if (documents.length > 0) yield flush();
}

/** A number that an option gives. @throws RangeError */
export function numberOption(name, given, least, most) {
  const number = Number(given);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new RangeError(`--${name} is a whole number from ${least} to ${most}, not "${given}"`);
}

function main() {
  const { values } = parseArgs({
    options: {
      records: { type: 'string', default: '10000' },
      'per-file': { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new RangeError('--out DIR is missing');
  const plan = planOf({ records: Number(values.records), seed: values.seed });
  const perFile = numberOption('per-file', values['per-file'], 1, mostPerFile);
  const { files, bytes } = writeStore(plan, { folder: values.out, perFile });
  console.log(`${plan.records} records, ${files} files, ${bytes} bytes`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
