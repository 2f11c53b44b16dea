import type { OfficeTables } from './tables.ts';

/**
 * Which table and field travels to other PCs. Only ever grows: an old app must be able to read what a new one
 * writes, and the other way round. `test/data/additive.test.ts` compares the real schemas around each migration.
 */
export const SYNCED_FIELDS = {
  household: ['family_card', 'village', 'address', 'rt', 'rw', 'phone', 'latitude', 'longitude', 'deleted'],
  person: [
    'household_id', 'name', 'nik', 'nik_status', 'birth_place', 'birth_date', 'sex', 'relation', 'occupation', 'condition', 'deleted',
  ],
  person_link: ['person_a', 'person_b', 'decision', 'decided_by'],
  user_account: [
    'username', 'name', 'role', 'area', 'position', 'nip', 'password_hash', 'must_change_password', 'disabled',
  ],
  office: [
    'name', 'government', 'agency', 'address', 'phone', 'email', 'city', 'case_number_pattern',
    'letter_number_pattern', 'classification', 'unit_code', 'language', 'demo',
  ],
  ticket: [
    'day', 'number', 'label', 'purpose', 'priority', 'status', 'taken_at', 'called_at', 'ended_at', 'counter', 'called_by', 'case_id',
  ],
  holiday: ['name', 'kind', 'decree', 'deleted'],
  problem_report: ['at', 'author', 'role', 'page', 'version', 'error_code', 'words', 'log', 'state', 'state_at', 'state_by', 'how', 'note'],
  catalogue_version: ['kind', 'code', 'body', 'valid_from', 'note', 'author', 'written_at'],
} as const satisfies { readonly [T in keyof OfficeTables]?: readonly (keyof OfficeTables[T])[] };

export type SyncedTable = keyof typeof SYNCED_FIELDS;

export function isSyncedTable(name: string): name is SyncedTable {
  return Object.hasOwn(SYNCED_FIELDS, name);
}

export function isSyncedField(table: SyncedTable, field: string): boolean {
  return (SYNCED_FIELDS[table] as readonly string[]).includes(field);
}

/** Tables with their own merge rule: rows are added, never changed. */
export const APPEND_ONLY_TABLES = ['case_event', 'changeset', 'access_log'] as const;
