import type { referralOperations } from '#src/contract/referral.ts';
import type { EventData } from '#src/domain/case/events.ts';
import { isReferred } from '#src/domain/case/services.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { needsNote } from '#src/domain/referral/events.ts';
import type { ReferralState } from '#src/domain/referral/state.ts';
import { answerDueOn } from '#src/domain/referral/terms.ts';
import { todayInJakarta, type IsoDate } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { holidaysOf } from '../../data/calendar/holidays.ts';
import { termsOf } from '../../data/catalogue/catalogue.ts';
import { eventOf } from '../../data/commit.ts';
import { checkLate, letterFor } from '../../data/referrals/check.ts';
import { issueLetters, onwardLetter } from '../../data/referrals/issue.ts';
import { referralLetterFile } from '../../data/referrals/letter.ts';
import { letterByCode, referralCounters, referralPage } from '../../data/referrals/queue.ts';
import type { Store } from '../../data/store.ts';
import type { HandlersOf } from '../context.ts';
import { step } from './cases.ts';

export const referralHandlers: HandlersOf<keyof typeof referralOperations> = {
  'referral.issue': ({ letters, ...at }, context) => {
    let rest: EventData<'referralIssued'>[] = [];
    return step(context, {
      ...at, type: 'referralIssued', name: 'referral.issue',
      data: (state) => {
        const [first, ...others] = issueLetters(context.store, state, letters);
        if (first === undefined) throw new SlrtError('NOT_FOUND');
        rest = others;
        return first;
      },
      also: () => rest.map((data) => eventOf(at.caseId, 'referralIssued', data, at.basis)),
    });
  },
  'referral.letter': ({ caseId, referralIds }, { store, user }) => {
    logAccess(store, { userId: user.userId, action: 'EXPORT', subjectType: 'case', subjectId: caseId, note: 'letter' });
    return referralLetterFile(store, caseId, referralIds);
  },
  'referral.send': ({ referralIds, means, sentOn, to, ...at }, context) => {
    const sent = (referralId: string) => ({ referralId, means, sentOn, to });
    const [first = '', ...rest] = [...new Set(referralIds)];
    return step(context, {
      ...at, type: 'referralSent', name: 'referral.send',
      data: (state) => {
        for (const referralId of referralIds) letterFor(state, referralId, 'SEND');
        return sent(first);
      },
      also: () => rest.map((referralId) => eventOf(at.caseId, 'referralSent', sent(referralId), at.basis)),
    });
  },
  'referral.answer': ({ answer, ...at }, context) =>
    step(context, {
      ...at, type: 'referralAnswered', name: 'referral.answer',
      data: (state) => checkedAnswer(state, answer),
      also: (state, { outcome, onwardTo, referralId }) => {
        const from = state.referrals.find((referral) => referral.referralId === referralId);
        if (outcome !== 'REFERRED_ONWARD' || from === undefined || onwardTo == null) return [];
        return [eventOf(at.caseId, 'referralIssued', onwardLetter(context.store, state, from, onwardTo), at.basis)];
      },
    }),
  'referral.remind': ({ referralId, means, note, ...at }, context) =>
    step(context, {
      ...at, type: 'referralReminded', name: 'referral.remind',
      data: (state) => {
        const today = todayOf(context.store);
        checkLate(letterFor(state, referralId, 'REMIND'), today);
        return { referralId, means, note, remindedOn: today, answerDueOn: nextDue(context.store, state, today, 'reminder') };
      },
    }),
  'referral.escalate': ({ referralId, to, note, ...at }, context) =>
    step(context, {
      ...at, type: 'referralEscalated', name: 'referral.escalate',
      data: (state) => {
        const today = todayOf(context.store);
        checkLate(letterFor(state, referralId, 'ESCALATE'), today);
        return { referralId, to, note, escalatedOn: today, answerDueOn: nextDue(context.store, state, today, 'escalation') };
      },
    }),
  'referral.withdraw': ({ referralId, reason, ...at }, context) =>
    step(context, {
      ...at, type: 'referralWithdrawn', name: 'referral.withdraw',
      data: (state) => {
        letterFor(state, referralId, 'WITHDRAW');
        return { referralId, reason, withdrawnOn: todayOf(context.store) };
      },
    }),
  'referral.deliver': ({ delivery, ...at }, context) =>
    step(context, {
      ...at, type: 'serviceDelivered', name: 'referral.deliver',
      data: (state) => {
        if (!letterFor(state, delivery.referralId, 'DELIVER').lineIds.includes(delivery.lineId)) throw new SlrtError('NOT_FOUND');
        return delivery;
      },
    }),
  'referral.queue': (query, { store, user }) => referralPage(store, user, query),
  'referral.counters': (_, { store, user }) => referralCounters(store, user),
  'referral.byCode': ({ code }, { store, user }) => {
    const letter = letterByCode(store, user, code);
    logAccess(store, { userId: user.userId, action: 'READ', subjectType: 'case', subjectId: letter.caseId, note: 'letter' });
    return letter;
  },
};

const todayOf = (store: Store): IsoDate => todayInJakarta(new Date(store.now()));

const nextDue = (store: Store, state: CaseState, from: IsoDate, step: 'reminder' | 'escalation'): IsoDate =>
  answerDueOn(from, state.registration?.urgency ?? 'REGULAR', step, termsOf(store).answers, holidaysOf(store));

function checkedAnswer(state: CaseState, answer: EventData<'referralAnswered'>): EventData<'referralAnswered'> {
  const referral: ReferralState = letterFor(state, answer.referralId, answer.outcome);
  if (needsNote(answer.outcome) && answer.note === '') throw new SlrtError('REASON_REQUIRED');
  if (answer.acceptedLineIds?.some((id) => !referral.lineIds.includes(id)) === true) throw new SlrtError('NOT_FOUND');
  // A refusal that is taken back must not give what another partner was asked for meanwhile.
  if (referral.status === 'DECLINED' && (answer.acceptedLineIds ?? referral.lineIds).some((id) => isReferred(state, id))) throw new SlrtError('STATE_NOT_ALLOWED', { status: 'REFERRED' });
  return answer;
}
