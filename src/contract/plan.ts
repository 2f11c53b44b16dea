import { z } from 'zod';
import { planLineSchema } from '../domain/case/events.ts';
import type { CaseView } from './cases.ts';
import { answer, id, operation, requiredText } from './operation.ts';

/** Why a line would give something twice. */
export interface Overlap {
  readonly programme: string;
  readonly personId: string | null;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly status: string;
  readonly since: number;
  /** SAME_PROGRAMME: the same help again. SAME_BENEFIT: another programme of the same kind of benefit. */
  readonly rule: 'SAME_PROGRAMME' | 'SAME_BENEFIT';
}

const step = { caseId: id, basis: id.nullable() };
const stepErrors = ['NOT_FOUND', 'STATE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED'] as const;
const note = z.string().trim().max(4_000);
const reason = requiredText(4_000);

export const planOperations = {
  'plan.checkLine': operation({
    input: z.strictObject({ caseId: id, line: planLineSchema }),
    output: answer<readonly Overlap[]>(),
    access: { who: ['BACK_OFFICE', 'MANAGER'], area: 'case' },
    errors: ['NOT_FOUND'],
  }),
  'plan.setLine': operation({
    /** `overlapReason` is needed when the line overlaps with other help; the manager sees it before approving. */
    input: z.strictObject({ ...step, line: planLineSchema, overlapReason: z.string().trim().max(200).nullable() }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE'], area: 'case' },
    errors: [...stepErrors, 'DUPLICATE_SERVICE'],
  }),
  'plan.removeLine': operation({
    input: z.strictObject({ ...step, lineId: id, reason: requiredText(200) }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
  'plan.submit': operation({
    input: z.strictObject({ ...step, note }),
    output: answer<CaseView>(),
    access: { who: ['BACK_OFFICE'], area: 'case' },
    errors: [...stepErrors, 'PLAN_EMPTY'],
  }),
  'plan.approve': operation({
    input: z.strictObject({ ...step, note }),
    output: answer<CaseView>(),
    access: { who: ['MANAGER'], area: 'case' },
    errors: stepErrors,
  }),
  'plan.return': operation({
    input: z.strictObject({ ...step, reason }),
    output: answer<CaseView>(),
    access: { who: ['MANAGER', 'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE'], area: 'case' },
    errors: stepErrors,
  }),
} as const;
