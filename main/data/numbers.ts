import { randomInt } from 'node:crypto';
import { dateParts, todayInJakarta } from '#src/domain/time/date.ts';
import { fillNumberPattern } from '#src/domain/office/numberPattern.ts';
import type { Store } from './store.ts';

/**
 * The next number of a book (cases, letters) on this PC. Unique without a network: the desk's letters are part of it.
 * Taken inside the command's transaction, so a failed command leaves no gap.
 */
export function takeNumber(store: Store, book: string, pattern: string, fixed: { classification: string; unit: string }): string {
  const { year, month } = dateParts(todayInJakarta(new Date(store.now()))) ?? { year: 0, month: 1 };
  const period = String(year);
  return fillNumberPattern(pattern, { ...fixed, sequence: countUp(store, book, period), desk: store.device.desk, year, month });
}

/** The next of a book's numbers in a period, from 1. Inside the command's transaction. */
export function countUp(store: Store, book: string, period: string): number {
  const { q, sql } = store;
  const counter = sql.first(
    q
      .insertInto('number_counter')
      .values({ book, period, last: 1 })
      .onConflict((conflict) => conflict.columns(['book', 'period']).doUpdateSet((row) => ({ last: row('number_counter.last', '+', 1) })))
      .returning('last'),
  );
  return counter?.last ?? 1;
}

const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'; // no 0/O, 1/I/L, U

/** A status code for receipts and reply slips: says nothing of the person, hard to guess. */
export function newStatusCode(): string {
  const letters = Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
