import type { CheckedChange } from '../check/since/check-since.js';
import { checkSince } from '../check/since/check-since.js';
import type { ChangeSummary } from '../model/change.js';
import type { FoundStore } from '../store/config.js';
import { configurationFile } from '../store/config.js';
import { gitTree } from '../store/git/git.js';
import { StoreError } from '../store/tree.js';
import { resolve } from 'node:path';
import type { Context } from './context.js';

export interface SinceRevision extends CheckedChange {
  readonly change: ChangeSummary;
}

/**
 * What the working tree brings that a revision had not, on a day. @throws UsageError, StoreError
 * where the revision cannot be had.
 */
export async function validateSince(
  revision: string,
  store: FoundStore,
  { directory, environment }: Context,
  today: number,
): Promise<SinceRevision> {
  if (store.shipped) {
    throw new StoreError('the register that ships with traite has no revisions; name your store');
  }
  const tree = gitTree(resolve(directory, store.name), revision, environment);
  const wasThere = tree.list('').files.includes(configurationFile);
  const before = wasThere ? { ...store, tree } : undefined;
  const { change, ...checked } = await checkSince(before, store, today);
  return { ...checked, change: { since: revision, commit: tree.commit, ...change } };
}
