import fs from 'node:fs';
import path from 'node:path';
import type { AppPhase } from '#src/contract/app.ts';
import { SlrtError, type ErrorCode } from '#src/text/error.ts';
import { keyringIn, type KeyKeeper, type KeyringOptions } from '../keyring.ts';
import { deriveKey } from '../keys.ts';
import { openStore, type Store } from '../store.ts';

export interface OfficeOptions extends KeyringOptions {
  readonly now?: () => number;
  /** Language of the screens until an office is set up. */
  readonly version: string;
}

export interface OpenOffice {
  readonly store: Store;
  /** 64 hex digits, for the registry's own file. */
  readonly registryKey: string;
}

export interface Standing {
  readonly phase: AppPhase;
  readonly refusal: ErrorCode | null;
}

/**
 * The data folder of one office, from "nothing there" to open. Holds the only open connection;
 * every way in (window, command line, tests) goes through here.
 */
export function officeIn(options: OfficeOptions) {
  const keyring = keyringIn(options);
  const file = path.join(options.dir, 'office.db');
  let open: OpenOffice | null = null;
  let refusal: ErrorCode | null = null;

  const openWith = (master: string): OpenOffice => {
    open?.store.close();
    const store = openStore({ file, keyHex: deriveKey(master, 'office'), ...(options.now === undefined ? {} : { now: options.now }) });
    open = { store, registryKey: deriveKey(master, 'registry') };
    refusal = null;
    return open;
  };

  const attempt = async (): Promise<void> => {
    refusal = null;
    if (open !== null || keyring.info() === null) return;
    try {
      const master = await keyring.open();
      if (master !== null) openWith(master);
    } catch (error) {
      if (!(error instanceof SlrtError)) throw error;
      // The key is the keyring's own, so a file that it doesn't open is damaged, not locked.
      refusal = error.code === 'KEY_WRONG' ? 'DATABASE_CORRUPT' : error.code;
    }
  };

  return {
    dir: options.dir,
    version: options.version,
    osKeyStoreAvailable: options.osStore.available,

    standing(): Standing {
      const info = keyring.info();
      if (refusal !== null) return { phase: refusal === 'KEY_LOST' ? 'KEY_NEEDED' : 'REFUSED', refusal };
      if (info === null) return { phase: 'SETUP', refusal: null };
      if (open === null) return { phase: 'KEY_NEEDED', refusal: null };
      return { phase: info.recoveryConfirmed ? 'READY' : 'CONFIRM_RECOVERY', refusal: null };
    },
    keeper: (): KeyKeeper => keyring.info()?.keeper ?? (options.osStore.available ? 'OS' : 'PASSPHRASE'),

    /** The open office. @throws SlrtError SETUP_REQUIRED, KEY_REQUIRED, or why the file can't be opened */
    get(): OpenOffice {
      if (open !== null) return open;
      throw new SlrtError(refusal ?? (keyring.info() === null ? 'SETUP_REQUIRED' : 'KEY_REQUIRED'));
    },

    attempt,

    async create(passphrase: string | null): Promise<{ office: OpenOffice; recoveryKey: string }> {
      fs.mkdirSync(options.dir, { recursive: true, mode: 0o700 });
      const mustAsk = !options.osStore.available && options.userKeyDir === null;
      if (mustAsk && passphrase === null) throw new SlrtError('KEY_REQUIRED');
      const { master, recoveryKey } = await keyring.create(passphrase);
      return { office: openWith(master), recoveryKey };
    },
    unlock: (passphrase: string): void => void openWith(keyring.unlock(passphrase)),
    async recover(recoveryKey: string, passphrase: string | null): Promise<void> {
      openWith(await keyring.recover(recoveryKey, passphrase));
    },
    confirmRecovery: (recoveryKey: string): void => {
      keyring.confirmRecovery(recoveryKey);
    },
    close(): void {
      open?.store.close();
      open = null;
    },
  };
}

export type Office = ReturnType<typeof officeIn>;
