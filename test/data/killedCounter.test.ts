import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoOffice } from '#main/data/demo/office.ts';
import { writeOffice } from '#main/data/office/office.ts';
import { openStore } from '#main/data/store.ts';
import { EXTERNAL } from '#main/vite.config.ts';
import { tempDir } from './tempStore.ts';

/** Two desks at once, one for each core: together the 200 moments. */
const DESKS = 2;
const KILLS = 100;
const KEY = 'c3'.repeat(32);

interface Said {
  /** The newest save that was acknowledged, by form. */
  readonly saved: Map<string, number>;
  /** Every number that was said for a form. */
  readonly registered: Map<string, Set<string>>;
}

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const CLERK = path.join(ROOT, 'test-results', 'helper', 'helperCounter.cjs');

/** The clerk as one file, as the application's own processes are: 200 starts from the sources would take minutes. */
async function bundleClerk(): Promise<void> {
  await build({
    root: ROOT, configFile: false, logLevel: 'warn', ssr: { target: 'node', noExternal: true, external: EXTERNAL },
    build: {
      ssr: path.join(import.meta.dirname, 'helperCounter.ts'), outDir: path.dirname(CLERK), emptyOutDir: false, copyPublicDir: false, minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: path.basename(CLERK), codeSplitting: false } },
    },
  });
}

/** Runs the clerk and kills the process without warning, early or after some work; answers the form last handed in, or begun to be. */
async function shift(file: string, last: string, killAfter: number, works: boolean, said: Said): Promise<string> {
  const child = spawn(process.execPath, [CLERK, file, KEY, last], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  // On a slow machine nothing else would ever be acknowledged.
  if (works) await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, killAfter));
  child.kill('SIGKILL');
  await closed;
  let now = last;
  for (const line of printed.split('\n').slice(0, -1)) { // a line cut in two was not acknowledged
    const [what, id = '', value = ''] = line.split(' ');
    if (what === 'open') continue;
    now = id;
    if (what === 'saved') said.saved.set(id, Number(value));
    else said.registered.set(id, (said.registered.get(id) ?? new Set()).add(value));
  }
  return now;
}

describe('a desk whose program is killed while a form is typed, saved and handed in', () => {
  beforeAll(bundleClerk, 120_000);

  it(`loses nothing acknowledged and makes no case twice in ${DESKS * KILLS} kills`, { timeout: 240_000 }, async () => {
    const dir = tempDir();
    try {
      await Promise.all(Array.from({ length: DESKS }, async (_, desk) => {
        const file = path.join(dir, `desk-${desk}.db`);
        const first = openStore({ file, keyHex: KEY });
        writeOffice(first, 'u0', demoOffice('id'), true);
        first.close();
        const said: Said = { saved: new Map(), registered: new Map() };
        let last = '';
        for (let kill = 0; kill < KILLS; kill++) last = await shift(file, last, ((kill * 37 + desk * 13) % 97) / 2, kill % 2 === 1, said);
        expectNothingLost(file, said);
      }));
    } finally {
      fs.rmSync(dir, { recursive: true, force: true });
    }
  });
});

function expectNothingLost(file: string, { saved, registered }: Said): void {
  const store = openStore({ file, keyHex: KEY });
  const { q, sql } = store;
  const cases = sql.all(q.selectFrom('case_projection').select(['case_id', 'number']));
  const events = sql.all(q.selectFrom('case_event').select('case_id').where('type', '=', 'registered'));
  const drafts = new Map(sql.all(q.selectFrom('draft').select(['id', 'body'])).map((row) => [row.id, (JSON.parse(row.body) as { n: number }).n]));
  const numbers = new Map(cases.map((row) => [row.case_id, row.number]));
  expect(saved.size).toBeGreaterThan(10);
  expect(registered.size).toBeGreaterThan(5);
  // Never two: one registration for a form, one number for a case, whatever was pressed again after a crash.
  expect(new Set(events.map((row) => row.case_id)).size).toBe(events.length);
  expect(new Set(cases.map((row) => row.number)).size).toBe(cases.length);
  for (const [id, said] of registered) expect([id, ...said]).toEqual([id, numbers.get(id)]);
  // Every acknowledged save is a case by now, or still the draft, and not an older one.
  const lost = [...saved].filter(([id, n]) => !numbers.has(id) && (drafts.get(id) ?? 0) < n);
  expect(lost).toEqual([]);
  expect([...drafts.keys()].filter((id) => numbers.has(id))).toEqual([]);
  expect(store.connection.pragma('integrity_check', { simple: true })).toBe('ok');
  store.close();
}
