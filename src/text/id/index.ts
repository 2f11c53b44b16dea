import { caseTexts } from './case.ts';
import { common } from './common.ts';
import { documentCode } from './documentCode.ts';
import { error } from './error.ts';
import { person } from './person.ts';
import { ppks } from './ppks.ts';

/** One file per area; the key of a text is its path: `person.sex.L`. */
export const id = {
  case: caseTexts,
  common,
  documentCode,
  error,
  person,
  ppks,
};
