import { addWorkingDays, type Holidays } from '../calendar/workingDays.ts';
import type { Urgency } from '../case/events.ts';
import type { IsoDate } from '../time/date.ts';
import type { ReferralStatus } from './lifecycle.ts';

/**
 * Working days that a partner has: for the first answer, after a reminder, and after the manager has asked. Ten working
 * days are two weeks, as the law gives an office for what needs no inspection (domain.md §1.6); urgent cases have less.
 * The office may set its own (office/terms.ts).
 */
export const ANSWER_TERMS: AnswerTerms = {
  EMERGENCY: { answer: 1, reminder: 1, escalation: 1 },
  FAST_TRACK: { answer: 3, reminder: 2, escalation: 2 },
  REGULAR: { answer: 10, reminder: 5, escalation: 5 },
};

export const ANSWER_STEPS = ['answer', 'reminder', 'escalation'] as const;
export type AnswerStep = (typeof ANSWER_STEPS)[number];
export type AnswerTerms = Readonly<Record<Urgency, Readonly<Record<AnswerStep, number>>>>;

export function answerDueOn(from: IsoDate, urgency: Urgency, step: AnswerStep, terms: AnswerTerms, holidays: Holidays): IsoDate {
  return addWorkingDays(from, terms[urgency][step], holidays);
}

/** A partner is pressed once its time is over, or when it was given none. */
export const isTimeOver = (dueOn: IsoDate | null, today: IsoDate): boolean => dueOn === null || dueOn < today;

/** What somebody must do about a letter today. Texts: `referral.attention.TO_SEND`. */
export const ATTENTIONS = ['TO_SEND', 'TO_REMIND', 'TO_ESCALATE', 'LATE', 'WAITING', 'TO_DELIVER', 'ENDED'] as const;
export type Attention = (typeof ATTENTIONS)[number];

/**
 * Computed, never stored: it changes at midnight. `LATE` is a letter that even the manager's word has not moved.
 *
 * @param dueOn the day until which an answer was asked for; null: no day was named
 */
export function attentionOf(status: ReferralStatus, dueOn: IsoDate | null, today: IsoDate): Attention {
  const late = dueOn !== null && dueOn < today;
  switch (status) {
    case 'ISSUED': return 'TO_SEND';
    case 'SENT':
    case 'RECEIVED': return late ? 'TO_REMIND' : 'WAITING';
    case 'REMINDED': return late ? 'TO_ESCALATE' : 'WAITING';
    case 'ESCALATED': return late ? 'LATE' : 'WAITING';
    case 'ACCEPTED':
    case 'PARTLY_ACCEPTED': return 'TO_DELIVER';
    default: return 'ENDED';
  }
}
