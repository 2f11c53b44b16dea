import type { NumberColumns, NumberParts } from './numberPages.ts';

const DIGIT_BITS = 11;
const BUCKETS = 1 << DIGIT_BITS;
/** Three digits of 11 bits each: all of 32. */
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS] as const;

export function newColumns(length: number): NumberColumns {
  return { high: new Uint32Array(length), low: new Uint32Array(length), row: new Uint32Array(length) };
}

export function firstOf({ high, low, row }: NumberColumns, length: number): NumberColumns {
  return { high: high.subarray(0, length), low: low.subarray(0, length), row: row.subarray(0, length) };
}

/**
 * Radix sort by the low part, then by the high one; stable.
 *
 * @param scratch at least as long; the sorted columns may lie in it.
 */
export function sortNumbers(columns: NumberColumns, scratch: NumberColumns): NumberColumns {
  let from = columns;
  let to = firstOf(scratch, columns.row.length);
  for (const part of ['low', 'high'] as const) {
    for (const shift of SHIFTS) {
      const starts = bucketStarts(from[part], shift);
      if (starts === null) continue;
      scatter(from, to, from[part], shift, starts);
      [from, to] = [to, from];
    }
  }
  return from;
}

/** Whether each number is greater than the one before it, and the first than the one given. */
export function ascends({ high, low }: NumberColumns, { high: highBefore, low: lowBefore }: NumberParts): boolean {
  for (let at = 0; at < high.length; at += 1) {
    const difference = (high[at] as number) - (at === 0 ? highBefore : (high[at - 1] as number)) || (low[at] as number) - (at === 0 ? lowBefore : (low[at - 1] as number));
    if (difference <= 0) return false;
  }
  return true;
}

/** Where each bucket begins; null when all numbers fall into one. */
function bucketStarts(part: Uint32Array, shift: number): Uint32Array | null {
  const counts = new Uint32Array(BUCKETS);
  for (let at = 0; at < part.length; at += 1) {
    const bucket = ((part[at] as number) >>> shift) & (BUCKETS - 1);
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  let begin = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const count = counts[bucket] as number;
    if (count === part.length) return null;
    counts[bucket] = begin;
    begin += count;
  }
  return counts;
}

function scatter(from: NumberColumns, to: NumberColumns, part: Uint32Array, shift: number, next: Uint32Array): void {
  for (let at = 0; at < part.length; at += 1) {
    const bucket = ((part[at] as number) >>> shift) & (BUCKETS - 1);
    const target = next[bucket] as number;
    next[bucket] = target + 1;
    to.high[target] = from.high[at] as number;
    to.low[target] = from.low[at] as number;
    to.row[target] = from.row[at] as number;
  }
}
