import { accompany } from './check/companion.js';
import { firstThread } from './store/threads/thread.js';

/** What a second thread runs. */
void accompany(firstThread());
