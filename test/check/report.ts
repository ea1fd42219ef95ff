import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { checkStore } from '../../src/check/check-store.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { line } from '../../src/render/reporters/line.js';
import { diskTree } from '../../src/store/disk/tree.js';

export const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The day of every run of the tests: 1 June 2025. */
const today = Date.UTC(2025, 5, 1) / 86_400_000;

/** All findings of the store in a folder, its files named from there. */
export async function findingsOf(folder: string): Promise<Diagnostic[]> {
  const store = { tree: diskTree(folder), name: '.', shipped: false };
  return [...(await checkStore(store, today)).findings];
}

/** Findings as the `line` reporter prints them. */
export function reported(diagnostics: Iterable<Diagnostic>): string {
  const summary = { files: 0, records: 0, errors: 0, warnings: 0, information: 0 };
  const look = { width: 80, colour: 0, wide: true, language: 'en', interactive: false } as const;
  return [...line.report(diagnostics, summary, look)].join('');
}

/** Holds a text against a file, to the letter; with `UPDATE=1` it writes the file. */
export function expectFile(path: string, text: string): void {
  if (process.env['UPDATE'] === '1') writeFileSync(path, text);
  expect(existsSync(path), `${path} is there; UPDATE=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
