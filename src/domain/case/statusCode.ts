/**
 * The code on a receipt or reply slip however it was typed: without its dash, with a space, in small letters.
 * @returns `XXXX-XXXX`, or null for what can't be such a code
 * @example statusCodeIn('7k3m 9pqr') // '7K3M-9PQR'
 */
export function statusCodeIn(text: string): string | null {
  const letters = text.trim().toUpperCase().replace(/[\s-]/g, '');
  return /^[0-9A-Z]{8}$/.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}
