import type { CatalogueVersionView } from '#src/contract/catalogue.ts';
import { byWriting, fromJson, partnerIn, programmeIn, type CatalogueKind, type VersionKind } from '#src/domain/programme/catalogue.ts';
import { SEED_CATALOGUE } from '#src/domain/programme/seed.ts';
import { SEED_RULES } from '#src/domain/matching/seed.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import type { Store } from '../store.ts';
import { userNames } from '../users/users.ts';
import { versionOf } from './catalogue.ts';

type Row = OfficeTables['catalogue_version'];

/** The office's versions of an entry, in the order they were written. */
function rowsOf({ q, sql }: Store, kind: VersionKind, code: string): Row[] {
  const rows = sql.all(q.selectFrom('catalogue_version').selectAll().where('kind', '=', kind).where('code', '=', code));
  return rows.sort((a, b) => byWriting(versionOf(a), versionOf(b)));
}

/** Id of the version written last; null: only the application's own, or none. */
export function newestVersion(store: Store, kind: VersionKind, code: string): string | null {
  return rowsOf(store, kind, code).at(-1)?.id ?? null;
}

/** Whether there is an entry of this code: the application's own, or one that the office has written. */
export function isKnown(store: Store, kind: CatalogueKind, code: string): boolean {
  return ownOf(kind, code) !== undefined || newestVersion(store, kind, code) !== null;
}

/** Every version of an entry, newest first, each with what it changed; the application's own stands last. */
export function historyOf(store: Store, kind: VersionKind, code: string): CatalogueVersionView[] {
  const names = userNames(store);
  const own = ownOf(kind, code);
  const versions: CatalogueVersionView[] = own === undefined ? [] : [{ id: null, at: null, by: null, validFrom: null, note: '', entry: own, changed: [] }];
  for (const row of rowsOf(store, kind, code)) {
    const entry = fromJson(row.body);
    versions.push({ id: row.id, at: row.written_at, by: names.get(row.author) ?? null, validFrom: row.valid_from, note: row.note, entry, changed: changed(versions.at(-1)?.entry, entry) });
  }
  return versions.reverse();
}

function ownOf(kind: VersionKind, code: string): unknown {
  switch (kind) {
    case 'PROGRAMME': return programmeIn(SEED_CATALOGUE, code);
    case 'PARTNER': return partnerIn(SEED_CATALOGUE, code);
    case 'RULES': return SEED_RULES.sets.find((one) => one.programme === code);
    case 'SHARED': return SEED_RULES.shared[code];
    case 'TERMS':
    case 'TEXTS': return {};
  }
}

/** Names of the fields whose value differs. */
function changed(before: unknown, after: unknown): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
