import type { CaseView } from '#src/contract/cases.ts';
import type { EventType } from '#src/domain/case/events.ts';
import { emergencyWaits } from '#src/domain/case/protection.ts';
import { arrivals } from '#src/domain/followUp/rules.ts';
import { OWN_OFFICE } from '#src/domain/plan/events.ts';
import { isReferred } from '#src/domain/case/services.ts';
import { referralOutcome } from '#src/domain/referral/events.ts';
import { isReferralStatus, nextReferralStatus, type ReferralAction } from '#src/domain/referral/lifecycle.ts';
import type { ReferralState } from '#src/domain/referral/state.ts';
import { attentionOf } from '#src/domain/referral/terms.ts';
import { isTimeOver } from '#src/domain/referral/terms.ts';
import { isCaseStatus, isEnded, type CaseStatus, type RegistryCheck } from '#src/domain/case/state.ts';
import { CASE_KINDS, type CaseKindCode } from '#src/domain/case/kinds.ts';
import { daysBetween, type IsoDate } from '#src/domain/time/date.ts';
import type { Language, Translate } from '#src/text/index.ts';
import { formatMediumDate, formatRelativeDay } from '#src/text/format.ts';
import { today } from '../../app/today.ts';
import type { Tone } from '../../components/StatusBadge.tsx';

export const statusText = (status: string, t: Translate): string => (isCaseStatus(status) ? t(`caseRecord.status.${status}`) : status);

export const kindText = (kind: string, t: Translate): string => (CASE_KINDS.some((known) => known.code === kind) ? t(`case.kind.${kind as CaseKindCode}`) : kind);

const TONES: Readonly<Record<CaseStatus, Tone>> = {
  REGISTERED: 'needsYou', INCOMPLETE: 'waiting', IN_REVIEW: 'moving', IN_SERVICE: 'moving', AWAITING_APPROVAL: 'needsYou', APPROVED: 'moving', REFERRED: 'waiting',
  RESULT_RECEIVED: 'needsYou', INFORMED: 'moving', CLOSED: 'done', REJECTED: 'stopped', CANCELLED: 'stopped',
};
export const toneOf = (status: string): Tone => (isCaseStatus(status) ? TONES[status] : 'plain');

const URGENCY_TONES: Readonly<Record<string, Tone>> = { EMERGENCY: 'late', FAST_TRACK: 'needsYou' };
export const urgencyTone = (urgency: string): Tone => URGENCY_TONES[urgency] ?? 'plain';

/** `24 Nov 2026, 2 hari lagi` */
export const dateAndDistance = (day: IsoDate | number, today: IsoDate, language: Language): string => `${formatMediumDate(day, language)}, ${formatRelativeDay(day, today, language)}`;

export const isOverdue = (dueOn: string | null, today: IsoDate): boolean => dueOn !== null && daysBetween(today, dueOn) < 0;

/** `Ditemukan, desil 2`: what a check found, never more certain than it is. */
export function answerText(check: Pick<RegistryCheck, 'answer' | 'decile'>, t: Translate): string {
  if (check.answer !== 'FOUND') return t(`review.answer.${check.answer}`);
  return check.decile === null ? t('review.answer.FOUND_PLAIN') : t('review.answer.FOUND', { decile: check.decile });
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `2026Q4` as people say it: `IV 2026`. */
export function quarterText(quarter: string): string {
  const [, year, number] = /^(\d{4})Q([1-4])$/.exec(quarter) ?? [];
  return year === undefined ? quarter : `${ROMAN[Number(number) - 1]} ${year}`;
}

export type Action = Exclude<EventType, 'registered' | 'planLineChanged' | 'planLineRemoved' | 'overrideAllowed' | 'overrideRefused' | 'reactivationAsked' | 'prelistProposed' | 'registryRechecked' | 'registryChangeSeen'
  | 'attachmentAdded' | 'attachmentRemoved' | 'attachmentRestored' | 'attachmentChanged'>;

/** The step that the case waits for, whoever may take it; null when the case is over. */
export function nextStep(view: CaseView): Action | null {
  const { state, household } = view;
  switch (state.status) {
    case 'REGISTERED': return 'sentToReview';
    case 'INCOMPLETE': return 'completed';
    case 'IN_REVIEW':
      if (household.members.some((member) => state.checks[member.id] === undefined)) return 'registryChecked';
      return state.timeline.some((entry) => entry.type === 'needsMapped') ? 'sentToService' : 'needsMapped';
    case 'IN_SERVICE': return state.plan.lines.length === 0 || state.plan.returnReason !== null ? 'planLineAdded' : 'planSubmitted';
    case 'AWAITING_APPROVAL': return 'planApproved';
    case 'APPROVED':
      if (state.withdrawal !== null) return 'cancelled';
      if (state.plan.agreement === null && state.registration?.urgency !== 'EMERGENCY') return 'familyAgreed';
      return unreferredLines(view).length > 0 ? 'referralIssued' : 'ownHelpGiven';
    case 'REFERRED': return neverReferred(view) && state.withdrawal === null ? 'referralIssued' : nextOfLetters(view);
    case 'RESULT_RECEIVED': return 'citizenTold';
    case 'INFORMED': return view.followUps.some((task) => task.dueOn <= today()) ? 'followUpDone' : 'closed';
    default: return null;
  }
}

/** Lines that no letter asks for any more: never asked, declined, or withdrawn. */
export function unreferredLines(view: CaseView): CaseView['state']['plan']['lines'] {
  return view.state.plan.lines.filter((line) => line.partner !== OWN_OFFICE && !isReferred(view.state, line.id));
}

/** What the letters that are out need: to be sent, a word with a partner that is late, else an answer. */
function nextOfLetters(view: CaseView): Action {
  const attentions = view.state.referrals.map((referral) => attentionOf(referral.status, referral.answerDueOn, today()));
  if (attentions.includes('TO_SEND')) return 'referralSent';
  if (attentions.includes('TO_ESCALATE')) return 'referralEscalated';
  return attentions.includes('TO_REMIND') ? 'referralReminded' : 'referralAnswered';
}

/** The letters that a step can be about now. */
export function lettersFor(action: Action, view: CaseView): readonly ReferralState[] {
  const { referrals } = view.state;
  const late = (letter: ReferralState): boolean => isTimeOver(letter.answerDueOn, today());
  switch (action) {
    case 'referralSent': return referrals.filter((letter) => can(letter, 'SEND'));
    case 'referralAnswered': return referrals.filter((letter) => referralOutcome.options.some((outcome) => can(letter, outcome)));
    case 'referralReminded': return referrals.filter((letter) => can(letter, 'REMIND') && late(letter));
    case 'referralEscalated': return referrals.filter((letter) => can(letter, 'ESCALATE') && late(letter));
    case 'referralWithdrawn': return referrals.filter((letter) => can(letter, 'WITHDRAW'));
    case 'serviceDelivered': return referrals.filter((letter) => can(letter, 'DELIVER'));
    default: return [];
  }
}

const can = (letter: ReferralState, action: ReferralAction): boolean => isReferralStatus(nextReferralStatus(letter.status, action));

function neverReferred(view: CaseView): boolean {
  const named = new Set(view.state.referrals.flatMap((referral) => referral.lineIds));
  return view.state.plan.lines.some((line) => line.partner !== OWN_OFFICE && !named.has(line.id));
}

const ORDER: readonly Action[] = [
  'emergencySeen', 'sentToReview', 'completed', 'registryChecked', 'needsMapped', 'assessed', 'sentToService', 'returnedToFrontOffice', 'planLineAdded', 'planSubmitted', 'planApproved', 'planReturned', 'familyAgreed',
  'referralIssued', 'referralSent', 'referralAnswered', 'referralReminded', 'referralEscalated', 'serviceDelivered', 'ownHelpGiven', 'followUpDone', 'referralWithdrawn', 'citizenTold', 'planRevised', 'memberLeft', 'transferred', 'reportAdded', 'closed', 'ministryWaitStarted', 'ministryWaitEnded', 'noteAdded', 'reopened', 'consentGiven', 'consentWithdrawn', 'papersErased', 'rejected', 'cancelled',
];

/** What this user may do now, in the order of the work; the next step first and alone when it is theirs. */
export function actionsOf(view: CaseView): { readonly next: Action | null; readonly others: readonly Action[] } {
  // An emergency comes before whatever else the manager could do with the case.
  const wanted = view.actions.includes('emergencySeen') && emergencyWaits(view.state) ? 'emergencySeen' : nextStep(view);
  const allowed = new Set<string>(view.actions);
  const next = wanted !== null && allowed.has(wanted) ? wanted : null;
  return { next, others: ORDER.filter((action) => action !== next && allowed.has(action) && makesSense(action, view)) };
}

const OF_LETTERS: ReadonlySet<Action> = new Set(['referralSent', 'referralAnswered', 'referralReminded', 'referralEscalated', 'referralWithdrawn', 'serviceDelivered']);

/** An allowed step with nothing to act on is not offered. */
function makesSense(action: Action, view: CaseView): boolean {
  const { plan, toTell } = view.state;
  if (action === 'referralIssued') return unreferredLines(view).length > 0 && view.state.withdrawal === null && (plan.agreement !== null || view.state.registration?.urgency === 'EMERGENCY');
  if (action === 'familyAgreed') return plan.lines.length > 0 && plan.agreement === null;
  if (action === 'planRevised') return plan.lines.length > 0;
  if (action === 'ownHelpGiven') return plan.lines.some((line) => line.partner === OWN_OFFICE);
  if (action === 'followUpDone') return arrivals(view.state).size > 0;
  if (action === 'citizenTold' && isEnded(view.state.status)) return toTell.length > 0;
  if (action === 'memberLeft') return view.household.members.some((member) => view.state.left[member.id] === undefined);
  if (action === 'consentWithdrawn') return view.state.withdrawal === null;
  if (action === 'papersErased') return view.state.attachments.some((attachment) => !attachment.erased);
  if (OF_LETTERS.has(action)) return lettersFor(action, view).length > 0;
  if (action === 'emergencySeen') return emergencyWaits(view.state);
  if (action === 'consentGiven') return view.state.consent === null;
  if (action === 'planSubmitted') return plan.lines.length > 0;
  const waits = view.state.clock.stops.some((stop) => stop.reason === 'MINISTRY' && stop.to === null);
  if (action === 'ministryWaitStarted' || action === 'ministryWaitEnded') return waits === (action === 'ministryWaitEnded');
  return true;
}
