import type { CaseView } from '#src/contract/cases.ts';
import type { MemberInput } from '#src/contract/people.ts';
import type { RegistryHit } from '#src/contract/registry.ts';
import { CASE_KINDS } from '#src/domain/case/kinds.ts';
import type { ProposalKind, ProposalReasonCode } from '#src/domain/proposal/kinds.ts';
import type { Change } from './ChangesField.tsx';

const FOUND: readonly unknown[] = ['FOUND', 'FOUND_UNRANKED'];

/** Whether the register already knows this member. */
export const isListed = ({ state }: CaseView, personId: string): boolean => FOUND.includes(state.checks[personId]?.answer);

/** Whoever was looked for and not found; all members when nobody was looked for. */
export function unlisted(view: CaseView): string[] {
  return view.household.members.filter((member) => !isListed(view, member.id)).map((member) => member.id);
}

export interface Proposed {
  readonly kind: ProposalKind;
  readonly reason: ProposalReasonCode;
}

/** What the case most likely asks for, by its kind and by what was found in the register. */
export function likelyProposal(view: CaseView): Proposed {
  const kind = CASE_KINDS.find((known) => known.code === view.state.registration?.kind)?.code;
  if (kind === 'MEMBERSHIP_INCLUSION') return { kind: 'REMOVE', reason: 'ABLE' };
  const open = unlisted(view).length;
  if (open === 0) return { kind: 'CORRECT', reason: 'IDENTITY' };
  return { kind: 'NEW', reason: open === view.household.members.length ? 'FAMILY_NOT_LISTED' : 'MEMBER_NOT_LISTED' };
}

/** Who is chosen at first. */
export function likelyPeople(view: CaseView, { kind, reason }: Proposed): string[] {
  const all = view.household.members.map((member) => member.id);
  if (kind === 'NEW') return unlisted(view);
  if (reason === 'ABLE' || reason === 'HOUSEHOLD_VARIABLES') return all;
  return [];
}

/** Fields in which the family's record and the register differ: what a correction would change. */
export function differences(member: MemberInput, hit: RegistryHit, household: CaseView['household']['household']): Change[] {
  const pairs: readonly (readonly [Change['field'], string | null, string | null])[] = [
    ['nik', hit.nik, member.nik], ['familyCard', hit.kk, household.familyCard], ['name', hit.name, member.name], ['birthDate', hit.birthDate, member.birthDate], ['sex', hit.sex, member.sex],
  ];
  return pairs.flatMap(([field, from, to]) => (to === null || sameText(from ?? '', to) ? [] : [{ subject: member.id, field, from: from ?? '', to }]));
}

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
