#!/usr/bin/env node
'use strict';
const { enableCompileCache } = require('node:module');
const { dirname, isAbsolute, join } = require('node:path');

/** As the XDG Base Directory Specification has it: relative paths do not count. */
function userCacheFolder() {
  const { XDG_CACHE_HOME: given = '' } = process.env;
  if (isAbsolute(given)) return given;
  try {
    // Which homedir() asks first as well: node:os is loaded where it is not set.
    const home = process.env.HOME || require('node:os').homedir();
    return isAbsolute(home) ? join(home, '.cache') : undefined;
  } catch {
    return undefined; // A user whom the system does not know, without $HOME.
  }
}

const userCache = userCacheFolder();
const cacheFolder = userCache === undefined ? undefined : join(userCache, 'traite');
// Node 22 and later keep the compiled program from one call to the next: in a folder of the user's
// own, for what stands in the shared temporary one may be written by somebody else.
if (cacheFolder !== undefined) enableCompileCache?.(join(cacheFolder, 'compiled'));
void require('../dist/main.js').start({ packageRoot: dirname(__dirname), cacheFolder });
