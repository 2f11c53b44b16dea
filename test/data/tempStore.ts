import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore, type Store } from '#main/data/store.ts';

export interface TempStore {
  readonly store: Store;
  readonly dir: string;
  readonly file: string;
  readonly keyHex: string;
  close(): void;
}

/** A real office file in a folder of its own. */
export function tempStore(options: { now?: () => number; desk?: string } = {}): TempStore {
  const dir = tempDir();
  const file = path.join(dir, 'office.db');
  const keyHex = randomBytes(32).toString('hex');
  const store = openStore({ file, keyHex, ...options });
  return {
    store, dir, file, keyHex,
    close() {
      store.close();
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

export const tempDir = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'slrt-store-'));

/** Every row of the named tables, in a fixed order: what two stores are compared by. */
export function contents(store: Store, tables: readonly string[]): Record<string, unknown[]> {
  return Object.fromEntries(tables.map((table) => {
    const rows = store.connection.prepare(`select * from ${table}`).all().map((row) => JSON.stringify(row)).toSorted();
    return [table, rows];
  }));
}
