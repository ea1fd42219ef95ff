import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../run.js';

/** What the build makes of a part, run beside another that adds 41; or why it refuses it. */
function told(part: string): unknown {
  const program = `
    import { asCommonJs } from ${JSON.stringify(join(root, 'tools/commonjs.mjs'))};
    const module = { exports: {} };
    const asked = [];
    const ask = (path) => (asked.push(path), { other: (number) => number + 41 });
    const say = (it) => process.stdout.write(JSON.stringify(it));
    try {
      const made = await asCommonJs(${JSON.stringify(part)});
      new Function('module', 'require', made)(module, ask);
      const getters = Object.values(Object.getOwnPropertyDescriptors(module.exports)).filter(({ get }) => get);
      say({ asked, exports: module.exports, names: Object.keys(module.exports), getters: getters.length });
    } catch ({ message }) { say(message); }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
  return JSON.parse(stdout.toString());
}

test('a part gives its exports as plain values, and asks others for theirs', () => {
  const part = `import { other } from './other.js';
    const one = other(1);
    function two() { return import('./late.js'); }
    export { one, two as second };`;
  expect(told(part)).toEqual({
    asked: ['./other.js'],
    exports: { __esModule: true, one: 42 },
    names: ['__esModule', 'one', 'second'],
    getters: 0,
  });
});

test.each(['let count = 0; count = 1;', 'let count = 0; export function step() { count++; }'])(
  'a part whose export changes is refused: %s',
  (text) => {
    expect(told(`${text} export { count };`)).toBe('a part exports count, which changes');
  },
);
