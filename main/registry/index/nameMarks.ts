/**
 * Marks that say cheaply, and never wrongly, that nobody of a name can pass a filter: one bit stands for several areas or
 * years, and most names have few people.
 */
const BITS = 32;
/** Years that share a bit; 32 bits go round once in 96 years. */
const YEARS = 3;
/** Of a filter that asks for nothing, and of a person of whom nothing is known. */
export const ALL_BITS = -1;

/** The bit of a village's sub-district. */
export function areaBit(village: string): number {
  return 1 << (Number(village.slice('32.04.'.length, '32.04.05'.length)) % BITS);
}

/** Bits of the years from `year - tolerance` to `year + tolerance`; all for an unknown one (0). */
export function yearBits(year: number, tolerance: number): number {
  if (year === 0 || tolerance * 2 >= YEARS * BITS) return ALL_BITS;
  let bits = 0;
  for (let block = Math.floor((year - tolerance) / YEARS); block <= Math.floor((year + tolerance) / YEARS); block += 1) bits |= 1 << (block & (BITS - 1));
  return bits;
}
