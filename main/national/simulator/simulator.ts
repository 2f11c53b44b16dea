import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { accessOf, CREDENTIALS, makeClients } from './access.ts';
import { simulatorApp } from './app.ts';
import { simulatorClock, type SimulatorClock } from './clock.ts';
import { faultProfile } from './faultProfiles.ts';
import type { IntakeRules } from './intake.ts';
import { badLine, type Answering, type LineOptions } from './line.ts';
import { inventPreLists } from './preLists.ts';
import { fill, inventedPeople, publisherOf } from './publish.ts';
import { inventRecipients } from './recipients.ts';
import type { RegistryLineValue } from './registryChange.ts';
import { openSimulatorStore, type SimulatorStore } from './store.ts';

export interface SimulatorOptions {
  readonly dir: string;
  /** Of an empty folder only. */
  readonly people: number;
  readonly seed: number;
  /** Whoever lives in an empty folder, in place of invented ones. */
  readonly lines?: () => Iterable<RegistryLineValue>;
  /** Of its database; without it the key lies in the folder. */
  readonly keyHex?: string;
  /** Name of a profile, see faultProfiles.ts; null: the one that was set last. */
  readonly faults: string | null;
  /** Simulated seconds in a real one. */
  readonly speed?: number;
  readonly wall?: () => number;
  readonly rules?: Partial<IntakeRules>;
  /** Simulated days between publications. */
  readonly publishEveryDays?: number;
  readonly sleep?: LineOptions['sleep'];
  /** Started by the application: its credentials go to no file, and nobody lets days pass over HTTP. */
  readonly isPractice?: boolean;
}

export interface Simulator {
  readonly store: SimulatorStore;
  readonly clock: SimulatorClock;
  /** With the line's faults. */
  readonly answer: Answering;
  /** Without them. */
  readonly honest: Answering;
  /** Name of the line's profile. */
  readonly faults: string;
  /** From the next request on, and after a restart. @throws SlrtError INVALID_INPUT */
  setFaults(profile: string): void;
  /** Kept at once. */
  advance(milliseconds: number): void;
  publish(): Promise<number>;
  close(): void;
}

const RULES: IntakeRules = { pace: 1, mostItems: 100, laterFrom: 60 };
const PUBLISH_EVERY_DAYS = 7;
const NOW = 'now';
const FAULTS = 'faults';
const MADE = 'made';
const SAVED_EVERY_MS = 5_000;

/** The ministry in a folder: made at the first time, carried on at the next. */
export async function openSimulator(options: SimulatorOptions): Promise<Simulator> {
  const store = openSimulatorStore(options.dir, options.keyHex);
  const clock = simulatorClock(options.speed, Number(store.setting(NOW) ?? 0), options.wall);
  let savedAt = Number.NEGATIVE_INFINITY;
  const saveClock = (): void => {
    if (clock.wall() - savedAt < SAVED_EVERY_MS) return;
    savedAt = clock.wall();
    store.set(NOW, String(clock.now()));
  };
  const publisher = publisherOf(store, clock);
  if (store.setting(MADE) === undefined) make(store, clock, options);
  await publisher.publishIfDue(Number.POSITIVE_INFINITY);
  const app = simulatorApp(store, clock, { ...RULES, ...options.rules }, options.isPractice === true ? null : publisher.publish);
  const honest: Answering = async (request) => {
    if (new URL(request.url).pathname.includes('/registry/')) await publisher.publishIfDue(options.publishEveryDays ?? PUBLISH_EVERY_DAYS);
    const response = await app.fetch(request);
    saveClock();
    return response;
  };
  const lineOf = (profile: string): Answering => badLine(honest, {
    profile: faultProfile(profile), seed: options.seed, clock, expireTokens: () => accessOf(store, clock).expireAll(), ...(options.sleep === undefined ? {} : { sleep: options.sleep }),
  });
  let faults = options.faults ?? store.setting(FAULTS) ?? 'none';
  let line = lineOf(faults);
  return {
    store, clock, honest, publish: publisher.publish,
    answer: (request) => line(request),
    get faults() {
      return faults;
    },
    setFaults(profile) {
      line = lineOf(profile);
      faults = profile;
      store.set(FAULTS, profile);
    },
    advance(milliseconds) {
      clock.advance(milliseconds);
      store.set(NOW, String(clock.now()));
    },
    close: () => {
      store.set(NOW, String(clock.now()));
      store.db.close();
    },
  };
}

/** All of it or nothing: whoever is killed meanwhile begins anew. */
function make(store: SimulatorStore, clock: SimulatorClock, { dir, people, seed, lines, isPractice }: SimulatorOptions): void {
  store.db.transaction(() => {
    fill(store, lines === undefined ? inventedPeople(people, seed) : lines());
    inventRecipients(store, clock);
    inventPreLists(store, clock);
    const clients = makeClients(store);
    if (isPractice !== true) writeFileSync(path.join(dir, CREDENTIALS), `${JSON.stringify(clients, null, 2)}\n`, { mode: 0o600 });
    store.set(MADE, 'yes');
  })();
}
