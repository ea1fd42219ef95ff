// Programs that read YAML, and those that check records by a schema.
import { join, relative } from 'node:path';
import { said } from '../works/command.mjs';
import { compiled, packageProgram, packageScript, pythonScript, schemas, tool } from './find.mjs';
import { bundledSchemas } from './bundled-schemas.mjs';

const bySchema = 'no positions, formats, references or rules';
const valid = (plan) => said(new RegExp(`^${plan.records} valid$`, 'm'));

/** ajv-cli ends with 1 where a file is not valid, so the exit code is its check. */
function ajvValidate({ call }, { single, plan }) {
  const options = ['validate', '--spec=draft2020', '--strict=false', '--validate-formats=false'];
  const shared = ['-r', join(schemas, 'definitions.schema.json')];
  return {
    calls: plan.kinds.map((kind) => {
      const schema = ['-s', join(schemas, `${kind}.schema.json`)];
      return [...call, ...options, ...shared, ...schema, '-d', join(single(), kind, '*.yaml')];
    }),
  };
}

function spectralLint({ call }, { single, plan, folder }) {
  const { rulesets } = bundledSchemas(plan.kinds, folder);
  const options = ['lint', '--fail-severity', 'hint', '--quiet'];
  return {
    calls: plan.kinds.map((kind) => {
      return [...call, ...options, '--ruleset', rulesets[kind], join(single(), kind, '*.yaml')];
    }),
  };
}

/** v8r takes no path that begins at the root. */
function v8rValidate({ call }, { single, plan, folder }) {
  const { files } = bundledSchemas(plan.kinds, folder);
  const store = relative(folder, single());
  return {
    calls: plan.kinds.map((kind) => {
      return [...call, '--schema', files[kind], join(store, kind, '*.yaml')];
    }),
  };
}

const onFiles = { reads: 'the same files', lacks: bySchema };
const upTo = 10_000;

const checkedYaml = {
  check: {
    ...onFiles,
    work: ({ call }, { many, plan }) => ({
      calls: [[...call, schemas, many()]],
      check: valid(plan),
    }),
  },
};

const checkedLines = {
  check: {
    reads: 'JSON lines',
    lacks: `converted before; ${bySchema}`,
    work: ({ call }, { lines, plan, folder }) => ({
      calls: [[...call, bundledSchemas(plan.kinds, folder).place, lines()]],
      check: valid(plan),
    }),
  },
};

const parsed = (form) => ({
  reads: 'the same files',
  lacks: 'parses, and keeps and checks nothing',
  work: ({ call }, subject) => ({
    calls: [[...call, subject[form]()]],
    check: said(new RegExp(`^${subject.plan.records} documents`)),
  }),
});

const linted = {
  reads: 'the same files',
  lacks: 'YAML only: parses and looks for keys given twice',
  upTo,
  work: ({ call }, { single }) => ({
    calls: [[...call, '-d', '{rules: {key-duplicates: enable}}', single()]],
    check: said(/^$/),
  }),
};

const slow = (work) => ({ ...onFiles, lacks: `one schema a call; ${bySchema}`, upTo, work });

export const checkingPeers = [
  {
    name: 'libyaml',
    title: (version) => `libyaml ${version}, bare, in C`,
    find: (places) => compiled('parse-files.c', ['-lyaml'], places),
    tasks: { check: parsed('many'), checkSingle: parsed('single') },
  },
  {
    name: 'js-yaml',
    title: (version) => `js-yaml ${version} and Ajv`,
    find: (places) => packageScript('js-yaml', 'check-yaml.mjs', places),
    tasks: checkedYaml,
  },
  {
    name: 'yaml',
    title: (version) => `yaml ${version} and Ajv`,
    find: (places) => packageScript('yaml', 'check-yaml.mjs', places),
    tasks: checkedYaml,
  },
  {
    name: 'Python jsonschema',
    find: () => pythonScript('jsonschema', 'check-lines.py'),
    tasks: checkedLines,
  },
  {
    name: 'ajv-cli',
    find: (places) => packageProgram('ajv-cli', 'dist/index.js', places),
    tasks: {
      checkSingle: { ...onFiles, lacks: `one schema a call; ${bySchema}`, work: ajvValidate },
    },
  },
  { name: 'yamllint', find: () => tool('yamllint'), tasks: { checkSingle: linted } },
  {
    name: 'Spectral',
    find: (places) => packageProgram('@stoplight/spectral-cli', 'dist/index.js', places),
    tasks: { checkSingle: slow(spectralLint) },
  },
  {
    name: 'v8r',
    find: (places) => packageProgram('v8r', 'src/index.js', places),
    tasks: { checkSingle: slow(v8rValidate) },
  },
];
