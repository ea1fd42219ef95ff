// The order of the layers: each rule with its reason, for whoever just broke it.
const layers = [
  'model',
  'store',
  'check',
  'query',
  'figures',
  'relate',
  'evidence',
  'history',
  'publish',
  'render',
  'commands',
];

/** What each folder may import beside itself. */
const grants = {
  model: [],
  store: ['model'],
  check: ['model', 'store', 'figures', 'evidence'],
  query: ['model', 'store'],
  figures: ['model', 'store'],
  relate: ['model', 'store', 'query', 'figures', 'evidence'],
  evidence: ['model', 'store'],
  history: ['model', 'store'],
  publish: ['model', 'store', 'query', 'figures', 'evidence', 'relate', 'render'],
  render: ['model'],
  commands: layers,
};

const reasons = {
  model: 'model says what records are and knows nothing of where they come from or how they look',
  store: 'store turns files into records; what is asked of them is for the folders after it',
  check: 'a rule looks at records, figures and evidence; how a finding looks is for render',
  query: 'query says which records; what they mean together is for relate',
  figures: 'figures says what numbers mean, whoever asks',
  relate: 'relate may ask query, figures and evidence, and leaves the look to render',
  evidence: 'evidence reads texts and pointers only',
  history: 'history compares revisions of records only',
  publish: 'publish may use all but the commands, so that one escaper serves every page and table',
  render: 'render knows only the model, so that a reporter is tested with literals',
  commands: 'commands stand before cli and main and do not know them',
};

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'two files that need each other are one thing, or miss a third below them',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'nothing imports this file: remove it, or list it where its like are listed',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/main\\.ts$'] },
      to: {},
    },
    {
      name: 'no-tests-in-program',
      severity: 'error',
      comment: 'the program does not depend on its tests',
      from: { path: '^src' },
      to: { path: '^(test|bench|tools)/' },
    },
    ...layers.map((layer) => ({
      name: `${layer}-imports`,
      severity: 'error',
      comment: reasons[layer],
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...grants[layer]].join('|')})/` },
    })),
    {
      name: 'main-is-the-edge',
      severity: 'error',
      comment: 'main and companion start the threads of the program; nothing starts them',
      from: {},
      to: { path: '^src/(main|companion)\\.ts$' },
    },
    {
      name: 'files-in-one-place',
      severity: 'error',
      comment: 'only store/disk/ touches files, so that no path leaves the store unseen',
      from: { path: '^src/', pathNot: '^src/store/disk/' },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'programs-in-one-place',
      severity: 'error',
      comment: 'only store/git/git.ts starts another program',
      from: { path: '^src/', pathNot: '^src/store/git/git\\.ts$' },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'threads-in-one-place',
      severity: 'error',
      comment: 'only store/threads/thread.ts starts another thread, or speaks to the one that did',
      from: { path: '^src/', pathNot: '^src/store/threads/thread\\.ts$' },
      to: { path: '^(node:)?worker_threads$' },
    },
    {
      name: 'yaml-in-store',
      severity: 'error',
      comment: 'only store reads YAML and runs validators',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(yaml|ajv)/' },
    },
    {
      name: 'looks-in-render',
      severity: 'error',
      comment: 'colour is made in render only',
      from: { path: '^src/', pathNot: '^src/render/' },
      to: { path: 'node_modules/chalk/' },
    },
    {
      name: 'commander-in-commands',
      severity: 'error',
      comment: 'only the commands and cli.ts know commander',
      from: { path: '^src/', pathNot: '^src/(commands/|cli\\.ts$)' },
      to: { path: 'node_modules/commander/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/store/reading/(guards|validators)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
