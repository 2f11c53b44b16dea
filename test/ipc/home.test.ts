import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queue, QueueRow } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import { DEMO_USERS } from '#main/data/demo/office.ts';
import type { TestBackend, TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';
import { staffedBackend } from './smallOffice.ts';

const DAY = 86_400_000;

describe('the numbers of the home page', () => {
  let test: TestBackend;
  let now = Date.parse('2026-11-02T03:00:00Z');
  beforeAll(async () => {
    test = await staffedBackend({ now: () => now });
    const fo = await test.as('fo');
    for (const village of ['32.04.05.2004', '32.04.05.2004', '32.04.05.2001', '32.04.12.2002']) {
      const family = studyFamily();
      await fo.call('case.register', { ...registerInput(family), urgency: village.endsWith('2001') ? 'EMERGENCY' : 'REGULAR', household: { ...family.household, village } });
    }
    const [first, second] = (await fo.call('case.queue', { queue: 'REGISTERED', village: '32.04.05.2004', text: null, cursor: null, limit: 10 })).rows;
    await fo.call('case.sendToReview', { caseId: first?.caseId ?? '', basis: null, note: '' });
    await fo.call('case.sendToReview', { caseId: second?.caseId ?? '', basis: null, note: '' });
    await (await test.as('analis')).call('case.returnToFrontOffice', { caseId: second?.caseId ?? '', basis: null, missingDocuments: ['SKTM'], reason: 'Belum ada' });
    now += 40 * DAY; // past every promised day
  });
  afterAll(() => {
    test.close();
  });

  async function rowsOf(line: TestLine, queue: Queue): Promise<QueueRow[]> {
    const rows: QueueRow[] = [];
    for (let cursor: string | null = null; ;) {
      const page: Page<QueueRow> = await line.call('case.queue', { queue, village: null, text: null, cursor, limit: 2 });
      rows.push(...page.rows);
      if (page.next === null) return rows;
      cursor = page.next;
    }
  }

  it.each(DEMO_USERS.filter((user) => !['ADMINISTRATOR', 'SURVEYOR', 'VILLAGE_OPERATOR', 'SIKS_SUPERVISOR'].includes(user.role)))('$username: each counts exactly the rows that it opens', async ({ username }) => {
    const line = await test.as(username);
    for (const { queue, count, urgent } of await line.call('home.counters', {})) {
      const rows = await rowsOf(line, queue as Queue);
      expect([queue, rows.length]).toEqual([queue, count]);
      expect(new Set(rows.map((row) => row.caseId)).size).toBe(count);
      if (queue !== 'OVERDUE') expect([queue, rows.filter((row) => row.urgency !== 'REGULAR').length]).toEqual([queue, urgent]);
    }
  });

  it('put the late ones of the own desk first; who watches an area sees all of it; a standing clock is not late', async () => {
    const late = async (username: string): Promise<QueueRow[]> => rowsOf(await test.as(username), 'OVERDUE');
    const everywhere = await late('manajer');
    expect(everywhere.length).toBeGreaterThan(2);
    // Emergencies first, in each urgency the longest overdue.
    const order = everywhere.map((row) => `${['EMERGENCY', 'FAST_TRACK', 'REGULAR'].indexOf(row.urgency)} ${row.dueOn ?? ''}`);
    expect(order).toEqual(order.toSorted());
    expect(new Set(everywhere.map((row) => row.urgency)).size).toBeGreaterThan(1);
    expect(everywhere.some((row) => row.status === 'INCOMPLETE')).toBe(false);
    expect((await late('analis')).every((row) => row.status === 'IN_REVIEW')).toBe(true);
    expect((await late('fo')).every((row) => row.status === 'REGISTERED')).toBe(true);
    expect((await late('fo')).length).toBeLessThan(everywhere.length);
    expect((await late('fasilitator')).every((row) => row.village === '32.04.05.2004')).toBe(true);
    const [waiting] = await rowsOf(await test.as('fo'), 'INCOMPLETE');
    expect(waiting).toMatchObject({ waitsFor: 'CITIZEN', dueOn: null });
  });

  it('are what a rebuild makes of the events', async () => {
    const before = await (await test.as('supervisor')).call('home.counters', {});
    expect(await (await test.as('admin')).call('projection.rebuild', {})).toMatchObject({ differing: 0 });
    expect(await (await test.as('supervisor')).call('home.counters', {})).toEqual(before);
  });

  it('holidays come and go one by one, and move the promised days', async () => {
    const admin = await test.as('admin');
    const day = { date: '2026-12-15', name: 'Hari Contoh', kind: 'NATIONAL' as const, decree: 'SK Contoh' };
    await admin.call('holidays.add', day);
    expect(await admin.call('holidays.list', { year: 2026 })).toContainEqual(day);
    await admin.call('holidays.remove', { date: day.date });
    expect(await admin.call('holidays.list', { year: 2026 })).not.toContainEqual(day);
    await expect(admin.call('holidays.remove', { date: day.date })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
