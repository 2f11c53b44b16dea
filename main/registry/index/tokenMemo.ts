export const UNKNOWN = -1;

/**
 * A number from 0 for each word of the dictionary, until it is forgotten. Those that were set are forgotten one by one, as
 * they are few among all: filling the whole array for each query takes a tenth longer.
 */
export class TokenMemo {
  /** UNKNOWN where nothing was set. */
  readonly values: Float32Array;
  readonly #set: number[] = [];
  #isFilled = false;

  constructor(tokens: number) {
    this.values = new Float32Array(tokens).fill(UNKNOWN);
  }

  /** Of a word that is unknown. Answers the value as it is kept, in single precision. */
  set(token: number, value: number): number {
    this.#set.push(token);
    this.values[token] = value;
    return this.values[token] as number;
  }

  fill(value: number): void {
    this.#isFilled = true;
    this.values.fill(value);
  }

  forget(): void {
    if (this.#isFilled) this.values.fill(UNKNOWN);
    else for (const token of this.#set) this.values[token] = UNKNOWN;
    this.#isFilled = false;
    this.#set.length = 0;
  }
}
