// Prints every part of the program that Node loaded, for loaded-parts.test.ts.
'use strict';
const { writeSync } = require('node:fs');

process.on('exit', () => {
  for (const file of Object.keys(require.cache)) {
    if (file.includes('/dist/')) writeSync(1, `loaded ${file}\n`);
  }
});
