import type { z } from 'zod';
import type { REFERRAL_EVENTS, ReferralOutcome, SendMeans, DeliveryProof } from './events.ts';
import type { LetterKind } from './letterKind.ts';
import { nextReferralStatus, isReferralStatus, isSettled, type ReferralAction, type ReferralStatus } from './lifecycle.ts';

type Data<T extends keyof typeof REFERRAL_EVENTS> = z.infer<(typeof REFERRAL_EVENTS)[T]>;

export interface Delivery {
  readonly lineId: string;
  readonly deliveredOn: string;
  readonly what: string;
  readonly amount: number | null;
  readonly proof: DeliveryProof | null;
  readonly proofNote: string;
}

/** A letter and everything that came of it. */
export interface ReferralState extends Data<'referralIssued'> {
  readonly kind: LetterKind;
  readonly status: ReferralStatus;
  readonly sent: readonly { readonly means: SendMeans; readonly sentOn: string; readonly to: string }[];
  readonly outcome: ReferralOutcome | null;
  readonly answeredOn: string | null;
  readonly answerNote: string;
  /** Null: all of the letter's lines. */
  readonly acceptedLineIds: readonly string[] | null;
  readonly onwardTo: string | null;
  readonly reminders: readonly { readonly remindedOn: string; readonly means: SendMeans; readonly note: string }[];
  readonly escalated: { readonly escalatedOn: string; readonly to: string; readonly note: string } | null;
  readonly withdrawn: { readonly withdrawnOn: string; readonly reason: string } | null;
  readonly delivered: readonly Delivery[];
}

export function issuedReferral(data: Data<'referralIssued'>): ReferralState {
  return {
    ...data, kind: data.kind ?? 'REFERRAL', status: 'ISSUED', sent: [], outcome: null, answeredOn: null, answerNote: '', acceptedLineIds: null, onwardTo: null, reminders: [], escalated: null,
    withdrawn: null, delivered: [],
  };
}

/** The changes below leave a letter alone whose state does not allow them: two desks that act at once agree on the first. */
function when(referral: ReferralState, action: ReferralAction, change: (status: ReferralStatus) => ReferralState): ReferralState {
  const next = nextReferralStatus(referral.status, action);
  return isReferralStatus(next) ? change(next) : referral;
}

export const sendReferral = (referral: ReferralState, { means, sentOn, to }: Data<'referralSent'>): ReferralState =>
  when(referral, 'SEND', (status) => ({ ...referral, status, sent: [...referral.sent, { means, sentOn, to }] }));

export const answerReferral = (referral: ReferralState, data: Data<'referralAnswered'>): ReferralState =>
  when(referral, data.outcome, (status) => ({
    ...referral, status, outcome: data.outcome, answeredOn: data.answeredOn, answerNote: data.note,
    acceptedLineIds: data.outcome === 'PARTLY_ACCEPTED' && data.acceptedLineIds !== undefined ? data.acceptedLineIds : null,
    onwardTo: data.outcome === 'REFERRED_ONWARD' ? data.onwardTo ?? null : null,
  }));

export const remindReferral = (referral: ReferralState, { remindedOn, means, note, answerDueOn }: Data<'referralReminded'>): ReferralState =>
  when(referral, 'REMIND', (status) => ({ ...referral, status, answerDueOn, reminders: [...referral.reminders, { remindedOn, means, note }] }));

export const escalateReferral = (referral: ReferralState, { escalatedOn, to, note, answerDueOn }: Data<'referralEscalated'>): ReferralState =>
  when(referral, 'ESCALATE', (status) => ({ ...referral, status, answerDueOn, escalated: { escalatedOn, to, note } }));

export const withdrawReferral = (referral: ReferralState, { withdrawnOn, reason }: Data<'referralWithdrawn'>): ReferralState =>
  when(referral, 'WITHDRAW', (status) => ({ ...referral, status, withdrawn: { withdrawnOn, reason } }));

export function deliverService(referral: ReferralState, data: Data<'serviceDelivered'>): ReferralState {
  return when(referral, 'DELIVER', (status) => {
    const { lineId, deliveredOn, what, amount, proof = null, proofNote = '' } = data;
    const delivered = [...referral.delivered, { lineId, deliveredOn, what, amount, proof, proofNote }];
    const arrived = new Set(delivered.map((delivery) => delivery.lineId));
    const all = expectedLines(referral).every((id) => arrived.has(id));
    return { ...referral, delivered, status: all ? status : isSettled(referral.status) ? referral.status : 'ACCEPTED' };
  });
}

/** The lines that the partner gives: all, unless it accepted a part of them. */
export const expectedLines = (referral: ReferralState): readonly string[] => (referral.acceptedLineIds === null || referral.acceptedLineIds.length === 0 ? referral.lineIds : referral.acceptedLineIds);
