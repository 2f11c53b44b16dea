import { openRegistry } from '#main/registry/registry.ts';
import { percentile, type Bench } from '../harness.ts';
import { snapshotOf } from './files.ts';
import { KEY } from './importing.ts';
import type { BenchQuery } from './queries.ts';

/** Answers through the search thread while another thread imports: what a clerk feels, hand-over included. */
export async function measureDuringImport(bench: Bench, people: number, dir: string, queries: readonly BenchQuery[]): Promise<void> {
  // The registry's threads don't keep a process alive; in the app its line to the window does.
  const alive = setInterval(() => undefined, 1_000);
  const registry = openRegistry({ dir, keyHex: KEY });
  await registry.searchReady();
  for (const { query } of queries.slice(0, 100)) await registry.search(query);
  let running = true;
  const importing = registry.importSnapshot(await snapshotOf(people, 'ndjson.gz'))
    .catch(() => undefined)
    .finally(() => {
      running = false;
    });
  const times: number[] = [];
  let blocked = 0;
  for (let at = 0; running; at += 1) {
    const { query, sought } = queries[at % queries.length] as BenchQuery;
    const start = performance.now();
    await registry.search(query);
    times.push(performance.now() - start);
    const turn = performance.now();
    registry.byRegistryId(sought.registryId);
    blocked = Math.max(blocked, performance.now() - turn);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await importing;
  await registry.close();
  clearInterval(alive);
  times.sort((one, other) => one - other);
  bench.record(`search while an import runs (${times.length}), p50`, percentile(times, 0.5), 'ms');
  bench.record(`search while an import runs (${times.length}), p95`, percentile(times, 0.95), 'ms');
  bench.record('look-up while an import runs, longest', blocked, 'ms');
}
