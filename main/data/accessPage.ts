import type { AccessLogRow } from '#src/contract/office.ts';
import type { Page } from '#src/contract/operation.ts';
import type { Store } from './store.ts';
import { userNames } from './users/users.ts';

const PAGE = 100;

/** The access log, newest first, of everything or of one record. `cursor` is the last sequence number shown. */
export function accessPage(store: Store, subjectId: string | null, cursor: string | null): Page<AccessLogRow> {
  const { q, sql } = store;
  let query = q.selectFrom('access_log').selectAll().orderBy('seq', 'desc').limit(PAGE + 1);
  if (subjectId !== null) query = query.where('subject_id', '=', subjectId);
  if (cursor !== null) query = query.where('seq', '<', Number(cursor));
  const rows = sql.all(query);
  const names = userNames(store);
  const shown = rows.slice(0, PAGE);
  return {
    rows: shown.map((row) => ({
      seq: row.seq, at: row.at, userName: names.get(row.user_id) ?? row.user_id, action: row.action,
      subjectType: row.subject_type, subjectId: row.subject_id, note: row.note,
    })),
    next: rows.length > PAGE ? String(shown.at(-1)?.seq ?? '') : null,
  };
}
