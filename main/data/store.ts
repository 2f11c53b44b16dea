import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { MIGRATIONS } from '#migrations/index.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import { createHlcClock, type HlcClock } from '#src/sync/hlc.ts';
import { rebuildProjections } from './cases/projection.ts';
import { guardWrites, type WriteGuard } from './guard.ts';
import { migrate } from './migrate.ts';
import { asDatabaseError, openEncrypted, type Connection } from './open.ts';
import { queryBuilder, sqlOn, type Sql } from './sql.ts';

/** The office's open file, and what every write needs. */
export interface Store {
  readonly connection: Connection;
  readonly sql: Sql;
  readonly q: Kysely<OfficeTables>;
  readonly device: { readonly id: string; readonly desk: string };
  readonly clock: HlcClock;
  /** Milliseconds, UTC. */
  readonly now: () => number;
  readonly guard: WriteGuard;
  close(): void;
}

export interface StoreOptions {
  readonly file: string;
  readonly keyHex: string;
  readonly now?: () => number;
  /** The PC's letters in numbers, for a file that is new. */
  readonly desk?: string;
}

/**
 * Opens (or makes) the office's file: WAL, every commit on the disk before it is acknowledged, newest schema. After an
 * upgrade the projections are computed anew: a step brings a column, the events say what stands in it.
 * @throws SlrtError KEY_WRONG, DATABASE_NEWER, DATABASE_LOCKED, DATABASE_CORRUPT, DATABASE_READ_ONLY, DISK_FULL
 */
export function openStore(options: StoreOptions): Store {
  const now = options.now ?? Date.now;
  const connection = openEncrypted(options.file, options.keyHex);
  try {
    connection.pragma('journal_mode=WAL');
    connection.pragma('synchronous=FULL');
    connection.pragma('foreign_keys=ON');
    let store: Store | undefined;
    migrate(connection, MIGRATIONS, `${options.file}.before-upgrade`, () => {
      store = storeOn(connection, now, options.desk);
      rebuildProjections(store);
    });
    return store ?? storeOn(connection, now, options.desk);
  } catch (error) {
    connection.close();
    throw asDatabaseError(error);
  }
}

/** @param connection to a file of the newest schema */
function storeOn(connection: Connection, now: () => number, desk = 'A'): Store {
  const sql = sqlOn(connection);
  const q = queryBuilder<OfficeTables>();
  const device = deviceOf(sql, q, desk);
  return {
    connection, sql, q, now, device: { id: device.id, desk: device.desk },
    clock: createHlcClock({ device: device.id, now, last: device.last_hlc ?? undefined }),
    guard: guardWrites(connection),
    close: () => {
      connection.close();
    },
  };
}

function deviceOf(sql: Sql, q: Kysely<OfficeTables>, desk: string): OfficeTables['device'] {
  const known = sql.first(q.selectFrom('device').selectAll());
  if (known !== undefined) return known;
  const id = [...randomBytes(10)].map((byte) => (byte % 36).toString(36)).join('');
  const device = { id, desk, last_hlc: null, last_seq: 0 };
  sql.run(q.insertInto('device').values(device));
  return device;
}
