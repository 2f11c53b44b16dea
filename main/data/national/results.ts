import { setImmediate as breathe } from 'node:timers/promises';
import { STAGES, type Result } from '#src/contract/siks-ng/proposals.ts';
import type { NationalItemTable } from '#src/schema/national.ts';
import type { Store } from '../store.ts';
import { tellProposal } from './progress.ts';
import { setNationalFact } from './state.ts';

/** Still open there: what the reconciliation asks about. */
const OPEN = ['SENDING', 'TAKEN'] as const;

/** Proposals of one transaction, and how long another is begun in it: short enough that calls of the window hardly wait. A step in a large round takes longer. */
const SLICE = 10;
const SLICE_MS = 50;

/**
 * Takes results in, each once, whatever comes how often and in which order; the feed's cursor with the last of them. What a
 * proposal's results say together becomes its event, in the transaction that keeps them. Results of proposals that nobody
 * here sent are kept, not applied. In slices, so that the window's calls come in between.
 *
 * @param next where the feed goes on
 * @param changed hears of each case and round that has changed
 */
export async function takeResults(store: Store, results: readonly Result[], next: string, changed: (streamId: string) => void): Promise<void> {
  const open = [...grouped(results).values()];
  do {
    for (const stream of takeSlice(store, open, next)) changed(stream);
    await breathe();
  } while (open.length > 0);
}

function takeSlice(store: Store, open: (readonly Result[])[], next: string): string[] {
  const until = performance.now() + SLICE_MS;
  return store.connection.transaction(() => {
    const streams: string[] = [];
    for (let taken = 0; taken < SLICE && open.length > 0; taken += 1) {
      const stream = takeOf(store, open.shift() ?? []);
      if (stream !== null) streams.push(stream);
      if (performance.now() >= until) break;
    }
    if (open.length === 0) setNationalFact(store, 'results', next);
    return streams;
  }).immediate();
}

function grouped(results: readonly Result[]): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results) groups.set(result.proposalId, [...(groups.get(result.proposalId) ?? []), result]);
  return groups;
}

/** The results of one proposal. @returns the case or round that has changed */
function takeOf(store: Store, results: readonly Result[]): string | null {
  const news = results.filter((result) => keepResult(store, result));
  const [first] = news;
  return first === undefined ? null : applyTo(store, first.proposalId);
}

function keepResult({ q, sql, now }: Store, result: Result): boolean {
  const known = sql.first(q.selectFrom('national_item').select('id').where('id', '=', result.proposalId).where('body', 'is not', null)) !== undefined;
  const written = sql.run(
    q.insertInto('national_result').values({
      id: result.resultId, item_id: result.proposalId, known: known ? 1 : 0, stage: result.stage, outcome: result.outcome, at: result.at, body: JSON.stringify(result), received_at: now(),
    }).onConflict((conflict) => conflict.doNothing()),
  );
  return written > 0 && known;
}

function applyTo(store: Store, itemId: string): string | null {
  const { q, sql } = store;
  const results = sql.all(q.selectFrom('national_result').select('body').where('item_id', '=', itemId)).map(({ body }) => JSON.parse(body) as Result);
  const item = sql.first(q.selectFrom('national_item').selectAll().where('id', '=', itemId));
  if (item === undefined || item.state === 'LEFT') return null;
  const told = verdictOf(results);
  if (told === null) return null;
  const at = store.now();
  sql.run(q.updateTable('national_item').set({ ...told, answered_at: item.answered_at ?? at, done_at: told.state === 'TAKEN' ? null : at }).where('id', '=', itemId));
  if (told.state === 'DONE') setNationalFact(store, 'registryWanted', '1');
  return tellProposal(store, item.proposal_id);
}

type Verdict = Pick<NationalItemTable, 'state' | 'stage' | 'national_id' | 'code' | 'reason' | 'to_fix' | 'registry_id' | 'decile'>;

/** The last word of all results there are: a refusal or the determination is final, else the furthest stage. */
function verdictOf(results: readonly Result[]): Verdict | null {
  const final = results.find(({ outcome }) => outcome !== 'VERIFIED');
  const furthest = final ?? results.toSorted((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage))[0];
  if (furthest === undefined) return null;
  const { outcome, stage, nationalId, reason, registryId, decile } = furthest;
  return {
    state: outcome === 'REJECTED' ? 'REJECTED' : outcome === 'DETERMINED' ? 'DONE' : 'TAKEN', stage, national_id: nationalId, code: reason?.code ?? null, reason: reason?.text ?? '',
    to_fix: JSON.stringify(reason?.toFix ?? []), registry_id: registryId, decile,
  };
}

/** Items without a final answer, behind an id. */
export function openItemsAfter({ q, sql }: Store, after: string, limit: number): string[] {
  return sql.all(q.selectFrom('national_item').select('id').where('state', 'in', OPEN).where('way', '=', 'HTTP').where('id', '>', after).orderBy('id').limit(limit)).map(({ id }) => id);
}

export interface LookedUp {
  readonly proposalId: string;
  readonly known: boolean;
  readonly nationalId: string | null;
  readonly results: readonly Result[];
}

/** What the national system holds of open items. One that it has lost stays as it is and is shown: sending it anew is for a person to decide. */
export async function takeLookUp(store: Store, items: readonly LookedUp[], changed: (streamId: string) => void): Promise<void> {
  for (const item of items) {
    for (const stream of store.connection.transaction(() => takeLookedUp(store, item)).immediate()) changed(stream);
    await breathe();
  }
}

function takeLookedUp(store: Store, { proposalId: id, known, nationalId, results }: LookedUp): string[] {
  const { q, sql } = store;
  if (!known) {
    sql.run(q.updateTable('national_item').set({ code: LOST }).where('id', '=', id).where('state', '=', 'TAKEN'));
    return [];
  }
  sql.run(q.updateTable('national_item').set({ state: 'TAKEN', national_id: nationalId, answered_at: store.now() }).where('id', '=', id).where('state', '=', 'SENDING'));
  sql.run(q.updateTable('national_item').set({ code: null }).where('id', '=', id).where('code', '=', LOST));
  const proposalId = sql.first(q.selectFrom('national_item').select('proposal_id').where('id', '=', id))?.proposal_id;
  return [takeOf(store, results.filter((result) => result.proposalId === id)), proposalId === undefined ? null : tellProposal(store, proposalId)].filter((stream) => stream !== null);
}

/** The national system says that it doesn't know what it had taken. */
const LOST = 'UNKNOWN_THERE';
