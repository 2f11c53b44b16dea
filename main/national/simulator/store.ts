import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openEncrypted, type Connection } from '#main/data/open.ts';

/** The simulated ministry's memory. `due_at` in the future: decided, not yet told. */
const TABLES = `
  create table if not exists setting (name text primary key, value text not null) strict, without rowid;
  create table if not exists client (
    client_id text primary key, secret text not null, area text not null, state text not null default 'ACTIVE', failures integer not null default 0) strict;
  create table if not exists token (token text primary key, client_id text not null, expires_at integer not null, kind text not null) strict, without rowid;
  create table if not exists person (registry_id text primary key, nik text, village text not null, line text not null) strict;
  create index if not exists person_nik on person (nik);
  create table if not exists snapshot (
    version integer primary key, snapshot_id text not null unique, quarter text not null, date text not null, people integer not null,
    households integer not null, bytes integer not null, sha256 text not null, published_at integer not null) strict;
  create table if not exists registry_change (
    seq integer primary key, version integer not null, registry_id text not null, op text not null, body text not null) strict;
  create index if not exists registry_change_version on registry_change (version, registry_id);
  create table if not exists proposal (
    proposal_id text primary key, national_id text not null unique, client_id text not null, body text not null, received_at integer not null,
    times_received integer not null, person text not null, published integer not null default 0) strict;
  create table if not exists batch (
    batch_id text primary key, client_id text not null, checksum text not null, answer text not null, ready_at integer not null) strict;
  create table if not exists result (result_id text primary key, proposal_id text not null, due_at integer not null, body text not null) strict;
  create index if not exists result_due on result (due_at, result_id);
  create index if not exists proposal_person on proposal (person);
  create table if not exists recipient (seq integer primary key, village text not null, body text not null) strict;
  create table if not exists pre_list (seq integer primary key, due_at integer not null, pre_list_id text not null, village text not null, body text not null) strict;
  create index if not exists pre_list_due on pre_list (due_at, seq);
  create index if not exists pre_list_of on pre_list (pre_list_id);
  create table if not exists message (seq integer primary key, message_id text not null unique, due_at integer not null, body text not null) strict;
  create table if not exists statistics (month text primary key, revision integer not null, body text not null) strict, without rowid;
  create table if not exists statistics_key (key text primary key, checksum text not null, answer text not null) strict, without rowid;
`;

export interface SimulatorStore {
  readonly db: Connection;
  readonly dir: string;
  setting(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** Opens or makes the simulator's database. Without a key of the caller's it lies beside it, as everything in it is invented. */
export function openSimulatorStore(dir: string, keyHex?: string): SimulatorStore {
  mkdirSync(dir, { recursive: true });
  const db = openEncrypted(path.join(dir, 'simulator.db'), keyHex ?? keyIn(path.join(dir, 'simulator.key')));
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=NORMAL');
  db.exec(TABLES);
  const read = db.prepare<[string], { value: string }>('select value from setting where name = ?');
  const write = db.prepare('insert into setting values (?, ?) on conflict (name) do update set value = excluded.value');
  return { db, dir, setting: (name) => read.get(name)?.value, set: (name, value) => void write.run(name, value) };
}

function keyIn(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
