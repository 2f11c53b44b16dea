/** The moment a screen is drawn, in UTC milliseconds. */
export function now(): number {
  return Date.now();
}
