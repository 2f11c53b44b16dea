import type { AppStatus, OfficeInput } from '#src/contract/app.ts';
import type { appOperations } from '#src/contract/app.ts';
import { createUser } from '../../data/users/users.ts';
import { writeOffice, readOffice } from '../../data/office/office.ts';
import { fillDemoOffice, DEMO_PASSWORD, DEMO_USERS } from '../../data/demo/fill.ts';
import { checkPassword } from '../../data/sessions/password.ts';
import type { HandlersOf, Services } from '../context.ts';

export const appHandlers: HandlersOf<keyof typeof appOperations> = {
  'app.status': (_, { services }) => statusOf(services),

  'app.retry': async (_, { services }) => {
    await services.office.attempt();
    services.broadcast('app.changed', { phase: services.office.standing().phase });
    return statusOf(services);
  },

  'setup.create': async ({ office, administrator, passphrase }, { services }) => {
    checkPassword(administrator.password, administrator.username.toLowerCase());
    return services.office.create(passphrase, async ({ store }) => {
      writeOffice(store, 'setup', office satisfies OfficeInput, false);
      await createUser(store, 'setup', {
        username: administrator.username.toLowerCase(), name: administrator.name, role: 'ADMINISTRATOR', area: '32.04',
        position: null, nip: null, password: administrator.password, mustChange: false,
      });
    });
  },

  'setup.demo': async ({ language, passphrase }, { services }) => {
    const { recoveryKey } = await services.office.create(passphrase, async ({ store }) => {
      await fillDemoOffice(store, language);
      await services.registry.makeDemo();
    });
    return { recoveryKey, password: DEMO_PASSWORD, usernames: DEMO_USERS.map((user) => user.username) };
  },

  'setup.confirmRecovery': ({ recoveryKey }, { services }) => {
    services.office.confirmRecovery(recoveryKey);
    services.broadcast('app.changed', { phase: services.office.standing().phase });
    return null;
  },

  'setup.renewRecovery': (_, { services }) => ({ recoveryKey: services.office.renewRecovery() }),

  'key.unlock': ({ passphrase }, { services }) => {
    services.office.unlock(passphrase);
    services.broadcast('app.changed', { phase: services.office.standing().phase });
    return null;
  },

  'key.recover': async ({ recoveryKey, passphrase }, { services }) => {
    await services.office.recover(recoveryKey, passphrase);
    services.broadcast('app.changed', { phase: services.office.standing().phase });
    return null;
  },
};

function statusOf({ office }: Services): AppStatus {
  const { phase, refusal } = office.standing();
  const settings = phase === 'READY' || phase === 'CONFIRM_RECOVERY' ? readOffice(office.get().store) : null;
  return {
    phase, refusal,
    language: settings?.language ?? 'id',
    officeName: settings?.name ?? null,
    demo: settings?.demo ?? false,
    version: office.version,
    keyStore: office.keeper(),
    osKeyStoreAvailable: office.osKeyStoreAvailable,
  };
}
