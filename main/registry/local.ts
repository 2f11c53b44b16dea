import path from 'node:path';
import { SlrtError } from '#src/text/error.ts';
import { openEncrypted } from '#main/data/open.ts';
import { openSearch } from './index/open.ts';
import type { RegistrySearch } from './index/registrySearch.ts';
import { readPointer } from './store/files.ts';
import { loadMeta, type RegistryMeta } from './store/meta.ts';
import { RegistryRecords } from './store/records.ts';

/** The registry in this very thread: for the command line, tests and measurements. */
export interface LocalRegistry {
  readonly records: RegistryRecords;
  readonly meta: RegistryMeta;
  /** Loads the name index at the first call. */
  search(): RegistrySearch;
  close(): void;
}

/** @throws SlrtError REGISTRY_MISSING, KEY_WRONG */
export function openLocal(dir: string, keyHex: string): LocalRegistry {
  const pointer = readPointer(dir);
  if (pointer === null) throw new SlrtError('REGISTRY_MISSING');
  const db = openEncrypted(path.join(dir, pointer.file), keyHex, { readonly: true });
  const meta = loadMeta(db);
  let search: RegistrySearch | undefined;
  return {
    records: new RegistryRecords(db),
    meta,
    search: () => (search ??= openSearch(db)),
    close: () => db.close(),
  };
}
