import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisterInput } from '#src/contract/cases.ts';
import { DEMO_USERS } from '#main/data/demo/office.ts';
import type { TestBackend, TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';
import { staffedBackend } from './smallOffice.ts';

/** A family of its own for each case: name, NIK and ids differ. */
function family(parts: Partial<RegisterInput>, name: string): RegisterInput {
  const input = registerInput(studyFamily());
  const members = input.members.slice(0, 1).map((member) => ({ ...member, name, nik: null }));
  return { ...input, members, needs: [], household: { ...input.household, familyCard: null }, applicantId: members[0]?.id ?? '', ...parts };
}

describe('a case of violence', () => {
  let test: TestBackend;
  let fo: TestLine;
  let manager: TestLine;
  const violence = family({ emergency: 'CHILD_VIOLENCE', urgency: 'REGULAR' }, 'Melati Terlindung');
  const { caseId } = violence;
  const as = (role: string) => test.as(DEMO_USERS.find((user) => user.role === role)?.username ?? '');
  const queue = (line: TestLine, text: string | null = null, name: 'OPEN' | 'EMERGENCY' | 'REGISTERED' = 'OPEN') =>
    line.call('case.queue', { queue: name, village: null, text, cursor: null, limit: 100 }).then((page) => page.rows);
  let colleague: TestLine;

  beforeAll(async () => {
    test = await staffedBackend();
    [fo, manager] = [await as('FRONT_OFFICE'), await as('MANAGER')];
    const admin = await test.as('admin');
    await admin.call('user.create', { username: 'fo2', name: 'Rekan Contoh', role: 'FRONT_OFFICE', area: '32.04', position: null, nip: null, temporaryPassword: 'sandi-sementara' });
    colleague = test.connect();
    await colleague.call('session.login', { username: 'fo2', password: 'sandi-sementara' });
    await colleague.call('session.changePassword', { current: 'sandi-sementara', next: 'sandi-sendiri-9' });
    await fo.call('case.register', family({}, 'Biasa Contoh'));
    await fo.call('case.register', violence);
  });
  afterAll(() => {
    test.close();
  });

  it('is an emergency whatever was ticked, stands at the top of every queue, and waits for the manager until seen', async () => {
    for (const name of ['OPEN', 'REGISTERED'] as const) {
      const rows = await queue(fo, null, name);
      const ranks = rows.map((row) => ['EMERGENCY', 'FAST_TRACK', 'REGULAR'].indexOf(row.urgency));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(rows.find((row) => row.caseId === caseId)).toMatchObject({ urgency: 'EMERGENCY', masked: false });
    }
    const waiting = await queue(manager, null, 'EMERGENCY');
    expect(waiting.find((row) => row.caseId === caseId)).toMatchObject({ applicantName: 'Melati Terlindung' });
    const counter = async () => (await manager.call('home.counters', {})).find((one) => one.queue === 'EMERGENCY');
    const before = (await counter())?.count ?? 0;
    expect(before).toBe(waiting.length);
    expect((await manager.call('case.open', { caseId })).actions).toContain('emergencySeen');
    const seen = await manager.call('case.seeEmergency', { caseId, basis: null, note: 'UPTD PPA dihubungi.' });
    expect(seen.state.emergencySeen).toBe(true);
    await expect(manager.call('case.seeEmergency', { caseId, basis: null, note: '' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await counter()).toMatchObject({ count: before - 1, urgent: before - 1 });
  });

  it('is number and state for those who do not work on it: in queues, searches, by its code, in the family’s list', async () => {
    const { number, receiptCode } = (await fo.call('case.open', { caseId })).state.registration ?? { number: '', receiptCode: '' };
    for (const role of ['REVIEW_ANALYST', 'BACK_OFFICE', 'SUPERVISOR', 'FACILITATOR', 'PUSKESOS_COORDINATOR', 'HEAD_OF_OFFICE'] as const) {
      const line = await as(role);
      const row = (await queue(line)).find((one) => one.caseId === caseId);
      expect([role, row]).toEqual([role, { ...row, number, status: 'REGISTERED', urgency: 'EMERGENCY', applicantName: '', village: '', kind: '', dueOn: null, masked: true }]);
      expect(await queue(line, 'Melati')).toEqual([]);
      expect(await queue(line, number)).toMatchObject([{ caseId, masked: true }]);
      expect(await line.call('case.byCode', { code: receiptCode })).toMatchObject({ number, applicantName: '', masked: true });
      await expect(line.call('case.open', { caseId })).rejects.toMatchObject({ code: 'CASE_PROTECTED', details: { number, status: 'REGISTERED' } });
      await expect(line.call('case.receipt', { caseId, paper: 'A4' })).rejects.toMatchObject({ code: 'CASE_PROTECTED' });
    }
    await expect(colleague.call('case.sendToReview', { caseId, basis: null, note: '' })).rejects.toMatchObject({ code: 'CASE_PROTECTED' });
    expect((await colleague.call('household.open', { householdId: violence.household.id })).cases).toMatchObject([{ caseId, number, status: 'REGISTERED', kind: '' }]);
    expect(await queue(fo, 'Melati')).toMatchObject([{ caseId, masked: false }]);
  });

  it('is opened by the desk whose turn it is, and not by the desk before or after unless it took part', async () => {
    await fo.call('case.sendToReview', { caseId, basis: null, note: '' });
    const [analyst, planner] = [await as('REVIEW_ANALYST'), await as('BACK_OFFICE')];
    expect((await analyst.call('case.open', { caseId })).state.registration?.applicantName).toBe('Melati Terlindung');
    expect(await queue(analyst, 'Melati')).toMatchObject([{ caseId, masked: false }]);
    await expect(planner.call('case.open', { caseId })).rejects.toMatchObject({ code: 'CASE_PROTECTED' });
    await analyst.call('case.sendToService', { caseId, basis: null, note: '' });
    expect((await planner.call('case.open', { caseId })).state.status).toBe('IN_SERVICE');
    expect((await analyst.call('case.open', { caseId })).state.status).toBe('IN_SERVICE');
    expect((await fo.call('case.open', { caseId })).state.status).toBe('IN_SERVICE');
  });

  it('keeps every look in the access log, refused ones too', async () => {
    const log = await (await test.as('admin')).call('access.list', { subjectId: caseId, cursor: null });
    const read = log.rows.filter((row) => row.action === 'READ');
    expect(read.some((row) => row.note === 'refused: protected')).toBe(true);
    expect(read.some((row) => row.note === null)).toBe(true);
  });

  it('a rebuild says the same', async () => {
    expect(await (await test.as('admin')).call('projection.rebuild', {})).toMatchObject({ differing: 0 });
    expect((await queue(colleague)).find((row) => row.caseId === caseId)).toMatchObject({ masked: true });
  });
});

describe('somebody else reports', () => {
  let test: TestBackend;
  let fo: TestLine;
  let manager: TestLine;
  const reporter = { name: ' Dedi  Tetangga ', phone: '+6281299990009', relation: 'NEIGHBOUR' as const, hidden: false };
  beforeAll(async () => {
    test = await staffedBackend();
    [fo, manager] = [await test.as('fo'), await test.as('manajer')];
  });
  afterAll(() => {
    test.close();
  });

  it('the family’s consent may follow; without a reporter it may not', async () => {
    await expect(fo.call('case.register', family({ consent: null }, 'Tanpa Setuju'))).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' });
    const input = family({ consent: null, reporter }, 'Dilaporkan Contoh');
    await fo.call('case.register', input);
    const view = await fo.call('case.open', { caseId: input.caseId });
    expect(view.state.consent).toBeNull();
    expect(view.state.registration?.reporter).toEqual({ ...reporter, name: 'Dedi Tetangga' });
    const after = await fo.call('case.giveConsent', { caseId: input.caseId, basis: null, consent: { textVersion: '2026-1', means: 'SPOKEN', share: true } });
    expect(after.state.consent).toMatchObject({ share: true });
  });

  it('is hidden from everybody below the manager where the kind of report asks for it, whatever the form says', async () => {
    const input = family({ kind: 'MEMBERSHIP_INCLUSION', consent: null, reporter }, 'Keluarga Mampu');
    await fo.call('case.register', input);
    for (const username of ['fo', 'supervisor']) {
      const seen = await (await test.as(username)).call('case.open', { caseId: input.caseId });
      expect(JSON.stringify(seen)).not.toMatch(/Dedi|81299990009/);
      expect(seen.state.registration?.reporter).toMatchObject({ name: '', phone: null, hidden: true });
    }
    expect((await manager.call('case.open', { caseId: input.caseId })).state.registration?.reporter?.name).toBe('Dedi Tetangga');
  });

  it('a second reporter joins the case that runs, once however often pressed; both are kept', async () => {
    const input = family({ consent: null, reporter }, 'Dua Pelapor');
    const { number } = await fo.call('case.register', input);
    const second = { caseId: input.caseId, reportId: randomUUID(), reporter: { ...reporter, name: 'Euis Tetangga' }, narrative: 'Terdengar menangis.' };
    const answers = await Promise.all([1, 2, 3].map(() => fo.call('case.addReport', second)));
    expect(new Set(answers.map((answer) => answer.number))).toEqual(new Set([number]));
    const { state } = await fo.call('case.open', { caseId: input.caseId });
    expect([state.registration?.reporter?.name, ...state.reports.map((report) => report.reporter.name)]).toEqual(['Dedi Tetangga', 'Euis Tetangga']);
    await expect(fo.call('case.addReport', { ...second, reportId: randomUUID(), reporter: { ...reporter, name: '😀' } })).rejects.toMatchObject({ code: 'NAME_INVALID' });
  });

  it('who may not read a protected case can still add to it, and learns its number only', async () => {
    const input = family({ emergency: 'VIOLENCE', consent: null, reporter }, 'Korban Contoh');
    await fo.call('case.register', input);
    const facilitator = await test.as('fasilitator');
    const added = await facilitator.call('case.addReport', { caseId: input.caseId, reportId: randomUUID(), reporter: { ...reporter, name: 'Euis Tetangga' }, narrative: 'Melihat sendiri.' });
    expect(Object.keys(added).sort()).toEqual(['caseId', 'number']);
    expect((await manager.call('case.open', { caseId: input.caseId })).state.reports).toMatchObject([{ reporter: { name: 'Euis Tetangga', hidden: true } }]);
  });
});
