/** The other thread is gone, or sees another store: what is to be done must be done without it. */
export class PeerLost extends Error {}

/** Where messages go and come from. */
export interface Port<Message> {
  postMessage(message: Message): void;
  on(event: 'message', listener: (message: Message) => void): unknown;
}

/** The other of two threads that work side by side. */
export class Peer<Message> {
  readonly #port: Port<Message>;
  readonly #arrived: Message[] = [];
  #awaiting: { resolve(message: Message): void; reject(error: PeerLost): void } | undefined;
  #lost: PeerLost | undefined;

  constructor(port: Port<Message>) {
    this.#port = port;
    port.on('message', (message) => {
      const awaiting = this.#awaiting;
      this.#awaiting = undefined;
      if (awaiting === undefined) this.#arrived.push(message);
      else awaiting.resolve(message);
    });
  }

  send(message: Message): void {
    this.#port.postMessage(message);
  }

  /** The next message. @throws PeerLost */
  receive(): Promise<Message> {
    return new Promise((resolve, reject) => {
      const message = this.#arrived.shift();
      if (message !== undefined) resolve(message);
      else if (this.#lost !== undefined) reject(this.#lost);
      else this.#awaiting = { resolve, reject };
    });
  }

  /** It will say nothing any more. */
  lose(reason: string): void {
    this.#lost ??= new PeerLost(reason);
    this.#awaiting?.reject(this.#lost);
    this.#awaiting = undefined;
  }
}
