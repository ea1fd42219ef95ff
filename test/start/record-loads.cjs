// Prints every part of the program that was loaded, for loaded-parts.test.ts.
'use strict';
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const main = Object.keys(require.cache).find((file) => file.endsWith('/dist/main.js'));
  for (const part of require.cache[main].exports.loaded.keys()) writeSync(1, `loaded ${part}\n`);
});
