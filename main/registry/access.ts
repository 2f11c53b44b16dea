import type { Office } from '../data/office/service.ts';
import type { RegistryAccess } from '../data/registryAccess.ts';
import { SlrtError } from '#src/text/error.ts';

/** The registry of an office's data folder. */
export function registryFor(_office: Office): RegistryAccess {
  return {
    status: () => ({ state: 'MISSING', source: null, people: 0, households: 0, importing: false }),
    search: () => Promise.resolve({ state: 'NOT_CONNECTED', source: null, hits: [] }),
    household: () => {
      throw new SlrtError('REGISTRY_MISSING');
    },
    makeDemo: () => Promise.resolve(),
    close: () => undefined,
  };
}
