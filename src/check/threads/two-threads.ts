import type { FoundStore } from '../../store/config.js';
import { PeerLost } from '../../store/threads/peer.js';
import type { Message } from '../../store/threads/sharing.js';
import { SharedWork, newClaims } from '../../store/threads/sharing.js';
import { startThread } from '../../store/threads/thread.js';
import type { Looked } from '../look-over.js';
import { lookOver } from '../look-over.js';
import type { Told } from './told.js';
import { hear } from './told.js';

/**
 * Reads a store and looks at it, with a second thread that runs `program`: `companion.ts`. `undefined`
 * where there can be no second one, or it did not last to the end.
 */
export async function lookInTwo(
  store: FoundStore,
  today: number,
  program: string,
): Promise<Looked | undefined> {
  const { folder, name } = store;
  const thread = folder === undefined ? undefined : startThread<Message<Told>>(program);
  if (folder === undefined || thread === undefined) return undefined;
  try {
    const claims = newClaims();
    thread.peer.send({ type: 'task', task: { folder, name, today, claims } });
    return await lookAndHear(store, today, new SharedWork(thread.peer, claims, store));
  } catch (error) {
    if (error instanceof PeerLost) return undefined;
    throw error;
  } finally {
    thread.end();
  }
}

/** Does one half, and takes in what the other thread tells of its own. */
export async function lookAndHear(
  store: FoundStore,
  today: number,
  sharing: SharedWork<Told>,
): Promise<Looked> {
  const looked = await lookOver(store, today, { sharing });
  hear(await sharing.told(), looked.looking, looked.checked);
  return looked;
}
