import type { IsoDate } from '../time/date.ts';
import type { ProposalState } from './fold.ts';
import { proposalReason } from './kinds.ts';
import { vervalComplete } from './verval/validate.ts';

/** What still keeps a proposal from being submitted. Texts: `proposal.gap.VERVAL`. */
export const GAPS = ['REGISTRY_CHECK', 'VERVAL', 'ENDORSEMENT', 'NOBODY_ACCEPTED', 'EVIDENCE', 'CHANGES'] as const;
export type Gap = (typeof GAPS)[number];

/**
 * Guards of the domain handbook §1.7, §2.7, §2.8: a new entry was looked for and not found; where the reason says so the
 * house was visited; a deliberation or a statement stands behind it; papers show it; a correction says what changes.
 */
export function gapsOf(state: ProposalState, today: IsoDate): Gap[] {
  const { start, verval, endorsement } = state;
  const reason = proposalReason(start.reason);
  const gaps: Gap[] = [];
  const looked = start.subjects.every((subject) => (start.kind === 'NEW' ? subject.registryAnswer === 'NOT_FOUND' : subject.registryId !== null));
  if (!looked) gaps.push('REGISTRY_CHECK');
  if (reason?.verval === true && (verval === null || !vervalComplete(verval.form, start.subjects, today))) gaps.push('VERVAL');
  if (endorsement === null) gaps.push('ENDORSEMENT');
  else if (acceptedSubjects(state).length === 0) gaps.push('NOBODY_ACCEPTED');
  const evidence: readonly string[] = reason?.evidence ?? [];
  const shown: readonly string[] = [...start.documents, ...(verval?.form.documents ?? [])];
  if (evidence.length > 0 && !evidence.some((paper) => shown.includes(paper))) gaps.push('EVIDENCE');
  if (start.kind === 'CORRECT' && start.reason !== 'HOUSEHOLD_VARIABLES' && start.changes.length === 0) gaps.push('CHANGES');
  return gaps;
}

/** Everything that is asked of such a proposal before it may be submitted, done or not, in the order of the work. */
export function requirementsOf({ kind, reason: code }: Pick<ProposalState['start'], 'kind' | 'reason'>): Gap[] {
  const reason = proposalReason(code);
  return [
    'REGISTRY_CHECK',
    ...(kind === 'CORRECT' && code !== 'HOUSEHOLD_VARIABLES' ? (['CHANGES'] as const) : []),
    ...(reason?.verval === true ? (['VERVAL'] as const) : []),
    ...((reason?.evidence.length ?? 0) > 0 ? (['EVIDENCE'] as const) : []),
    'ENDORSEMENT',
  ];
}

/** Those for whom the deliberation decided yes; all of them while none has been held, or under a statement. */
export function acceptedSubjects({ start, endorsement }: ProposalState): ProposalState['start']['subjects'] {
  if (endorsement?.by !== 'DELIBERATION') return start.subjects;
  const { decisions } = endorsement.deliberation;
  // A round decides of its entries, which are whole proposals; a case's deliberation of each person.
  const persons = decisions.filter((decision) => start.subjects.some((subject) => subject.id === decision.subject));
  if (persons.length === 0) return start.subjects;
  return start.subjects.filter((subject) => persons.some((decision) => decision.subject === subject.id && decision.accepted));
}
