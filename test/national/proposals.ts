import type { Proposal } from '#src/contract/siks-ng/proposals.ts';
import type { Outbox } from '#main/national/client/outbox.ts';
import type { Random } from '#main/registry/generate/random.ts';

export function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** A family that the registry doesn't hold; its NIK carries the never-issued sub-district 99 and ends as nothing wrong does. */
export function newFamily(random: Random): Extract<Proposal, { kind: 'NEW' }> {
  const serial = String(1 + random.below(9998)).padStart(4, '0');
  const day = String(1 + random.below(28)).padStart(2, '0');
  const year = String(10 + random.below(90));
  return {
    kind: 'NEW', proposalId: uuid(random), village: '32.04.05.2001', madeAt: '2026-11-09T09:30:00+07:00',
    minutes: { number: 'BA/12/XI/2026', heldOn: '2026-11-07', sha256: null }, replaces: null, programme: 'BPNT',
    family: { kk: `32049901${day}01${serial}`, address: 'KP. CONTOH', rt: '001', rw: '004' },
    members: [{
      registryId: null, nik: `320499${day}01${year}${serial}`, name: `ORANG ${serial}${day}${year}`, birthPlace: 'BANDUNG', birthDate: `19${year}-01-${day}`, sex: 'L', relation: 1,
      motherName: null,
    }],
  };
}

export function removalOf(random: Random, registryId: string, village: string): Proposal {
  return {
    kind: 'REMOVE', proposalId: uuid(random), village, madeAt: '2026-11-09T09:30:00+07:00', registryId, baseVersion: 1, reason: 'MOVED',
    minutes: { number: 'BA/12/XI/2026', heldOn: '2026-11-07', sha256: null }, replaces: null,
  };
}

export interface TestOutbox extends Outbox {
  readonly accepted: Map<string, string>;
  readonly refused: Map<string, string>;
  /** An id that was settled twice. */
  readonly twice: string[];
}

/** The office's side, in memory: what was settled stays so, whoever is killed. */
export function outboxOf(proposals: readonly Proposal[], beforeSettle: () => void = () => undefined): TestOutbox {
  const accepted = new Map<string, string>();
  const refused = new Map<string, string>();
  const twice: string[] = [];
  const isSettled = (id: string): boolean => accepted.has(id) || refused.has(id);
  return {
    accepted, refused, twice,
    waiting: (limit) => proposals.filter(({ proposalId }) => !isSettled(proposalId)).slice(0, limit),
    settle: (answers) => {
      beforeSettle();
      for (const answer of answers) {
        if (isSettled(answer.proposalId)) twice.push(answer.proposalId);
        if (answer.outcome === 'REFUSED') refused.set(answer.proposalId, answer.code);
        else accepted.set(answer.proposalId, answer.nationalId);
      }
    },
  };
}
