import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { sql as sqlText } from 'kysely';
import type { NationalMonthRow } from '#src/contract/national.ts';
import { SMALLEST_CELL, type Statistics } from '#src/contract/siks-ng/exchange.ts';
import { REGENCY, VILLAGES } from '#src/domain/area/area.ts';
import { pooled, type PooledCount, type VillageCount } from '#src/domain/statistics/pool.ts';
import { addMonths, todayInJakarta, wib } from '#src/domain/time/date.ts';
import type { NationalStatisticsTable } from '#src/schema/national.ts';
import type { Store } from '../store.ts';

/** Ended months that are counted again: letters are answered and cases end long after they began. */
const MONTHS = 6;

type Figures = Omit<Statistics, 'countedAt' | 'area'>;

/** The last ended months, the oldest first: `2026-05` … `2026-10`. */
export function countedMonths(store: Store): string[] {
  const first = `${todayInJakarta(new Date(store.now())).slice(0, 7)}-01`;
  return Array.from({ length: MONTHS }, (_, at) => addMonths(first, at - MONTHS).slice(0, 7));
}

/** Counts the months anew, village by village, so that calls of the window come in between; what is not as it was waits to be sent. */
export async function countMonths(store: Store): Promise<void> {
  const months = countedMonths(store);
  const complaints: MonthCount[] = [];
  for (const { code } of VILLAGES) {
    complaints.push(...casesOf(store, code, months));
    await breathe();
  }
  const referrals = lettersOf(store, months);
  for (const month of months) {
    keepCounted(store, month, {
      referrals: cellsOf(referrals, month, (partner, state) => ({ partner, state })),
      complaints: cellsOf(complaints, month, (kind, state) => ({ kind, state })),
    });
  }
}

interface MonthCount extends VillageCount {
  readonly month: string;
}

/** A month's counts as they may be told; what is counted is a code and a state. */
function cellsOf<Named>(counts: readonly MonthCount[], month: string, named: (code: string, state: string) => Named): (Omit<PooledCount, 'of'> & Named)[] {
  return pooled(counts.filter((count) => count.month === month), SMALLEST_CELL).map(({ of, ...cell }) => {
    const [code = '', state = ''] = of.split(' ');
    return { ...cell, ...named(code, state) };
  });
}

/** Cases by the month in which they were registered, in Jakarta. */
function casesOf({ q, sql }: Store, village: string, months: readonly string[]): MonthCount[] {
  const [from, to] = [Date.parse(`${months[0] ?? ''}-01T00:00:00+07:00`), Date.parse(`${addMonths(`${months.at(-1) ?? ''}-01`, 1)}T00:00:00+07:00`)];
  const month = sqlText<string>`strftime('%Y-%m', opened_at / 1000 + 25200, 'unixepoch')`;
  const rows = sql.all(
    q.selectFrom('case_projection').select((row) => ['kind', 'status', month.as('month'), row.fn.countAll<number>().as('n')])
      .where('village', '=', village).where('opened_at', '>=', from).where('opened_at', '<', to).groupBy(['kind', 'status', month]),
  );
  return rows.map(({ kind, status, month: of, n }) => ({ month: of, village, of: `${kind} ${status}`, count: Number(n) }));
}

/** Referral letters by the month in which they were issued. */
function lettersOf({ q, sql }: Store, months: readonly string[]): MonthCount[] {
  const month = sqlText<string>`substr(issued_on, 1, 7)`;
  const rows = sql.all(
    q.selectFrom('referral_projection').select((row) => ['village', 'partner', 'status', month.as('month'), row.fn.countAll<number>().as('n')])
      .where('issued_on', '>=', `${months[0] ?? ''}-01`).where('issued_on', '<', addMonths(`${months.at(-1) ?? ''}-01`, 1)).groupBy(['village', 'partner', 'status', month]),
  );
  return rows.map(({ village, partner, status, month: of, n }) => ({ month: of, village, of: `${partner} ${status}`, count: Number(n) }));
}

/** One key for one content: sent again after a lost answer it has no second effect there. While it is unanswered nothing of it changes. */
function keepCounted(store: Store, month: string, figures: Figures): void {
  const { q, sql, now } = store;
  const text = JSON.stringify(figures);
  const before = monthOf(store, month);
  if (before === undefined && figures.referrals.length + figures.complaints.length === 0) return;
  if (before !== undefined && before.body === text) return void sql.run(q.updateTable('national_statistics').set({ counted_at: before.send_key === null ? now() : before.counted_at }).where('month', '=', month));
  const row = { body: text, counted_at: now(), send_key: randomUUID(), error: null };
  sql.run(q.insertInto('national_statistics').values({ month, ...row, sent_body: null, revision: null, sent_at: null }).onConflict((conflict) => conflict.column('month').doUpdateSet(row)));
}

function monthOf({ q, sql }: Store, month: string): NationalStatisticsTable | undefined {
  return sql.first(q.selectFrom('national_statistics').selectAll().where('month', '=', month));
}

/** The day on which they were counted last; null: never. */
export function countedOn({ q, sql }: Store): string | null {
  const last = sql.first(q.selectFrom('national_statistics').select((row) => row.fn.max<number | null>('counted_at').as('at')))?.at ?? null;
  return last === null ? null : todayInJakarta(new Date(last));
}

/** Months with figures that differ from those sent, the oldest first. */
export function unsentMonths({ q, sql }: Store): NationalStatisticsTable[] {
  return sql.all(q.selectFrom('national_statistics').selectAll().where('send_key', 'is not', null).orderBy('month'));
}

export function monthSent({ q, sql, now }: Store, { month, send_key, body }: NationalStatisticsTable, revision: number): void {
  sql.run(q.updateTable('national_statistics').set({ sent_body: body, revision, sent_at: now(), send_key: null, error: null }).where('month', '=', month).where('send_key', '=', send_key));
}

export function monthRefused({ q, sql }: Store, month: string, error: string): void {
  sql.run(q.updateTable('national_statistics').set({ error }).where('month', '=', month));
}

/** Exactly what goes. */
export function statisticsBody({ body, counted_at: countedAt }: NationalStatisticsTable): Statistics {
  return { area: REGENCY.code, countedAt: wib(countedAt), ...JSON.parse(body) as Figures };
}

export function monthRows({ q, sql }: Store): NationalMonthRow[] {
  return sql.all(q.selectFrom('national_statistics').selectAll().orderBy('month', 'desc')).map((row) => {
    const { referrals, complaints } = statisticsBody(row);
    return { month: row.month, state: row.send_key === null ? 'SENT' : row.revision === null ? 'WAITING' : 'CHANGED', revision: row.revision, sentAt: row.sent_at, error: row.error, referrals, complaints };
  });
}
