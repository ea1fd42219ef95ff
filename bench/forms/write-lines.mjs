import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters that are held before they are written. */
const held = 1 << 20;

/** Writes a file piece by piece, so that none of it need be held. */
export function writeLines(file, lines) {
  const descriptor = openSync(file, 'w');
  let waiting = '';
  const flush = () => {
    let rest = Buffer.from(waiting);
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    waiting = '';
  };
  try {
    for (const line of lines) {
      waiting += `${line}\n`;
      if (waiting.length > held) flush();
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
}
