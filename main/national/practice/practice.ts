import path from 'node:path';
import { PRACTICE_LINES, type NationalPractice, type PracticeLine } from '#src/contract/practice.ts';
import { SlrtError } from '#src/text/error.ts';
import { nationalFact, setNationalFact } from '../../data/national/state.ts';
import { isPractising } from '../../data/national/practising.ts';
import { readOffice } from '../../data/office/office.ts';
import type { Secrets } from '../../data/secrets.ts';
import type { Store } from '../../data/store.ts';
import { startAnew } from '../office/schedule.ts';
import { sendsForOffice } from '../office/who.ts';
import type { PracticeOrder, PracticeStanding } from './messages.ts';
import { startThread, type PracticeThread } from './threadClient.ts';

export interface PracticeOptions {
  /** Of the office. */
  readonly dir: string;
  readonly keyHex: () => string;
  readonly secret: Secrets;
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

/** The national system that a demo office practises with. It begins when it is first needed and ends with this process. */
export interface Practice {
  /** Null in a real office. Begins it where it is wanted and does not wait for it. */
  view(store: Store): NationalPractice | null;
  /** Waits until the office can ask it; at once where none is wanted. @throws SlrtError NATIONAL_PRACTICE_FAILED */
  ready(store: Store): Promise<void>;
  /** Back to it, whatever address the office has. @throws SlrtError NATIONAL_PRACTICE_ONLY_IN_DEMO and others */
  use(store: Store): Promise<void>;
  /** @throws SlrtError NATIONAL_PRACTICE_ONLY_IN_DEMO, NATIONAL_PRACTICE_ELSEWHERE, NATIONAL_PRACTICE_FAILED */
  obey(store: Store, order: PracticeOrder): Promise<void>;
  stop(): void;
}

const FOLDER = 'practice';

export function practiceIn(options: PracticeOptions): Practice {
  let thread: Promise<PracticeThread> | null = null;
  let standing: Told | null = null;
  let hasFailed = false;
  let isStopped = false;

  const ended = (error: unknown): void => {
    thread = null;
    standing = null;
    if (isStopped) return;
    hasFailed = true;
    options.failed(error);
    options.changed();
  };

  const begin = async (store: Store): Promise<PracticeThread> => {
    hasFailed = false;
    const started = await startThread({ dir: path.join(options.dir, FOLDER), keyHex: options.keyHex(), port: portOf(store) }, ended);
    if (isStopped) {
      void started.stop();
      throw new SlrtError('CANCELLED');
    }
    standing = told(started.standing);
    await takeOver(store, started, options.secret);
    options.changed();
    return started;
  };

  /** One start, however many ask for it. */
  const running = (store: Store): Promise<PracticeThread> => (thread ??= begin(store).catch((error: unknown) => {
    ended(error);
    throw new SlrtError('NATIONAL_PRACTICE_FAILED', {}, error);
  }));

  const obey = async (store: Store, order: PracticeOrder): Promise<void> => {
    refuseRealOffice(store);
    if (!isWanted(store)) throw new SlrtError('NATIONAL_PRACTICE_ELSEWHERE');
    standing = told(await (await running(store)).obey(order));
    options.changed();
  };

  return {
    obey,
    view(store) {
      if (!isDemo(store)) return null;
      if (!isWanted(store)) return { state: 'OTHER', ...standsAs(null) };
      if (hasFailed) return { state: 'FAILED', ...standsAs(null) };
      // What went wrong is said by the state.
      void running(store).catch(() => undefined);
      return { state: standing === null ? 'STARTING' : 'READY', ...standsAs(standing) };
    },
    async ready(store) {
      if (isDemo(store) && isWanted(store)) await running(store);
    },
    async use(store) {
      refuseRealOffice(store);
      if (!sendsForOffice(store)) throw new SlrtError('NATIONAL_NOT_THE_SENDER');
      setNationalFact(store, 'url', null);
      const before = thread;
      const now = await running(store);
      if (before !== null) await takeOver(store, now, options.secret);
      await obey(store, { do: 'tell' });
    },
    stop() {
      isStopped = true;
      void thread?.then((one) => one.stop(), () => undefined);
    },
  };
}

function isDemo(store: Store): boolean {
  return readOffice(store)?.demo === true;
}

/** @throws SlrtError: nothing in a real office may ever take itself for practice */
function refuseRealOffice(store: Store): void {
  if (!isDemo(store)) throw new SlrtError('NATIONAL_PRACTICE_ONLY_IN_DEMO');
}

/** Until somebody gives the office another address. */
function isWanted(store: Store): boolean {
  return sendsForOffice(store) && (nationalFact(store, 'url') === null || isPractising(store));
}

function portOf(store: Store): number {
  const before = nationalFact(store, 'practice');
  return before === null ? 0 : Number(new URL(before).port);
}

/** Address and credentials, so that nobody need type them; not over an address that was given meanwhile. */
async function takeOver(store: Store, { url, credentials }: PracticeThread, secret: Secrets): Promise<void> {
  const wanted = JSON.stringify({ clientId: credentials.clientId, clientSecret: credentials.clientSecret });
  const isSame = isPractising(store) && await secret.read() === wanted;
  if (!isWanted(store)) return;
  if (!isSame) {
    await secret.write(wanted);
    startAnew(store);
  }
  setNationalFact(store, 'url', url);
  setNationalFact(store, 'practice', url);
}

/** Its time goes on at the pace of ours. */
interface Told extends PracticeStanding {
  readonly at: number;
}

function told(standing: PracticeStanding): Told {
  return { ...standing, at: Date.now() };
}

function standsAs(standing: Told | null): Omit<NationalPractice, 'state'> {
  if (standing === null) return { now: null, line: null, isShut: false };
  const now = standing.now + Date.now() - standing.at;
  const line = PRACTICE_LINES.find((one): one is PracticeLine => one === standing.line) ?? null;
  return { now, line, isShut: standing.shutUntil !== null && standing.shutUntil > now };
}
