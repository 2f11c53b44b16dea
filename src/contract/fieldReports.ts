import { z } from 'zod';
import { caseKind } from '../domain/case/kinds.ts';
import { fieldReportSchema } from '../domain/fieldReport/events.ts';
import type { FieldReportState } from '../domain/fieldReport/fold.ts';
import { answer, id, operation, requiredText, type Page } from './operation.ts';
import { householdInput, memberInput, type HouseholdView } from './people.ts';
import { basis, note } from './step.ts';
import { workErrors, workList, type WorkRow, type WorkView } from './work.ts';

export interface FieldReportView extends WorkView<FieldReportState> {
  readonly household: HouseholdView;
  /** The case's number once the report is approved. */
  readonly caseNumber: string | null;
}

/** What the form holds: the family, and the report without what follows from the family. */
const form = {
  household: householdInput,
  members: z.array(memberInput).min(1).max(30),
  report: z.strictObject({ ...fieldReportSchema.shape, kind: z.string().refine((code) => caseKind(code) !== undefined) })
    .omit({ village: true, householdId: true, applicantName: true }),
};
export const fieldReportInput = z.strictObject({ reportId: id, ...form });
export type FieldReportInput = z.infer<typeof fieldReportInput>;

const reporters = ['FACILITATOR', 'PUSKESOS_COORDINATOR', 'SURVEYOR'] as const;
const readers = [...reporters, 'SUPERVISOR', 'MANAGER', 'REVIEW_ANALYST'] as const;
const at = { reportId: id, basis };
const formErrors = ['CONSENT_REQUIRED', 'VILLAGE_UNKNOWN', 'NAME_INVALID', 'NIK_INVALID', 'FAMILY_CARD_INVALID', 'BIRTH_DATE_INVALID', 'AREA_NOT_ALLOWED', 'VERVAL_INVALID'] as const;
const view = answer<FieldReportView>();

export const fieldReportOperations = {
  /** Pressing twice hands in once: the form makes the id, which is also the id of the case that it may become. */
  'fieldReport.submit': operation({ input: fieldReportInput, output: view, access: { who: reporters, area: 'none' }, errors: formErrors }),
  'fieldReport.open': operation({ input: z.strictObject({ reportId: id }), output: view, access: { who: readers, area: 'fieldReport' }, errors: ['NOT_FOUND'] }),
  'fieldReport.correct': operation({
    /** `draftId`: what it was typed in, taken away with it. */
    input: z.strictObject({ ...at, ...form, draftId: id.optional() }), output: view, access: { who: reporters, area: 'fieldReport' }, errors: [...workErrors, ...formErrors],
  }),
  'fieldReport.return': operation({
    input: z.strictObject({ ...at, reason: requiredText(4_000) }),
    output: view, access: { who: ['SUPERVISOR', 'MANAGER'], area: 'fieldReport' }, errors: workErrors,
  }),
  /** The village and the sub-district cannot solve it: the manager decides. */
  'fieldReport.forward': operation({
    input: z.strictObject({ ...at, note }), output: view, access: { who: ['SUPERVISOR'], area: 'fieldReport' }, errors: workErrors,
  }),
  /** It becomes a case of the channel FIELD and waits at Review & Analisa. */
  'fieldReport.approve': operation({
    input: z.strictObject({ ...at, note }), output: view, access: { who: ['SUPERVISOR', 'MANAGER'], area: 'fieldReport' }, errors: workErrors,
  }),
  'fieldReport.withdraw': operation({
    input: z.strictObject({ ...at, reason: requiredText(4_000) }), output: view, access: { who: reporters, area: 'fieldReport' }, errors: workErrors,
  }),
  'fieldReport.list': operation({ input: workList, output: answer<Page<WorkRow>>(), access: { who: readers, area: 'own' }, errors: [] }),
} as const;
