/** White space of any kind (NBSP and zero-width signs too), dots, and every sign that looks like a dash. */
const SEPARATORS = /[\s\u00a0\u200b-\u200f\u2060\ufeff.\u00ad\u2010-\u2015\u2212-]/g;
/** Excel marks text cells with a leading apostrophe; pasted cells keep it. */
const TEXT_MARK = /^['`\u2018\u2019]/;

/**
 * What the clerk meant by a pasted or typed number: separators and the spreadsheet's text mark are gone,
 * anything else stays so that a check can complain about it.
 */
export function normalizeDigits(text: string): string {
  return text.replace(SEPARATORS, '').replace(TEXT_MARK, '');
}

/** The one number of 16 digits in a pasted table row; null when it is no row, or holds two (NIK and family card). */
export function numberInRow(text: string): string | null {
  if (!/[\t;|]/.test(text)) return null;
  const numbers = new Set(text.split(/[\t;|]/).map(normalizeDigits).filter((cell) => /^\d{16}$/.test(cell)));
  const [only] = numbers;
  return numbers.size === 1 && only !== undefined ? only : null;
}

export type NumberProblem = 'LENGTH' | 'NOT_DIGITS' | 'ALL_EQUAL' | 'SERIAL_ZERO';

/** The rules that NIK and family-card number share (domain.md §5): null when the 16 digits may be one. */
export function numberProblem(digits: string): NumberProblem | null {
  if (!/^\d*$/.test(digits)) return 'NOT_DIGITS';
  if (digits.length !== 16) return 'LENGTH';
  if (/^(\d)\1{15}$/.test(digits)) return 'ALL_EQUAL';
  if (digits.endsWith('0000')) return 'SERIAL_ZERO';
  return null;
}

/** Province codes in use (domain.md §5.1). An unknown one is a warning, never an error. */
const PROVINCE_RANGES = [[11, 21], [31, 36], [51, 53], [61, 65], [71, 76], [81, 82], [91, 97]] as const;

export function isKnownProvince(code: string): boolean {
  const number = Number(code);
  return PROVINCE_RANGES.some(([from, to]) => number >= from && number <= to);
}

/** `320499 150190 0001`: six, six and four digits, the way people read the number aloud. */
export function groupDigits(digits: string): string {
  return `${digits.slice(0, 6)} ${digits.slice(6, 12)} ${digits.slice(12)}`;
}

/** `320499********01`: enough to recognise one's own number, too little to use another's. */
export function maskDigits(digits: string): string {
  return digits.length < 8 ? '*'.repeat(digits.length) : `${digits.slice(0, 6)}${'*'.repeat(digits.length - 8)}${digits.slice(-2)}`;
}
