import type { CaseView } from '#src/contract/cases.ts';
import { EVENT_SCHEMAS } from '#src/domain/case/events.ts';
import type { ToTell } from '#src/domain/case/telling.ts';
import type { ReferralOutcome } from '#src/domain/referral/events.ts';
import type { ReferralState } from '#src/domain/referral/state.ts';
import type { Translate } from '#src/text/index.ts';
import { lineName, partnerName } from './names.ts';

/** What a decision is about, as far as its event says: the partner's letter, the line that was given. */
interface About {
  readonly referral: ReferralState | null;
  readonly lineIds: readonly string[];
  readonly outcome: ReferralOutcome | null;
}

export function aboutOf({ eventId, type }: ToTell, { state }: CaseView): About {
  const data = state.timeline.find((entry) => entry.id === eventId)?.data;
  const letter = (referralId: string): ReferralState | null => state.referrals.find((one) => one.referralId === referralId) ?? null;
  const about = (referral: ReferralState | null, lineIds = referral?.lineIds ?? [], outcome: ReferralOutcome | null = null): About => ({ referral, lineIds, outcome });
  if (type === 'referralAnswered') {
    const answered = EVENT_SCHEMAS.referralAnswered.safeParse(data).data;
    const referral = answered === undefined ? null : letter(answered.referralId);
    return about(referral, answered?.acceptedLineIds ?? referral?.lineIds, answered?.outcome);
  }
  if (type === 'referralWithdrawn') return about(letter(EVENT_SCHEMAS.referralWithdrawn.safeParse(data).data?.referralId ?? ''));
  if (type === 'serviceDelivered') {
    const delivered = EVENT_SCHEMAS.serviceDelivered.safeParse(data).data;
    return delivered === undefined ? about(null) : about(letter(delivered.referralId), [delivered.lineId]);
  }
  const own = type === 'ownHelpGiven' ? EVENT_SCHEMAS.ownHelpGiven.safeParse(data).data : undefined;
  return about(null, own === undefined ? [] : [own.lineId]);
}

/** The decision in one line: what was decided, by whom, about which programme and for whom. */
export function aboutText(task: ToTell, view: CaseView, t: Translate): string {
  const { referral, lineIds, outcome } = aboutOf(task, view);
  const lines = view.state.plan.lines.filter((line) => lineIds.includes(line.id)).map((line) => lineName(view, line, t));
  return [
    `${t(`caseRecord.tell.aboutOf.${task.type}`)}${outcome === null ? '' : `, ${t(`referral.outcome.${outcome}`)}`}`,
    ...(referral === null ? [] : [partnerName(referral.partner)]),
    ...lines,
  ].join(' · ');
}
