#!/usr/bin/env node
'use strict';
const { enableCompileCache } = require('node:module');
const { homedir } = require('node:os');
const { dirname, isAbsolute, join } = require('node:path');

// Node 22 and later keep the compiled program from one call to the next: in a folder of the user's
// own, for what stands in the shared temporary one may be written by somebody else.
const { XDG_CACHE_HOME: given = '' } = process.env;
const cache = isAbsolute(given) ? given : join(homedir(), '.cache');
enableCompileCache?.(join(cache, 'traite', 'compiled'));
void require('../dist/main.js').start(dirname(__dirname));
