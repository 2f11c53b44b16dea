import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discardDownload, downloadNewest, type DownloadedSnapshot } from '#main/national/client/download.ts';
import { isPassing } from '#main/national/client/errors.ts';
import { PROFILES } from '#main/national/simulator/faultProfiles.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import { serveSimulator } from '#main/national/simulator/server.ts';
import { CREDENTIALS } from '#main/national/simulator/access.ts';
import { SlrtError } from '#src/text/error.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { openWorld, tempDir, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ people: 4_000 });
});
afterAll(() => world.simulator.close());

const isChecksum = (error: unknown): boolean => error instanceof SlrtError && error.code === 'REGISTRY_CHECKSUM_WRONG';
const sumOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function download(answer: Answering, dir: string, signal?: AbortSignal, onBytes: (bytes: number) => void = () => undefined, hasty = false): Promise<DownloadedSnapshot> {
  const client = world.clientOver(answer, hasty);
  return downloadNewest({
    client, dir, regency: '32.04', patience: { ...world.patience, tries: 4 }, onProgress: ({ bytes }) => onBytes(bytes), ...(signal === undefined ? {} : { signal }),
  });
}

function proven({ file, snapshot }: DownloadedSnapshot): void {
  expect(sumOf(file)).toBe(snapshot.sha256);
  expect(statSync(file).size).toBe(snapshot.bytes);
}

describe('download', () => {
  test.each([...PROFILES.keys()])('over a line with %s', async (profile) => {
    const dir = tempDir();
    const line = world.line(profile, 11);
    // A run gives up after some tries; the next one goes on.
    for (let run = 0; run < 200; run += 1) {
      try {
        proven(await download(line, dir, undefined, undefined, true));
        return;
      } catch (error) {
        if (!isPassing(error) && !isChecksum(error)) throw error;
      }
    }
    throw new Error('never arrived');
  });

  test('a file that is announced larger than any registry is not begun', async () => {
    const dir = tempDir();
    let begun = 0;
    const boasting: Answering = async (request) => {
      if (request.url.includes('/content')) begun += 1;
      const response = await world.simulator.honest(request);
      if (!request.url.includes('/registry/snapshots?')) return response;
      const { snapshots } = await response.json() as { snapshots: object[] };
      return Response.json({ snapshots: snapshots.map((one) => ({ ...one, bytes: 2 ** 50 })) });
    };
    await expect(download(boasting, dir)).rejects.toMatchObject({ code: 'NATIONAL_CONTRACT_BROKEN', details: { kind: 'SHAPE' } });
    expect([begun, readdirSync(dir).filter((name) => name.endsWith('.gz'))]).toEqual([0, []]);
  });

  test('killed at random bytes, it goes on there: no byte comes twice', async () => {
    const random = seededRandom(4);
    const dir = tempDir();
    let transferred = 0;
    for (let run = 0; ; run += 1) {
      const kill = new AbortController();
      let last = 0;
      const killAt = run < 12 ? 1 + random.below(30_000) : Number.POSITIVE_INFINITY;
      let first = -1;
      const job = download(inPieces(world.simulator.honest), dir, kill.signal, (bytes) => {
        if (first < 0) first = bytes;
        last = bytes;
        if (bytes - first >= killAt) kill.abort();
      });
      const done = await job.catch(() => null);
      if (done !== null) {
        proven(done);
        expect(done.resumedFrom).toBeGreaterThan(0);
        expect(transferred + done.transferred).toBe(done.snapshot.bytes);
        break;
      }
      transferred = last;
    }
  });

  test('a file that is already there costs one question', async () => {
    const dir = tempDir();
    await download(world.simulator.honest, dir);
    const again = await download(world.simulator.honest, dir);
    expect([again.transferred, again.resumedFrom]).toEqual([0, again.snapshot.bytes]);
    discardDownload(dir);
    expect(existsSync(again.file)).toBe(false);
  });

  test('a newer snapshot, or another content under the same name, starts anew', async () => {
    const dir = tempDir();
    const kill = new AbortController();
    await download(inPieces(world.simulator.honest), dir, kill.signal, (bytes) => bytes > 20_000 && kill.abort()).catch(() => null);
    await world.simulator.publish();
    const done = await download(world.simulator.honest, dir);
    proven(done);
    expect(done.snapshot.version).toBeGreaterThan(1);
    expect(done.transferred).toBe(done.snapshot.bytes);
  });

  test('a part that was damaged on the disk is thrown away and fetched anew', async () => {
    const dir = tempDir();
    const kill = new AbortController();
    await download(inPieces(world.simulator.honest), dir, kill.signal, (bytes) => bytes > 20_000 && kill.abort()).catch(() => null);
    const { snapshot } = await download(world.simulator.honest, tempDir());
    const part = path.join(dir, `${snapshot.snapshotId}.ndjson.gz`);
    writeFileSync(part, Buffer.alloc(statSync(part).size));
    proven(await download(world.simulator.honest, dir));
  });

  test('announced with a wrong checksum for good: two downloads, then it is said, and nothing stays', async () => {
    let downloads = 0;
    const wrong: Answering = async (request) => {
      const response = await world.simulator.honest(request);
      if (request.url.includes('/content') && !request.headers.has('range')) downloads += 1;
      if (!request.url.includes('/registry/snapshots?')) return response;
      return new Response((await response.text()).replace(/"sha256":"[0-9a-f]{8}/g, '"sha256":"00000000'), response);
    };
    const dir = tempDir();
    await expect(download(wrong, dir)).rejects.toMatchObject({ code: 'REGISTRY_CHECKSUM_WRONG' });
    expect([downloads, readdirSync(dir)]).toEqual([2, []]);
  });

  test('cut at the first byte, always: given up after its tries', async () => {
    const nothing: Answering = async (request) => (request.url.includes('/content')
      ? new Response(new Uint8Array(1), { headers: { 'content-type': 'application/gzip', etag: `"${Math.random()}"` } }) : world.simulator.honest(request));
    await expect(download(nothing, tempDir())).rejects.toMatchObject({ code: 'NATIONAL_OFFLINE', details: { kind: 'CUT' } });
  });

  test('no snapshot: said', async () => {
    const none: Answering = async (request) => (request.url.includes('/registry/snapshots') ? Response.json({ snapshots: [] }) : world.simulator.honest(request));
    await expect(download(none, tempDir())).rejects.toMatchObject({ code: 'NATIONAL_NO_SNAPSHOT' });
  });
});

/** Small pieces, so that there are many places to die at. */
function inPieces(answer: Answering): Answering {
  return async (request) => {
    const response = await answer(request);
    if (response.headers.get('content-type') !== 'application/gzip' || response.body === null) return response;
    const pieces = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        for (let at = 0; at < piece.length; at += 997) controller.enqueue(piece.slice(at, at + 997));
      },
    });
    return new Response(response.body.pipeThrough(pieces), response);
  };
}

test('the command, killed by the system in the middle, goes on and imports', async () => {
  const slow = await openWorld({ people: 1_500, faults: 'slow', wall: Date.now });
  const running = await serveSimulator(slow.simulator, 0);
  const fast = await serveSimulator({ ...slow.simulator, answer: slow.simulator.honest }, 0);
  const data = tempDir();
  try {
    const killed = command(running.url, data, slow.dir);
    const part = path.join(data, 'registry', 'download', '32.04-1.ndjson.gz');
    while (!existsSync(part) || statSync(part).size < 4_000) await new Promise((resolve) => setTimeout(resolve, 50));
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const second = command(fast.url, data, slow.dir);
    let output = '';
    second.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
    await once(second, 'exit');
    const result = JSON.parse(output) as { people: number; resumedFrom: number; bytes: number; transferred: number };
    expect(result.people).toBe(1_500);
    expect(result.resumedFrom).toBeGreaterThanOrEqual(4_000);
    expect(result.resumedFrom + result.transferred).toBe(result.bytes);
    expect(existsSync(part)).toBe(false);
  } finally {
    await running.close();
    await fast.close();
    slow.simulator.close();
  }
}, 90_000);

function command(url: string, data: string, simulatorDir: string) {
  const args = ['main/cli/index.ts', 'siks-ng', 'download', '--url', url, '--data', data, '--credentials', path.join(simulatorDir, CREDENTIALS)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, SLRT_KEY_DIR: path.join(data, 'keys') } });
}
