import { z } from 'zod';
import { EVENT_SCHEMAS } from '../domain/case/events.ts';
import type { CaseView } from './cases.ts';
import { answer, id, operation, type Page } from './operation.ts';
import { reason, step, stepErrors } from './step.ts';

/** Somebody who saw, changed or took along something of a case; what one person did in one sitting is one line. */
export interface CaseReader {
  readonly userName: string;
  readonly role: string | null;
  readonly action: string;
  /** A word of the access log: `receipt`, `letter`, `attachment KTP`; never a citizen's data. */
  readonly note: string | null;
  /** UTC milliseconds of the first and the last time. */
  readonly from: number;
  readonly to: number;
  readonly times: number;
}

/** What the law on personal data (UU 27/2022) gives the citizen, and how the office answers for it. */
export const rightsOperations = {
  /** From then on no letter passes the case's data on; what has been done stays on record. */
  'case.withdrawConsent': operation({
    input: z.strictObject({ ...step, reason }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE', 'MANAGER'], area: 'case' },
    errors: stepErrors,
  }),
  /** The citizen agrees anew after taking consent back, to the text that was read to them. */
  'case.giveConsent': operation({
    input: z.strictObject({ ...step, consent: EVENT_SCHEMAS.consentGiven }),
    output: answer<CaseView>(),
    access: { who: ['FRONT_OFFICE', 'FACILITATOR'], area: 'case' },
    errors: stepErrors,
  }),
  /** Deletes the contents of all files of a case for good. What they were and that they were erased stays on record. */
  'case.erasePapers': operation({
    input: z.strictObject({ ...step, reason }),
    output: answer<CaseView>(),
    access: { who: ['MANAGER'], area: 'case' },
    errors: stepErrors,
  }),
  'case.readers': operation({
    input: z.strictObject({ caseId: id, cursor: z.string().max(40).nullable() }),
    output: answer<Page<CaseReader>>(),
    access: { who: ['MANAGER', 'SUPERVISOR', 'REVIEW_ANALYST'], area: 'case' },
    errors: ['NOT_FOUND'],
  }),
} as const;
