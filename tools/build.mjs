// Bundles src/main.ts to dist/, where each command, format, validator and language is a part that is
// loaded when it is used, with the licences of all that is in it.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { asCommonJs, forNode } from './commonjs.mjs';
import { packed } from './pack.mjs';
import { ruleExamples } from './rule-examples.mjs';
import { root } from './schemas.mjs';

const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** The version, and a digest of all that decides what is kept of a record. */
function buildName() {
  const hash = createHash('sha256').update(readFileSync(`${root}/package-lock.json`));
  for (const folder of ['schemas', 'src']) {
    const files = readdirSync(`${root}/${folder}`, { recursive: true }).sort();
    for (const file of files.filter((name) => /\.(?:json|js|ts)$/.test(name))) {
      hash.update(`${file}\0`).update(readFileSync(`${root}/${folder}/${file}`));
    }
  }
  return `${version} ${hash.digest('hex').slice(0, 16)}`;
}

/** commander asks for it at once, to start programs of their own as subcommands: none is here. */
const noSubprocesses = {
  name: 'no subprocesses in commander',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'child_process', namespace: 'absent' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts', 'src/companion.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  ...forNode,
  // The build of yaml for browsers is ES modules and does not ask the environment for every token.
  // Those of vega look for no canvas on the user's machine and touch no file.
  alias: {
    yaml: './node_modules/yaml/browser/dist/index.js',
    // Ours are told what colours the terminal has, and it need not be asked again.
    '#supports-color': './node_modules/chalk/source/vendor/supports-color/browser.js',
    'ajv/dist/runtime/ucs2length.js': './tools/text-length.mjs',
    vega: './tools/vega-parts.mjs',
    'vega-canvas': './node_modules/vega-canvas/build/vega-canvas.browser.js',
    'vega-loader': './node_modules/vega-loader/build/vega-loader.browser.js',
  },
  plugins: [noSubprocesses],
  define: {
    traiteBuild: JSON.stringify(buildName()),
    traiteVersion: JSON.stringify(version),
  },
  chunkNames: 'parts/[name]-[hash]',
  metafile: true,
  write: false,
});

const texts = await Promise.all(
  outputFiles.map(async ({ path, text }) => [basename(path), await asCommonJs(text)]),
);
const parts = new Map(texts);
// Only a build that succeeded takes the place of the last one.
rmSync(`${root}/dist`, { recursive: true, force: true });
mkdirSync(`${root}/dist/parts`, { recursive: true });
for (const [file, code] of Object.entries(packed(parts, metafile))) {
  writeFileSync(`${root}/dist/${file}`, code);
}
writeFileSync(`${root}/dist/package.json`, '{ "type": "commonjs" }\n');
copyFileSync(`${root}/src/model/records.ts`, `${root}/dist/records.d.ts`);
writeFileSync(`${root}/dist/rule-examples.json`, JSON.stringify(ruleExamples()));
mkdirSync(`${root}/reports`, { recursive: true });
writeFileSync(`${root}/reports/bundle.json`, JSON.stringify(metafile));

/** The packages whose code is bundled, and those whose data src/model/codes was made of. */
const bundled = Object.keys(metafile.inputs).flatMap((path) => {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  return name === undefined ? [] : [name];
});
const data = ['cldr-core', 'i18n-iso-countries', 'iso-639-1'];
const notices = [...new Set([...bundled, ...data])].sort().map((name) => {
  const folder = `${root}/node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text =
    file && existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
});
writeFileSync(`${root}/dist/THIRD-PARTY.txt`, notices.join(`\n${'-'.repeat(80)}\n\n`));
