import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '#main/data/store.ts';
import { checkSample } from './cases/check.ts';
import { measurePages, type Sized } from './cases/pages.ts';
import { seedCases } from './cases/seed.ts';
import { startBench } from './harness.ts';

/**
 * `npm run bench -- cases [--small 10000] [--large 300000] [--open 3000] [--times 2000] [--seed 7] [--json]`
 *
 * What the work list, the case page and the home page cost in the data process, at two sizes with the same number of
 * open cases, measured in turn: the `ratio` of a line at the large size is its growth. Four events a case: 300,000 cases hold 1.2 million.
 */
const bench = startBench('cases');
const dir = mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-cases-'));
const keyHex = randomBytes(32).toString('hex');
try {
  const small = filled('small', bench.option('small', 10_000));
  const large = filled('large', bench.option('large', 300_000));
  await measurePages(bench, small, large, bench.option('times', 2_000));
  small.store.close();
  large.store.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
bench.finish();

/** A file with so many cases, opened anew: the page cache is as cold as after a start. */
function filled(size: string, cases: number): Sized {
  const file = path.join(dir, `${size}.db`);
  const { events, differing, sample } = fill(file, cases);
  bench.record(`${cases} cases: events`, events, 'events');
  bench.record(`${cases} cases: file`, statSync(file).size / 2 ** 20, 'MiB');
  bench.record(`${cases} cases: projections that a rebuild changed (of ${sample})`, differing, 'cases');
  return { name: `${cases} cases`, store: openStore({ file, keyHex }) };
}

function fill(file: string, cases: number): { readonly events: number; readonly sample: number; readonly differing: number } {
  const events = seedCases(file, keyHex, { cases, open: Math.min(bench.option('open', 3_000), cases), seed: bench.option('seed', 7) });
  const store = openStore({ file, keyHex });
  const sample = Math.min(500, cases);
  const differing = checkSample(store, sample);
  store.close();
  return { events, sample, differing };
}
