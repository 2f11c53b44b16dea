import type { CaseReader } from '#src/contract/rights.ts';
import type { Page } from '#src/contract/operation.ts';
import { userNames, userRoles } from '../users/users.ts';
import type { Store } from '../store.ts';

/** Lines of the log that are looked at for one page. */
const LINES = 400;
/** A page that is read again because something changed is not a second visit. */
const SITTING_MS = 30 * 60_000;

/** Who opened, changed or took along a case, newest first. Our own steps are the case's story, but who wrote also read. */
export function caseReaders(store: Store, caseId: string, cursor: string | null): Page<CaseReader> {
  const { q, sql } = store;
  let query = q.selectFrom('access_log').select(['seq', 'at', 'user_id', 'action', 'note']).where('subject_type', '=', 'case').where('subject_id', '=', caseId).orderBy('seq', 'desc').limit(LINES + 1);
  if (cursor !== null) query = query.where('seq', '<', Number(cursor));
  const found = sql.all(query);
  const lines = found.slice(0, LINES);
  const names = userNames(store);
  const roles = userRoles(store);
  const rows: (CaseReader & { readonly key: string })[] = [];
  for (const { at, user_id, action, note } of lines) {
    const key = `${user_id} ${action} ${action === 'WRITE' ? '' : note ?? ''}`;
    const index = rows.findIndex((row) => row.key === key && row.from - at <= SITTING_MS);
    const known = rows[index];
    if (known === undefined) rows.push({ key, userName: names.get(user_id) ?? user_id, role: roles.get(user_id) ?? null, action, note: action === 'WRITE' ? null : note, from: at, to: at, times: 1 });
    else rows[index] = { ...known, from: at, times: known.times + 1 };
  }
  return { rows: rows.map(({ key: _key, ...row }) => row), next: found.length > LINES ? String(lines.at(-1)?.seq ?? '') : null };
}
