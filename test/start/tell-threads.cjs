// Prints every thread that is started, for second-thread.test.ts.
'use strict';
const { writeSync } = require('node:fs');
const threads = require('node:worker_threads');

const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(program, options) {
    super(program, options);
    writeSync(2, `thread ${program}\n`);
  }
};
