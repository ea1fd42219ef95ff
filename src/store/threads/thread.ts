import { Worker, parentPort } from 'node:worker_threads';
import { Peer } from './peer.js';

/** Another thread, as one sees it. */
export interface Thread<Message> {
  readonly peer: Peer<Message>;
  readonly end: () => void;
}

/** Starts a program in a second thread; `undefined` where that is not allowed. */
export function startThread<Message>(program: string): Thread<Message> | undefined {
  const worker = workerOf(program);
  if (worker === undefined) return undefined;
  const peer = new Peer<Message>(worker);
  for (const event of ['error', 'messageerror', 'exit']) {
    worker.on(event, () => {
      peer.lose(`the second thread ended: ${event}`);
    });
  }
  return { peer, end: () => void worker.terminate() };
}

/** What it would complain of is told by the thread that goes on alone. */
function workerOf(program: string): Worker | undefined {
  try {
    return new Worker(program, { stderr: true });
  } catch {
    return undefined;
  }
}

/** The thread that started this one, and how this one ends. */
export function firstThread<Message>(): Thread<Message> {
  const port = parentPort;
  if (port === null) throw new Error('this is the first thread');
  return {
    peer: new Peer<Message>(port),
    end: () => {
      port.close();
    },
  };
}
