import { createHash } from 'node:crypto';
import type { Store } from './store.ts';

export type AccessAction = 'READ' | 'SEARCH' | 'WRITE' | 'LOGIN' | 'LOGIN_FAILED' | 'EXPORT';

export interface AccessEntry {
  readonly userId: string;
  readonly action: AccessAction;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Never a citizen's data: names of operations, reasons, counts. */
  readonly note: string | null;
}

/** Appends one line; each line's hash covers the line before, so a removed or changed line shows. */
export function logAccess(store: Store, entry: AccessEntry): void {
  const { sql, q } = store;
  store.guard.allow(() => {
    const last = sql.first(q.selectFrom('access_log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1));
    const line = {
      seq: (last?.seq ?? 0) + 1, at: store.now(), user_id: entry.userId, action: entry.action,
      subject_type: entry.subjectType, subject_id: entry.subjectId, note: entry.note,
    };
    sql.run(q.insertInto('access_log').values({ ...line, hash: hashOf(last?.hash ?? '', line) }));
  });
}

export interface Verification {
  readonly intact: boolean;
  readonly entries: number;
  readonly firstBroken: number | null;
}

/** Walks the whole chain in pages. */
export function verifyAccessLog(store: Store): Verification {
  const { sql, q } = store;
  let previous = '';
  let seq = 0;
  for (;;) {
    const lines = sql.all(q.selectFrom('access_log').selectAll().where('seq', '>', seq).orderBy('seq').limit(1_000));
    if (lines.length === 0) return { intact: true, entries: seq, firstBroken: null };
    for (const { hash, ...line } of lines) {
      if (line.seq !== seq + 1 || hash !== hashOf(previous, line)) return { intact: false, entries: seq, firstBroken: seq + 1 };
      previous = hash;
      seq = line.seq;
    }
  }
}

interface Line {
  seq: number;
  at: number;
  user_id: string;
  action: string;
  subject_type: string;
  subject_id: string;
  note: string | null;
}

function hashOf(previous: string, line: Line): string {
  const { seq, at, user_id, action, subject_type, subject_id, note } = line;
  const text = JSON.stringify([previous, seq, at, user_id, action, subject_type, subject_id, note]);
  return createHash('sha256').update(text).digest('hex');
}
