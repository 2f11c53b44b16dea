import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openEncrypted } from '#main/data/open.ts';
import { openLocal } from '#main/registry/local.ts';
import { readPointer } from '#main/registry/store/files.ts';
import { StoredPeople } from '#main/registry/store/storedPeople.ts';
import { startBench } from './harness.ts';
import { measureDuringImport } from './registry/during.ts';
import { mebibytes } from './registry/files.ts';
import { KEY, measureImport } from './registry/importing.ts';
import { measurePeers } from './registry/peers.ts';
import { benchQueries, measureLookups, measureSearch, peopleOf } from './registry/searching.ts';

/**
 * `npm run bench -- registry [--people 1500000] [--queries 2000] [--seed 101] [--exhaustive 2000] [--held 1500000] [--json]`
 *
 * Ratios of one run are what counts: seconds are CPU seconds where it says so. `--exhaustive` queries are also put to the
 * scorer of all names; search times are the best of three passes of each query; `--held` people, all unless told, are given to MiniSearch; `--held 0` leaves the peers out.
 */
const bench = startBench('registry');
const people = bench.option('people', 1_500_000);
const dir = mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-registry-'));
try {
  await measureImport(bench, people, dir);
  const registry = openLocal(dir, KEY);
  const ids = idsIn(dir);
  const queries = benchQueries(bench.option('queries', 2_000), bench.option('seed', 101), peopleOf(registry, ids));
  measureLookups(bench, registry, queries);
  const before = heldMemory();
  const started = performance.now();
  const search = registry.search();
  bench.record('name index: load', performance.now() - started, 'ms');
  const memory = mebibytes(heldMemory() - before);
  const times = measureSearch(bench, search, queries, bench.option('exhaustive', 2_000));
  const held = bench.option('held', people);
  if (held > 0) await measurePeers(bench, people, Math.min(held, people), queries, { times: new Map(queries.map((query, at) => [query, times[at] as number])), memory });
  registry.close();
  await measureDuringImport(bench, people, dir, queries);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
bench.finish();

/** Bytes that JavaScript holds, typed arrays included. */
function heldMemory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function idsIn(folder: string): number[] {
  const db = openEncrypted(path.join(folder, readPointer(folder)?.file ?? ''), KEY, { readonly: true });
  const ids = Array.from(new StoredPeople(db).between(0, Number.MAX_SAFE_INTEGER), (person) => person.id);
  db.close();
  return ids;
}
