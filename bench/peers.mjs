// Other people's programs that do a part of what a work does, used where they are installed and named
// where they are not. Each is given what it reads: the same files, or the same records as JSON lines
// or in a database, the conversion not timed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { britishCount } from './store/plan.mjs';

const root = dirname(import.meta.dirname);

function installed(program) {
  const folders = [join(root, 'node_modules/.bin'), ...(process.env.PATH ?? '').split(delimiter)];
  const folder = folders.find((one) => existsSync(join(one, program)));
  return folder === undefined ? undefined : join(folder, program);
}

function said(program, ...words) {
  const { stdout } = spawnSync(program, words, { encoding: 'utf8' });
  return stdout?.split('\n')[0] ?? '';
}

/** A program on the path whose version is among its first words. */
function tool(name, { program = name, known = /(\d+\.\d+[.\d]*)/ } = {}) {
  const path = installed(program);
  const version = path === undefined ? undefined : known.exec(said(path, '--version'))?.[1];
  return version === undefined ? undefined : { call: [path], version };
}

/** ajv-cli tells no version; its package does. */
function ajvCli() {
  const path = installed('ajv');
  if (path === undefined) return undefined;
  const file = realpathSync(path);
  const manifest = join(dirname(dirname(file)), 'package.json');
  const { name, version } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  return name === 'ajv-cli' ? { call: [process.execPath, file], version } : undefined;
}

/** The records that name `gb` or a part of it; papers and vocabulary name none. */
function namingBritain(plan) {
  const silent = ['sources', 'indicators', 'topics'];
  const kinds = plan.kinds.filter((kind) => !silent.includes(kind));
  return kinds.reduce((sum, kind) => sum + britishCount(plan, kind), 0);
}

export function linesExpected(expected) {
  return (output) => {
    const lines = output.split('\n').length - 1;
    return lines === expected ? undefined : `printed ${lines} lines in place of ${expected}`;
  };
}

/** ajv-cli ends with 1 where a file is not valid, so the exit code is its check. */
function ajvValidate({ call }, { folder, plan }) {
  const schemas = join(root, 'schemas');
  const options = ['validate', '--spec=draft2020', '--strict=false', '--validate-formats=false'];
  const shared = ['-r', join(schemas, 'definitions.schema.json')];
  return {
    calls: plan.kinds.map((kind) => {
      const schema = ['-s', join(schemas, `${kind}.schema.json`)];
      return [...call, ...options, ...shared, ...schema, '-d', join(folder, kind, '*.yaml')];
    }),
  };
}

const britain = '\\bgb(-[a-z]|[,}]|$)';
const yamlFiles = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((file) => file.endsWith('.yaml'));

const namesBritain = '[.. | strings] | any(. == "gb" or startswith("gb-"))';

function textSearch({ call }, { folder, plan }, options) {
  const check = plan === undefined ? undefined : linesExpected(namingBritain(plan));
  return { calls: [[...call, ...options, britain, folder]], check };
}

const sqlBritain =
  "select distinct records.id from records, json_tree(records.json) where atom = 'gb' or atom like 'gb-%'";
const sqlFigures = `select records.id, json->>'period', json->>'indicator', json->>'value',
  json->>'nature', json->>'reported_by' from records where kind = 'statistics'`;
const jqFigures =
  'select(.kind == "statistics") | [.id, .period, .indicator, .value, .nature, .reported_by] | @csv';

/** What a peer is, what it leaves undone, and its calls by the work that it stands beside. */
export const peers = [
  {
    name: 'ajv-cli',
    find: ajvCli,
    validate: {
      reads: 'the same files',
      lacks: 'one schema a call; no positions, formats, references or rules',
      work: ajvValidate,
    },
  },
  {
    name: 'yq (kislyuk)',
    find: () => tool('yq', { known: /^yq (\d[.\d]*)$/ }),
    shipped: {
      reads: 'the same files',
      lacks: 'no schema, no names, no parts of partners',
      work: ({ call }, { folder }) => ({
        calls: [[...call, '-r', `select(${namesBritain}) | .id`, ...yamlFiles(folder)]],
      }),
    },
  },
  ...['grep', 'rg'].map((program) => {
    const options = program === 'grep' ? ['-rlE'] : ['-l', '--no-ignore'];
    const search = {
      reads: 'the same files',
      lacks: 'text search: names files, knows no records',
      work: (found, subject) => textSearch(found, subject, options),
    };
    const name = program === 'rg' ? 'ripgrep' : program;
    return { name, find: () => tool(name, { program }), shipped: search, filter: search };
  }),
  {
    name: 'jq',
    find: () => tool('jq'),
    filter: {
      reads: 'JSON lines',
      lacks: 'converted before; no schema, no names',
      work: ({ call }, { lines, plan }) => ({
        calls: [[...call, '-r', `select(${namesBritain}) | .id`, lines()]],
        check: linesExpected(namingBritain(plan)),
      }),
    },
    figures: {
      reads: 'JSON lines',
      lacks: 'converted before; no schema, no labels',
      work: ({ call }, { lines, plan }) => ({
        calls: [[...call, '-r', jqFigures, lines()]],
        check: linesExpected(plan.counts.statistics),
      }),
    },
  },
  {
    name: 'sqlite3',
    find: () => tool('sqlite3'),
    filter: {
      reads: 'a database',
      lacks: 'converted before; no schema, no names',
      work: ({ call }, { database, plan }) => ({
        calls: [[...call, database(call), sqlBritain]],
        check: linesExpected(namingBritain(plan)),
      }),
    },
    figures: {
      reads: 'a database',
      lacks: 'converted before; no schema, no labels',
      work: ({ call }, { database, plan }) => ({
        calls: [[...call, '-csv', database(call), sqlFigures]],
        check: linesExpected(plan.counts.statistics),
      }),
    },
  },
];

/** The peers of this machine, and the names of those that it has not. */
export function findPeers() {
  const found = peers.map((peer) => ({ peer, program: peer.find() }));
  return {
    present: found.flatMap(({ peer, program }) =>
      program === undefined ? [] : [{ ...peer, ...program }],
    ),
    missing: found.flatMap(({ peer, program }) => (program === undefined ? [peer.name] : [])),
  };
}
