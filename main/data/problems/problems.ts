import { zipSync } from 'fflate';
import type { ParsedInputOf } from '#src/contract/ipc.ts';
import type { ProblemRow, ProblemView } from '#src/contract/problems.ts';
import { HANDOVER_MEANS, PROBLEM_STATES, withoutNumbers } from '#src/domain/problem/problem.ts';
import type { ProblemReportTable } from '#src/schema/problems.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit } from '../commit.ts';
import { rowWrite } from '../rows.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { userNames } from '../users/users.ts';

/** What one list shows; older ones are found in their files. */
const MOST_LISTED = 500;

/** Keeps a report; handed in twice under one id it is one. */
export function keepProblem(store: Store, user: SessionUser, version: string, input: ParsedInputOf<'problem.report'>): void {
  const { q, sql } = store;
  if (rowOf(store, input.reportId) !== undefined) return;
  commit(store, user.userId, () => {
    if (input.picture !== null) sql.run(q.insertInto('problem_picture').values({ report_id: input.reportId, bytes: Buffer.from(input.picture) }));
    return {
      name: 'problem.report', scope: 'reference', subject: { type: 'problem', id: input.reportId },
      rows: [rowWrite(store, 'problem_report', input.reportId, {
        at: store.now(), author: user.userId, role: user.role, page: input.page, version, error_code: input.errorCode, words: withoutNumbers(input.words), log: input.log, state: 'NEW', note: '',
      })],
    };
  });
}

export function listProblems(store: Store): ProblemRow[] {
  const { q, sql } = store;
  const names = userNames(store);
  return sql.all(q.selectFrom('problem_report').selectAll().orderBy('at', 'desc').orderBy('id').limit(MOST_LISTED)).map((row) => viewOf(row, names));
}

/** @throws SlrtError NOT_FOUND */
export function openProblem(store: Store, id: string): ProblemView {
  const { q, sql } = store;
  const row = rowOf(store, id);
  if (row === undefined) throw new SlrtError('NOT_FOUND');
  const picture = sql.first(q.selectFrom('problem_picture').select('bytes').where('report_id', '=', id))?.bytes;
  return { ...viewOf(row, userNames(store)), log: row.log, picture: picture === undefined ? null : new Uint8Array(picture) };
}

/** @throws SlrtError NOT_FOUND, also for a report that somebody else wrote */
export function problemFile(store: Store, user: SessionUser, id: string): { fileName: string; bytes: Uint8Array } {
  const row = rowOf(store, id);
  if (row === undefined || (row.author !== user.userId && user.role !== 'ADMINISTRATOR')) throw new SlrtError('NOT_FOUND');
  const { picture } = openProblem(store, id);
  const at = new Date(row.at);
  const text = [
    `Laporan masalah ${row.id}`, `Waktu: ${at.toISOString()}`, `Halaman: ${row.page}`, `Peran: ${row.role}`, `Versi: ${row.version}`, `Kode: ${row.error_code ?? '-'}`, '', row.words, '', 'Catatan program:', row.log, '',
  ].join('\r\n');
  const files = { 'laporan.txt': Buffer.from(text, 'utf8'), ...(picture === null ? {} : { 'gambar.png': picture }) };
  return { fileName: `laporan-masalah-${at.toISOString().slice(0, 10)}-${row.id.slice(0, 8)}.zip`, bytes: zipSync(files, { mtime: at }) };
}

/** @throws SlrtError NOT_FOUND */
export function setProblemState(store: Store, author: string, { reportId, state, how, note }: ParsedInputOf<'problem.setState'>): void {
  commit(store, author, () => {
    if (rowOf(store, reportId) === undefined) throw new SlrtError('NOT_FOUND');
    return {
      name: 'problem.setState', scope: 'reference', subject: { type: 'problem', id: reportId },
      rows: [rowWrite(store, 'problem_report', reportId, { state, how, note: withoutNumbers(note), state_at: store.now(), state_by: author })],
    };
  });
}

const rowOf = ({ q, sql }: Store, id: string): ProblemReportTable | undefined => sql.first(q.selectFrom('problem_report').selectAll().where('id', '=', id));

/** A state that a newer app writes stands among the new ones, so that nobody overlooks it. */
function viewOf(row: ProblemReportTable, names: ReadonlyMap<string, string>): ProblemRow {
  return {
    id: row.id, at: row.at, by: names.get(row.author) ?? null, role: row.role, page: row.page, version: row.version, errorCode: row.error_code, words: row.words,
    state: PROBLEM_STATES.find((known) => known === row.state) ?? 'NEW', stateAt: row.state_at, stateBy: row.state_by === null ? null : names.get(row.state_by) ?? null,
    how: HANDOVER_MEANS.find((known) => known === row.how) ?? null, note: row.note,
  };
}
