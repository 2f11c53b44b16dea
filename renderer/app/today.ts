import { todayInJakarta, type IsoDate } from '#src/domain/time/date.ts';

/** The office's day, in Jakarta. */
export const today = (): IsoDate => todayInJakarta(new Date());
