import { caseTexts } from './case.ts';
import { caseRecord } from './caseRecord.ts';
import { plan } from './plan.ts';
import { queue } from './queue.ts';
import { referral } from './referral.ts';
import { register } from './register.ts';
import { review } from './review.ts';
import { common } from './common.ts';
import { document } from './document.ts';
import { documentCode } from './documentCode.ts';
import { error } from './error.ts';
import { form } from './form.ts';
import { person } from './person.ts';
import { ppks } from './ppks.ts';
import { role } from './role.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';

/** One file per area; the key of a text is its path: `person.sex.L`. */
export const id = {
  case: caseTexts,
  common,
  review,
  register,
  referral,
  queue,
  plan,
  caseRecord,
  document,
  documentCode,
  error,
  form,
  person,
  ppks,
  role,
  session,
  shell,
};
