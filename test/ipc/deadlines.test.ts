import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

const DECREE = 'SKB 3 Menteri (contoh)';

describe('promised days', () => {
  let now = Date.parse('2026-11-23T02:00:00Z'); // Monday
  let test: TestBackend;
  let fo: TestLine;
  let analyst: TestLine;
  let admin: TestLine;
  const on = async (day: string) => {
    now = Date.parse(`${day}T02:00:00Z`);
    [fo, analyst, admin] = await Promise.all([test.as('fo'), test.as('analis'), test.as('admin')]);
  };
  const register = async (urgency: 'EMERGENCY' | 'FAST_TRACK' | 'REGULAR', kind = 'NON_PROGRAM_NEED') =>
    (await fo.call('case.register', { ...registerInput(studyFamily()), urgency, kind })).caseId;
  const dueOn = async (caseId: string) => {
    const { state } = await fo.call('case.open', { caseId });
    return (await fo.call('case.byCode', { code: state.registration?.number ?? '' })).dueOn;
  };
  const clock = async (caseId: string) => (await fo.call('case.open', { caseId })).deadline;
  const rebuilt = async () => expect(await admin.call('projection.rebuild', {})).toMatchObject({ differing: 0 });

  beforeAll(async () => {
    test = await demoBackend({ now: () => now });
    await on('2026-11-23');
  }, 60_000);
  afterAll(() => {
    test.close();
  });

  it('are the receipt’s: today, one working day, the kind’s own term', async () => {
    for (const [urgency, day] of [['EMERGENCY', '2026-11-23'], ['FAST_TRACK', '2026-11-24'], ['REGULAR', '2026-11-30']] as const) {
      const caseId = await register(urgency);
      expect(await dueOn(caseId)).toBe(day);
      expect((await fo.call('case.open', { caseId })).state.registration?.dueOn).toBe(day);
    }
    await rebuilt();
  });

  it('stand still while papers are missing, and name no day until they have come', async () => {
    await on('2026-11-23');
    const caseId = await register('REGULAR');
    await fo.call('case.sendToReview', { caseId, basis: null, note: '' });
    await on('2026-11-25');
    await analyst.call('case.returnToFrontOffice', { caseId, basis: null, missingDocuments: ['SKTM'], reason: 'SKTM belum ada' });
    expect(await dueOn(caseId)).toBeNull();
    await on('2026-12-02');
    expect(await clock(caseId)).toMatchObject({ state: 'STOPPED', used: 1, remaining: 4 });
    await rebuilt();
    await fo.call('case.complete', { caseId, basis: null, documents: ['SKTM'], note: '' });
    // One day used before (24), five days stood still (25, 26, 27, 30, 1), four are left: 2, 3, 4, 7.
    expect(await dueOn(caseId)).toBe('2026-12-07');
    expect(await clock(caseId)).toMatchObject({ state: 'RUNNING', dueOn: '2026-12-07' });
    await rebuilt();
  });

  it('stand still while the ministry is asked, once', async () => {
    await on('2026-12-07');
    const caseId = await register('REGULAR');
    await fo.call('case.sendToReview', { caseId, basis: null, note: '' });
    await expect(analyst.call('case.ministryAnswered', { caseId, basis: null, note: 'x' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    await analyst.call('case.waitForMinistry', { caseId, basis: null, note: 'Reaktivasi diajukan' });
    await expect(analyst.call('case.waitForMinistry', { caseId, basis: null, note: 'x' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await dueOn(caseId)).toBeNull();
    await on('2026-12-09');
    await analyst.call('case.ministryAnswered', { caseId, basis: null, note: 'Disetujui' });
    expect(await dueOn(caseId)).toBe('2026-12-15'); // the 8th stood still, the 7th is no day of the term
    await rebuilt();
  });

  it('follow the holiday table, also for cases that are open already', async () => {
    await on('2026-12-21');
    const caseId = await register('REGULAR');
    expect(await dueOn(caseId)).toBe('2026-12-29'); // 25 December is a fixed day off
    const pasted = 'Tanggal\tHari libur\tJenis\n25-12-2026\tHari Raya Natal\tLibur nasional\nKamis, 24 Desember 2026\tCuti bersama Natal\tCuti bersama\n28/12/2026\tLibur contoh\t';
    expect(await admin.call('holidays.set', { year: 2026, decree: DECREE, text: pasted })).toEqual([
      { date: '2026-12-24', name: 'Cuti bersama Natal', kind: 'COLLECTIVE', decree: DECREE },
      { date: '2026-12-25', name: 'Hari Raya Natal', kind: 'NATIONAL', decree: DECREE },
      { date: '2026-12-28', name: 'Libur contoh', kind: 'NATIONAL', decree: DECREE },
    ]);
    expect(await dueOn(caseId)).toBe('2026-12-31');
    await rebuilt();
    await admin.call('holidays.set', { year: 2026, decree: DECREE, text: '25-12-2026; Hari Raya Natal' });
    expect((await fo.call('holidays.list', { year: 2026 })).map((day) => day.date)).toEqual(['2026-12-25']);
    expect(await dueOn(caseId)).toBe('2026-12-29');
    await rebuilt();
  });

  it('refuse a table with a line that cannot be read, whole, and say which', async () => {
    const bad = '25-12-2026; Natal\n31-02-2026; Bukan hari\n01-01-2027; Tahun lain\n25 Desember 2026; Dua kali\n26-12-2026';
    await expect(admin.call('holidays.set', { year: 2026, decree: DECREE, text: bad })).rejects.toMatchObject({ code: 'HOLIDAYS_UNREADABLE', details: { lines: ['2', '3', '4', '5'] } });
    await expect(fo.call('holidays.set', { year: 2026, decree: DECREE, text: '25-12-2026; Natal' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await fo.call('holidays.list', { year: 2026 })).toHaveLength(1);
  });

  it('that are past are listed, longest overdue first, page by page; a stopped clock is not late', async () => {
    await on('2027-01-20');
    const all = await fo.call('case.overdue', { village: null, cursor: null, limit: 100 });
    expect(all.rows.length).toBeGreaterThan(4);
    expect(all.next).toBeNull();
    const days = all.rows.map((row) => row.dueOn ?? '');
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day < '2027-01-20')).toBe(true);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof fo.call<'case.overdue'>>> = await fo.call('case.overdue', { village: null, cursor, limit: 2 });
      paged.push(...page.rows.map((row) => row.caseId));
      cursor = page.next;
    } while (cursor !== null);
    expect(paged).toEqual(all.rows.map((row) => row.caseId));
    const [late] = all.rows;
    await fo.call('case.cancel', { caseId: late?.caseId ?? '', basis: null, reason: 'Dibatalkan' });
    const after = await fo.call('case.overdue', { village: null, cursor: null, limit: 100 });
    expect(after.rows.map((row) => row.caseId)).not.toContain(late?.caseId);
    const supervisor = await test.as('supervisor');
    const own = await supervisor.call('case.overdue', { village: null, cursor: null, limit: 100 });
    expect(own.rows.every((row) => row.village.startsWith('32.04.05.'))).toBe(true);
    await expect(supervisor.call('case.overdue', { village: '32.04.06.2003', cursor: null, limit: 1 })).rejects.toMatchObject({ code: 'AREA_NOT_ALLOWED' });
    await expect(fo.call('case.overdue', { village: null, cursor: "' or 1=1", limit: 1 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
