import type { NationalRun, NationalStep } from '#src/contract/national.ts';
import type { RegistryJob } from '#src/contract/registryData.ts';
import { NATIONAL } from '#src/contract/siks-ng.ts';
import { REGENCY } from '#src/domain/area/area.ts';
import { SlrtError, type ErrorCode } from '#src/text/error.ts';
import { logAccess } from '../../data/accessLog.ts';
import { SYSTEM } from '../../data/cases/recheck.ts';
import { takePreLists } from '../../data/national/preLists.ts';
import { takeRecipients } from '../../data/national/recipients.ts';
import { openItemsAfter, takeLookUp, takeResults } from '../../data/national/results.ts';
import { rememberedLists } from '../../data/national/remembered.ts';
import { nationalFact, setNationalFact } from '../../data/national/state.ts';
import { logReceived } from '../../data/national/transfers.ts';
import type { RegistryAccess } from '../../data/registryAccess.ts';
import type { Secrets } from '../../data/secrets.ts';
import type { Store } from '../../data/store.ts';
import { nationalClient, type NationalClient } from '../client/client.ts';
import { isPassing } from '../client/errors.ts';
import { followPreLists, followRecipients, followResults } from '../client/feed.ts';
import { PATIENT, type Patience } from '../client/retry.ts';
import { sendWaiting } from '../client/send.ts';
import type { OfficeCredentials } from '../client/token.ts';
import { httpTransport, type TransportOptions } from '../client/transport.ts';
import { untilAborted } from '../client/untilAborted.ts';
import { renewCodeLists } from './codeLists.ts';
import { fetchLetters, sendLetters } from './letters.ts';
import { officeOutbox, tryBlockedAgain } from './outbox.ts';
import { recordingTransport } from './recording.ts';
import { renewRegistry } from './registry.ts';
import { backOff, dueRun, pause, planNext, planOf, today, waitForService } from './schedule.ts';
import { askService } from './service.ts';
import { sendStatistics } from './statistics.ts';
import { sendsForOffice } from './who.ts';

export interface SenderOptions {
  /** The open office's file; null while there is none. */
  readonly store: () => Store | null;
  readonly dir: string;
  readonly secret: Secrets;
  /** Before a run by plan: what must be there first. */
  readonly prepare?: (store: Store) => Promise<void>;
  readonly registry: Pick<RegistryAccess, 'status' | 'importSnapshot' | 'applyDelta'>;
  /** Work that changed; null: only the exchange itself. */
  readonly changed: (streamId: string | null) => void;
  readonly registryChanged: (version: number) => void;
  readonly onJob: (job: RegistryJob) => void;
  readonly failed: (error: unknown) => void;
  readonly fetch?: TransportOptions['fetch'];
  readonly silenceMs?: number;
  readonly patience?: Patience;
  readonly random?: () => number;
}

export type RunKind = 'PLAN' | 'NIGHT' | 'NOW' | 'REGISTRY';

export interface NationalSender {
  readonly running: NationalRun | null;
  /** Resolves when it is over, however it ends; what went wrong stands in the office's file. @throws SlrtError NATIONAL_NOT_SET_UP, NATIONAL_NOT_THE_SENDER */
  run(kind: RunKind, author: string): Promise<void>;
  cancel(): void;
  /** Runs when it is time. */
  look(): Promise<void>;
  /** A client for one question, such as the diagnosis. @throws SlrtError NATIONAL_NOT_SET_UP */
  client(store: Store): NationalClient;
  stop(): void;
}

const LOOK_EVERY_MS = 60_000;
const FIRST_LOOK_MS = 15_000;
/** Within a run; between runs the schedule waits. */
const TRIES = 4;
const LOOKED_UP = 50;
const FEED_PAGE = 50;

/** The one sender of an office: by plan, at night, or when somebody presses the button; one run at a time. */
export function nationalSender(options: SenderOptions): NationalSender {
  const random = options.random ?? Math.random;
  let running: NationalRun | null = null;
  let current: Promise<void> | null = null;
  let stop: AbortController | null = null;

  /** @throws SlrtError NATIONAL_NOT_SET_UP */
  const addressOf = (store: Store): string => {
    const { url } = planOf(store);
    if (url === null || !options.secret.isKept) throw new SlrtError('NATIONAL_NOT_SET_UP');
    return url;
  };

  const client = (store: Store): NationalClient => {
    const baseUrl = addressOf(store);
    const { fetch, silenceMs } = options;
    const inner = httpTransport({ baseUrl, ...(fetch === undefined ? {} : { fetch }), ...(silenceMs === undefined ? {} : { silenceMs }) });
    return nationalClient(recordingTransport(inner, store), () => credentialsOf(options.secret), rememberedLists(store));
  };

  const at = (step: NationalStep, done = 0, total: number | null = null): void => {
    running = { step, done, total };
    options.changed(null);
  };

  const go = async (store: Store, kind: RunKind, author: string, signal: AbortSignal): Promise<void> => {
    const work: Work = { ...options, store, author, signal, client: client(store), patience: stoppable(options.patience ?? { ...PATIENT, tries: TRIES }, signal), at };
    setNationalFact(store, 'lastRunAt', String(store.now()));
    at('SERVICE');
    await askService(work);
    if (kind === 'REGISTRY') return renew(work);
    // Answers first: they need a token, so nothing is written down as sent by an office that may not come in.
    await fromStart(store, 'results', () => results(work));
    at('CODE_LISTS');
    await renewCodeLists(work).catch(unlessOffline);
    await send(work);
    at('MESSAGES');
    await sendLetters(work);
    await fromStart(store, 'messages', async () => void (await fetchLetters(work)));
    at('STATISTICS');
    await sendStatistics(work);
    await fromStart(store, 'recipients', () => recipients(work));
    await fromStart(store, 'preLists', () => preLists(work)).catch(unlessOffline);
    if (kind === 'NIGHT' || kind === 'NOW') await reconcile(work);
    if (kind === 'NIGHT' || nationalFact(store, 'registryWanted') !== null) await renew(work);
    if (kind === 'NIGHT') setNationalFact(store, 'nightOf', today(store));
  };

  const finish = (store: Store, error: unknown): void => {
    if (error === null) {
      setNationalFact(store, 'lastGoodAt', String(store.now()));
      planNext(store, random);
      return;
    }
    const code: ErrorCode = error instanceof SlrtError ? error.code : 'INTERNAL';
    if (!(error instanceof SlrtError)) options.failed(error);
    if (code === 'CANCELLED') return planNext(store, random);
    setNationalFact(store, 'lastError', code);
    if (error instanceof SlrtError && error.details['announced'] === true) return waitForService(store, Number(error.details['retryAfter']), random);
    if (isPassing(error) || code === 'NATIONAL_CERTIFICATE' || code === 'NATIONAL_NO_SNAPSHOT' || !code.startsWith('NATIONAL_')) backOff(store, error, random);
    else pause(store);
  };

  const run = (kind: RunKind, author: string): Promise<void> => {
    const store = options.store();
    if (store === null) return Promise.resolve();
    if (!sendsForOffice(store)) throw new SlrtError('NATIONAL_NOT_THE_SENDER');
    addressOf(store);
    return (current ??= (async () => {
      stop = new AbortController();
      try {
        await go(store, kind, author, stop.signal);
        finish(store, null);
      } catch (error) {
        if (options.store() === store) finish(store, error);
      } finally {
        running = null;
        stop = null;
        current = null;
        options.changed(null);
      }
    })());
  };

  const look = async (): Promise<void> => {
    const store = options.store();
    if (store === null || current !== null || !sendsForOffice(store) || !options.secret.isKept) return;
    const due = dueRun(store);
    if (due === null) return;
    await options.prepare?.(store);
    await run(due, SYSTEM);
  };
  const looking = (): void => void look().catch(options.failed);
  const first = setTimeout(looking, FIRST_LOOK_MS);
  const later = setInterval(looking, LOOK_EVERY_MS);
  first.unref();
  later.unref();

  return {
    get running() {
      return running;
    },
    run, look, client,
    cancel: () => stop?.abort(),
    stop() {
      clearTimeout(first);
      clearInterval(later);
      stop?.abort();
    },
  };
}

/** Lists that can't be read, or aren't offered, keep no proposal from going. */
function unlessOffline(error: unknown): void {
  if (!(error instanceof SlrtError) || (error.code !== 'NATIONAL_CONTRACT_BROKEN' && error.code !== 'NATIONAL_REFUSED')) throw error;
}

/** Who is waiting for the next try stops at once, too. */
function stoppable(patience: Patience, signal: AbortSignal): Patience {
  return { ...patience, sleep: (milliseconds) => untilAborted(patience.sleep(milliseconds), signal, () => new SlrtError('CANCELLED')) };
}

interface Work extends Omit<SenderOptions, 'store' | 'patience'> {
  readonly store: Store;
  readonly author: string;
  readonly signal: AbortSignal;
  readonly client: NationalClient;
  readonly patience: Patience;
  readonly at: (step: NationalStep, done?: number, total?: number | null) => void;
}

/** A cursor that the other side no longer knows: the feed is read from its start, and what came before changes nothing. */
async function fromStart(store: Store, name: 'results' | 'recipients' | 'messages' | 'preLists', step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof SlrtError) || error.details['problem'] !== 'CURSOR_UNKNOWN' || nationalFact(store, name) === null) throw error;
    setNationalFact(store, name, null);
    await step();
  }
}

async function send({ store, author, client, patience, signal, at, changed }: Work): Promise<void> {
  at('SENDING');
  tryBlockedAgain(store);
  await sendWaiting({ client, patience, signal, outbox: officeOutbox(store, { author, changed }) });
}

async function results({ store, author, client, patience, signal, at, changed }: Work): Promise<void> {
  at('RESULTS');
  await followResults({ client, patience, signal, pageSize: FEED_PAGE }, {
    cursor: () => nationalFact(store, 'results'),
    take: async (items, next) => {
      await takeResults(store, items, next, changed);
      logReceived(store, author, 'readResults', items.length, 'Hasil usulan');
    },
  });
}

async function recipients({ store, author, client, patience, signal, at, changed }: Work): Promise<void> {
  at('RECIPIENTS');
  let people = 0;
  await followRecipients({ client, patience, signal }, REGENCY.code, {
    cursor: () => nationalFact(store, 'recipients'),
    take: (items, next) => {
      for (const caseId of takeRecipients(store, items, next)) changed(caseId);
      people += items.length;
      at('RECIPIENTS', people);
    },
  }).finally(() => logReceived(store, author, 'readRecipients', people, 'Mencegah bantuan ganda'));
}

async function preLists({ store, author, client, patience, signal, at }: Work): Promise<void> {
  at('PRE_LISTS');
  let people = 0;
  await followPreLists({ client, patience, signal }, REGENCY.code, {
    cursor: () => nationalFact(store, 'preLists'),
    take: (items, next) => {
      takePreLists(store, items, next);
      people += items.length;
      at('PRE_LISTS', people);
    },
  }).finally(() => logReceived(store, author, 'readPreLists', people, 'Verval lapangan'));
}

/** Asks for everything that is open: what the feed lost, or never said, comes so. */
async function reconcile({ store, author, client, signal, at, changed }: Work): Promise<void> {
  at('RECONCILING');
  let people = 0;
  for (let after = ''; ;) {
    const proposalIds = openItemsAfter(store, after, LOOKED_UP);
    const last = proposalIds.at(-1);
    if (last === undefined) return logReceived(store, author, 'lookUpProposals', people, 'Mencocokkan usulan');
    const { body } = await client.call(NATIONAL.lookUpProposals, { body: { proposalIds }, signal });
    const asked = new Set(proposalIds);
    people += body.items.filter(({ proposalId, results: known }) => asked.has(proposalId) && known.length > 0).length;
    await takeLookUp(store, body.items.filter(({ proposalId }) => asked.has(proposalId)), changed);
    after = last;
  }
}

async function renew(work: Work): Promise<void> {
  const { store, author, at, onJob, registryChanged } = work;
  at('REGISTRY');
  let shown = -1;
  const report = await renewRegistry({
    ...work,
    onDownload: ({ bytes, total }) => {
      const part = Math.floor((bytes / total) * 100);
      if (part !== shown) at('REGISTRY', bytes, total);
      shown = part;
    },
    onJob,
    onReceived: (operation, people) => logReceived(store, author, operation, people, 'Data terpadu'),
  });
  // What was accepted comes with the next publication: asked for until then.
  if (report === null) return;
  setNationalFact(store, 'registryWanted', null);
  logAccess(store, { userId: author, action: 'WRITE', subjectType: 'registry', subjectId: '-', note: `registry.${report.kind === 'delta' ? 'applyDelta' : 'import'} ${report.version}` });
  registryChanged(report.version);
}

async function credentialsOf(secret: Secrets): Promise<OfficeCredentials> {
  const kept = await secret.read();
  if (kept === null) throw new SlrtError('NATIONAL_NOT_SET_UP');
  return JSON.parse(kept) as OfficeCredentials;
}
