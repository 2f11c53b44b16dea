import { parseHlc } from '../../sync/hlc.ts';
import { todayInJakarta, type IsoDate } from './date.ts';

/** The day in Jakarta on which something was written. @throws Error as parseHlc does */
export const dayOfHlc = (hlc: string): IsoDate => todayInJakarta(new Date(parseHlc(hlc).time));
