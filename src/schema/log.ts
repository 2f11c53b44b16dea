import type { ColumnType } from 'kysely';

/** Append-only; triggers forbid update and delete. */
interface CaseEventTable {
  /** Where it lies in the file, beside its case's other events: this file's own affair, never read as a fact. */
  rowid: ColumnType<never, number, never>;
  id: string;
  case_id: string;
  type: string;
  version: number;
  hlc: string;
  author: string;
  data: string;
}

/** Own and received changes; `hub_seq is null` is the outbox. */
interface ChangesetTable {
  id: string;
  device_id: string;
  device_seq: number;
  hlc: string;
  scope: string;
  author: string;
  schema: number;
  body: string;
  hub_seq: number | null;
}

/** Parts of changesets from newer apps, replayed after the upgrade. */
interface PendingOpTable {
  id: string;
  changeset_id: string;
  reason: string;
  body: string;
}

interface SyncStateTable {
  id: 'office';
  hub_epoch: string | null;
  cursor: number;
  clock_offset: number;
}

/** Who opened or changed whose record, when and why; each line carries the hash of the line before. */
interface AccessLogTable {
  seq: number;
  at: number;
  user_id: string;
  action: string;
  subject_type: string;
  subject_id: string;
  note: string | null;
  hash: string;
}

/** What is only ever appended to, and how far it has travelled. */
export interface LogTables {
  case_event: CaseEventTable;
  changeset: ChangesetTable;
  pending_op: PendingOpTable;
  sync_state: SyncStateTable;
  access_log: AccessLogTable;
}
