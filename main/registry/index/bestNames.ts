export interface FoundName {
  readonly name: number;
  readonly score: number;
}

/** Collects names while they are scored, and knows from when on a score isn't enough any more. */
export class BestNames {
  readonly #found: FoundName[] = [];
  /** The best scores so far, ascending; `leastScore` where there is none yet. */
  readonly #scores: Float64Array;

  /**
   * @param enough so many of the best, and who scores as the last of them, are kept for certain; at least 1
   * @param leastScore below this a name has nothing to do with the query
   */
  constructor(enough: number, leastScore: number) {
    this.#scores = new Float64Array(enough).fill(leastScore);
  }

  get isFull(): boolean {
    return this.#found.length >= this.#scores.length;
  }

  /** The least score that is worth adding. */
  get least(): number {
    return this.#scores[0] as number;
  }

  add(name: number, score: number): void {
    if (score < this.least) return;
    this.#found.push({ name, score });
    const scores = this.#scores;
    let at = 0;
    for (; at + 1 < scores.length && (scores[at + 1] as number) < score; at += 1) scores[at] = scores[at + 1] as number;
    scores[at] = score;
  }

  /** The best first; equal ones in the order of the file. */
  sorted(): FoundName[] {
    return this.#found.filter(({ score }) => score >= this.least).sort((one, other) => other.score - one.score || one.name - other.name);
  }
}
