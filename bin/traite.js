#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep the compiled program from one call to the next.
module.enableCompileCache?.();
await import('../dist/main.js');
