import { z } from 'zod';
import type { CriteriaCount } from '../domain/proposal/criteria.ts';
import { deliberationSchema, statementSchema } from '../domain/proposal/deliberation.ts';
import { changeSchema } from '../domain/proposal/events.ts';
import type { ProposalState } from '../domain/proposal/fold.ts';
import { PROPOSAL_KINDS, PROPOSED_PROGRAMMES, proposalReason } from '../domain/proposal/kinds.ts';
import type { Gap } from '../domain/proposal/readiness.ts';
import { NATIONAL_STATUSES } from '../domain/proposal/stages.ts';
import { vervalSchema } from '../domain/proposal/verval/form.ts';
import type { VervalProblem } from '../domain/proposal/verval/validate.ts';
import { answer, id, nothing, operation, requiredText, type DocumentFile, type Page } from './operation.ts';
import { basis, note } from './step.ts';
import { outcome, workErrors, workList, type WorkCounter, type WorkRow, type WorkView } from './work.ts';

export interface ProposalView extends WorkView<ProposalState> {
  /** What still keeps it from being submitted. */
  readonly gaps: readonly Gap[];
  readonly criteria: CriteriaCount | null;
  /** What is missing in the verification form. */
  readonly vervalProblems: readonly VervalProblem[];
}

const readers = [
  'REVIEW_ANALYST', 'BACK_OFFICE', 'MANAGER', 'SUPERVISOR', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'VILLAGE_OPERATOR', 'SURVEYOR', 'SIKS_SUPERVISOR',
  'FRONT_OFFICE', 'HEAD_OF_DIVISION', 'HEAD_OF_OFFICE',
] as const;
const proposers = ['REVIEW_ANALYST', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'VILLAGE_OPERATOR'] as const;
const documents = z.array(z.string().regex(/^[A-Z0-9_]{1,60}$/)).max(60);
const at = { proposalId: id, basis };
const view = answer<ProposalView>();

export const proposalOperations = {
  /** A proposal beside a case, which goes on meanwhile. Pressing twice starts once: the form makes the id. */
  'proposal.start': operation({
    input: z.strictObject({
      caseId: id,
      /** The ministry wants it as a UUID. */
      proposalId: z.uuid(),
      kind: z.enum(PROPOSAL_KINDS), reason: z.string().refine((code) => proposalReason(code) !== undefined),
      /** Members of the case's family. */
      personIds: z.array(id).min(1).max(40),
      changes: z.array(changeSchema).max(80), programme: z.enum(PROPOSED_PROGRAMMES), documents, replaces: id.nullable(), note,
    }),
    output: view,
    access: { who: proposers, area: 'case' },
    errors: [...workErrors, 'ALREADY_IN_REGISTRY', 'PROPOSAL_RUNNING', 'ALREADY_ON_PRE_LIST'],
  }),
  'proposal.open': operation({ input: z.strictObject({ proposalId: id }), output: view, access: { who: readers, area: 'proposal' }, errors: ['NOT_FOUND'] }),
  'proposal.change': operation({
    input: z.strictObject({ ...at, changes: z.array(changeSchema).max(80), documents, note }),
    output: view, access: { who: proposers, area: 'proposal' }, errors: workErrors,
  }),
  'proposal.saveVerval': operation({
    input: z.strictObject({ ...at, verval: vervalSchema }),
    output: view, access: { who: ['FACILITATOR', 'SURVEYOR', 'REVIEW_ANALYST'], area: 'proposal' }, errors: [...workErrors, 'VERVAL_INVALID'],
  }),
  'proposal.recordDeliberation': operation({
    input: z.strictObject({ ...at, deliberation: deliberationSchema }),
    output: view, access: { who: proposers, area: 'proposal' }, errors: [...workErrors, 'DELIBERATION_INCOMPLETE'],
  }),
  /** The statement of absolute responsibility (SPTJM) in place of a deliberation. */
  'proposal.recordStatement': operation({
    input: z.strictObject({ ...at, statement: statementSchema }),
    output: view, access: { who: proposers, area: 'proposal' }, errors: workErrors,
  }),
  'proposal.submit': operation({
    input: z.strictObject({ ...at, note }),
    output: view, access: { who: proposers, area: 'proposal' }, errors: [...workErrors, 'PROPOSAL_INCOMPLETE'],
  }),
  'proposal.check': operation({
    input: z.strictObject({ ...at, ...outcome }),
    output: view, access: { who: ['SUPERVISOR'], area: 'proposal' }, errors: [...workErrors, 'REASON_REQUIRED'],
  }),
  'proposal.decide': operation({
    input: z.strictObject({ ...at, ...outcome }),
    output: view, access: { who: ['MANAGER'], area: 'proposal' }, errors: [...workErrors, 'REASON_REQUIRED'],
  }),
  'proposal.withdraw': operation({
    input: z.strictObject({ ...at, reason: requiredText(4_000) }),
    output: view, access: { who: ['REVIEW_ANALYST', 'MANAGER'], area: 'proposal' }, errors: [...workErrors, 'NATIONAL_UNDER_WAY'],
  }),
  /** What SIKS-NG shows of it, by hand. */
  'proposal.recordProgress': operation({
    input: z.strictObject({ ...at, stage: z.enum(['RETURNED', ...NATIONAL_STATUSES]), on: z.iso.date(), reference: z.string().trim().max(200).nullable(), reason: note }),
    output: view, access: { who: ['SIKS_SUPERVISOR', 'MANAGER'], area: 'proposal' }, errors: [...workErrors, 'REASON_REQUIRED', 'NATIONAL_UNDER_WAY'],
  }),
  /** Berita acara of the deliberation, to be signed. */
  'proposal.minutes': operation({
    input: z.strictObject({ proposalId: id }), output: answer<DocumentFile>(), access: { who: readers, area: 'proposal' }, errors: ['NOT_FOUND', 'STATE_NOT_ALLOWED'],
  }),
  'proposal.list': operation({
    input: workList.extend({ caseId: id.nullable(), kind: z.enum(PROPOSAL_KINDS).nullable() }),
    output: answer<Page<WorkRow>>(), access: { who: readers, area: 'own' }, errors: [],
  }),
  /** For the home page: proposals, field reports and rounds, as computed from their events. */
  'work.counters': operation({ input: nothing, output: answer<readonly WorkCounter[]>(), access: { who: 'user', area: 'own' }, errors: [] }),
} as const;
