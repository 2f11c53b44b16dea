/** Seeded random numbers (sfc32): the same seed gives the same file, byte for byte. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole number 0 ≤ n < limit. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
}

export function seededRandom(seed: number): Random {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 15; round += 1) next();
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, chance: (probability) => next() < probability, pick: (list) => list[below(list.length)] as never };
}

/** Draws from a list whose first entries are the most frequent: weight 1 / (rank + flatness) ^ skew. */
export function skewedPicker<T>(list: readonly T[], skew: number, flatness: number): (random: Random) => T {
  const sums = new Float64Array(list.length);
  let total = 0;
  list.forEach((_, rank) => {
    total += 1 / (rank + flatness) ** skew;
    sums[rank] = total;
  });
  return (random) => {
    const target = random.next() * total;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < target) low = middle + 1;
      else high = middle;
    }
    return list[low] as T;
  };
}
