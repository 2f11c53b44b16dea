import type { TermsView } from '#src/contract/terms.ts';
import { changesOf, termChangesSchema, TERMS_CODE, termsWith, type TermChanges } from '#src/domain/office/terms.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { termsOf } from '../catalogue/catalogue.ts';
import { historyOf } from '../catalogue/history.ts';
import { writeVersion } from '../catalogue/write.ts';
import type { Store } from '../store.ts';

export function termsView(store: Store): TermsView {
  const terms = termsOf(store);
  const versions = historyOf(store, 'TERMS', TERMS_CODE).flatMap(({ id, at, by, note, changed, entry }) =>
    id === null || at === null ? [] : [{ id, at, by, note, changed, changes: termChangesSchema.safeParse(entry).data ?? {} }]);
  return { terms, changes: changesOf(terms), versionId: versions[0]?.id ?? null, versions };
}

/** @throws SlrtError STALE_VERSION when somebody has changed them meanwhile */
export function changeTerms(store: Store, author: string, changes: TermChanges, note: string, basis: string | null): TermsView {
  // What equals the application's own is not stored: it follows the application.
  const body = changesOf(termsWith(changes));
  writeVersion(store, author, { kind: 'TERMS', code: TERMS_CODE, body, validFrom: todayInJakarta(new Date(store.now())), note }, basis, 'terms.change');
  return termsView(store);
}
