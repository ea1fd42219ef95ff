import { accompany } from './check/threads/companion.js';
import type { Told } from './check/threads/told.js';
import type { Message } from './store/threads/sharing.js';
import { firstThread } from './store/threads/thread.js';

/** What a second thread runs. */
const { peer, end } = firstThread<Message<Told>>();
void accompany(peer).finally(end);
