import type { KindName } from '../../model/entry.js';
import { kindNames } from '../../model/kinds/names.js';
import type { Gathering } from '../gathering.js';
import type { Shown } from '../reading/stored-file.js';
import type { Peer } from './peer.js';
import { PeerLost } from './peer.js';
import type { Portion } from './portion.js';
import { addPortion, portionOf } from './portion.js';

/** How two threads read one store: each reads the files that it claims, and then both know of all. */
export interface Sharing {
  /** The files that this thread is to read, each as soon as the one before was read. */
  claim(kind: KindName, files: readonly string[]): Iterable<string>;
  /** Adds what the other thread gathered of a kind. @throws PeerLost */
  complete(gathered: Gathering, files: readonly string[]): Promise<void>;
}

/** What a second thread is to work on. */
export interface Task {
  readonly folder: string;
  readonly name: string;
  /** In days since 1970. */
  readonly today: number;
  readonly claims: Claims;
}

/** What threads tell each other: what they gathered kind by kind, and what came of it in the end. */
export type Message<Result> =
  | { readonly type: 'task'; readonly task: Task }
  | { readonly type: 'portion'; readonly portion: Portion }
  | { readonly type: 'result'; readonly result: Result };

/** A number for each kind, and one more for what is done when all was read: how much of it was claimed. */
export type Claims = Int32Array<SharedArrayBuffer>;

export function newClaims(): Claims {
  return new Int32Array(
    new SharedArrayBuffer((kindNames.length + 1) * Int32Array.BYTES_PER_ELEMENT),
  );
}

export class SharedWork<Result> implements Sharing {
  readonly #peer: Peer<Message<Result>>;
  readonly #claims: Claims;
  readonly #store: Shown;

  constructor(peer: Peer<Message<Result>>, claims: Claims, store: Shown) {
    this.#peer = peer;
    this.#claims = claims;
    this.#store = store;
  }

  claim(kind: KindName, files: readonly string[]): Iterable<string> {
    return this.#claimed(kindNames.indexOf(kind), files);
  }

  /** Of what is done when all was read, the things that this thread is to do. */
  claimRest<Item>(items: readonly Item[]): Iterable<Item> {
    return this.#claimed(kindNames.length, items);
  }

  async complete(gathered: Gathering, files: readonly string[]): Promise<void> {
    this.#peer.send({ type: 'portion', portion: portionOf(gathered) });
    const message = await this.#peer.receive();
    if (message.type !== 'portion') throw new PeerLost('the other thread has gone on');
    addPortion(gathered, message.portion, this.#store);
    const isAll = gathered.files.every(({ path }, at) => path === files[at]);
    if (!isAll || gathered.files.length !== files.length) {
      throw new PeerLost('the other thread sees other files');
    }
  }

  /** Tells the other thread what came of it. */
  tell(result: Result): void {
    this.#peer.send({ type: 'result', result });
  }

  /** What the other thread told. @throws PeerLost */
  async told(): Promise<Result> {
    const message = await this.#peer.receive();
    if (message.type !== 'result') throw new PeerLost('the other thread lags behind');
    return message.result;
  }

  *#claimed<Item>(counter: number, items: readonly Item[]): Iterable<Item> {
    for (;;) {
      const item = items[Atomics.add(this.#claims, counter, 1)];
      if (item === undefined) return;
      yield item;
    }
  }
}
