interface Waiting<T> {
  readonly resolve: (answer: T) => void;
  readonly reject: (error: Error) => void;
}

/** Requests to a thread, by number, until it answers. */
export class WaitingRequests<T> {
  readonly #waiting = new Map<number, Waiting<T>>();
  #sequence = 0;

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** @param send with the number that the answer will bear */
  ask(send: (sequence: number) => void): Promise<T> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    return new Promise((resolve, reject) => {
      this.#waiting.set(sequence, { resolve, reject });
      send(sequence);
    });
  }

  resolve(sequence: number, answer: T): void {
    this.#take(sequence)?.resolve(answer);
  }

  reject(sequence: number, error: Error): void {
    this.#take(sequence)?.reject(error);
  }

  rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #take(sequence: number): Waiting<T> | undefined {
    const waiting = this.#waiting.get(sequence);
    this.#waiting.delete(sequence);
    return waiting;
  }
}
