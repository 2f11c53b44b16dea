import { accessOf, makeClients } from './access.ts';
import { simulatorApp } from './app.ts';
import { simulatorClock, type SimulatorClock } from './clock.ts';
import { faultProfile } from './faultProfiles.ts';
import type { IntakeRules } from './intake.ts';
import { badLine, type Answering, type LineOptions } from './line.ts';
import { invent, publisherOf } from './publish.ts';
import { inventRecipients } from './recipients.ts';
import { openSimulatorStore, type SimulatorStore } from './store.ts';

export interface SimulatorOptions {
  readonly dir: string;
  /** Of an empty folder only. */
  readonly people: number;
  readonly seed: number;
  /** Name of a profile, see faultProfiles.ts. */
  readonly faults: string;
  /** Simulated seconds in a real one. */
  readonly speed?: number;
  readonly wall?: () => number;
  readonly rules?: Partial<IntakeRules>;
  /** Simulated days between publications. */
  readonly publishEveryDays?: number;
  readonly sleep?: LineOptions['sleep'];
}

export interface Simulator {
  readonly store: SimulatorStore;
  readonly clock: SimulatorClock;
  /** With the line's faults. */
  readonly answer: Answering;
  /** Without them. */
  readonly honest: Answering;
  publish(): Promise<number>;
  close(): void;
}

const RULES: IntakeRules = { pace: 1, mostItems: 100, laterFrom: 60 };
const PUBLISH_EVERY_DAYS = 7;
const NOW = 'now';
const SAVED_EVERY_MS = 5_000;

/** The ministry in a folder: made at the first time, carried on at the next. */
export async function openSimulator(options: SimulatorOptions): Promise<Simulator> {
  const profile = faultProfile(options.faults);
  const store = openSimulatorStore(options.dir);
  const clock = simulatorClock(options.speed, Number(store.setting(NOW) ?? 0), options.wall);
  let savedAt = Number.NEGATIVE_INFINITY;
  const saveClock = (): void => {
    if (clock.wall() - savedAt < SAVED_EVERY_MS) return;
    savedAt = clock.wall();
    store.set(NOW, String(clock.now()));
  };
  const publisher = publisherOf(store, clock);
  if (store.setting('made') === undefined) {
    invent(store, options.people, options.seed);
    inventRecipients(store, clock);
    makeClients(store);
    store.set('made', 'yes');
  }
  await publisher.publishIfDue(Number.POSITIVE_INFINITY);
  const app = simulatorApp(store, clock, { ...RULES, ...options.rules }, publisher.publish);
  const honest: Answering = async (request) => {
    if (new URL(request.url).pathname.includes('/registry/')) await publisher.publishIfDue(options.publishEveryDays ?? PUBLISH_EVERY_DAYS);
    const response = await app.fetch(request);
    saveClock();
    return response;
  };
  const answer = badLine(honest, {
    profile, seed: options.seed, clock, expireTokens: () => accessOf(store, clock).expireAll(), ...(options.sleep === undefined ? {} : { sleep: options.sleep }),
  });
  return {
    store, clock, answer, honest, publish: publisher.publish,
    close: () => {
      store.set(NOW, String(clock.now()));
      store.db.close();
    },
  };
}
