/**
 * The compact name index as it lies in the registry file: only what can't be computed again at once. People are
 * numbered densely in the order of village codes ("rank"), so a village or a sub-district is one range.
 */
export interface IndexParts {
  /** In code order. `number` is the one inside `person.id`. */
  readonly villages: readonly IndexVillage[];
  /** Distinct words in alphabetical order, and their sounds. */
  readonly tokens: readonly string[];
  readonly keys: readonly string[];
  /** Words of each distinct name: name n has `nameTokens[nameStarts[n] … nameStarts[n + 1])`. */
  readonly nameStarts: Uint32Array;
  readonly nameTokens: Uint32Array;
  /** Distinct name of each person by rank. */
  readonly personName: Uint32Array;
  /** Birth year − 1849 (0 unknown) in the low byte, sex code above it. */
  readonly personTraits: Uint16Array;
  /** `person.id` by rank, only where the serials of a village aren't simply 1, 2, 3 … (after deltas). */
  readonly ids: Uint32Array | null;
}

export interface IndexVillage {
  readonly code: string;
  readonly number: number;
  readonly people: number;
}

const FIRST_YEAR = 1849;

export function packTraits(birth: number, sexCode: number): number {
  const year = Math.floor(birth / 10_000) - FIRST_YEAR;
  return (year > 0 && year < 256 ? year : 0) | (sexCode << 8);
}

/** 0 unknown */
export function yearOfTraits(traits: number): number {
  const year = traits & 255;
  return year === 0 ? 0 : year + FIRST_YEAR;
}

export function sexOfTraits(traits: number): number {
  return traits >> 8;
}

export function startsOf(lengths: Uint8Array | Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at += 1) starts[at + 1] = (starts[at] as number) + (lengths[at] as number);
  return starts;
}
