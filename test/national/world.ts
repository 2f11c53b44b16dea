import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nationalClient, type NationalClient } from '#main/national/client/client.ts';
import type { Patience } from '#main/national/client/retry.ts';
import { httpTransport } from '#main/national/client/transport.ts';
import { accessOf } from '#main/national/simulator/access.ts';
import { faultProfile } from '#main/national/simulator/faultProfiles.ts';
import { badLine, type Answering } from '#main/national/simulator/line.ts';
import { openSimulator, type Simulator, type SimulatorOptions } from '#main/national/simulator/simulator.ts';

export interface World {
  readonly simulator: Simulator;
  readonly dir: string;
  /** Waits take no real time: the simulator's wall clock jumps. */
  readonly patience: Patience;
  /** A client whose requests go over this line; `hasty` for lines that stall. */
  clientOver(answer: Answering, hasty?: boolean): NationalClient;
  /** A line with a profile's faults, drawn from the seed. */
  line(profile: string, seed: number): Answering;
}

/** A ministry in a temporary folder, and clients in the same process. */
export async function openWorld(options: Partial<SimulatorOptions> = {}): Promise<World> {
  const dir = tempDir();
  let time = Date.parse('2026-11-10T02:00:00Z');
  const sleep = (milliseconds: number): Promise<void> => {
    time += milliseconds;
    return new Promise((resolve) => setImmediate(resolve));
  };
  const simulator = await openSimulator({ dir, people: 300, seed: 3, faults: 'none', wall: () => time, ...options });
  const credentials = credentialsOf(simulator);
  return {
    simulator, dir,
    patience: { tries: 60, firstMs: 10, mostMs: 2_000, random: () => 0.5, sleep },
    clientOver: (answer, hasty = false) => nationalClient(httpTransport({ baseUrl: 'https://siks-ng.example', fetch: answer, silenceMs: hasty ? 25 : 10_000 }), () => Promise.resolve(credentials)),
    line: (profile, seed) => badLine(simulator.honest, {
      profile: faultProfile(profile), seed, clock: simulator.clock, sleep, expireTokens: () => accessOf(simulator.store, simulator.clock).expireAll(),
    }),
  };
}

export function credentialsOf({ store }: Simulator): { clientId: string; clientSecret: string } {
  const row = store.db.prepare<[], { client_id: string; secret: string }>("select client_id, secret from client where client_id like 'slrt-%'").get();
  return { clientId: row?.client_id ?? '', clientSecret: row?.secret ?? '' };
}

export function tempDir(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'slrt-national-'));
}

/** What a request carries, unpacked. */
export async function sentJson(request: Request): Promise<unknown> {
  const bytes = Buffer.from(await request.clone().arrayBuffer());
  return JSON.parse((request.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8'));
}
