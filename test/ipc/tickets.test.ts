import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TicketPurpose, VulnerableGroup } from '#src/domain/queue/tickets.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

describe('the waiting room', () => {
  let now = Date.parse('2026-11-24T01:00:00Z'); // 08:00 in Jakarta
  let test: TestBackend;
  let fo: TestLine;
  const minutes = (count: number): void => void (now += count * 60_000);
  const take = (vulnerable: VulnerableGroup[] = [], purpose: TicketPurpose = 'NEW_CASE') => fo.call('ticket.take', { ticketId: randomUUID(), purpose, vulnerable });
  const next = async (counter = 'Loket 1') => (await fo.call('ticket.callNext', { counter }))?.label ?? null;

  beforeAll(async () => {
    test = await demoBackend({ now: () => now });
    fo = await test.as('fo');
  }, 60_000);
  afterAll(() => {
    test.close();
  });
  const nextDay = async () => {
    now = Math.ceil(now / 86_400_000) * 86_400_000 + 86_400_000 + 3_600_000;
    fo = await test.as('fo');
  };

  it('gives red and green numbers, one for each press of a button, and calls the red one first', async () => {
    const green = await take();
    expect(green).toMatchObject({ label: 'A-001', priority: 'REGULAR', status: 'WAITING', counter: null });
    expect((await take()).label).toBe('A-002');
    minutes(10);
    const red = await take(['ELDERLY']);
    expect(red).toMatchObject({ label: 'P-001', priority: 'FAST_TRACK' });
    const again = { ticketId: randomUUID(), purpose: 'OTHER' as const, vulnerable: [] };
    expect(await fo.call('ticket.take', again)).toEqual(await fo.call('ticket.take', again));
    expect(await next()).toBe('P-001');
    expect(test.events.filter((entry) => entry.event === 'ticket.called')).toEqual([
      { event: 'ticket.called', data: { label: 'P-001', counter: 'Loket 1', priority: 'FAST_TRACK', calledAt: now } },
    ]);
    minutes(5);
    expect(await next('Loket 2')).toBe('A-001');
    const day = await fo.call('ticket.today', {});
    expect(day).toMatchObject({ day: '2026-11-24', waiting: { FAST_TRACK: 0, REGULAR: 2 }, averageWaitMinutes: 8 });
    expect(day.tickets.find((ticket) => ticket.label === 'A-001')).toMatchObject({ waitedMinutes: 15, status: 'CALLED', counter: 'Loket 2' });
  });

  it('begins anew at midnight in Jakarta, not in Greenwich', async () => {
    now = Date.parse('2026-11-24T16:50:00Z');
    fo = await test.as('fo');
    expect((await fo.call('ticket.today', {})).day).toBe('2026-11-24');
    minutes(15);
    expect(await fo.call('ticket.today', {})).toMatchObject({ day: '2026-11-25', tickets: [], averageWaitMinutes: null });
    expect((await take()).label).toBe('A-001');
    expect(await fo.call('ticket.board', {})).toEqual({ called: [], waiting: { FAST_TRACK: 0, REGULAR: 1 } });
  });

  it('mixes fairly: after three red ones a green one; nobody waits behind latecomers for ever', async () => {
    await nextDay();
    await take();
    await take();
    for (let i = 0; i < 5; i += 1) {
      minutes(1);
      await take(['DISABLED']);
    }
    const order: (string | null)[] = [];
    for (let i = 0; i < 8; i += 1) {
      minutes(1);
      order.push(await next());
    }
    expect(order).toEqual(['P-001', 'P-002', 'P-003', 'A-001', 'P-004', 'P-005', 'A-002', null]);
    await take();
    minutes(95);
    await take(['PREGNANT_OR_NURSING']);
    expect(await next()).toBe('A-003');
  });

  it('skips who did not come, calls again, puts back at the old place, finishes', async () => {
    await nextDay();
    const first = await take();
    minutes(1);
    await take();
    expect(await next()).toBe('A-001');
    await expect(fo.call('ticket.finish', { ticketId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await fo.call('ticket.skip', { ticketId: first.id })).toMatchObject({ status: 'SKIPPED' });
    await expect(fo.call('ticket.skip', { ticketId: first.id })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await fo.call('ticket.return', { ticketId: first.id })).toMatchObject({ status: 'WAITING', counter: null });
    expect(await next()).toBe('A-001');
    expect(await fo.call('ticket.call', { ticketId: first.id, counter: 'Loket 3' })).toMatchObject({ counter: 'Loket 3', status: 'CALLED' });
    expect((await fo.call('ticket.board', {})).called).toMatchObject([{ label: 'A-001', counter: 'Loket 3' }]);
    expect(await fo.call('ticket.finish', { ticketId: first.id })).toMatchObject({ status: 'DONE', endedAt: now });
    await expect(fo.call('ticket.call', { ticketId: first.id, counter: 'Loket 1' })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
  });

  it('is tied to the case it became; what made a card red is written nowhere', async () => {
    await nextDay();
    const ticket = await take(['VIOLENCE_VICTIM']);
    const { caseId } = await fo.call('case.register', registerInput(studyFamily()));
    await expect(fo.call('ticket.tie', { ticketId: ticket.id, caseId })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    await next();
    expect(await fo.call('ticket.tie', { ticketId: ticket.id, caseId })).toMatchObject({ caseId });
    await expect(fo.call('ticket.tie', { ticketId: ticket.id, caseId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { store } = test.backend.services.office.get();
    const bodies = store.sql.all(store.q.selectFrom('changeset').select(['body', 'scope']).where('body', 'like', '%"ticket.%'));
    expect(bodies.length).toBeGreaterThan(10);
    expect(bodies.filter((row) => row.scope !== 'reference' || row.body.includes('VIOLENCE'))).toEqual([]);
  });

  it('two counters that press together get two numbers', async () => {
    await nextDay();
    for (let i = 0; i < 6; i += 1) await take();
    const called = await Promise.all(Array.from({ length: 6 }, (_, i) => next(`Loket ${i}`)));
    expect(new Set(called).size).toBe(6);
    expect(await next()).toBeNull();
  });
});
