import { z } from 'zod';
import { PRE_LIST_STATES, type PreListState } from '../domain/proposal/preList.ts';
import { answer, id, operation, type Page } from './operation.ts';

/** A family that SIKS-NG wants checked in the field, and what this office knows of it. */
export interface PreListRow {
  readonly id: string;
  readonly period: string;
  readonly village: string;
  readonly headName: string;
  readonly state: PreListState;
  /** Not in the register yet: somebody proposed it. */
  readonly isNew: boolean;
  /** Milliseconds, as SIKS-NG says. */
  readonly changedAt: number;
  /** A proposal of this office about it: one that runs, else the newest. */
  readonly proposalId: string | null;
  /** An open case of its head that is not protected. */
  readonly caseId: string | null;
  /** The village's round that is being filled in. */
  readonly roundId: string | null;
}

/** A member of a case's family who stands on the list. */
export interface PreListNote {
  readonly personId: string;
  readonly period: string;
  readonly state: PreListState;
}

const readers = ['REVIEW_ANALYST', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'VILLAGE_OPERATOR', 'SURVEYOR', 'SUPERVISOR', 'SIKS_SUPERVISOR', 'MANAGER'] as const;
const proposers = ['REVIEW_ANALYST', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'VILLAGE_OPERATOR'] as const;

export const preListOperations = {
  'preList.list': operation({
    input: z.strictObject({ state: z.enum(PRE_LIST_STATES), cursor: z.string().max(120).nullable(), limit: z.int().min(1).max(100) }),
    output: answer<Page<PreListRow>>(), access: { who: readers, area: 'own' }, errors: [],
  }),
  'preList.ofCase': operation({ input: z.strictObject({ caseId: id }), output: answer<readonly PreListNote[]>(), access: { who: proposers, area: 'case' }, errors: ['NOT_FOUND'] }),
} as const;
