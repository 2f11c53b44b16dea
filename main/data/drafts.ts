import type { DraftView } from '#src/contract/office.ts';
import { SlrtError } from '#src/text/error.ts';
import type { Store } from './store.ts';

/**
 * What somebody has typed and not yet handed in. Stays on this PC, belongs to one user.
 * @throws SlrtError NOT_FOUND: a draft of this id is somebody else's; "saved" must not be said of what was not
 */
export function saveDraft(store: Store, userId: string, draft: { id: string; form: string; title: string; body: string }): number {
  const { q, sql } = store;
  const savedAt = store.now();
  const { form, title, body } = draft;
  const saved = sql.run(
    q
      .insertInto('draft')
      .values({ id: draft.id, user_id: userId, form, title, body, saved_at: savedAt })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ form, title, body, saved_at: savedAt }).where('draft.user_id', '=', userId)),
  );
  if (saved === 0) throw new SlrtError('NOT_FOUND');
  return savedAt;
}

export function listDrafts(store: Store, userId: string): DraftView[] {
  const rows = store.sql.all(
    store.q.selectFrom('draft').select(['id', 'form', 'title', 'saved_at']).where('user_id', '=', userId).orderBy('saved_at', 'desc').limit(500),
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
