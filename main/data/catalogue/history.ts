import type { CatalogueVersionView } from '#src/contract/catalogue.ts';
import { fromJson } from '#src/domain/programme/catalogue.ts';
import { SEED_CATALOGUE } from '#src/domain/programme/seed.ts';
import { SEED_RULES } from '#src/domain/matching/seed.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import { unpackClock } from '#src/sync/clock.ts';
import type { Store } from '../store.ts';

type Row = OfficeTables['catalogue_version'];

const written = (row: Row): string => `${unpackClock(row.clock).get('body') ?? ''} ${row.id}`;

/** The office's versions of an entry, in the order they were written. */
function rowsOf({ q, sql }: Store, kind: string, code: string): Row[] {
  const rows = sql.all(q.selectFrom('catalogue_version').selectAll().where('kind', '=', kind).where('code', '=', code));
  return rows.sort((a, b) => (written(a) < written(b) ? -1 : 1));
}

/** Id of the version written last; null: only the application's own, or none. */
export function newestVersion(store: Store, kind: string, code: string): string | null {
  return rowsOf(store, kind, code).at(-1)?.id ?? null;
}

/** Every version of an entry, newest first, each with what it changed; the application's own stands last. */
export function historyOf(store: Store, kind: 'PROGRAMME' | 'PARTNER' | 'RULES' | 'SHARED', code: string): CatalogueVersionView[] {
  const { q, sql } = store;
  const names = new Map(sql.all(q.selectFrom('user_account').select(['id', 'name'])).map((row) => [row.id, row.name]));
  const own = ownOf(kind, code);
  const versions: CatalogueVersionView[] = own === undefined ? [] : [{ id: null, at: null, by: null, validFrom: null, note: '', entry: own, changed: [] }];
  for (const row of rowsOf(store, kind, code)) {
    const entry = fromJson(row.body);
    versions.push({ id: row.id, at: row.written_at, by: names.get(row.author) ?? null, validFrom: row.valid_from, note: row.note, entry, changed: changed(versions.at(-1)?.entry, entry) });
  }
  return versions.reverse();
}

function ownOf(kind: string, code: string): unknown {
  switch (kind) {
    case 'PROGRAMME': return SEED_CATALOGUE.programmes.find((one) => one.code === code);
    case 'PARTNER': return SEED_CATALOGUE.partners.find((one) => one.code === code);
    case 'RULES': return SEED_RULES.sets.find((one) => one.programme === code);
    default: return SEED_RULES.shared[code];
  }
}

/** Names of the fields whose value differs. */
function changed(before: unknown, after: unknown): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
