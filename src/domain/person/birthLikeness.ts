import { dateParts, type IsoDate } from '../time/date.ts';

/**
 * How alike two written birth dates are. `PLACEHOLDER_SAME`: the same day, but one of those that stand for "unknown"
 * (1 January, 1 July, 31 December). `GENERATION`: too far apart for a slip, as of father and son.
 */
export type BirthLikeness = 'SAME' | 'PLACEHOLDER_SAME' | 'SWAPPED' | 'ONE_DIGIT' | 'YEAR_SAME' | 'UNKNOWN' | 'DIFFERS' | 'GENERATION';

const PLACEHOLDERS = ['-01-01', '-07-01', '-12-31'];
const GENERATION_YEARS = 13;

export function compareBirth(one: IsoDate | null, other: IsoDate | null): BirthLikeness {
  const first = one === null ? null : dateParts(one);
  const second = other === null ? null : dateParts(other);
  if (one === null || other === null || first === null || second === null) return 'UNKNOWN';
  if (one === other) return isPlaceholder(one) ? 'PLACEHOLDER_SAME' : 'SAME';
  if (first.year === second.year && first.day === second.month && first.month === second.day) return 'SWAPPED';
  if (first.year === second.year && (isPlaceholder(one) || isPlaceholder(other))) return 'YEAR_SAME';
  if (differingDigits(one, other) === 1) return 'ONE_DIGIT';
  return Math.abs(first.year - second.year) >= GENERATION_YEARS ? 'GENERATION' : 'DIFFERS';
}

function isPlaceholder(date: IsoDate): boolean {
  return PLACEHOLDERS.some((end) => date.endsWith(end));
}

function differingDigits(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) if (one.charAt(at) !== other.charAt(at)) count += 1;
  return count;
}
