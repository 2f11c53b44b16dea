import { areasAbove } from '../area/area.ts';

/** How many of a kind in a village. */
export interface VillageCount {
  readonly village: string;
  /** What is counted: whatever may be told apart. */
  readonly of: string;
  readonly count: number;
}

export interface PooledCount {
  /** A village; or a sub-district or the regency for all its villages that are not named themselves. */
  readonly area: string;
  readonly of: string;
  /** Null: too few to be told, even together. */
  readonly count: number | null;
}

/**
 * Counts from which no person can be told: a village is named only where it has enough of a kind. What is left goes together by
 * sub-district, then for the regency; what is still too little there has no number. No total stands beside them that a small
 * number could be reckoned back from.
 */
export function pooled(counts: readonly VillageCount[], smallest: number): PooledCount[] {
  const named: PooledCount[] = [];
  let level = counts.filter(({ count }) => count > 0).map(({ village, of, count }) => ({ area: village, of, count }));
  for (const above of [1, 0]) {
    named.push(...level.filter(({ count }) => count >= smallest));
    level = summed(level.filter(({ count }) => count < smallest).map((cell) => ({ ...cell, area: areasAbove(cell.area)[above] ?? cell.area })));
  }
  named.push(...level.map((cell) => ({ ...cell, count: cell.count >= smallest ? cell.count : null })));
  return named.toSorted((a, b) => (a.of === b.of ? compare(a.area, b.area) : compare(a.of, b.of)));
}

function summed(cells: readonly { area: string; of: string; count: number }[]): { area: string; of: string; count: number }[] {
  const sums = new Map<string, { area: string; of: string; count: number }>();
  for (const { area, of, count } of cells) {
    const key = `${area} ${of}`;
    sums.set(key, { area, of, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
