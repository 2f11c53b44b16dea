import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#src/domain/access/roles.ts';
import { TRANSITIONS } from '#src/domain/case/transitions.ts';
import { REFERRAL_ACTIONS, REFERRAL_CELLS, REFERRAL_STATUSES, referralActionsFor, referralVerdict, type ReferralAction, type ReferralStatus } from '#src/domain/referral/lifecycle.ts';
import { ANSWER_TERMS, answerDueOn, ATTENTIONS, attentionOf } from '#src/domain/referral/terms.ts';

/** The same table a second time, in words, as the office would say it. */
const SAID: Readonly<Record<ReferralStatus, string>> = {
  ISSUED: 'send, any answer, deliver, withdraw',
  SENT: 'send, any answer, remind, deliver, withdraw',
  RECEIVED: 'final answer, remind, deliver, withdraw',
  REMINDED: 'send, any answer, remind, escalate, deliver, withdraw',
  ESCALATED: 'final answer, escalate, deliver, withdraw',
  ACCEPTED: 'part, decline, onward, deliver, withdraw',
  PARTLY_ACCEPTED: 'accept, decline, onward, deliver, withdraw',
  DECLINED: 'accept, part',
  REFERRED_ONWARD: '',
  DELIVERED: 'deliver',
  WITHDRAWN: '',
};
const WORDS: Readonly<Record<string, readonly ReferralAction[]>> = {
  send: ['SEND'], remind: ['REMIND'], escalate: ['ESCALATE'], deliver: ['DELIVER'], withdraw: ['WITHDRAW'], accept: ['ACCEPTED'], part: ['PARTLY_ACCEPTED'], decline: ['DECLINED'], onward: ['REFERRED_ONWARD'],
  'any answer': ['RECEIVED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD'], 'final answer': ['ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD'],
};
const BECOMES: Readonly<Record<ReferralAction, ReferralStatus>> = {
  SEND: 'SENT', RECEIVED: 'RECEIVED', ACCEPTED: 'ACCEPTED', PARTLY_ACCEPTED: 'PARTLY_ACCEPTED', DECLINED: 'DECLINED', REFERRED_ONWARD: 'REFERRED_ONWARD', REMIND: 'REMINDED', ESCALATE: 'ESCALATED',
  DELIVER: 'DELIVERED', WITHDRAW: 'WITHDRAWN',
};
const DESKS: Readonly<Partial<Record<Role, readonly ReferralAction[]>>> = {
  BACK_OFFICE: REFERRAL_ACTIONS.filter((action) => action !== 'ESCALATE'),
  FRONT_OFFICE: ['SEND', ...WORDS['any answer'] ?? []],
  MANAGER: ['SEND', 'ESCALATE', 'WITHDRAW'],
  FACILITATOR: ['DELIVER'],
};

describe('a letter: state × action × role', () => {
  it('says in every cell what the office says', () => {
    let cells = 0;
    for (const status of REFERRAL_STATUSES) {
      const allowed = SAID[status].split(', ').flatMap((word) => WORDS[word] ?? []);
      for (const action of REFERRAL_ACTIONS) {
        for (const role of ROLES) {
          const expected = DESKS[role]?.includes(action) !== true ? 'ROLE_NOT_ALLOWED' : status === 'WITHDRAWN' ? 'REFERRAL_WITHDRAWN' : allowed.includes(action) ? BECOMES[action] : 'STATE_NOT_ALLOWED';
          expect([status, action, role, referralVerdict(status, action, role)]).toEqual([status, action, role, expected]);
          cells += 1;
        }
      }
    }
    expect(cells).toBe(REFERRAL_CELLS);
    expect(REFERRAL_CELLS).toBe(11 * 10 * 13);
  });

  it('gives the transitions of a case their roles', () => {
    expect(TRANSITIONS.referralEscalated.roles).toEqual(['MANAGER']);
    for (const role of ROLES) expect(referralActionsFor('SENT', role).includes('REMIND')).toBe(TRANSITIONS.referralReminded.roles.includes(role));
  });
});

describe('what a letter asks for today', () => {
  const holidays = new Set(['2026-12-24', '2026-12-25']);

  it('counts the answer in working days, fewer when it is urgent', () => {
    expect(answerDueOn('2026-12-22', 'EMERGENCY', 'answer', ANSWER_TERMS, holidays)).toBe('2026-12-23');
    expect(answerDueOn('2026-12-22', 'FAST_TRACK', 'answer', ANSWER_TERMS, holidays)).toBe('2026-12-29');
    expect(answerDueOn('2026-12-22', 'REGULAR', 'answer', ANSWER_TERMS, holidays)).toBe('2027-01-07');
  });

  it('changes on the day after the last one', () => {
    expect(attentionOf('SENT', '2026-12-08', '2026-12-08')).toBe('WAITING');
    expect(attentionOf('SENT', '2026-12-08', '2026-12-09')).toBe('TO_REMIND');
    expect(attentionOf('REMINDED', '2026-12-15', '2026-12-16')).toBe('TO_ESCALATE');
    expect(attentionOf('ESCALATED', '2026-12-22', '2026-12-23')).toBe('LATE');
    expect(attentionOf('SENT', null, '2030-01-01')).toBe('WAITING');
    for (const status of REFERRAL_STATUSES) expect(ATTENTIONS).toContain(attentionOf(status, '2026-12-08', '2026-12-09'));
  });
});
