import { common } from './common.ts';
import { error } from './error.ts';
import { person } from './person.ts';

/** One file per area; the key of a text is its path: `person.sex.MALE`. */
export const id = { common, error, person };
