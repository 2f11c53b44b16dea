import type { registryDataOperations, RegistryJob } from '#src/contract/registryData.ts';
import { logAccess } from '../../data/accessLog.ts';
import { logTransfer } from '../../data/national/transfers.ts';
import type { HandlersOf, Services, UserContext } from '../context.ts';

export const registryDataHandlers: HandlersOf<keyof typeof registryDataOperations> = {
  'registry.data': (_, { services }) => services.registry.data(),

  'registry.import': async ({ fileToken, allowBadLines }, context) => {
    const { services, user } = context;
    const file = services.files.path(user.userId, fileToken);
    const report = await services.registry.importSnapshot(file, allowBadLines, tell(services));
    taken(context, report.lines);
    changed(context, `registry.import ${report.version}`, report.version);
    return report;
  },

  'registry.applyDelta': async ({ fileToken, allowBadLines }, context) => {
    const { services, user } = context;
    const file = services.files.path(user.userId, fileToken);
    const report = await services.registry.applyDelta(file, allowBadLines, tell(services));
    taken(context, report.lines);
    changed(context, `registry.applyDelta ${report.version}`, report.version);
    return report;
  },

  'registry.checkIntegrity': (_, { services }) => services.registry.checkIntegrity(),

  'registry.cancel': (_, { services }) => {
    services.registry.cancel();
    return null;
  },
};

const PARTS = 1_000;

function tell(services: Services): (job: RegistryJob) => void {
  return ({ done, secondsLeft, step }) => {
    services.broadcast('registry.progress', { done: Math.round(done * PARTS), total: PARTS, secondsLeft, step });
  };
}

/** People's data came into the office by file: as much a transfer as by network. */
function taken({ store, user }: UserContext, people: number): void {
  logTransfer(store, { author: user.userId, way: 'FILE', direction: 'DOWN', operation: 'importRegistry', people, purpose: 'Data terpadu', outcome: 'RECEIVED' });
}

function changed({ services, store, user }: UserContext, note: string, version: number): void {
  logAccess(store, { userId: user.userId, action: 'WRITE', subjectType: 'registry', subjectId: '-', note });
  services.broadcast('registry.changed', { version });
  void services.recheck.run();
}
