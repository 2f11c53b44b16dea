import { todayInJakarta } from '#src/domain/time/date.ts';
import type { NationalAnswerTable } from '#src/schema/national.ts';
import type { Store } from '../store.ts';

/** Bytes of an answer that are kept; the largest pages of a feed are longer. */
export const MOST_KEPT_BYTES = 1 << 16;
/** Of each operation, the newest. What a proposal was answered is asked for months later. */
const KEPT = 200;
const KEPT_OF_PROPOSALS = 10_000;
const OF_PROPOSALS = new Set(['sendProposals', 'readBatch', 'readResults', 'lookUpProposals']);

/** Keeps a raw answer, and lets the oldest of its kind go. */
export function keepAnswer({ q, sql, now }: Store, answer: Omit<NationalAnswerTable, 'id' | 'at'>): void {
  sql.run(q.insertInto('national_answer').values({ ...answer, at: now() } as NationalAnswerTable));
  const oldest = sql.first(
    q.selectFrom('national_answer').select('id').where('operation', '=', answer.operation).orderBy('id', 'desc').offset(OF_PROPOSALS.has(answer.operation) ? KEPT_OF_PROPOSALS : KEPT).limit(1),
  );
  if (oldest !== undefined) sql.run(q.deleteFrom('national_answer').where('operation', '=', answer.operation).where('id', '<=', oldest.id));
}

/** Newest first, behind `before`; of one operation, or of all. */
export function answersBefore({ q, sql }: Store, operation: string | null, before: number | null, limit: number): Omit<NationalAnswerTable, 'body'>[] {
  let rows = q.selectFrom('national_answer').select(['id', 'at', 'operation', 'status', 'error', 'bytes']);
  if (operation !== null) rows = rows.where('operation', '=', operation);
  if (before !== null) rows = rows.where('id', '<', before);
  return sql.all(rows.orderBy('id', 'desc').limit(limit));
}

export function answerBody({ q, sql }: Store, id: number): string | null {
  return sql.first(q.selectFrom('national_answer').select('body').where('id', '=', id))?.body ?? null;
}

export interface Volume {
  readonly up: number;
  readonly down: number;
  readonly requests: number;
  readonly faults: number;
}

export function addVolume({ q, sql, now }: Store, more: Volume): void {
  sql.run(
    q.insertInto('national_volume').values({ day: todayInJakarta(new Date(now())), ...more }).onConflict((conflict) =>
      conflict.column('day').doUpdateSet((row) => ({
        up: row('national_volume.up', '+', more.up), down: row('national_volume.down', '+', more.down),
        requests: row('national_volume.requests', '+', more.requests), faults: row('national_volume.faults', '+', more.faults),
      }))),
  );
}

/** Since a day, that day included. */
export function volumeSince({ q, sql }: Store, day: string): Volume {
  const sums = sql.first(
    q.selectFrom('national_volume').select((row) => [row.fn.sum<number>('up').as('up'), row.fn.sum<number>('down').as('down'), row.fn.sum<number>('requests').as('requests'), row.fn.sum<number>('faults').as('faults')]).where('day', '>=', day),
  );
  return { up: Number(sums?.up ?? 0), down: Number(sums?.down ?? 0), requests: Number(sums?.requests ?? 0), faults: Number(sums?.faults ?? 0) };
}
