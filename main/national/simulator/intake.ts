import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { NATIONAL } from '#src/contract/siks-ng.ts';
import type { Proposal, ProposalAnswer, Result } from '#src/contract/siks-ng/proposals.ts';
import { checkArea, type NationalClientRow } from './access.ts';
import { wibMoment, type SimulatorClock } from './clock.ts';
import { decide, personOf, refusalOf, type Knowledge } from './decide.ts';
import { preListsOf } from './preLists.ts';
import { Refusal } from './refusal.ts';
import type { SimulatorStore } from './store.ts';

type BatchAnswer = z.output<(typeof NATIONAL)['sendProposals']['answers'][200]['body']>;

export interface IntakeRules {
  /** Delay of decisions: 1 realistic, 0 at once. */
  readonly pace: number;
  /** Larger batches get 413. */
  readonly mostItems: number;
  /** Batches of more items are answered later (202). */
  readonly laterFrom: number;
}

const LATER_MS = 2_000;

/** Takes batches: one effect for each proposal id, whatever arrives how often. */
export function intakeOf(store: SimulatorStore, clock: SimulatorClock, rules: IntakeRules) {
  const { db } = store;
  const preLists = preListsOf(store, clock);
  const knowledge: Knowledge = knowledgeIn(db, clock);
  const known = db.prepare<[string], { national_id: string }>('update proposal set times_received = times_received + 1 where proposal_id = ? returning national_id');
  const insert = db.prepare("insert into proposal (proposal_id, national_id, client_id, body, received_at, times_received, person) values (?, ?, ?, ?, ?, 1, ?)");
  const insertResult = db.prepare('insert into result values (?, ?, ?, ?)');

  const take = (proposal: Proposal, client: NationalClientRow): ProposalAnswer => {
    const { proposalId } = proposal;
    const before = known.get(proposalId);
    if (before !== undefined) return { outcome: 'DUPLICATE', proposalId, nationalId: before.national_id };
    const refused = refusalOf(proposal, knowledge);
    if (refused !== null) return { outcome: 'REFUSED', proposalId, ...refused };
    const nationalId = `USL-${createHash('sha256').update(proposalId).digest('hex').slice(0, 16).toUpperCase()}`;
    const at = clock.now();
    insert.run(proposalId, nationalId, client.client_id, JSON.stringify(proposal), at, personOf(proposal));
    const decisions = decide(proposal, rules.pace);
    for (const { afterMs, result } of decisions) {
      const full: Result = {
        resultId: `${nationalId}-${result.stage}`, proposalId, nationalId, ...result, at: wibMoment(at + afterMs),
        registryId: result.outcome === 'DETERMINED' ? registryIdAfter(proposal, nationalId) : null,
      };
      insertResult.run(full.resultId, proposalId, at + afterMs, JSON.stringify(full));
    }
    const last = decisions.at(-1);
    const isDetermined = last?.result.outcome === 'DETERMINED';
    preLists.keepProposal(proposal, { at: at + (last?.afterMs ?? 0), isDetermined, registryId: isDetermined ? registryIdAfter(proposal, nationalId) : null });
    return { outcome: 'ACCEPTED', proposalId, nationalId };
  };

  const answerOf = ({ answer, ready_at }: { answer: string; ready_at: number }): BatchAnswer | null => (ready_at > clock.wall() ? null : (JSON.parse(answer) as BatchAnswer));
  const batch = db.prepare<[string, string], { checksum: string; answer: string; ready_at: number }>('select checksum, answer, ready_at from batch where batch_id = ? and client_id = ?');

  return {
    /** null: later. */
    send: db.transaction((batchId: string, items: readonly Proposal[], client: NationalClientRow): BatchAnswer | null => {
      if (items.length > rules.mostItems) throw new Refusal(413, 'BATCH_TOO_LARGE');
      for (const { village } of items) checkArea(client, village);
      const checksum = createHash('sha256').update(JSON.stringify(items)).digest('hex');
      const before = batch.get(batchId, client.client_id);
      if (before !== undefined && before.checksum !== checksum) throw new Refusal(409, 'KEY_REUSED');
      if (before !== undefined) return answerOf(before);
      const answer: BatchAnswer = { batchId, items: items.map((proposal) => take(proposal, client)) };
      const readyAt = items.length >= rules.laterFrom ? clock.wall() + LATER_MS : clock.wall();
      db.prepare('insert into batch values (?, ?, ?, ?, ?)').run(batchId, client.client_id, checksum, JSON.stringify(answer), readyAt);
      return readyAt > clock.wall() ? null : answer;
    }),
    read(batchId: string, client: NationalClientRow): BatchAnswer | null {
      const row = batch.get(batchId, client.client_id);
      if (row === undefined) throw new Refusal(404, 'BATCH_UNKNOWN');
      return answerOf(row);
    },
  };
}

/** A new family gets numbers in its village, behind all numbers of the first registry. */
function registryIdAfter(proposal: Proposal, nationalId: string): string {
  return proposal.kind === 'NEW' ? `N${nationalId.slice(4)}01` : proposal.registryId;
}

function knowledgeIn(db: SimulatorStore['db'], clock: SimulatorClock): Knowledge {
  const person = db.prepare('select 1 from person where registry_id = ?').pluck();
  const byNik = db.prepare<[string], { registry_id: string }>('select registry_id from person where nik = ?');
  const open = db.prepare(
    "select 1 from proposal p where person = ? and not exists (select 1 from result r where r.proposal_id = p.proposal_id and r.due_at <= ? and json_extract(r.body, '$.outcome') <> 'VERIFIED')",
  ).pluck();
  return {
    inRegistry: (registryId) => person.get(registryId) !== undefined,
    registryIdOfNik: (nik) => byNik.get(nik)?.registry_id,
    openFor: (about) => open.get(about, clock.now()) !== undefined,
  };
}
