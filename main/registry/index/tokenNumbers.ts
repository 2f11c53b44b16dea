/**
 * A number for each word of the dictionary, 0 until it is set. Those that were set are cleared one by one, as they are few
 * among all: filling the whole array for each query takes a tenth longer.
 */
export class TokenNumbers {
  readonly values: Float32Array;
  readonly #set: number[] = [];

  constructor(tokens: number) {
    this.values = new Float32Array(tokens);
  }

  add(token: number, value: number): void {
    this.#set.push(token);
    this.values[token] = (this.values[token] as number) + value;
  }

  clear(): void {
    for (const token of this.#set) this.values[token] = 0;
    this.#set.length = 0;
  }
}
