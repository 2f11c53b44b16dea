import { z } from 'zod';
import { deliberationSchema } from '../domain/proposal/deliberation.ts';
import { changeSchema } from '../domain/proposal/events.ts';
import { PROPOSAL_KINDS, PROPOSED_PROGRAMMES, proposalReason } from '../domain/proposal/kinds.ts';
import { periodSchema } from '../domain/round/events.ts';
import type { Relation } from '../domain/person/relation.ts';
import type { PreListState } from '../domain/proposal/preList.ts';
import type { RoundState } from '../domain/round/fold.ts';
import { answer, id, operation, requiredText, villageCode, type DocumentFile, type Page } from './operation.ts';
import { householdInput, memberInput } from './people.ts';
import { basis, note } from './step.ts';
import { outcome, workErrors, workList, type WorkRow, type WorkView } from './work.ts';

export interface RoundView extends WorkView<RoundState> {
  /** Entries that the deliberation has not yet decided, or decided without a reason. */
  readonly undecided: readonly string[];
  /** What became of it, once the supervisor has approved. */
  readonly proposals: readonly WorkRow[];
}

/** One family of the village in the national register. */
export interface RoundFamily {
  readonly registryId: string;
  readonly headName: string;
  readonly address: string | null;
  readonly decile: number;
  /** Where it stands on the national system's pre-list; null: not on it. */
  readonly preList: PreListState | null;
  readonly members: readonly { readonly registryId: string; readonly name: string; readonly birthDate: string | null; readonly relation: Relation | null }[];
  /** Entries of this round that concern it. */
  readonly entries: readonly string[];
}

/** The list and the data it comes from. */
export interface RoundFamilies extends Page<RoundFamily> {
  readonly source: { readonly version: number; readonly quarter: string; readonly date: string } | null;
}

const keepers = ['FACILITATOR', 'PUSKESOS_COORDINATOR', 'VILLAGE_OPERATOR'] as const;
const readers = [...keepers, 'SUPERVISOR', 'MANAGER', 'REVIEW_ANALYST', 'SIKS_SUPERVISOR'] as const;
const at = { roundId: id, basis };
const view = answer<RoundView>();

/** An addition brings its family; a correction or removal names people of the register. */
const entry = z.strictObject({
  /** Becomes the proposal's, which the ministry wants as a UUID. */
  id: z.uuid(), kind: z.enum(PROPOSAL_KINDS), reason: z.string().refine((code) => proposalReason(code) !== undefined),
  family: z.strictObject({ household: householdInput, members: z.array(memberInput).min(1).max(30) }).nullable(),
  registryIds: z.array(z.string().min(1).max(64)).max(40),
  changes: z.array(changeSchema).max(80), programme: z.enum(PROPOSED_PROGRAMMES),
  documents: z.array(z.string().regex(/^[A-Z0-9_]{1,60}$/)).max(60), note,
});
export type RoundEntryInput = z.infer<typeof entry>;

export const roundOperations = {
  'round.begin': operation({
    input: z.strictObject({ roundId: id, village: villageCode, period: periodSchema, note }),
    output: view, access: { who: keepers, area: 'none' }, errors: ['AREA_NOT_ALLOWED', 'VILLAGE_UNKNOWN', 'ROUND_RUNNING'],
  }),
  'round.open': operation({ input: z.strictObject({ roundId: id }), output: view, access: { who: readers, area: 'round' }, errors: ['NOT_FOUND'] }),
  /** The village's families in the national register, by page. */
  'round.families': operation({
    input: z.strictObject({ roundId: id, cursor: z.string().max(40).nullable(), limit: z.int().min(1).max(100) }),
    output: answer<RoundFamilies>(), access: { who: readers, area: 'round' }, errors: ['NOT_FOUND'],
  }),
  'round.setEntry': operation({
    input: z.strictObject({ ...at, entry }), output: view, access: { who: keepers, area: 'round' },
    errors: [
      ...workErrors, 'ALREADY_IN_REGISTRY', 'PROPOSAL_RUNNING', 'ALREADY_ON_PRE_LIST', 'VILLAGE_UNKNOWN', 'NAME_INVALID', 'NIK_INVALID', 'FAMILY_CARD_INVALID', 'BIRTH_DATE_INVALID',
      'AREA_NOT_ALLOWED', 'REGISTRY_MISSING',
    ],
  }),
  'round.dropEntry': operation({
    input: z.strictObject({ ...at, entryId: id, reason: requiredText(4_000) }), output: view, access: { who: keepers, area: 'round' }, errors: workErrors,
  }),
  'round.deliberate': operation({
    input: z.strictObject({ ...at, deliberation: deliberationSchema }),
    output: view, access: { who: keepers, area: 'round' }, errors: [...workErrors, 'DELIBERATION_INCOMPLETE'],
  }),
  'round.submit': operation({
    input: z.strictObject({ ...at, note }), output: view, access: { who: keepers, area: 'round' }, errors: [...workErrors, 'DELIBERATION_INCOMPLETE', 'ROUND_EMPTY'],
  }),
  /** Approved: every accepted entry becomes a proposal, all in one command. */
  'round.check': operation({
    input: z.strictObject({ ...at, ...outcome }), output: view, access: { who: ['SUPERVISOR'], area: 'round' }, errors: [...workErrors, 'REASON_REQUIRED'],
  }),
  'round.cancel': operation({
    input: z.strictObject({ ...at, reason: requiredText(4_000) }), output: view, access: { who: [...keepers, 'SUPERVISOR'], area: 'round' }, errors: workErrors,
  }),
  'round.minutes': operation({
    input: z.strictObject({ roundId: id }), output: answer<DocumentFile>(), access: { who: readers, area: 'round' }, errors: ['NOT_FOUND', 'STATE_NOT_ALLOWED'],
  }),
  'round.list': operation({ input: workList, output: answer<Page<WorkRow>>(), access: { who: readers, area: 'own' }, errors: [] }),
} as const;
