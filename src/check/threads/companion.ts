import type { FoundStore } from '../../store/config.js';
import { diskTree } from '../../store/disk/tree.js';
import type { Peer } from '../../store/threads/peer.js';
import type { Message } from '../../store/threads/sharing.js';
import { SharedWork } from '../../store/threads/sharing.js';
import { lookOver } from '../look-over.js';
import type { Told } from './told.js';
import { toldOf } from './told.js';

/** The second thread's part of looking at a store. */
export async function accompany(peer: Peer<Message<Told>>): Promise<void> {
  const message = await peer.receive();
  if (message.type !== 'task') throw new Error('what is to be done comes first');
  const { folder, name, today, claims } = message.task;
  const store = { tree: diskTree(folder), folder, name, shipped: false };
  await lookAndTell(store, today, new SharedWork(peer, claims, store));
}

/** Does one half, and tells the other thread of it. */
export async function lookAndTell(
  store: FoundStore,
  today: number,
  sharing: SharedWork<Told>,
): Promise<void> {
  const { checked, looking } = await lookOver(store, today, { sharing });
  sharing.tell(toldOf(looking, checked));
}
