import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#src/domain/access/roles.ts';
import type { EventData } from '#src/domain/case/events.ts';
import { REFERRAL_ACTIONS, REFERRAL_CELLS, REFERRAL_STATUSES, isReferralStatus, referralVerdict, type ReferralAction, type ReferralStatus } from '#src/domain/referral/lifecycle.ts';
import { ATTENTIONS } from '#src/domain/referral/terms.ts';
import { commit, eventOf } from '#main/data/commit.ts';
import { rowWrite } from '#main/data/rows.ts';
import { DEMO_USERS } from '#main/data/demo/office.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';

const VILLAGE = '32.04.05.2004';
const START = Date.parse('2026-11-24T03:00:00Z');
const DAY = 86_400_000;

interface Letter { readonly caseId: string; readonly referralId: string; readonly code: string; /** The plan's lines, each with an id of its own. */ readonly line: (name: string) => string }
let clock = START;
let test: TestBackend;
const lines = new Map<Role, TestLine>();
const as = (role: Role): TestLine => lines.get(role) as TestLine;

beforeAll(async () => {
  test = await demoBackend({ now: () => clock });
  await everybody();
});
/** Nobody stays logged in over a night. */
async function everybody(): Promise<void> {
  for (const { role, username } of DEMO_USERS) lines.set(role, await test.as(username));
}
afterAll(() => test.close());

let made = 0;
/** A case whose one letter stands where its events put it; its answer was due long ago. */
function letterIn(events: readonly (readonly [type: keyof typeof EVENTS, data: object])[], lineIds: readonly string[] = ['l1'], urgency: 'REGULAR' | 'EMERGENCY' = 'REGULAR'): Letter {
  const { store } = test.backend.services.office.get();
  const [caseId, referralId] = [randomUUID(), randomUUID()];
  made += 1;
  const code = `TEST-${String(1_000 + made)}`;
  const own = made;
  const line = (name: string): string => `${name}-${own}`;
  const home = `home-${own}`;
  commit(store, 'u1', () => ({
    name: 'test', scope: VILLAGE, subject: { type: 'household', id: home },
    rows: [
      rowWrite(store, 'household', home, { village: VILLAGE, address: 'Kp. Contoh', deleted: 0 }),
      rowWrite(store, 'person', `p-${own}`, { household_id: home, name: 'Ani Contoh', relation: 'HEAD', nik_status: 'NONE', deleted: 0 }),
    ],
  }));
  const registered: EventData<'registered'> = {
    number: `N-${made}`, receiptCode: 'AAAA-AAAA', channel: 'WALK_IN', kind: 'PROGRAM_NEED', urgency, householdId: home, village: VILLAGE, applicantId: `p-${own}`, applicantName: 'Ani Contoh',
    narrative: 'x', needs: [], documents: [], missingDocuments: [], dueOn: null,
  };
  const lined = lineIds.map((name) => eventOf(caseId, 'planLineAdded', { line: { id: line(name), needId: null, personId: null, programme: PROGRAMMES[name] ?? 'PIP', partner: 'DISDIK', goal: '', dueOn: null }, overlapReason: null }, null));
  const issued = { referralId, number: `S-${made}`, code, partner: 'DISDIK', lineIds: lineIds.map(line), subject: 'Rujukan', problem: 'x', documents: [], copies: [], signerId: 'u1', issuedOn: '2026-11-01', answerDueOn: '2026-11-10' };
  for (const event of [
    eventOf(caseId, 'registered', registered, null), eventOf(caseId, 'consentGiven', { textVersion: '1', means: 'SPOKEN', share: true }, null), ...lined,
    eventOf(caseId, 'planApproved', { note: '' }, null), eventOf(caseId, 'familyAgreed', { version: 1, means: 'SPOKEN', agreedOn: '2026-11-01', by: 'Ani' }, null),
    eventOf(caseId, 'referralIssued', issued, null), ...events.map(([type, data]) => eventOf(caseId, type, { referralId, ...data, ...('lineId' in data ? { lineId: line('l1') } : {}) } as never, null)),
  ]) commit(store, 'u1', () => ({ name: 'test', scope: VILLAGE, subject: { type: 'case', id: caseId }, events: [event] }));
  return { caseId, referralId, code, line };
}
const PROGRAMMES: Readonly<Record<string, string>> = { l1: 'PIP', l2: 'BPBL', l3: 'ADMINDUK' };
const EVENTS = { referralSent: 1, referralAnswered: 1, referralReminded: 1, referralEscalated: 1, referralWithdrawn: 1, serviceDelivered: 1 };
const sent = ['referralSent', { means: 'POST', sentOn: '2026-11-02', to: '' }] as const;
const reminded = ['referralReminded', { means: 'EMAIL', remindedOn: '2026-11-11', answerDueOn: '2026-11-16', note: '' }] as const;
const answered = (outcome: string) => ['referralAnswered', { outcome, answeredOn: '2026-11-12', note: 'x' }] as const;
const WAY: Readonly<Record<ReferralStatus, readonly (readonly [keyof typeof EVENTS, object])[]>> = {
  ISSUED: [], SENT: [sent], RECEIVED: [sent, answered('RECEIVED')], REMINDED: [sent, reminded],
  ESCALATED: [sent, reminded, ['referralEscalated', { to: 'Kepala', escalatedOn: '2026-11-17', answerDueOn: '2026-11-20', note: '' }]], ACCEPTED: [answered('ACCEPTED')], PARTLY_ACCEPTED: [answered('PARTLY_ACCEPTED')],
  DECLINED: [answered('DECLINED')], REFERRED_ONWARD: [answered('REFERRED_ONWARD')], DELIVERED: [['serviceDelivered', { lineId: 'l1', deliveredOn: '2026-11-20', what: 'Kartu', amount: null }]],
  WITHDRAWN: [['referralWithdrawn', { withdrawnOn: '2026-11-20', reason: 'x' }]],
};

async function act(on: TestLine, action: ReferralAction, { caseId, referralId, line }: Letter): Promise<string> {
  const at = { caseId, basis: null };
  const call = (): Promise<{ state: { referrals: readonly { referralId: string; status: string }[] } }> => {
    switch (action) {
      case 'SEND': return on.call('referral.send', { ...at, referralIds: [referralId], means: 'BY_HAND', sentOn: '2026-11-24', to: '' });
      case 'REMIND': return on.call('referral.remind', { ...at, referralId, means: 'EMAIL', note: '' });
      case 'ESCALATE': return on.call('referral.escalate', { ...at, referralId, to: 'Kepala Dinas', note: '' });
      case 'WITHDRAW': return on.call('referral.withdraw', { ...at, referralId, reason: 'tidak perlu' });
      case 'DELIVER': return on.call('referral.deliver', { ...at, delivery: { referralId, lineId: line('l1'), deliveredOn: '2026-11-24', what: 'Kartu', amount: null, proof: 'PHOTO' } });
      default: return on.call('referral.answer', { ...at, answer: { referralId, outcome: action, answeredOn: '2026-11-24', note: 'sebab', ...(action === 'REFERRED_ONWARD' ? { onwardTo: 'BAZNAS' } : {}) } });
    }
  };
  try {
    return (await call()).state.referrals.find((one) => one.referralId === referralId)?.status ?? '';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('every cell of state × action × role', () => {
  let cells = 0;
  it.each(REFERRAL_STATUSES)('%s', async (status) => {
    const untouched = letterIn(WAY[status]);
    const wrong: unknown[] = [];
    for (const action of REFERRAL_ACTIONS) {
      for (const role of ROLES) {
        const expected = referralVerdict(status, action, role);
        const got = await act(as(role), action, isReferralStatus(expected) ? letterIn(WAY[status]) : untouched);
        if (got !== expected) wrong.push([status, action, role, { expected, got }]);
        cells += 1;
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
  it('was asked of the real backend', () => expect(cells).toBe(REFERRAL_CELLS));
});

describe('the life of a letter', () => {
  const stateOf = async ({ caseId, referralId }: Letter) => {
    const { state } = await as('BACK_OFFICE').call('case.open', { caseId });
    return { state, letter: state.referrals.find((one) => one.referralId === referralId) };
  };

  it('a letter that was sent on makes the letter that follows it, with a number and a code of its own', async () => {
    const letter = letterIn([sent]);
    await act(as('BACK_OFFICE'), 'REFERRED_ONWARD', letter);
    const { state } = await stateOf(letter);
    const [from, next] = state.referrals;
    expect(from).toMatchObject({ status: 'REFERRED_ONWARD', onwardTo: 'BAZNAS' });
    expect(next).toMatchObject({ status: 'ISSUED', partner: 'BAZNAS', follows: letter.referralId, lineIds: [letter.line('l1')] });
    expect(next?.number).not.toBe(from?.number);
    expect(next?.code).not.toBe(from?.code);
    expect(state.status).toBe('REFERRED');
  });

  it('partly accepted: what was not accepted is free for another partner', async () => {
    const letter = letterIn([sent], ['l1', 'l2']);
    await as('FRONT_OFFICE').call('referral.answer', { caseId: letter.caseId, basis: null, answer: { referralId: letter.referralId, outcome: 'PARTLY_ACCEPTED', answeredOn: '2026-11-24', note: 'kuota', acceptedLineIds: [letter.line('l1')] } });
    await expect(as('FRONT_OFFICE').call('referral.answer', { caseId: letter.caseId, basis: null, answer: { referralId: letter.referralId, outcome: 'ACCEPTED', answeredOn: '2026-11-24', note: '', acceptedLineIds: ['other'] } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const signerId = (await as('BACK_OFFICE').call('user.signers', {}))[0]?.id ?? '';
    const again = (lineId: string) => as('BACK_OFFICE').call('referral.issue', { caseId: letter.caseId, basis: null, letters: [{ referralId: randomUUID(), partner: 'BAZNAS', lineIds: [lineId], subject: 'x', problem: 'x', documents: [], copies: [], signerId }] });
    await expect(again(letter.line('l1'))).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    await again(letter.line('l2'));
    // All that the partner accepted has arrived: the letter is done.
    expect(await act(as('BACK_OFFICE'), 'DELIVER', letter)).toBe('DELIVERED');
  });

  it('no answer: late by working days, reminded, then the manager’s; each is in the list of its day', async () => {
    clock = START;
    const letter = letterIn([]);
    const listed = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const view of ATTENTIONS) {
        const { rows } = await as('MANAGER').call('referral.queue', { view, village: VILLAGE, text: null, cursor: null, limit: 100 });
        if (rows.some((row) => row.referralId === letter.referralId && (view === 'ENDED' || row.attention === view))) found.push(view);
      }
      return found;
    };
    expect(await listed()).toEqual(['TO_SEND']);
    await act(as('BACK_OFFICE'), 'SEND', letter);
    expect(await listed()).toEqual(['TO_REMIND']);
    expect(await act(as('MANAGER'), 'ESCALATE', letter)).toBe('STATE_NOT_ALLOWED');
    await act(as('BACK_OFFICE'), 'REMIND', letter);
    expect((await stateOf(letter)).letter).toMatchObject({ answerDueOn: '2026-12-01' });
    expect(await listed()).toEqual(['WAITING']);
    expect(await act(as('BACK_OFFICE'), 'REMIND', letter)).toBe('REFERRAL_NOT_DUE');
    clock = START + 8 * DAY;
    await everybody();
    expect(await listed()).toEqual(['TO_ESCALATE']);
    expect(await act(as('MANAGER'), 'ESCALATE', letter)).toBe('ESCALATED');
    expect(await listed()).toEqual(['WAITING']);
    clock = START + 30 * DAY;
    await everybody();
    expect(await listed()).toEqual(['LATE']);
    expect(await act(as('FRONT_OFFICE'), 'ACCEPTED', letter)).toBe('ACCEPTED');
    expect(await listed()).toEqual(['TO_DELIVER']);
    const counts = await as('MANAGER').call('referral.counters', {});
    for (const { view, count } of counts) {
      const { rows } = await as('MANAGER').call('referral.queue', { view, village: null, text: null, cursor: null, limit: 100 });
      expect([view, rows.length]).toEqual([view, Math.min(count, 100)]);
    }
    clock = START;
    await everybody();
  });

  it('an answer on paper: found by its code however it is typed; a withdrawn letter says so', async () => {
    const letter = letterIn([sent]);
    const found = await as('FRONT_OFFICE').call('referral.byCode', { code: ` ${letter.code.toLowerCase().replace('-', ' ')} ` });
    expect(found).toMatchObject({ referralId: letter.referralId, applicantName: 'Ani Contoh', actions: ['SEND', 'RECEIVED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD'], lines: [{ id: letter.line('l1'), programme: 'PIP' }] });
    await expect(as('FRONT_OFFICE').call('referral.byCode', { code: 'ZZZZ-ZZZZ' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await act(as('MANAGER'), 'WITHDRAW', letter);
    expect(await as('FRONT_OFFICE').call('referral.byCode', { code: letter.code })).toMatchObject({ status: 'WITHDRAWN', actions: [] });
    await expect(as('FRONT_OFFICE').call('referral.answer', { caseId: letter.caseId, basis: found.basis, answer: { referralId: letter.referralId, outcome: 'ACCEPTED', answeredOn: '2026-11-24', note: '' } }))
      .rejects.toMatchObject({ code: 'REFERRAL_WITHDRAWN', details: { date: '24 November 2026' } });
    // The plan's services are to be referred anew.
    expect((await stateOf(letter)).state.status).toBe('APPROVED');
  });

  it('several letters at once: all or none, one printout, one dispatch', async () => {
    const letter = letterIn([['referralWithdrawn', { withdrawnOn: '2026-11-20', reason: 'x' }]], ['l1', 'l2', 'l3']);
    const bo = as('BACK_OFFICE');
    const signerId = (await bo.call('user.signers', {}))[0]?.id ?? '';
    const of = (partner: string, names: string[]) => ({ referralId: randomUUID(), partner, lineIds: names.map(letter.line), subject: 'Rujukan', problem: 'x', documents: ['KTP'], copies: [], signerId });
    const at = { caseId: letter.caseId, basis: null };
    await expect(bo.call('referral.issue', { ...at, letters: [of('DISDIK', ['l1']), of('BAZNAS', ['l1'])] })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    await expect(bo.call('referral.issue', { ...at, letters: [of('DISDIK', ['l1']), of('BAZNAS', ['unknown'])] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await stateOf(letter)).state.referrals).toHaveLength(1);
    const letters = [of('DISDIK', ['l1']), of('BAZNAS', ['l2']), of('PLN', ['l3'])];
    const { state } = await bo.call('referral.issue', { ...at, letters });
    expect(state.referrals.map((one) => one.partner)).toEqual(['DISDIK', 'DISDIK', 'BAZNAS', 'PLN']);
    expect(new Set(state.referrals.map((one) => one.number)).size).toBe(4);
    const referralIds = letters.map((one) => one.referralId);
    expect((await bo.call('referral.letter', { caseId: letter.caseId, referralIds })).bytes.length).toBeGreaterThan(20_000);
    const after = await bo.call('referral.send', { ...at, referralIds, means: 'BY_HAND', sentOn: '2026-11-24', to: 'loket' });
    expect(after.state.referrals.filter((one) => one.status === 'SENT')).toHaveLength(3);
  });

  it('a draft leaves the application as an address, and nothing else does', async () => {
    const bo = as('BACK_OFFICE');
    await bo.call('shell.openLink', { url: 'mailto:dinas@contoh.test?subject=Surat&body=Yth' });
    expect(test.links).toEqual(['mailto:dinas@contoh.test?subject=Surat&body=Yth']);
    for (const url of ['https://contoh.test', 'file:///etc/passwd', 'https://wa.me/abc?text=x', 'javascript:alert(1)', 'mailto:a b']) {
      await expect(bo.call('shell.openLink', { url })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});
