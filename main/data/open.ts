import Database from 'better-sqlite3';
import { SlrtError } from '#src/text/error.ts';
import { cipherOf } from './cipher.ts';

export type Connection = Database.Database;

export interface OpenOptions {
  readonly readonly?: boolean;
  readonly fileMustExist?: boolean;
  /** Page cache in KiB; 64 MiB unless told (perf.md §8). */
  readonly cacheKib?: number;
}

const RAW_KEY = /^[0-9a-f]{64}$/;

/**
 * Opens an encrypted SQLite file with a raw 256-bit key, given as 64 hex digits.
 * `temp_store=MEMORY` is set on every connection: SQLite's default writes plaintext temp files.
 *
 * @throws SlrtError KEY_WRONG when the key does not fit or the file is no database,
 *   DATABASE_LOCKED, DATABASE_READ_ONLY, DATABASE_CORRUPT, DISK_FULL.
 */
export function openEncrypted(file: string, keyHex: string, options: OpenOptions = {}): Connection {
  if (!RAW_KEY.test(keyHex)) throw new SlrtError('KEY_WRONG');
  const binding = process.env['SLRT_SQLITE_BINDING'];
  let db: Connection | undefined;
  try {
    db = new Database(file, {
      readonly: options.readonly ?? false,
      fileMustExist: options.fileMustExist ?? options.readonly ?? false,
      timeout: 5_000,
      ...(binding === undefined ? {} : { nativeBinding: binding }),
    });
    db.pragma(`cipher='${cipherOf(file)}'`);
    db.pragma(`key="raw:${keyHex}"`);
    db.pragma('temp_store=MEMORY');
    db.pragma(`cache_size=-${options.cacheKib ?? 65_536}`);
    // A wrong key shows only at the first read.
    db.prepare('select count(*) from sqlite_schema').get();
    return db;
  } catch (error) {
    db?.close();
    throw asDatabaseError(error);
  }
}

/** Maps SQLite's and the file system's codes to the errors a user can act on; anything else passes unchanged. */
export function asDatabaseError(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (code === 'SQLITE_NOTADB') return new SlrtError('KEY_WRONG', {}, error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new SlrtError('DATABASE_LOCKED', {}, error);
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') return new SlrtError('DATABASE_READ_ONLY', {}, error);
  if (code.startsWith('SQLITE_CORRUPT')) return new SlrtError('DATABASE_CORRUPT', {}, error);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return new SlrtError('DATABASE_READ_ONLY', {}, error);
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE' || code === 'ENOSPC' || code === 'EDQUOT') return new SlrtError('DISK_FULL', {}, error);
  return error;
}
