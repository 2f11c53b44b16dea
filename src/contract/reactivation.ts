import { z } from 'zod';
import { EVENT_SCHEMAS } from '../domain/case/events.ts';
import { sendMeans } from '../domain/referral/events.ts';
import { answer, id, nothing, operation, requiredText, villageCode, type DocumentFile } from './operation.ts';
import { householdInput, memberInput } from './people.ts';

const papers = z.array(z.string().max(60)).max(20);

/** A reactivation that waits for the manager. */
export interface WaitingReactivation {
  readonly caseId: string;
  readonly number: string;
  readonly personName: string;
  readonly village: string;
  readonly facility: string;
  readonly cause: string;
  readonly inHospital: boolean;
  readonly openedAt: number;
}

/** A letter that nobody has carried to BPJS Kesehatan yet. */
export interface UnsentReactivation {
  readonly caseId: string;
  readonly referralId: string;
  readonly number: string;
  readonly personName: string;
  readonly village: string;
  readonly issuedOn: string;
}

/** One person of a list after a mass event, as it comes from a spreadsheet. */
const massRow = z.strictObject({
  caseId: id, name: requiredText(100), nik: z.string().regex(/^\d{16}$/), familyCard: z.string().regex(/^\d{16}$/).nullable(), village: villageCode, address: requiredText(200),
  cardNumber: z.string().trim().max(20).nullable(),
});

export const reactivationOperations = {
  /**
   * From "the card is no longer active" to the manager's desk in one command: family, case, consent, the family's plan with
   * its one line, submitted. A patient in hospital makes it an emergency of today. Always a case of its own, also of a family
   * whose other case is under way: that one's plan isn't ready because a card must be, and the family has agreed to this line alone.
   */
  'reactivation.request': operation({
    input: z.strictObject({ caseId: id, household: householdInput, members: z.array(memberInput).min(1).max(30), ask: EVENT_SCHEMAS.reactivationAsked, documents: papers, consent: EVENT_SCHEMAS.consentGiven }),
    output: answer<{ caseId: string; number: string; receiptCode: string }>(),
    access: { who: ['FRONT_OFFICE', 'BACK_OFFICE'], area: 'none' },
    errors: ['AREA_NOT_ALLOWED', 'VILLAGE_UNKNOWN', 'NAME_INVALID', 'NIK_INVALID', 'FAMILY_CARD_INVALID', 'BIRTH_DATE_INVALID', 'REACTIVATION_PAPERS', 'REACTIVATION_OTHER_WAY', 'DUPLICATE_SERVICE', 'DISK_FULL'],
  }),
  /** A whole list after many cards were stopped at once. Each person gets a case; who has one already is told apart. */
  'reactivation.requestMany': operation({
    input: z.strictObject({ rows: z.array(massRow).min(1).max(500), cause: z.string().regex(/^[A-Z_]{1,40}$/), facility: z.string().trim().max(200), consent: EVENT_SCHEMAS.consentGiven }),
    output: answer<{ readonly made: number; readonly refused: readonly { readonly row: number; readonly code: string }[] }>(),
    access: { who: ['FRONT_OFFICE', 'BACK_OFFICE'], area: 'none' },
    errors: ['REACTIVATION_OTHER_WAY', 'DISK_FULL'],
  }),
  'reactivation.waiting': operation({
    input: nothing,
    output: answer<readonly WaitingReactivation[]>(),
    access: { who: ['FRONT_OFFICE', 'BACK_OFFICE', 'MANAGER'], area: 'own' },
    errors: [],
  }),
  /** The manager approves, and each case has its letter in the same moment. What can't go is told, the others go. */
  'reactivation.approve': operation({
    input: z.strictObject({ caseIds: z.array(id).min(1).max(500), signerId: id }),
    output: answer<{ readonly letters: readonly { readonly caseId: string; readonly referralId: string; readonly number: string }[]; readonly refused: readonly { readonly caseId: string; readonly code: string }[] }>(),
    access: { who: ['MANAGER'], area: 'own' },
    errors: ['SIGNER_MISSING'],
  }),
  /** Letters that are made and not sent, oldest first; what was approved yesterday is still found. */
  'reactivation.unsent': operation({
    input: nothing,
    output: answer<readonly UnsentReactivation[]>(),
    access: { who: ['FRONT_OFFICE', 'BACK_OFFICE', 'MANAGER'], area: 'own' },
    errors: [],
  }),
  /** All of them left together: one pile, one dispatch. What can't be sent is told, the others go. */
  'reactivation.send': operation({
    input: z.strictObject({ referralIds: z.array(id).min(1).max(500), means: sendMeans, sentOn: z.iso.date(), to: z.string().trim().max(200) }),
    output: answer<{ readonly sent: number; readonly refused: readonly { readonly referralId: string; readonly code: string }[] }>(),
    access: { who: ['BACK_OFFICE', 'FRONT_OFFICE', 'MANAGER'], area: 'own' },
    errors: [],
  }),
  /** Many letters as one document. */
  'reactivation.letters': operation({
    input: z.strictObject({ referralIds: z.array(id).min(1).max(500) }),
    output: answer<DocumentFile>(),
    access: { who: ['MANAGER', 'BACK_OFFICE', 'FRONT_OFFICE'], area: 'own' },
    errors: ['NOT_FOUND'],
  }),
} as const;
