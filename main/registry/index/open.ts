import type { Connection } from '#main/data/open.ts';
import { RegistryRecords } from '../store/records.ts';
import { IndexLayer } from './layer.ts';
import { loadParts } from './parts.ts';
import { RegistrySearch } from './registrySearch.ts';

/** Loads the name index of an open registry file; takes up to a second for 1.5 million people. */
export function openSearch(db: Connection): RegistrySearch {
  const parts = loadParts(db);
  return new RegistrySearch(parts === null ? [] : [new IndexLayer(parts)], new RegistryRecords(db));
}
