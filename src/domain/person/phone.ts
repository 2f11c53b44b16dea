export type PhoneProblem = 'EMPTY' | 'SIGNS' | 'PREFIX' | 'LENGTH';
export type PhoneResult =
  /** E.164, such as `+6281234567890`. */
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly problem: PhoneProblem };

/**
 * Reads an Indonesian telephone number as typed: `0812-3456-7890`, `+62 812 3456 7890`, `62812…`, `812…`,
 * `(022) 589 1234`. A foreign number needs its `+`.
 */
export function parsePhone(text: string): PhoneResult {
  const typed = text.replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff().\u2010-\u2015\u2212/-]/g, '').replace(/^['\u2019]/, '');
  if (typed === '') return { ok: false, problem: 'EMPTY' };
  if (!/^\+?\d+$/.test(typed)) return { ok: false, problem: 'SIGNS' };
  const national = nationalPart(typed);
  if (national === null) return typed.startsWith('+') ? foreign(typed) : { ok: false, problem: 'PREFIX' };
  // Mobile numbers have 9 to 12 digits after +62, fixed lines 8 to 11 with their area code.
  const fits = national.startsWith('8') ? /^8\d{8,11}$/ : /^[2-9]\d{6,10}$/;
  return fits.test(national) ? { ok: true, phone: `+62${national}` } : { ok: false, problem: 'LENGTH' };
}

/** `0812-3456-7890`, the way a number is dialled and read here. */
export function formatPhone(phone: string): string {
  if (!phone.startsWith('+62')) return phone;
  const local = `0${phone.slice(3)}`;
  return local.startsWith('08') ? local.replace(/^(\d{4})(\d{3,4})(\d{3,5})$/, '$1-$2-$3') : local;
}

/** `0812-****-890`: enough for "is this still your number?". */
export function maskPhone(phone: string): string {
  const local = phone.startsWith('+62') ? `0${phone.slice(3)}` : phone;
  return `${local.slice(0, 4)}-****-${local.slice(-3)}`;
}

function nationalPart(typed: string): string | null {
  if (typed.startsWith('+62')) return typed.slice(3).replace(/^0/, '');
  if (typed.startsWith('62')) return typed.slice(2).replace(/^0/, '');
  if (typed.startsWith('0')) return typed.slice(1);
  return typed.startsWith('8') ? typed : null;
}

function foreign(typed: string): PhoneResult {
  return /^\+[1-9]\d{6,14}$/.test(typed) ? { ok: true, phone: typed } : { ok: false, problem: 'LENGTH' };
}
