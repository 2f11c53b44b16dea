import { release } from '../store/release.ts';

const LEAST_CAPACITY = 1 << 12;

/** Typed arrays that grow: a list of 1.5 million numbers in 6 MB instead of a JavaScript array's 12 to 24. */
export class GrowingUint32 {
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

  at(index: number): number {
    return this.#data[index] as number;
  }

  /** Empty again, its memory given back. */
  clear(): void {
    release(this.#data);
    this.#data = new Uint32Array(LEAST_CAPACITY);
    this.length = 0;
  }

  /** A view, not a copy. */
  values(): Uint32Array {
    return this.#data.subarray(0, this.length);
  }
}

export class GrowingUint16 {
  #data: Uint16Array;
  length = 0;

  constructor(capacity = LEAST_CAPACITY) {
    this.#data = new Uint16Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.#data.length) {
      const larger = new Uint16Array(this.#data.length + (this.#data.length >> 1));
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.length] = value;
    this.length += 1;
  }

  values(): Uint16Array {
    return this.#data.subarray(0, this.length);
  }
}
