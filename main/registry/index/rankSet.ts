/** A set of ranks as bits: every search asks it for everybody of a village. */
export class RankSet {
  readonly #bits: Uint8Array;
  #size = 0;

  /** @param ranks how many there are at all */
  constructor(ranks: number) {
    this.#bits = new Uint8Array((ranks >> 3) + 1);
  }

  get size(): number {
    return this.#size;
  }

  add(rank: number): void {
    if (this.has(rank)) return;
    this.#bits[rank >> 3] = (this.#bits[rank >> 3] as number) | (1 << (rank & 7));
    this.#size += 1;
  }

  has(rank: number): boolean {
    return ((this.#bits[rank >> 3] as number) & (1 << (rank & 7))) !== 0;
  }
}
