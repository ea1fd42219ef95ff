// Writes docs/CHECKS.md from the rules and their fixtures; with --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { ruleExamples } from './rule-examples.mjs';
import { root } from './schemas.mjs';

const file = `${root}/docs/CHECKS.md`;

const { outputFiles } = await build({
  stdin: {
    contents: `export { everyRule } from './src/check/every-rule.ts';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { everyRule } = await import(`data:text/javascript;base64,${code}`);

const introduction = `<!-- Written from src/check/rules and test/fixtures by tools/generate-checks.mjs. -->

# The checks

\`traite validate\` runs all of them and reports every finding at once; \`traite rules NAME\` prints one
of these pages. An error is always an error. A warning may be turned up or off for a whole store
(\`severities\` in \`store.yaml\`), or be accepted for one record with a reason (\`accepted\`); what depends
on the day of the run is information.

| check | severity | wants |
| --- | --- | --- |
`;

const examples = ruleExamples();
const rows = everyRule.map(
  ({ name, severity, summary }) => `| [${name}](#${anchor(name)}) | ${severity} | ${summary} |`,
);
const pages = everyRule.map(({ name, severity, summary, why }) => {
  const text = [`## ${name}`, `**${severity}**: ${summary}.`, why];
  if (examples[name] === undefined) return text.join('\n\n');
  const { failing, said, passing } = examples[name];
  return [...text, 'Fails:', fenced(failing), `> ${said}`, 'Passes:', fenced(passing)].join('\n\n');
});

function anchor(name) {
  return name.replace(/[^a-z-]/g, '');
}

function fenced(text) {
  return `\`\`\`yaml\n${text}\n\`\`\``;
}

const wanted = `${introduction}${rows.join('\n')}\n\n${pages.join('\n\n')}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
  process.exitCode = 1;
  console.error('docs/CHECKS.md does not fit the rules and their fixtures: run npm run generate');
}
