import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { VILLAGES } from '#src/domain/area/area.ts';
import { openStore } from '#main/data/store.ts';
import { nationalClient } from '#main/national/client/client.ts';
import { downloadNewest } from '#main/national/client/download.ts';
import type { Patience } from '#main/national/client/retry.ts';
import { sendWaiting } from '#main/national/client/send.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { officeOutbox } from '#main/national/office/outbox.ts';
import { recordingTransport } from '#main/national/office/recording.ts';
import { snapshotFile } from '#main/national/simulator/publish.ts';
import { openSimulator, type Simulator } from '#main/national/simulator/simulator.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { generatedHeader, generatePeople } from '#main/registry/generate/register.ts';
import { writeSnapshot } from '#main/registry/snapshot/write.ts';
import { readyFamily } from '../national/office.ts';
import { credentialsOf } from '../national/world.ts';
import { startBench } from './harness.ts';
import { shapedLine, type ShapedLine } from './national/line.ts';

/**
 * `npm run bench -- national [--people 1500000] [--proposals 10000] [--seed 7] [--json]`
 *
 * Bytes over the wire against the ideal: every payload compressed once, nothing else. Simulated time, real office file.
 */
const bench = startBench('national');
const people = bench.option('people', 1_500_000);
const proposals = bench.option('proposals', 10_000);
const random = seededRandom(bench.option('seed', 7));
const dir = mkdtempSync(path.join(os.tmpdir(), 'slrt-bench-national-'));
const MEBI = 1 << 20;
const started = Date.parse('2026-11-24T02:00:00Z');
/** The ministry lives in the line's time. */
let time: ShapedLine | undefined;
try {
  const simulator = await openSimulator({ dir: path.join(dir, 'ministry'), people: 1_000, seed: 3, faults: 'none', publishEveryDays: 10_000, wall: () => started + Math.round((time?.seconds() ?? 0) * 1_000) });
  await publishLarge(simulator);
  const store = openStore({ file: path.join(dir, 'office.db'), keyHex: 'ab'.repeat(32) });
  store.connection.transaction(() => {
    for (let made = 0; made < proposals; made += 1) readyFamily(store, random);
  })();
  const line = shapedLine(simulator.honest, random);
  time = line;
  const patience = patienceOf(line);
  const credentials = credentialsOf(simulator);
  const client = nationalClient(recordingTransport(httpTransport({ baseUrl: 'https://siks-ng.example', fetch: line.answer }), store), () => Promise.resolve(credentials));
  const memory = watchMemory();

  const sent = await sendWaiting({ client, patience, outbox: officeOutbox(store, { author: 'system' }) });
  const forProposals = line.bytes();
  const bodies = store.connection.prepare<[], string>('select body from national_item where body is not null').pluck().all();
  const idealProposals = gzipSync(bodies.join('\n')).length;
  bench.record('proposals sent', sent.accepted + sent.duplicate + sent.refused, 'items');
  bench.record('proposals: over the wire', forProposals / MEBI, 'MiB', bench.record('proposals, compressed once', idealProposals / MEBI, 'MiB'));
  bench.record('proposals: simulated time', line.seconds() / 60, 'minutes');

  const before = { bytes: line.bytes(), seconds: line.seconds() };
  const { snapshot } = await downloadNewest({ client, dir: path.join(dir, 'download'), regency: '32.04', patience });
  const forSnapshot = line.bytes() - before.bytes;
  bench.record('snapshot: over the wire', forSnapshot / MEBI, 'MiB', bench.record('snapshot, the file', snapshot.bytes / MEBI, 'MiB'));
  bench.record('snapshot: simulated time', (line.seconds() - before.seconds) / 60, 'minutes');

  bench.record('all: over the wire', line.bytes() / MEBI, 'MiB', bench.record('all, ideal', (idealProposals + snapshot.bytes) / MEBI, 'MiB'));
  bench.record('faults met', line.faults(), 'faults');
  bench.record('memory held at most', memory.most() / MEBI, 'MiB');
  memory.stop();
  store.close();
  simulator.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
bench.finish();

/** A file as large as a regency's, put in the ministry's list as its newest. */
async function publishLarge(simulator: Simulator): Promise<void> {
  const file = snapshotFile(simulator.store, '32.04-2');
  mkdirSync(path.dirname(file), { recursive: true });
  const written = await writeSnapshot(file, { ...generatedHeader(), version: 2 }, generatePeople({ people, seed: 101, villages: VILLAGES.map(({ code }) => code) }));
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) hash.update(piece);
  simulator.store.db.prepare('insert into snapshot values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(2, '32.04-2', '2026Q4', '2026-10-01', written.people, written.households, statSync(file).size, hash.digest('hex'), simulator.clock.now());
}

function patienceOf(line: ShapedLine): Patience {
  return {
    tries: 20, firstMs: 1_000, mostMs: 60_000, random: () => random.next(),
    sleep: (milliseconds) => {
      line.wait(milliseconds);
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** What JavaScript holds, typed arrays included; the ministry beside it counts, too. */
function watchMemory(): { most: () => number; stop: () => void } {
  globalThis.gc?.();
  let most = 0;
  const look = (): void => {
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external);
  };
  const timer = setInterval(look, 50);
  return { most: () => most, stop: () => clearInterval(timer) };
}
