/**
 * Numbers one slip of the hand away from what was typed: a digit wrong, two neighbours swapped, a digit lost or one too
 * many. Of these the registry says which exist.
 *
 * @param digits as `normalizeDigits` gives them; anything but 15 to 17 digits has no candidates.
 */
export function nikCandidates(digits: string): string[] {
  if (!/^\d{15,17}$/.test(digits)) return [];
  const found = new Set<string>();
  for (let at = 0; at <= digits.length; at += 1) {
    const before = digits.slice(0, at);
    if (digits.length === 17) found.add(before + digits.slice(at + 1));
    for (let digit = 0; digit <= 9; digit += 1) {
      if (digits.length === 15) found.add(`${before}${digit}${digits.slice(at)}`);
      else if (digits.length === 16 && at < 16) found.add(`${before}${digit}${digits.slice(at + 1)}`);
    }
    if (digits.length === 16 && at < 15) found.add(`${before}${digits.charAt(at + 1)}${digits.charAt(at)}${digits.slice(at + 2)}`);
  }
  found.delete(digits);
  return [...found].filter((candidate) => candidate.length === 16 && !candidate.startsWith('0'));
}

/** Where two NIKs of 16 digits differ by one slip: the first differing place; null when they are equal or further apart. */
export function slipBetween(one: string, other: string): number | null {
  if (one.length !== other.length || one === other) return null;
  let first = 0;
  while (one.charAt(first) === other.charAt(first)) first += 1;
  const wrongDigit = one.slice(first + 1) === other.slice(first + 1);
  const swapped = one.charAt(first) === other.charAt(first + 1) && one.charAt(first + 1) === other.charAt(first) && one.slice(first + 2) === other.slice(first + 2);
  return wrongDigit || swapped ? first : null;
}
