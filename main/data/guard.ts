import { APPEND_ONLY_TABLES, SYNCED_FIELDS } from '#src/schema/synced.ts';
import type { Connection } from './open.ts';

export interface WriteGuard {
  /** Runs a piece of `commit()` or `receive()`; nothing else may write to the guarded tables. */
  allow<T>(work: () => T): T;
}

/** Temporary triggers that abort every write to synced and append-only tables outside of commit(). */
export function guardWrites(connection: Connection): WriteGuard {
  let allowed = 0;
  connection.function('slrt_writing', () => allowed);
  for (const table of [...Object.keys(SYNCED_FIELDS), ...APPEND_ONLY_TABLES]) {
    for (const verb of ['insert', 'update', 'delete']) {
      connection.exec(
        `create temp trigger guard_${table}_${verb} before ${verb} on main.${table} when slrt_writing() = 0
         begin select raise(abort, '${table} is written by commit() only'); end`,
      );
    }
  }
  return {
    allow(work) {
      allowed += 1;
      try {
        return work();
      } finally {
        allowed -= 1;
      }
    },
  };
}
