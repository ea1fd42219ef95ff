import type { CheckedChange } from '../check/since.js';
import { checkSince } from '../check/since.js';
import type { ChangeSummary } from '../model/change.js';
import { configurationFile } from '../store/config.js';
import { gitTree } from '../store/git/git.js';
import { loadStore } from '../store/load.js';
import { StoreError } from '../store/tree.js';
import { resolve } from 'node:path';
import type { Context } from './context.js';
import type { WholeSetting } from './setting.js';

export interface SinceRevision extends CheckedChange {
  readonly change: ChangeSummary;
}

/**
 * What the working tree brings that a revision had not, on a day. @throws UsageError, StoreError
 * where the revision cannot be had.
 */
export async function validateSince(
  revision: string,
  { store, loaded }: WholeSetting,
  { directory, environment }: Context,
  today: number,
): Promise<SinceRevision> {
  if (store.shipped) {
    throw new StoreError('the register that ships with traite has no revisions; name your store');
  }
  const tree = gitTree(resolve(directory, store.name), revision, environment);
  const wasThere = tree.list('').files.includes(configurationFile);
  const before = wasThere ? await loadStore({ ...store, tree }) : undefined;
  const { findings, change } = await checkSince(before, loaded, today);
  return { findings, change: { since: revision, commit: tree.commit, ...change } };
}
