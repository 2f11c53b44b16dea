import type { ContractEvents, EventName } from '#src/contract/ipc.ts';
import { officeIn, type OfficeOptions } from '../data/office/service.ts';
import { recheckOpenCases } from '../data/cases/recheckAll.ts';
import { sweepLater, sweepVault } from '../data/attachments/cleanup.ts';
import { secretIn } from '../data/secrets.ts';
import { nationalSender, type SenderOptions } from '../national/office/sender.ts';
import { practiceIn } from '../national/practice/practice.ts';
import { registryFor } from '../registry/access.ts';
import { chosenFiles } from './chosenFiles.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import type { Services, Shell } from './context.ts';
import { vaultOf } from './handlers/attachments.ts';
import { handlers } from './handlers/index.ts';
import { journal } from './journal.ts';
import { uploads } from './uploads.ts';

export interface BackendOptions extends OfficeOptions {
  readonly shell: Shell;
  readonly broadcast: <E extends EventName>(event: E, data: ContractEvents[E]) => void;
  /** Told of faults that no error code covers: name of the operation and the fault, without a citizen's data. */
  readonly report: (name: string, error: unknown) => void;
  /** How the line to SIKS-NG is asked; tests put a line of their own here, and then nobody practises. */
  readonly national?: Pick<SenderOptions, 'fetch' | 'silenceMs' | 'patience' | 'random'>;
}

export interface Backend {
  readonly dispatch: Dispatch;
  readonly services: Services;
  close(): void;
}

/** The whole backend in one process: the same for the window's data process, the command line and the tests. */
export async function openBackend(given: BackendOptions): Promise<Backend> {
  const log = journal();
  const options: BackendOptions = {
    ...given,
    report: (name, error) => {
      log.fault(name, error);
      given.report(name, error);
    },
  };
  const office = officeIn(options);
  const registry = registryFor(office);
  const openStore = () => (office.standing().phase === 'READY' ? office.get().store : null);
  const recheck = recheckOpenCases({
    store: openStore,
    registry,
    changed: (caseId) => options.broadcast('case.changed', { caseId }),
    failed: (error) => options.report('case.recheck', error),
  });
  const secret = secretIn(options.dir, 'national', options.osStore, () => office.get().secretsKey);
  const practice = options.national?.fetch !== undefined ? null : practiceIn({
    dir: options.dir, keyHex: () => office.get().practiceKey, secret, changed: () => options.broadcast('national.changed', { step: null }), failed: (error) => options.report('national.practice', error),
  });
  const sender = nationalSender({
    ...options.national, store: openStore, prepare: async (store) => practice?.ready(store), dir: options.dir, secret, registry,
    changed: (streamId) => {
      options.broadcast('national.changed', { step: sender.running?.step ?? null });
      if (streamId === null) return;
      options.broadcast('work.changed', { streamId });
      options.broadcast('case.changed', { caseId: streamId });
    },
    registryChanged: (version) => {
      options.broadcast('registry.changed', { version });
      void recheck.run();
    },
    onJob: ({ done, secondsLeft, step }) => options.broadcast('registry.progress', { done: Math.round(done * 1_000), total: 1_000, secondsLeft, step }),
    failed: (error) => options.report('national', error),
  });
  const services: Services = { office, registry, recheck, national: { sender, secret, practice }, shell: options.shell, files: chosenFiles(), uploads: uploads(), journal: log, broadcast: options.broadcast };
  const sweeper = sweepLater(async () => {
    if (office.standing().phase === 'READY') await sweepVault(office.get().store, vaultOf(services), Date.now());
  }, (error) => options.report('files.sweep', error));
  await office.attempt();
  return {
    dispatch: createDispatch(services, handlers, options.report),
    services,
    close() {
      sweeper.stop();
      sender.stop();
      practice?.stop();
      recheck.stop();
      registry.close();
      office.close();
    },
  };
}
