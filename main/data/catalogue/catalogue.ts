import { ruleBookOn } from '#src/domain/matching/book.ts';
import type { RuleBook } from '#src/domain/matching/rules.ts';
import { SEED_RULES } from '#src/domain/matching/seed.ts';
import { termsOn, type OfficeTerms } from '#src/domain/office/terms.ts';
import { textsIn, type TextChanges, type TextGroup } from '#src/domain/office/texts.ts';
import { catalogueOn, type Catalogue, type CatalogueVersion } from '#src/domain/programme/catalogue.ts';
import { SEED_CATALOGUE } from '#src/domain/programme/seed.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import { unpackClock } from '#src/sync/clock.ts';
import type { Store } from '../store.ts';

interface Kept {
  /** Versions are only ever added, so their number says whether anything is new, whoever wrote it. */
  readonly count: number;
  readonly versions: readonly CatalogueVersion[];
  readonly days: Map<string, Catalogue>;
  readonly books: Map<string, RuleBook>;
  readonly terms: Map<string, OfficeTerms>;
}

const kept = new WeakMap<Store, Kept>();

/**
 * The only way to read programmes and partners: the application's entries under the versions the office has written.
 *
 * @param day `YYYY-MM-DD`; today in Jakarta when it is left out
 */
export function catalogueOf(store: Store, day: string = todayInJakarta(new Date(store.now()))): Catalogue {
  const { versions, days } = current(store);
  return keptFor(day, days, () => catalogueOn(day, SEED_CATALOGUE, versions));
}

/** The matching rules of a day, read as the catalogue is. */
export function ruleBookOf(store: Store, day: string = todayInJakarta(new Date(store.now()))): RuleBook {
  const { versions, books } = current(store);
  return keptFor(day, books, () => ruleBookOn(day, SEED_RULES, versions));
}

/** The office's terms of a day, read as the catalogue is. */
export function termsOf(store: Store, day: string = todayInJakarta(new Date(store.now()))): OfficeTerms {
  const { versions, terms } = current(store);
  return keptFor(day, terms, () => termsOn(day, versions));
}

/** The office's words for a paper: those of one version, or the newest. `versionId` null: the application's own. */
export function textsOf(store: Store, group: TextGroup, versionId?: string | null): TextChanges {
  return textsIn(current(store).versions, group, versionId);
}

function keptFor<T>(day: string, days: Map<string, T>, read: () => T): T {
  const value = days.get(day) ?? read();
  days.set(day, value);
  return value;
}

function current(store: Store): Kept {
  const { q, sql } = store;
  const count = Number(sql.first(q.selectFrom('catalogue_version').select((row) => row.fn.countAll().as('n')))?.n ?? 0);
  const known = kept.get(store);
  if (known?.count === count) return known;
  const versions = sql.all(q.selectFrom('catalogue_version').selectAll()).map(versionOf);
  const next: Kept = { count, versions, days: new Map(), books: new Map(), terms: new Map() };
  kept.set(store, next);
  return next;
}

export function versionOf(row: OfficeTables['catalogue_version']): CatalogueVersion {
  return { id: row.id, kind: row.kind, code: row.code, body: row.body, validFrom: row.valid_from, writtenAt: unpackClock(row.clock).get('body') ?? '' };
}
