import type { Proposal, ProposalAnswer, Result } from '#src/contract/siks-ng/proposals.ts';
import { seededRandom, type Random } from '#main/registry/generate/random.ts';
import { DAY_MS } from './clock.ts';

/** What the rules must know of the national data. */
export interface Knowledge {
  readonly inRegistry: (registryId: string) => boolean;
  readonly registryIdOfNik: (nik: string) => string | undefined;
  /** The same person stands in another proposal that isn't decided. */
  readonly openFor: (person: string) => boolean;
}

type Refused = Omit<Extract<ProposalAnswer, { outcome: 'REFUSED' }>, 'proposalId' | 'outcome'>;

/** Whom a proposal is about: registry id, or the head's NIK or name. */
export function personOf(proposal: Proposal): string {
  if (proposal.kind !== 'NEW') return proposal.registryId;
  const [head] = proposal.members;
  return head?.nik ?? `${head?.name ?? ''}|${head?.birthDate ?? ''}|${proposal.village}`;
}

/** Said at once, at the counter so to speak; null: taken. */
export function refusalOf(proposal: Proposal, knowledge: Knowledge): Refused | null {
  const refused = (code: string, text: string, path: string): Refused => ({ code, text, fields: [{ path, code, message: text }] });
  if (proposal.minutes.heldOn > proposal.madeAt.slice(0, 10)) return refused('MINUTES_INVALID', 'Tanggal musyawarah sesudah tanggal usulan.', 'minutes.heldOn');
  if (proposal.kind !== 'NEW' && !knowledge.inRegistry(proposal.registryId)) return refused('NOT_IN_REGISTRY', 'Orang ini tidak ada dalam data terpadu.', 'registryId');
  if (proposal.kind === 'CORRECT' && Object.keys(proposal.fields).length + (proposal.household?.length ?? 0) === 0) return refused('NOTHING_TO_CORRECT', 'Perbaikan ini tidak mengubah apa pun.', 'fields');
  if (proposal.kind === 'NEW') {
    const at = proposal.members.findIndex(({ nik }) => nik !== null && knowledge.registryIdOfNik(nik) !== undefined);
    if (at >= 0) return refused('ALREADY_IN_REGISTRY', 'NIK ini sudah ada dalam data terpadu.', `members.${at}.nik`);
  }
  if (knowledge.openFor(personOf(proposal))) return refused('DUPLICATE_PROPOSAL', 'Masih ada usulan lain untuk orang ini.', 'proposalId');
  return null;
}

/** A result with its delay after arrival, in milliseconds of the simulated world. */
export interface Decision {
  readonly afterMs: number;
  readonly result: Pick<Result, 'stage' | 'outcome' | 'reason' | 'decile'>;
}

/** Days at each stage, least and most; 1–3 months in all happen, too (domain-second.md §3.6). */
const STAGE_DAYS = [['VILLAGE', 0.1, 1], ['SUB_DISTRICT', 1, 3], ['REGENCY', 2, 7], ['NATIONAL', 7, 30]] as const;
const OLD_MINUTES_DAYS = 90;

/**
 * The road of a proposal that was taken, by rules; what rules can't say is drawn from the proposal's id, so that it
 * is decided alike whenever it arrives.
 *
 * @param pace 1 realistic, 0 at once.
 */
export function decide(proposal: Proposal, pace: number): Decision[] {
  const random = seededRandom(Number.parseInt(proposal.proposalId.slice(0, 8), 16));
  const rejection = rejectionOf(proposal, random);
  const decisions: Decision[] = [];
  let afterMs = 0;
  for (const [stage, least, most] of STAGE_DAYS) {
    afterMs += Math.max(1, Math.round((least + random.next() * (most - least)) * DAY_MS * pace));
    if (rejection?.stage === stage) {
      decisions.push({ afterMs, result: { stage, outcome: 'REJECTED', reason: rejection.reason, decile: null } });
      return decisions;
    }
    const last = stage === 'NATIONAL';
    const decile = last && proposal.kind === 'NEW' ? 1 + Math.floor(random.next() ** 1.6 * 10) : null;
    decisions.push({ afterMs, result: { stage, outcome: last ? 'DETERMINED' : 'VERIFIED', reason: null, decile } });
  }
  return decisions;
}

interface Rejection {
  readonly stage: Result['stage'];
  readonly reason: NonNullable<Result['reason']>;
}

function rejectionOf(proposal: Proposal, random: Random): Rejection | null {
  const age = (Date.parse(proposal.madeAt) - Date.parse(proposal.minutes.heldOn)) / DAY_MS;
  if (age > OLD_MINUTES_DAYS) {
    return { stage: 'SUB_DISTRICT', reason: { code: 'MINUTES_TOO_OLD', text: 'Berita acara musyawarah lebih dari 90 hari.', toFix: ['Lakukan musyawarah lagi dan lampirkan berita acaranya'] } };
  }
  const unmatched = proposal.kind === 'NEW' ? proposal.members.find(({ nik }) => nik?.endsWith('0000') === true) : undefined;
  if (unmatched !== undefined) {
    return { stage: 'REGENCY', reason: { code: 'NIK_UNMATCHED', text: 'NIK tidak padan dengan data kependudukan.', toFix: ['Periksa NIK pada KTP', 'Minta warga melakukan konsolidasi NIK di Disdukcapil'] } };
  }
  if (proposal.kind === 'NEW' && proposal.members.every(({ relation }) => relation !== 1)) {
    return { stage: 'VILLAGE', reason: { code: 'HEAD_MISSING', text: 'Usulan keluarga tanpa kepala keluarga.', toFix: ['Tambahkan kepala keluarga'] } };
  }
  if (random.chance(0.06)) {
    return { stage: 'REGENCY', reason: { code: 'EVIDENCE_UNCLEAR', text: 'Foto rumah atau dokumen tidak terbaca.', toFix: ['Kirim ulang dokumen yang jelas'] } };
  }
  return null;
}
