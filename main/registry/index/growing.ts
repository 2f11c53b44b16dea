import type { Column } from './column.ts';

const LEAST_CAPACITY = 1 << 12;

/** A typed array that grows: a list of 1.5 million numbers in 6 MB instead of a JavaScript array's 12 to 24. */
export class GrowingUint32 implements Column {
  #data: Uint32Array;
  length = 0;

  constructor(capacity = LEAST_CAPACITY) {
    this.#data = new Uint32Array(Math.max(LEAST_CAPACITY, Math.ceil(capacity)));
  }

  push(value: number): void {
    if (this.length === this.#data.length) {
      const larger = new Uint32Array(this.#data.length + (this.#data.length >> 1));
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.length] = value;
    this.length += 1;
  }

  finish(): void {
    // All of it is at hand at any time.
  }

  at(position: number): number {
    return this.#data[position] as number;
  }

  rewrite(fill: (window: Uint32Array, first: number) => void): void {
    const values = new Uint32Array(this.length);
    fill(values, 0);
    this.#data = values;
  }

  /** A view, not a copy. */
  values(): Uint32Array {
    return this.#data.subarray(0, this.length);
  }
}
