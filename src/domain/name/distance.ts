/** Letters a–z as 1–26, so that a whole dictionary fits in one byte array. */
export function letterCodes(token: string): Uint8Array {
  const codes = new Uint8Array(token.length);
  for (let at = 0; at < token.length; at += 1) codes[at] = token.charCodeAt(at) - 96;
  return codes;
}

/** Bit n is set when letter n occurs. */
export function letterMask(codes: Uint8Array, from = 0, to = codes.length): number {
  let mask = 0;
  for (let at = from; at < to; at += 1) mask |= 1 << (codes[at] as number);
  return mask;
}

export function bitCount(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** An edit takes away one kind of letter at most, and brings one. Cheap; says yes too often, never no wrongly. */
export function mayBeWithin(edits: number, mask: number, otherMask: number): boolean {
  return bitCount(mask & ~otherMask) <= edits && bitCount(otherMask & ~mask) <= edits;
}

/** A word prepared to be compared with many others. At most 31 letters. */
export interface Pattern {
  readonly length: number;
  readonly mask: number;
  /** For each letter the positions where the word has it, as bits. */
  readonly positions: Int32Array;
}

export function pattern(codes: Uint8Array): Pattern {
  const positions = new Int32Array(32);
  const length = Math.min(codes.length, 31);
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] as number;
    positions[code] = (positions[code] as number) | (1 << at);
  }
  return { length, mask: letterMask(codes, 0, length), positions };
}

/**
 * Optimal string alignment distance: insertion, deletion, substitution, or two neighbours swapped, one edit each.
 * Bit-parallel (H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).
 *
 * @param text letter codes; compared from `from` up to `to`.
 */
export function osaDistance({ length, positions }: Pattern, text: Uint8Array, from = 0, to = text.length): number {
  if (length === 0) return to - from;
  const last = 1 << (length - 1);
  let plus = -1;
  let minus = 0;
  let diagonal = 0;
  let previous = 0;
  let distance = length;
  for (let at = from; at < to; at += 1) {
    const matches = positions[text[at] as number] as number;
    const swapped = ((~diagonal & matches) << 1) & previous;
    diagonal = (((matches & plus) + plus) ^ plus) | matches | minus | swapped;
    let grows = minus | ~(diagonal | plus);
    const shrinks = diagonal & plus;
    if ((grows & last) !== 0) distance += 1;
    else if ((shrinks & last) !== 0) distance -= 1;
    grows = (grows << 1) | 1;
    plus = (shrinks << 1) | ~(diagonal | grows);
    minus = grows & diagonal;
    previous = matches;
  }
  return distance;
}
