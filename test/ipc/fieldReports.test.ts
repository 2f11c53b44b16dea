import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldReportInput } from '#src/contract/fieldReports.ts';
import { sheet } from '../domain/proposal/samples.ts';
import { demoBackend, type TestBackend } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

const NOW = Date.parse('2026-11-24T03:00:00Z');

/** A home visit at a family of invented people. */
function visit(): FieldReportInput {
  const { caseId, household, members, applicantId, kind, urgency, narrative, needs, documents, missingDocuments, consent } = registerInput(studyFamily());
  const withoutNik = members.map((member) => ({ ...member, nik: null }));
  return {
    reportId: caseId, household: { ...household, familyCard: null }, members: withoutNik,
    report: {
      applicantId, representative: null, visitedOn: '2026-11-23', poverty: 'VERY_POOR', kind, urgency, narrative, needs, helpReceived: '', documents, missingDocuments, consent,
      house: sheet(null, { '301a': 3, '307a': 4, '309a': 6 }),
    },
  };
}
const list = { status: null, mine: true, village: null, cursor: null, limit: 50 } as const;

describe('a field report', () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend({ now: () => NOW });
  }, 60_000);
  afterAll(() => {
    test.close();
  });

  it('waits for the supervisor, comes back with a reason, is corrected, and becomes a case of the channel FIELD', async () => {
    const facilitator = await test.as('fasilitator');
    const input = visit();
    const { reportId, ...form } = input;
    let view = await facilitator.call('fieldReport.submit', input);
    expect(view.state).toMatchObject({ status: 'AWAITING_SUPERVISOR', report: { village: '32.04.05.2004', applicantName: 'Rahmat Sunandar Contoh' } });
    expect(await facilitator.call('fieldReport.submit', input)).toEqual(view);
    const analyst = await test.as('analis');
    await expect(analyst.call('case.open', { caseId: reportId })).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const supervisor = await test.as('supervisor');
    expect((await supervisor.call('fieldReport.list', list)).rows).toMatchObject([{ id: reportId, title: 'Rahmat Sunandar Contoh', size: 5 }]);
    const stale = view.state.lastEventId;
    view = await supervisor.call('fieldReport.return', { reportId, basis: stale, reason: 'Pekerjaan kepala keluarga belum jelas' });
    expect(view.state).toMatchObject({ status: 'RETURNED', returnReason: 'Pekerjaan kepala keluarga belum jelas' });
    await expect(supervisor.call('fieldReport.approve', { reportId, basis: stale, note: '' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect((await facilitator.call('fieldReport.list', list)).rows).toHaveLength(1);

    const corrected = { ...form, report: { ...form.report, narrative: 'Kepala keluarga buruh harian.' } };
    await expect(facilitator.call('fieldReport.correct', { reportId, basis: null, ...corrected, household: { ...form.household, id: randomUUID() } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    view = await facilitator.call('fieldReport.correct', { reportId, basis: view.state.lastEventId, ...corrected });
    expect(view.state).toMatchObject({ status: 'AWAITING_SUPERVISOR', returnReason: null, report: { narrative: 'Kepala keluarga buruh harian.' } });

    view = await supervisor.call('fieldReport.approve', { reportId, basis: view.state.lastEventId, note: '' });
    expect(view.state.status).toBe('APPROVED');
    expect(view.caseNumber).toMatch(/^SLRT-\d{6}-A\d{5}$/);
    const opened = await analyst.call('case.open', { caseId: reportId });
    expect(opened.state).toMatchObject({ status: 'IN_REVIEW', registration: { channel: 'FIELD', narrative: 'Kepala keluarga buruh harian.' }, consent: { share: true } });
    expect(opened.state.timeline.map((entry) => entry.type)).toEqual([
      'fieldReportSubmitted', 'fieldReportReturned', 'fieldReportCorrected', 'fieldReportApproved', 'registered', 'consentGiven', 'sentToReview',
    ]);
    await expect(supervisor.call('fieldReport.approve', { reportId, basis: null, note: '' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await (await test.as('admin')).call('projection.rebuild', {})).toMatchObject({ differing: 0 });
  }, 30_000);

  it('is forwarded to the manager, who then alone decides', async () => {
    const input = visit();
    const facilitator = await test.as('fasilitator');
    const supervisor = await test.as('supervisor');
    const manager = await test.as('manajer');
    const { reportId } = input;
    let view = await facilitator.call('fieldReport.submit', input);
    await expect(manager.call('fieldReport.approve', { reportId, basis: null, note: '' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    view = await supervisor.call('fieldReport.forward', { reportId, basis: view.state.lastEventId, note: 'Perlu keputusan manajer' });
    await expect(supervisor.call('fieldReport.approve', { reportId, basis: null, note: '' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect((await supervisor.call('fieldReport.open', { reportId })).actions).toEqual([]);
    expect(await manager.call('work.counters', {})).toContainEqual({ work: 'FIELD_REPORT', status: 'AWAITING_MANAGER', count: 1, mine: true });
    view = await manager.call('fieldReport.approve', { reportId, basis: view.state.lastEventId, note: '' });
    expect(view.state.status).toBe('APPROVED');
  }, 30_000);

  it('of violence is read by its author, the supervisor while it lies there, and the manager; the others see that there is one', async () => {
    const input = visit();
    const { reportId } = input;
    const [facilitator, supervisor, manager, analyst] = [await test.as('fasilitator'), await test.as('supervisor'), await test.as('manajer'), await test.as('analis')];
    await facilitator.call('fieldReport.submit', { ...input, report: { ...input.report, urgency: 'EMERGENCY', emergency: 'CHILD_VIOLENCE' } });
    const all = { ...list, mine: false };
    const rowOf = async (line: typeof analyst) => (await line.call('fieldReport.list', all)).rows.find((row) => row.id === reportId);
    expect(await rowOf(analyst)).toMatchObject({ masked: true, title: '', kind: '', village: '', status: 'AWAITING_SUPERVISOR' });
    await expect(analyst.call('fieldReport.open', { reportId })).rejects.toMatchObject({ code: 'REPORT_PROTECTED' });
    for (const line of [facilitator, supervisor, manager]) {
      expect(await rowOf(line)).toMatchObject({ masked: false, title: 'Rahmat Sunandar Contoh' });
      expect((await line.call('fieldReport.open', { reportId })).state.status).toBe('AWAITING_SUPERVISOR');
    }
    const view = await supervisor.call('fieldReport.approve', { reportId, basis: null, note: '' });
    expect(view.state.status).toBe('APPROVED');
    // A case now: the analyst's turn.
    expect(await rowOf(analyst)).toMatchObject({ masked: false });
    expect(await (await test.as('admin')).call('projection.rebuild', {})).toMatchObject({ differing: 0 });
  }, 30_000);

  it('is refused from elsewhere, with wrong codes, from the future, or without its people', async () => {
    const facilitator = await test.as('fasilitator');
    const input = visit();
    const send = (change: Partial<FieldReportInput>) => facilitator.call('fieldReport.submit', { ...input, ...change });
    await expect(send({ household: { ...input.household, village: '32.04.12.2001' } })).rejects.toMatchObject({ code: 'AREA_NOT_ALLOWED' });
    await expect(send({ report: { ...input.report, house: sheet(null, { '301a': 9 }) } })).rejects.toMatchObject({ code: 'VERVAL_INVALID', details: { fields: ['301a'] } });
    await expect(send({ report: { ...input.report, house: { ...sheet(null, {}), version: '2015' } } })).rejects.toMatchObject({ code: 'VERVAL_INVALID' });
    await expect(send({ report: { ...input.report, visitedOn: '2026-11-25' } })).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { fields: ['report.visitedOn'] } });
    await expect(send({ report: { ...input.report, applicantId: randomUUID() } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect((await test.as('fo')).call('fieldReport.submit', input)).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    await expect(facilitator.call('fieldReport.open', { reportId: input.reportId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }, 30_000);
});
