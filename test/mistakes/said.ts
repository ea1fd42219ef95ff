import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkStore } from '../../src/check/check-store.js';
import { findTexts } from '../../src/evidence/kept-texts.js';
import { digestsOf, verifyEvidence } from '../../src/evidence/verify.js';
import { dayOf } from '../../src/model/edtf.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Register } from '../../src/model/register.js';
import { diskTree } from '../../src/store/disk/tree.js';
import { placed } from '../../src/model/unplaced.js';
import type { Tree } from '../../src/store/tree.js';
import { treeOf } from '../check/memory.js';
import type { Files, Mistake } from './mistake.js';
import { edited } from './mistake.js';

const register = fileURLToPath(new URL('../fixtures/register', import.meta.url));
const texts = fileURLToPath(new URL('../../../shared/texts', import.meta.url));

/** Are the kept texts here, which are no part of the repository? */
export const kept = existsSync(texts);

/** What is said of a register. */
export interface Said {
  readonly validate: readonly Diagnostic[];
  /** Absent where the texts were not asked, or are not here. */
  readonly verify?: readonly Diagnostic[];
}

/** The files of the shipped register, read once. */
const shipped: Files = new Map(
  readdirSync(register, { recursive: true, withFileTypes: true }).flatMap((item) => {
    if (!item.isFile()) return [];
    const path = join(item.parentPath, item.name);
    return [[path.slice(register.length + 1), new Uint8Array(readFileSync(path))] as const];
  }),
);

/** What is said of the register as it is. */
export function saidOfRegister(): Promise<Said> {
  return saidOf(treeOf(Object.fromEntries(shipped)), true);
}

/** What is said of the register with a mistake in it. */
export async function saidOfMistake(mistake: Mistake): Promise<Said> {
  const { edits = [], change, onDisk, texts: wanted = false } = mistake;
  if (onDisk !== undefined) return saidOnDisk(onDisk);
  const files = edited(shipped, edits);
  change?.(files);
  return saidOf(treeOf(Object.fromEntries(files)), wanted);
}

async function saidOnDisk(change: (folder: string) => void): Promise<Said> {
  const folder = mkdtempSync(join(tmpdir(), 'traite-mistakes-'));
  try {
    const copy = join(folder, 'data');
    cpSync(register, copy, { recursive: true });
    change(copy);
    return await saidOf(diskTree(copy), false);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function saidOf(tree: Tree, wanted: boolean): Promise<Said> {
  const store = { tree, name: 'data', shipped: false };
  const { opened, findings: validate } = await checkStore(store, dayOf('2026-11-22'));
  return wanted && kept
    ? { validate, verify: await heldAgainstTexts(opened.register) }
    : { validate };
}

function heldAgainstTexts(read: Register): Promise<readonly Diagnostic[]> {
  const found = findTexts(texts, digestsOf(read), 'texts');
  return placed(verifyEvidence(read, found, { requireTexts: false, showText: true }).findings);
}
