// Bundles src/main.ts to dist/, where each command, format, kind's validator and language is a part
// that is loaded when it is used.
import { copyFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { root } from './schemas.mjs';

rmSync(`${root}/dist`, { recursive: true, force: true });
await build({
  entryPoints: [`${root}/src/main.ts`],
  outdir: `${root}/dist`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  chunkNames: 'parts/[name]-[hash]',
  // commander and yaml are CommonJS and require Node's own modules.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
copyFileSync(`${root}/src/model/records.ts`, `${root}/dist/records.d.ts`);
