const [DIGIT_ZERO, DIGIT_NINE] = [48, 57];

export function isDigit(byte: number): boolean {
  return byte >= DIGIT_ZERO && byte <= DIGIT_NINE;
}

export function endOfDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(bytes[at] as number)) at += 1;
  return at;
}

/** Whether both have the same `length` bytes; told one by one, as a call into Node for a short text costs more. */
export function isSame(one: Uint8Array, from: number, other: Uint8Array, otherFrom: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (one[from + at] !== other[otherFrom + at]) return false;
  return true;
}
