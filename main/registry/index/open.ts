import type { Connection } from '#main/data/open.ts';
import { unpackFlags, sexCode } from '../store/flags.ts';
import { RegistryRecords, villageCodes } from '../store/records.ts';
import { StoredPeople } from '../store/storedPeople.ts';
import { NameCollector } from './collect.ts';
import { IndexLayer } from './layer.ts';
import type { IndexParts } from './parts.ts';
import { loadParts } from './partFile.ts';
import { RegistrySearch } from './registrySearch.ts';

/** Loads the name index of an open registry file; takes up to a second for 1.5 million people. */
export function openSearch(db: Connection): RegistrySearch {
  // In one transaction: a delta may be applied meanwhile, and each look-up for itself would lock the file anew.
  const layers = db.transaction(() => layersOf(db))();
  return new RegistrySearch(layers, new RegistryRecords(db));
}

/** The saved index, and over it a small one of everybody who came or changed by deltas since. */
function layersOf(db: Connection): IndexLayer[] {
  const parts = loadParts(db);
  if (parts === null) return [];
  const base = new IndexLayer(parts);
  const changed = db.prepare<[], number>('select id from changed order by id').pluck().all();
  for (const id of changed) {
    const rank = base.rankOf(id);
    if (rank !== null) base.hidden.add(rank);
  }
  if (changed.length === 0) return [base];
  return [base, new IndexLayer(changedPeople(db, changed))];
}

function changedPeople(db: Connection, changed: readonly number[]): IndexParts {
  const collector = new NameCollector();
  const people = new StoredPeople(db);
  for (const id of changed) {
    const person = people.person(id);
    if (person !== undefined) collector.add(id, person.name, person.birth, sexCode(unpackFlags(person.flags).sex));
  }
  return collector.finish(villageCodes(db));
}
