import type { Texts } from '../language.ts';
import { common } from './common.ts';
import { error } from './error.ts';
import { person } from './person.ts';

export const en: Texts = { common, error, person };
