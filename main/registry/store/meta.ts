import type { FieldProblemCounts } from '#src/domain/registry/problem.ts';
import { SlrtError } from '#src/text/error.ts';
import type { Connection } from '#main/data/open.ts';
import type { SnapshotHeader } from '../snapshot/header.ts';
import { LAYOUT } from './schema.ts';

/** One import or delta, newest last. */
export interface HistoryEntry {
  readonly kind: 'snapshot' | 'delta';
  readonly version: number;
  readonly quarter: string;
  readonly date: string;
  /** People in the registry afterwards. */
  readonly people: number;
  /** When it was taken in, UTC. */
  readonly at: string;
}

export interface RegistryMeta {
  /** Of the last snapshot or delta. */
  readonly header: SnapshotHeader;
  readonly people: number;
  readonly households: number;
  readonly badLines: number;
  readonly fieldProblems: FieldProblemCounts;
  readonly history: readonly HistoryEntry[];
}

export function saveMeta(db: Connection, meta: RegistryMeta): void {
  db.prepare("insert or replace into meta (name, value) values ('layout', ?), ('registry', ?)").run(String(LAYOUT), JSON.stringify(meta));
}

/** The file's layout; 0 when it doesn't say. */
export function layoutOf(db: Connection): number {
  return Number(db.prepare<[], string>("select value from meta where name = 'layout'").pluck().get() ?? 0);
}

/** @throws SlrtError DATABASE_NEWER, DATABASE_CORRUPT, REGISTRY_MISSING: the file's layout is given up, it must be imported anew */
export function loadMeta(db: Connection): RegistryMeta {
  const layout = layoutOf(db);
  if (layout < LAYOUT && layout > 0) throw new SlrtError('REGISTRY_MISSING');
  return metaOfAnyLayout(db);
}

/**
 * The same of a file of an older layout, too: what is said there has kept its form.
 *
 * @throws SlrtError DATABASE_NEWER, DATABASE_CORRUPT
 */
export function metaOfAnyLayout(db: Connection): RegistryMeta {
  if (layoutOf(db) > LAYOUT) throw new SlrtError('DATABASE_NEWER');
  const value = db.prepare<[], string>("select value from meta where name = 'registry'").pluck().get();
  if (value === undefined) throw new SlrtError('DATABASE_CORRUPT');
  return JSON.parse(value) as RegistryMeta;
}
