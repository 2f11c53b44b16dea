import type { DraftView } from '#src/contract/office.ts';
import { SlrtError } from '#src/text/error.ts';
import type { Store } from './store.ts';

interface DraftInput {
  readonly id: string;
  readonly form: string;
  readonly title: string;
  readonly body: string;
  /** When the form was last saved as its window knows it; null: it is new. Absent: whatever stands is replaced. */
  readonly basis?: number | null | undefined;
}

/**
 * What somebody has typed and not yet handed in. Stays on this PC, belongs to one user. Each save of a draft has a moment
 * of its own, which is how a second window that holds an older text is found out.
 *
 * @throws SlrtError NOT_FOUND: a draft of this id is somebody else's, or it was handed in or discarded elsewhere;
 * "saved" must not be said of what was not
 * @throws SlrtError STALE_VERSION: another window has saved it since; nothing is overwritten
 */
export function saveDraft(store: Store, userId: string, { id, form, title, body, basis }: DraftInput): number {
  const { q, sql } = store;
  return store.connection.transaction(() => {
    const stands = sql.first(q.selectFrom('draft').select(['user_id', 'saved_at']).where('id', '=', id));
    if (stands !== undefined && stands.user_id !== userId) throw new SlrtError('NOT_FOUND');
    if (basis !== undefined && basis !== null && stands === undefined) throw new SlrtError('NOT_FOUND');
    if (basis !== undefined && stands !== undefined && stands.saved_at !== basis) throw new SlrtError('STALE_VERSION');
    const savedAt = Math.max(store.now(), (stands?.saved_at ?? 0) + 1);
    sql.run(
      q.insertInto('draft').values({ id, user_id: userId, form, title, body, saved_at: savedAt })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ form, title, body, saved_at: savedAt })),
    );
    return savedAt;
  }).immediate();
}

/** Newest first, without their texts: hundreds are read at once. */
export function listDrafts(store: Store, userId: string): DraftView[] {
  const rows = store.sql.all(
    store.q.selectFrom('draft').select(['id', 'form', 'title', 'saved_at']).where('user_id', '=', userId).orderBy('saved_at', 'desc').limit(1_000),
  );
  return rows.map((row) => ({ id: row.id, form: row.form, title: row.title, savedAt: row.saved_at }));
}

/** @throws SlrtError NOT_FOUND: no such draft of this user */
export function openDraft(store: Store, userId: string, id: string): DraftView & { body: string } {
  const row = store.sql.first(store.q.selectFrom('draft').selectAll().where('id', '=', id).where('user_id', '=', userId));
  if (row === undefined) throw new SlrtError('NOT_FOUND');
  return { id: row.id, form: row.form, title: row.title, savedAt: row.saved_at, body: row.body };
}

export function discardDraft(store: Store, userId: string, id: string): void {
  store.sql.run(store.q.deleteFrom('draft').where('id', '=', id).where('user_id', '=', userId));
}
