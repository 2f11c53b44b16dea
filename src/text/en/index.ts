import type { Texts } from '../language.ts';
import { caseTexts } from './case.ts';
import { common } from './common.ts';
import { documentCode } from './documentCode.ts';
import { error } from './error.ts';
import { person } from './person.ts';
import { ppks } from './ppks.ts';

export const en: Texts = {
  case: caseTexts,
  common,
  documentCode,
  error,
  person,
  ppks,
};
