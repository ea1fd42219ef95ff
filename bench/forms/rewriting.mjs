import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words = ['lantern', 'courtyard'];

/** Rewrites the first meeting's file of a store each time it is called, another word at its end. */
export function rewriting(store) {
  const folder = join(store, 'events');
  const file = join(folder, readdirSync(folder).sort()[0]);
  const text = readFileSync(file, 'utf8');
  let turn = 0;
  return () => {
    writeFileSync(file, text.replace(/\p{L}+\n$/u, `${words[turn % words.length]}\n`));
    turn += 1;
  };
}
