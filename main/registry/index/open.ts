import type { Connection } from '#main/data/open.ts';
import { unpackFlags, sexCode } from '../store/flags.ts';
import { RegistryRecords, villageCodes } from '../store/records.ts';
import { NameCollector } from './collect.ts';
import { IndexLayer } from './layer.ts';
import { loadParts, type IndexParts } from './parts.ts';
import { RegistrySearch } from './registrySearch.ts';

/** Loads the name index of an open registry file; takes up to a second for 1.5 million people. */
export function openSearch(db: Connection): RegistrySearch {
  const parts = loadParts(db);
  return new RegistrySearch(parts === null ? [] : layersOf(db, parts), new RegistryRecords(db));
}

/** The saved index, and over it a small one of everybody who came or changed by deltas since. */
function layersOf(db: Connection, parts: IndexParts): IndexLayer[] {
  const base = new IndexLayer(parts);
  const changed = db.prepare<[], number>('select id from changed').pluck().all();
  for (const id of changed) {
    const rank = base.rankOf(id);
    if (rank !== null) base.hidden.add(rank);
  }
  if (changed.length === 0) return [base];
  return [base, new IndexLayer(collectPeople(db, 'select p.id, p.name, p.birth, p.flags from changed c join person p on p.id = c.id order by p.id'))];
}

interface SearchedRow {
  readonly id: number;
  readonly name: string;
  readonly birth: number;
  readonly flags: number;
}

/** @param sql gives id, name, birth and flags in the order of the ids. */
export function collectPeople(db: Connection, sql: string): IndexParts {
  const collector = new NameCollector();
  for (const { id, name, birth, flags } of db.prepare<[], SearchedRow>(sql).iterate()) collector.add(id, name, birth, sexCode(unpackFlags(flags).sex));
  return collector.finish(villageCodes(db));
}
