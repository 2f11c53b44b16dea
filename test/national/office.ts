import { randomUUID } from 'node:crypto';
import { commit, eventOf } from '#main/data/commit.ts';
import { rowWrite } from '#main/data/rows.ts';
import type { Store } from '#main/data/store.ts';
import type { Verval } from '#src/domain/proposal/verval/form.ts';
import type { Random } from '#main/registry/generate/random.ts';
import { uuid } from './proposals.ts';

export const VILLAGE = '32.04.05.2004';

export interface ReadyFamily {
  readonly proposalId: string;
  readonly roundId: string;
  readonly personId: string;
  readonly nik: string;
}

export interface ReadyOptions {
  /** Without it the mapping finds a gap. */
  readonly address?: string;
  readonly nik?: string;
  /** Of the deliberation. */
  readonly heldOn?: string;
  /** A round that has been opened already: one more of its families. */
  readonly roundId?: string;
  readonly form?: (personId: string) => Verval;
}

const MEETING = {
  startsAt: '09:30', place: 'Balai desa', chair: 'Contoh Kepala', chairPost: 'Kepala Desa', secretary: null, participants: [{ name: 'Contoh Warga', post: 'RT' }],
  minutesNumber: '470/12/XI/2026', note: '',
};

/** A family of an invented village whose proposal the manager has approved: what the office would send next. */
export function readyFamily(store: Store, random: Random, { address = 'Kp. Contoh', nik = nikOf(random), heldOn = '2026-11-07', roundId: round, form }: ReadyOptions = {}): ReadyFamily {
  const [proposalId, roundId, householdId, personId] = [uuid(random), round ?? randomUUID(), randomUUID(), randomUUID()];
  const birthDate = '1985-01-15';
  const subject = { id: personId, personId, registryId: null, name: `Orang ${nik.slice(-4)}`, birthDate, sex: 'L' as const, registryAnswer: 'NOT_FOUND' as const };
  const deliberation = { ...MEETING, heldOn, decisions: [{ subject: proposalId, accepted: true, reason: '' }] };
  commit(store, 'u1', () => ({
    name: 'test', scope: VILLAGE, subject: { type: 'proposal', id: proposalId },
    rows: [
      rowWrite(store, 'household', householdId, { village: VILLAGE, address, rt: '2', rw: '05' }),
      rowWrite(store, 'person', personId, { household_id: householdId, name: subject.name, nik, birth_date: birthDate, sex: 'L', relation: 'HEAD' }),
    ],
    events: [
      ...(round !== undefined ? [] : [eventOf(roundId, 'roundOpened', { village: VILLAGE, period: '2026-S2', registry: null, families: null, note: '' }, null)]),
      eventOf(roundId, 'roundDeliberated', { deliberation }, null),
      eventOf(roundId, 'proposalFromRound', {
        proposalId, kind: 'NEW', reason: 'FAMILY_NOT_LISTED', village: VILLAGE, householdId, subjects: [subject], changes: [], programme: 'BPNT', registryVersion: 1, documents: ['KK'],
        replaces: null, note: '', vervalDue: false,
      }, null),
      ...(form === undefined ? [] : [eventOf(roundId, 'vervalRecorded', { proposalId, verval: form(personId) }, null)]),
    ],
  }));
  approve(store, roundId, proposalId);
  return { proposalId, roundId, personId, nik };
}

export interface ReadyChange {
  readonly proposalId: string;
  readonly roundId: string;
  readonly subjectIds: readonly string[];
}

/**
 * An approved correction or removal of people of one family whom the register knows by these numbers.
 *
 * @param changes of the person at that place
 */
export function readyChange(
  store: Store, random: Random, kind: 'CORRECT' | 'REMOVE', reason: string, registryIds: readonly string[],
  { changes = [], form }: { readonly changes?: readonly { readonly of: number; readonly field: 'nik' | 'name' | 'birthDate' | 'address' | 'motherName'; readonly from: string; readonly to: string }[]; readonly form?: (subjectIds: readonly string[]) => Verval } = {},
): ReadyChange {
  const [proposalId, roundId, householdId] = [uuid(random), randomUUID(), randomUUID()];
  const people = registryIds.map((registryId) => ({ registryId, personId: randomUUID(), nik: nikOf(random) }));
  const subjectIds = people.map(({ personId }) => personId);
  commit(store, 'u1', () => ({
    name: 'test', scope: VILLAGE, subject: { type: 'proposal', id: proposalId },
    rows: [
      rowWrite(store, 'household', householdId, { village: VILLAGE, address: 'Kp. Contoh', rt: '2', rw: '05', family_card: nikOf(random) }),
      ...people.map(({ personId, nik }, at) => rowWrite(store, 'person', personId, { household_id: householdId, name: `Orang ${nik.slice(-4)}`, nik, birth_date: '1985-01-15', sex: 'L', relation: at === 0 ? 'HEAD' : 'CHILD' })),
    ],
    events: [
      eventOf(roundId, 'roundOpened', { village: VILLAGE, period: '2026-S2', registry: null, families: null, note: '' }, null),
      eventOf(roundId, 'roundDeliberated', { deliberation: { ...MEETING, heldOn: '2026-11-07', decisions: [{ subject: proposalId, accepted: true, reason: '' }] } }, null),
      eventOf(roundId, 'proposalFromRound', {
        proposalId, kind, reason, village: VILLAGE, householdId, programme: 'BPNT', registryVersion: 1, documents: ['KK'], replaces: null, note: '', vervalDue: form !== undefined,
        subjects: people.map(({ personId, registryId, nik }) => ({ id: personId, personId, registryId, name: `Orang ${nik.slice(-4)}`, birthDate: '1985-01-15', sex: 'L' as const, registryAnswer: 'FOUND' as const })),
        changes: changes.map(({ of, ...change }) => ({ ...change, subject: subjectIds[of] ?? '' })),
      }, null),
      ...(form === undefined ? [] : [eventOf(roundId, 'vervalRecorded', { proposalId, verval: form(subjectIds) }, null)]),
    ],
  }));
  approve(store, roundId, proposalId);
  return { proposalId, roundId, subjectIds };
}

export function approve(store: Store, roundId: string, proposalId: string): void {
  commit(store, 'u1', () => ({
    name: 'test', scope: VILLAGE, subject: { type: 'proposal', id: proposalId }, events: [eventOf(roundId, 'proposalDecided', { proposalId, outcome: 'APPROVED', reason: '' }, null)],
  }));
}

/** Never issued (sub-district 99). */
function nikOf(random: Random): string {
  return `320499${String(1 + random.below(28)).padStart(2, '0')}0185${String(1 + random.below(9_998)).padStart(4, '0')}`;
}
