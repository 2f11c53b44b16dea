import { todayInJakarta, type IsoDate } from '#src/domain/time/date.ts';

/** The moment a screen is drawn, in UTC milliseconds. */
export function now(): number {
  return Date.now();
}

/** The office's day while a screen is drawn. */
export function today(): IsoDate {
  return todayInJakarta(new Date());
}
