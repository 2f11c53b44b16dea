import type { ContractEvents, EventName } from '#src/contract/ipc.ts';
import { officeIn, type OfficeOptions } from '../data/office/service.ts';
import { recheckOpenCases } from '../data/cases/recheckAll.ts';
import { sweepLater, sweepVault } from '../data/attachments/cleanup.ts';
import { registryFor } from '../registry/access.ts';
import { chosenFiles } from './chosenFiles.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import type { Services, Shell } from './context.ts';
import { vaultOf } from './handlers/attachments.ts';
import { handlers } from './handlers/index.ts';
import { uploads } from './uploads.ts';

export interface BackendOptions extends OfficeOptions {
  readonly shell: Shell;
  readonly broadcast: <E extends EventName>(event: E, data: ContractEvents[E]) => void;
  /** Told of faults that no error code covers: name of the operation and the fault, without a citizen's data. */
  readonly report: (name: string, error: unknown) => void;
}

export interface Backend {
  readonly dispatch: Dispatch;
  readonly services: Services;
  close(): void;
}

/** The whole backend in one process: the same for the window's data process, the command line and the tests. */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const office = officeIn(options);
  const registry = registryFor(office);
  const recheck = recheckOpenCases({
    store: () => (office.standing().phase === 'READY' ? office.get().store : null),
    registry,
    changed: (caseId) => options.broadcast('case.changed', { caseId }),
    failed: (error) => options.report('case.recheck', error),
  });
  const services: Services = { office, registry, recheck, shell: options.shell, files: chosenFiles(), uploads: uploads(), broadcast: options.broadcast };
  const sweeper = sweepLater(async () => {
    if (office.standing().phase === 'READY') await sweepVault(office.get().store, vaultOf(services), Date.now());
  }, (error) => options.report('files.sweep', error));
  await office.attempt();
  return {
    dispatch: createDispatch(services, handlers, options.report),
    services,
    close() {
      sweeper.stop();
      recheck.stop();
      registry.close();
      office.close();
    },
  };
}
