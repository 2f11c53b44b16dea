import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundEntryInput } from '#src/contract/rounds.ts';
import { readPdf } from '../documents/pdfText.ts';
import { deliberation } from '../domain/proposal/samples.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const VILLAGE = '32.04.05.2004';

const blank = { changes: [], programme: 'NONBANSOS' as const, documents: [], note: '' };
const removal = (registryId: string, reason = 'DIED'): RoundEntryInput => ({ ...blank, id: randomUUID(), kind: 'REMOVE', reason, family: null, registryIds: [registryId], documents: ['AKTA_KEMATIAN'] });
const addition = (number: number): RoundEntryInput => {
  const person = { nik: null, birthPlace: 'Bandung', birthDate: '1980-01-01', sex: 'L' as const, occupation: null, condition: null };
  return {
    ...blank, id: randomUUID(), kind: 'NEW', reason: 'FAMILY_NOT_LISTED', registryIds: [],
    family: {
      household: { id: randomUUID(), familyCard: null, village: VILLAGE, address: `Kp. Contoh ${number}`, rt: '001', rw: '002', phone: null, latitude: null, longitude: null },
      members: [{ ...person, id: randomUUID(), name: `Contoh Keluarga ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}${'ABCDEFGHIJ'[Math.floor(number / 26)]}`, relation: 'HEAD' }],
    },
  };
};

async function families(line: TestLine, roundId: string): Promise<{ registryId: string; members: readonly { registryId: string }[] }[]> {
  const all: { registryId: string; members: readonly { registryId: string }[] }[] = [];
  for (let cursor: string | null = null; ;) {
    const page: { rows: readonly { registryId: string; members: readonly { registryId: string }[] }[]; next: string | null } = await line.call('round.families', { roundId, cursor, limit: 40 });
    all.push(...page.rows);
    if (page.next === null) return all;
    cursor = page.next;
  }
}

describe("a village's six-monthly round", () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend({ now: () => NOW });
  }, 60_000);
  afterAll(() => {
    test.close();
  });

  it('of 60 families: listed, decided, printed, returned, checked, and turned into proposals in one batch', async () => {
    const keeper = await test.as('puskesos');
    const roundId = randomUUID();
    const begin = { roundId, village: VILLAGE, period: '2026-S2', note: '' };
    let view = await keeper.call('round.begin', begin);
    expect(view.state).toMatchObject({ status: 'OPEN', opening: { village: VILLAGE, registry: { version: expect.any(Number) as number } } });
    expect(await keeper.call('round.begin', begin)).toEqual(view);
    await expect(keeper.call('round.begin', { ...begin, roundId: randomUUID() })).rejects.toMatchObject({ code: 'ROUND_RUNNING' });
    await expect(keeper.call('round.begin', { ...begin, roundId: randomUUID(), village: '32.04.05.2001' })).rejects.toMatchObject({ code: 'AREA_NOT_ALLOWED' });
    await expect(keeper.call('round.submit', { roundId, basis: null, note: '' })).rejects.toMatchObject({ code: 'ROUND_EMPTY' });

    const listed = await families(keeper, roundId);
    expect(listed.length).toBe(view.state.opening.families);
    expect(new Set(listed.map((family) => family.registryId)).size).toBe(listed.length);
    expect(listed.length).toBeGreaterThan(20);

    const removals = listed.slice(0, 20).map((family) => removal(family.members[0]?.registryId ?? ''));
    const additions = Array.from({ length: 40 }, (_, index) => addition(index));
    for (const entry of [...removals, ...additions]) view = await keeper.call('round.setEntry', { roundId, basis: view.state.lastEventId, entry });
    expect(view.state.entries).toHaveLength(60);
    expect(view.undecided).toHaveLength(60);
    const [first] = (await keeper.call('round.families', { roundId, cursor: null, limit: 1 })).rows;
    expect(first?.entries).toEqual([removals[0]?.id]);

    const all = [...removals, ...additions].map((entry) => entry.id);
    const refused = [removals[0]?.id ?? '', additions[0]?.id ?? ''];
    await expect(keeper.call('round.deliberate', { roundId, basis: null, deliberation: deliberation(all.slice(1)) })).rejects.toMatchObject({ code: 'DELIBERATION_INCOMPLETE' });
    view = await keeper.call('round.deliberate', { roundId, basis: view.state.lastEventId, deliberation: deliberation(all, refused) });
    expect(view.undecided).toEqual([]);
    const minutes = await readPdf((await keeper.call('round.minutes', { roundId })).bytes);
    const text = minutes.pages.join(' ');
    for (const part of ['semester II tahun 2026', '60 (enam puluh) usulan', '39 (tiga puluh sembilan) usulan baru', '19 (sembilan belas) penghapusan', '2 (dua) usulan tidak disetujui', 'DAFTAR HADIR MUSYAWARAH']) expect(text).toContain(part);
    expect(minutes.overrun).toBeLessThan(0);

    view = await keeper.call('round.submit', { roundId, basis: view.state.lastEventId, note: '' });
    const supervisor = await test.as('supervisor');
    expect((await supervisor.call('round.list', { status: null, mine: true, village: null, cursor: null, limit: 10 })).rows).toMatchObject([{ id: roundId, title: '2026-S2', size: 60 }]);
    await expect(supervisor.call('round.check', { roundId, basis: null, outcome: 'RETURNED', reason: '' })).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    view = await supervisor.call('round.check', { roundId, basis: view.state.lastEventId, outcome: 'RETURNED', reason: 'Daftar hadir kurang' });
    expect(view.proposals).toEqual([]);
    view = await keeper.call('round.submit', { roundId, basis: view.state.lastEventId, note: 'Dilengkapi' });
    view = await supervisor.call('round.check', { roundId, basis: view.state.lastEventId, outcome: 'APPROVED', reason: '' });
    expect(view.state.status).toBe('DONE');
    expect(view.proposals).toHaveLength(58);
    // A death needs no visit and goes to the manager; a new family is visited first.
    expect(view.proposals.filter((row) => row.status === 'AWAITING_MANAGER' && row.reason === 'DIED')).toHaveLength(19);
    expect(view.proposals.filter((row) => row.status === 'DRAFT' && row.kind === 'NEW')).toHaveLength(39);
    expect(view.proposals.map((row) => row.id)).not.toContain(refused[0]);

    const manager = await test.as('manajer');
    const proposalId = removals[1]?.id ?? '';
    let proposal = await manager.call('proposal.open', { proposalId });
    expect(proposal.state).toMatchObject({ fromRound: true, streamId: roundId, endorsement: { by: 'DELIBERATION', deliberation: { decisions: [{ subject: proposalId, accepted: true }] } } });
    expect(proposal.gaps).toEqual([]);
    expect((await readPdf((await manager.call('proposal.minutes', { proposalId })).bytes)).pages.join(' ')).toContain('1 (satu) usulan');
    proposal = await manager.call('proposal.decide', { proposalId, basis: proposal.state.lastEventId, outcome: 'APPROVED', reason: '' });
    expect(proposal.state.status).toBe('READY_TO_SEND');

    await expect(keeper.call('round.setEntry', { roundId, basis: null, entry: addition(50) })).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect(await (await test.as('admin')).call('projection.rebuild', {})).toMatchObject({ differing: 0 });
  }, 60_000);

  it('takes only people of its own village, once, and not whom the register knows', async () => {
    const keeper = await test.as('operator');
    const roundId = randomUUID();
    const opened = await keeper.call('round.begin', { roundId, village: VILLAGE, period: '2027-S1', note: '' });
    const set = (entry: RoundEntryInput) => keeper.call('round.setEntry', { roundId, basis: null, entry });
    await expect(set(removal('gibt-es-nicht'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(set({ ...removal('x'), registryIds: [] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(set({ ...addition(1), family: null })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(set({ ...removal('x'), reason: 'IDENTITY' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const analyst = await test.as('analis');
    const known = (await analyst.call('registry.search', { nik: '3204991501850001', familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId: null, limit: 5 })).hits[0];
    const again = addition(3);
    const [member] = again.family?.members ?? [];
    if (member === undefined) throw new Error('member');
    member.nik = known?.nik ?? '';
    await expect(set(again)).rejects.toMatchObject({ code: 'ALREADY_IN_REGISTRY' });

    const [family] = await families(keeper, roundId);
    const entry = removal(family?.registryId ?? '', 'MOVED');
    // The first round refused this one, so it is free; a running one is not taken twice.
    const view = await set(entry);
    expect(view.state.entries.map((one) => one.id)).toEqual([entry.id]);
    const second = (await families(keeper, roundId))[2];
    await expect(set(removal(second?.registryId ?? ''))).rejects.toMatchObject({ code: 'PROPOSAL_RUNNING' });
    // Another window that did not see it: the same person, the same entry, and taking it off are all refused.
    const stale = opened.state.lastEventId;
    const late = { roundId, basis: stale };
    await expect(keeper.call('round.setEntry', { ...late, entry: removal(family?.registryId ?? '', 'DIED') })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(keeper.call('round.setEntry', { ...late, entry: { ...entry, note: 'lain' } })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(keeper.call('round.dropEntry', { ...late, entryId: entry.id, reason: 'keliru' })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(keeper.call('round.setEntry', { roundId, basis: view.state.lastEventId, entry: removal(family?.registryId ?? '', 'DIED') })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const dropped = await keeper.call('round.dropEntry', { roundId, basis: view.state.lastEventId, entryId: entry.id, reason: 'Masih tinggal di sini' });
    expect(dropped.state.entries).toEqual([]);
    const cancelled = await keeper.call('round.cancel', { roundId, basis: dropped.state.lastEventId, reason: 'Dibuka terlalu awal' });
    expect(cancelled.state.status).toBe('CANCELLED');
    expect((await keeper.call('round.begin', { roundId: randomUUID(), village: VILLAGE, period: '2027-S1', note: '' })).state.status).toBe('OPEN');
    expect(opened.state.entries).toEqual([]);
  }, 30_000);
});
