/** Odd, so that no letter is lost from a hash modulo 2³². */
const BASE = 0x01000193;
const SPREAD = 0x9e3779b1;

/** Hashes letters one by one, so that those of two texts can be put together: `hash(a) × base ** length(b) + hash(b)`. */
export function withLetter(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0;
}

/** Powers of the base, from 0 to `most`. */
export function basePowers(most: number): Int32Array {
  const powers = new Int32Array(most + 1).fill(1);
  for (let power = 1; power <= most; power += 1) powers[power] = Math.imul(powers[power - 1] as number, BASE);
  return powers;
}

/** A hash whose high bits differ where any of its bits do: what a bucket is told by. Not negative. */
export function spread(hash: number): number {
  return Math.imul(hash, SPREAD) >>> 0;
}
