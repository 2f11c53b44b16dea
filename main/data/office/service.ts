import fs from 'node:fs';
import path from 'node:path';
import type { AppPhase } from '#src/contract/app.ts';
import { SlrtError, type ErrorCode } from '#src/text/error.ts';
import { keyringIn, type KeyKeeper, type KeyringOptions } from '../keyring.ts';
import { deriveKey } from '../keys.ts';
import { asDatabaseError } from '../open.ts';
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
  /** 64 hex digits, for the attachment store. */
  readonly filesKey: string;
  /** 64 hex digits, for what is kept outside of every database and backup. */
  readonly secretsKey: string;
  /** 64 hex digits, for the national system that a demo office practises with. */
  readonly practiceKey: string;
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
  let master: string | null = null;
  let creating = false;

  const hasFile = (): boolean => (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

  /** @throws SlrtError why the file can't be opened; it is closed then */
  const openWith = (key: string, fresh = false): OpenOffice => {
    open?.store.close();
    open = null;
    try {
      if (!fresh && !hasFile()) throw new SlrtError('DATABASE_CORRUPT');
      const store = openStore({ file, keyHex: deriveKey(key, 'office'), ...(options.now === undefined ? {} : { now: options.now }) });
      if (!fresh && !hasUsers(store) && keyring.info()?.recoveryConfirmed === true) {
        store.close();
        throw new SlrtError('DATABASE_CORRUPT'); // a finished office without a user: its file is not what it was
      }
      master = key;
      refusal = null;
      return (open = { store, registryKey: deriveKey(key, 'registry'), filesKey: deriveKey(key, 'files'), secretsKey: deriveKey(key, 'secrets'), practiceKey: deriveKey(key, 'practice') });
    } catch (error) {
      throw asRefusal(error);
    }
  };

  /** Begun and not finished: nobody can log in yet, so set-up may begin anew. */
  const unfinished = (): boolean => {
    if (open !== null) return !hasUsers(open.store);
    return !hasFile() && keyring.info()?.recoveryConfirmed !== true;
  };

  const attempt = async (): Promise<void> => {
    refusal = null;
    if (open !== null) return;
    try {
      if (unfinished()) return;
      const key = await keyring.open();
      if (key !== null) openWith(key);
    } catch (error) {
      const refused = asDatabaseError(error);
      if (!(refused instanceof SlrtError)) throw error;
      refusal = refused.code;
    }
  };

  /** A key ring that is there without an office (a registry on the command line, a set-up cut short) keeps its key. */
  const makeKey = async (passphrase: string | null): Promise<{ master: string; recoveryKey: string }> => {
    if (keyring.info() === null) return keyring.create(passphrase);
    const known = master ?? (await keyring.open()) ?? (passphrase === null ? null : keyring.unlock(passphrase));
    if (known === null) throw new SlrtError('KEY_REQUIRED');
    return keyring.remake(known, passphrase);
  };

  return {
    dir: options.dir,
    version: options.version,
    osKeyStoreAvailable: options.osStore.available,

    standing(): Standing {
      if (refusal !== null) return { phase: refusal === 'KEY_LOST' ? 'KEY_NEEDED' : 'REFUSED', refusal };
      if (unfinished()) return { phase: 'SETUP', refusal: null };
      if (open === null) return { phase: 'KEY_NEEDED', refusal: null };
      return { phase: keyring.info()?.recoveryConfirmed === true ? 'READY' : 'CONFIRM_RECOVERY', refusal: null };
    },
    keeper(): KeyKeeper {
      const otherwise = options.osStore.available ? 'OS' : 'PASSPHRASE';
      try {
        return keyring.info()?.keeper ?? otherwise;
      } catch {
        return otherwise; // no readable key ring: said by the refusal
      }
    },

    /** The open office. @throws SlrtError SETUP_REQUIRED, KEY_REQUIRED, or why the file can't be opened */
    get(): OpenOffice {
      if (open !== null) return open;
      throw new SlrtError(refusal ?? (unfinished() ? 'SETUP_REQUIRED' : 'KEY_REQUIRED'));
    },

    attempt,

    /**
     * Makes the folder's key and file and lets `fill` write the office into it. A set-up that fails or is cut short can begin
     * anew; none goes over an office that stands, not even over one whose key is lost.
     * @throws SlrtError ALREADY_SET_UP, KEY_REQUIRED
     */
    async create(passphrase: string | null, fill: (office: OpenOffice) => Promise<void>): Promise<{ recoveryKey: string }> {
      if (creating || refusal !== null || !unfinished()) throw new SlrtError('ALREADY_SET_UP');
      const mustAsk = !options.osStore.available && options.userKeyDir === null;
      if (mustAsk && passphrase === null) throw new SlrtError('KEY_REQUIRED');
      creating = true;
      try {
        fs.mkdirSync(options.dir, { recursive: true, mode: 0o700 });
        const made = await makeKey(passphrase);
        await fill(openWith(made.master, true));
        return { recoveryKey: made.recoveryKey };
      } finally {
        creating = false;
      }
    },
    /** A new recovery key while nobody has confirmed the first. @throws SlrtError ALREADY_SET_UP */
    renewRecovery: (): string => {
      if (master === null) throw new SlrtError('KEY_REQUIRED');
      return keyring.renewRecovery(master);
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
      master = null;
    },
  };
}

function hasUsers({ sql, q }: Store): boolean {
  return sql.first(q.selectFrom('user_account').select('id').limit(1)) !== undefined;
}

/** The key is the key ring's own, so a file that it doesn't open is damaged, not locked. */
function asRefusal(error: unknown): unknown {
  const known = asDatabaseError(error);
  return known instanceof SlrtError && known.code === 'KEY_WRONG' ? new SlrtError('DATABASE_CORRUPT', {}, error) : known;
}

export type Office = ReturnType<typeof officeIn>;
