import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../documents/pdfText.ts';
import { deliberation, HOUSE, sheet, verval } from '../domain/proposal/samples.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

const NOW = Date.parse('2026-11-24T03:00:00Z');

/** A case of a family that the analyst has looked for and not found, with invented people. */
async function casePrepared(test: TestBackend, answer: 'NOT_FOUND' | 'FOUND' | null) {
  const family = studyFamily();
  for (const [index, member] of family.members.entries()) Object.assign(member, { nik: null, id: randomUUID(), name: `${member.name} ${'ABCDE'[index]}` });
  Object.assign(family, { applicantId: family.head.id, needs: [{ id: randomUUID(), kind: 'PROGRAM_NEED', sector: 'FOOD', personId: null, note: 'Makan hari ini' }] });
  family.household.familyCard = null;
  const fo = await test.as('fo');
  await fo.call('case.register', registerInput(family));
  await fo.call('case.sendToReview', { caseId: family.caseId, basis: null, note: '' });
  const analyst = await test.as('analis');
  for (const person of answer === null ? [] : [family.head, family.elder]) await check(analyst, family.caseId, person.id, answer ?? 'NOT_FOUND');
  return { ...family, analyst };
}

const check = (analyst: TestLine, caseId: string, personId: string, answer: 'NOT_FOUND' | 'FOUND') =>
  analyst.call('case.recordRegistryCheck', {
    caseId, basis: null,
    check: { personId, answer, query: 'nama', registryId: answer === 'FOUND' ? `R-${personId.slice(0, 8)}` : null, decile: answer === 'FOUND' ? 3 : null, version: 1, quarter: '2026Q4', dataDate: '2026-10-01', candidates: [] },
  });

const start = (caseId: string, personIds: string[]) => ({
  caseId, proposalId: randomUUID(), kind: 'NEW' as const, reason: 'FAMILY_NOT_LISTED', personIds, changes: [], programme: 'NONBANSOS' as const, documents: [], replaces: null, note: '',
});
const basisOf = (view: { state: { lastEventId: string | null } }) => view.state.lastEventId;

describe('a proposal beside a case', () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend({ now: () => NOW });
  }, 60_000);
  afterAll(() => {
    test.close();
  });

  it('goes from verval and deliberation over supervisor and manager to ready to send, while the urgent need goes on', async () => {
    const { caseId, head, elder, analyst } = await casePrepared(test, 'NOT_FOUND');
    const input = start(caseId, [head.id, elder.id]);
    const { proposalId } = input;
    let view = await analyst.call('proposal.start', input);
    expect(view.state).toMatchObject({ status: 'DRAFT', streamId: caseId, start: { village: '32.04.05.2004', registryVersion: 1 } });
    expect(view.gaps).toEqual(['VERVAL', 'ENDORSEMENT', 'EVIDENCE']);
    expect(await analyst.call('proposal.start', input)).toEqual(view);
    await expect(analyst.call('proposal.start', start(caseId, [elder.id]))).rejects.toMatchObject({ code: 'PROPOSAL_RUNNING' });
    await expect(analyst.call('proposal.submit', { proposalId, basis: basisOf(view), note: '' })).rejects.toMatchObject({ code: 'PROPOSAL_INCOMPLETE', details: { missing: view.gaps } });

    // The need that cannot wait: the case is planned meanwhile.
    const caseView = await analyst.call('case.sendToService', { caseId, basis: null, note: 'Makan hari ini' });
    expect(caseView.state.status).toBe('IN_SERVICE');
    expect(caseView.state.timeline.map((entry) => entry.type)).toContain('proposalStarted');

    const facilitator = await test.as('fasilitator');
    const partly = verval([head.id, elder.id], { sheets: [sheet(null, HOUSE)] });
    view = await facilitator.call('proposal.saveVerval', { proposalId, basis: basisOf(view), verval: partly });
    expect(view.vervalProblems).toHaveLength(2);
    const wrong = verval([head.id, elder.id], { sheets: [sheet(null, { ...HOUSE, '303': 44 })] });
    await expect(facilitator.call('proposal.saveVerval', { proposalId, basis: basisOf(view), verval: wrong })).rejects.toMatchObject({ code: 'VERVAL_INVALID', details: { fields: ['CODE_UNKNOWN 303'] } });
    view = await facilitator.call('proposal.saveVerval', { proposalId, basis: basisOf(view), verval: verval([head.id, elder.id]) });
    expect(view.criteria).toEqual({ gate: false, yes: 6, no: 2, open: 0 });
    expect(view.gaps).toEqual(['ENDORSEMENT']);

    await expect(facilitator.call('proposal.minutes', { proposalId })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    await expect(facilitator.call('proposal.recordDeliberation', { proposalId, basis: null, deliberation: deliberation([head.id]) })).rejects.toMatchObject({ code: 'DELIBERATION_INCOMPLETE' });
    view = await facilitator.call('proposal.recordDeliberation', { proposalId, basis: basisOf(view), deliberation: deliberation([head.id, elder.id], [head.id, elder.id]) });
    expect(view.gaps).toEqual(['NOBODY_ACCEPTED']);
    view = await facilitator.call('proposal.recordDeliberation', { proposalId, basis: basisOf(view), deliberation: deliberation([head.id, elder.id], [elder.id]) });
    const minutes = await readPdf((await facilitator.call('proposal.minutes', { proposalId })).bytes);
    for (const part of ['BERITA ACARA MUSYAWARAH DESA', 'Pada hari ini Sabtu tanggal dua puluh satu bulan November tahun dua ribu dua puluh enam', 'Usulan baru', 'Tidak disetujui: Sudah mampu', 'H. Contoh Kepala']) {
      expect(minutes.pages.join(' ')).toContain(part);
    }
    expect(minutes.overrun).toBeLessThan(0);

    view = await facilitator.call('proposal.submit', { proposalId, basis: basisOf(view), note: '' });
    expect(view.state.status).toBe('AWAITING_SUPERVISOR');
    const supervisor = await test.as('supervisor');
    expect((await supervisor.call('proposal.list', { status: null, mine: true, village: null, caseId: null, kind: null, cursor: null, limit: 10 })).rows.map((row) => row.id)).toEqual([proposalId]);
    await expect(supervisor.call('proposal.check', { proposalId, basis: basisOf(view), outcome: 'RETURNED', reason: '' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    const stale = basisOf(view);
    view = await supervisor.call('proposal.check', { proposalId, basis: basisOf(view), outcome: 'RETURNED', reason: 'Foto rumah kurang jelas' });
    expect(view.state).toMatchObject({ status: 'RETURNED', returnReason: 'Foto rumah kurang jelas' });
    await expect(facilitator.call('proposal.submit', { proposalId, basis: stale, note: '' })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    view = await facilitator.call('proposal.submit', { proposalId, basis: basisOf(view), note: 'Foto diganti' });
    view = await supervisor.call('proposal.check', { proposalId, basis: basisOf(view), outcome: 'APPROVED', reason: '' });
    const manager = await test.as('manajer');
    expect(await manager.call('work.counters', {})).toContainEqual({ work: 'PROPOSAL', status: 'AWAITING_MANAGER', count: 1, mine: true });
    view = await manager.call('proposal.decide', { proposalId, basis: basisOf(view), outcome: 'APPROVED', reason: '' });
    expect(view.state).toMatchObject({ status: 'READY_TO_SEND', conflicts: [] });

    const siks = await test.as('siks');
    const progress = (stage: 'SUBMITTED' | 'REJECTED' | 'ACCEPTED' | 'VERIFIED', reason = '') => siks.call('proposal.recordProgress', { proposalId, basis: null, stage, on: '2026-11-24', reference: 'SIKS-1', reason });
    await expect(progress('ACCEPTED')).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    view = await progress('SUBMITTED');
    await expect(progress('REJECTED')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    view = await progress('REJECTED', 'NIK tidak padan');
    expect(view.state).toMatchObject({ status: 'REJECTED', progress: [{ stage: 'SUBMITTED' }, { stage: 'REJECTED', reason: 'NIK tidak padan' }] });
    expect(view.actions).toEqual([]);
    // What was refused may be proposed anew.
    expect((await analyst.call('proposal.start', { ...start(caseId, [head.id]), replaces: proposalId })).state.start.replaces).toBe(proposalId);

    const administrator = await test.as('admin');
    expect(await administrator.call('projection.rebuild', {})).toMatchObject({ differing: 0 });
    expect(test.events.map((entry) => entry.event)).toContain('work.changed');
  });

  it('is no new entry for whom the register knows; a removal after a death needs the paper and goes without verval', async () => {
    const { caseId, head, elder, analyst } = await casePrepared(test, 'FOUND');
    await expect(analyst.call('proposal.start', start(caseId, [head.id]))).rejects.toMatchObject({ code: 'ALREADY_IN_REGISTRY' });
    await expect(analyst.call('proposal.start', { ...start(caseId, [head.id]), reason: 'DIED' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    let view = await analyst.call('proposal.start', { ...start(caseId, [elder.id]), kind: 'REMOVE', reason: 'DIED' });
    const { proposalId } = view.state;
    expect(view.gaps).toEqual(['ENDORSEMENT', 'EVIDENCE']);
    view = await analyst.call('proposal.change', { proposalId, basis: basisOf(view), changes: [], documents: ['AKTA_KEMATIAN'], note: '' });
    view = await analyst.call('proposal.recordStatement', { proposalId, basis: basisOf(view), statement: { signedOn: '2026-11-23', signer: 'Contoh Kades', signerPost: 'Kepala Desa', number: null, note: '' } });
    expect(view.gaps).toEqual([]);
    view = await analyst.call('proposal.submit', { proposalId, basis: basisOf(view), note: '' });
    view = await analyst.call('proposal.withdraw', { proposalId, basis: basisOf(view), reason: 'Salah orang' });
    expect(view.state.status).toBe('WITHDRAWN');
    await expect(analyst.call('proposal.change', { proposalId, basis: null, changes: [], documents: [], note: '' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
  });

  it('a look into the register after the start counts', async () => {
    const { caseId, head, analyst } = await casePrepared(test, null);
    const view = await analyst.call('proposal.start', { ...start(caseId, [head.id]), reason: 'MEMBER_NOT_LISTED' });
    expect(view.gaps).toContain('REGISTRY_CHECK');
    await check(analyst, caseId, head.id, 'NOT_FOUND');
    expect((await analyst.call('proposal.open', { proposalId: view.state.proposalId })).gaps).not.toContain('REGISTRY_CHECK');
    expect(await (await test.as('admin')).call('projection.rebuild', {})).toMatchObject({ differing: 0 });
  });

  it('a correction says what changes, of its own people only', async () => {
    const { caseId, head, analyst } = await casePrepared(test, 'FOUND');
    const change = { subject: head.id, field: 'name' as const, from: 'RAHMAD', to: 'RAHMAT' };
    await expect(analyst.call('proposal.start', { ...start(caseId, [head.id]), kind: 'CORRECT', reason: 'IDENTITY', changes: [{ ...change, subject: 'somebody' }] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const view = await analyst.call('proposal.start', { ...start(caseId, [head.id]), kind: 'CORRECT', reason: 'IDENTITY' });
    expect(view.gaps).toContain('CHANGES');
    const changed = await analyst.call('proposal.change', { proposalId: view.state.proposalId, basis: basisOf(view), changes: [change], documents: ['KK'], note: '' });
    expect(changed.gaps).toEqual(['ENDORSEMENT']);
  });

  it('two windows: a form, a deliberation or a correction that the other has saved is not written over unread', async () => {
    const { caseId, head, analyst } = await casePrepared(test, 'NOT_FOUND');
    const { proposalId, lastEventId: basis } = (await analyst.call('proposal.start', { ...start(caseId, [head.id]), reason: 'MEMBER_NOT_LISTED' })).state;
    const facilitator = await test.as('fasilitator');
    const mine = async (username: string) => (await (await test.as(username)).call('proposal.list', { status: null, mine: true, village: null, caseId, kind: null, cursor: null, limit: 10 })).rows.length;
    expect([await mine('analis'), await mine('fasilitator'), await mine('operator'), await mine('surveyor'), await mine('manajer')]).toEqual([1, 1, 1, 1, 0]);
    const first = await facilitator.call('proposal.saveVerval', { proposalId, basis, verval: verval([head.id]) });
    await expect(analyst.call('proposal.saveVerval', { proposalId, basis, verval: verval([head.id], { note: 'lain' }) })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    // Another part of the proposal is not in the way.
    const held = await analyst.call('proposal.recordDeliberation', { proposalId, basis, deliberation: deliberation([head.id]) });
    await expect(facilitator.call('proposal.recordStatement', { proposalId, basis: basisOf(first), statement: { signedOn: '2026-11-23', signer: 'Contoh', signerPost: 'Kades', number: null, note: '' } }))
      .rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect((await facilitator.call('proposal.open', { proposalId })).state).toMatchObject({ endorsement: { by: 'DELIBERATION' }, verval: { form: { note: '' } } });
    // Whoever has read it may save.
    const second = await analyst.call('proposal.saveVerval', { proposalId, basis: basisOf(held), verval: verval([head.id], { note: 'lain' }) });
    expect(second.state.verval?.form.note).toBe('lain');
  });

  it('is closed to other roles and areas, and to what does not exist', async () => {
    const { caseId, head, analyst } = await casePrepared(test, 'NOT_FOUND');
    const { proposalId } = (await analyst.call('proposal.start', start(caseId, [head.id]))).state;
    await expect((await test.as('fo')).call('proposal.start', start(caseId, [head.id]))).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    await expect((await test.as('manajer')).call('proposal.check', { proposalId, basis: null, outcome: 'APPROVED', reason: '' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    await expect((await test.as('supervisor')).call('proposal.check', { proposalId, basis: null, outcome: 'APPROVED', reason: '' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    await expect(analyst.call('proposal.open', { proposalId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const admin = await test.as('admin');
    await admin.call('user.create', { username: 'lain', name: 'Supervisor Lain', role: 'SUPERVISOR', area: '32.04.12', position: null, nip: null, temporaryPassword: 'sementara-lain-2026' });
    const other = test.connect();
    await other.call('session.login', { username: 'lain', password: 'sementara-lain-2026' });
    await other.call('session.changePassword', { current: 'sementara-lain-2026', next: 'lain-sekali-2026' });
    await expect(other.call('proposal.open', { proposalId })).rejects.toMatchObject({ code: 'AREA_NOT_ALLOWED' });
    expect((await other.call('proposal.list', { status: null, mine: false, village: null, caseId: null, kind: null, cursor: null, limit: 10 })).rows).toEqual([]);
  });

  it('lists come in pages without gap or repetition', async () => {
    const analyst = await test.as('analis');
    const list = { status: null, mine: false, village: null, caseId: null, kind: null } as const;
    const all = await analyst.call('proposal.list', { ...list, cursor: null, limit: 100 });
    const paged: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page: { rows: readonly { id: string }[]; next: string | null } = await analyst.call('proposal.list', { ...list, cursor, limit: 2 });
      paged.push(...page.rows.map((row) => row.id));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(paged).toEqual(all.rows.map((row) => row.id));
    expect(paged.length).toBeGreaterThan(4);
    await expect(analyst.call('proposal.list', { ...list, cursor: 'x', limit: 2 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
