import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SlrtError } from '#src/text/error.ts';
import { fromPassphrase, fromRecoveryKey, newRecoveryKey, seal, unseal, type Sealed } from './wrap.ts';

/** The operating system's key store, lent by the shell; absent on the command line and under a bare display. */
export interface OsKeyStore {
  readonly available: boolean;
  encrypt(secret: string): Promise<string>;
  decrypt(sealed: string): Promise<string>;
}

export const NO_OS_STORE: OsKeyStore = {
  available: false,
  encrypt: () => Promise.reject(new SlrtError('KEY_REQUIRED')),
  decrypt: () => Promise.reject(new SlrtError('KEY_LOST')),
};

export type KeyKeeper = 'OS' | 'PASSPHRASE' | 'USER_FILE';

interface KeyringFile {
  readonly version: 1;
  readonly id: string;
  readonly keeper: KeyKeeper;
  readonly os: string | null;
  readonly passphrase: Sealed | null;
  readonly recovery: Sealed;
  readonly recoveryConfirmed: boolean;
}

export interface KeyringInfo {
  readonly keeper: KeyKeeper;
  readonly recoveryConfirmed: boolean;
}

export interface KeyringOptions {
  readonly dir: string;
  readonly osStore: OsKeyStore;
  /** Where this user's unprotected keys lie; null forbids that keeper (the packaged app). */
  readonly userKeyDir: string | null;
}

export function defaultUserKeyDir(): string {
  const base = process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
  return process.env['SLRT_KEY_DIR'] ?? path.join(base, 'slrt-desktop', 'keys');
}

/**
 * The random master key of a data folder and the ways to get at it: the operating system's store, a passphrase,
 * a file readable by this user only (command line, tests), and always the printed recovery key.
 * The folder holds only sealed forms.
 */
export function keyringIn(options: KeyringOptions) {
  const file = path.join(options.dir, 'keyring.json');
  const userFile = (id: string): string => {
    if (options.userKeyDir === null) throw new SlrtError('KEY_REQUIRED');
    return path.join(options.userKeyDir, `${id}.key`);
  };
  const read = (): KeyringFile | null => {
    if (!fs.existsSync(file)) return null;
    try {
      return JSON.parse(fs.readFileSync(file, 'utf8')) as KeyringFile;
    } catch (error) {
      throw new SlrtError('KEY_LOST', {}, error);
    }
  };
  const existing = (): KeyringFile => read() ?? fail('KEY_LOST');

  /** Keeps a master key in the best way there is: the system's store, else the passphrase, else this user's file. */
  const keep = async (id: string, master: string, passphrase: string | null) => {
    if (options.osStore.available) return { keeper: 'OS' as const, os: await options.osStore.encrypt(master), passphrase: null };
    if (passphrase !== null) {
      return { keeper: 'PASSPHRASE' as const, os: null, passphrase: seal(master, (salt) => fromPassphrase(passphrase, salt)) };
    }
    writePrivately(userFile(id), master);
    return { keeper: 'USER_FILE' as const, os: null, passphrase: null };
  };

  return {
    info(): KeyringInfo | null {
      const ring = read();
      return ring === null ? null : { keeper: ring.keeper, recoveryConfirmed: ring.recoveryConfirmed };
    },

    async create(passphrase: string | null): Promise<{ master: string; recoveryKey: string }> {
      if (read() !== null) throw new SlrtError('ALREADY_SET_UP');
      const master = randomBytes(32).toString('hex');
      const recoveryKey = newRecoveryKey();
      const id = randomUUID();
      const kept = await keep(id, master, passphrase);
      const recovery = seal(master, (salt) => fromRecoveryKey(recoveryKey, salt));
      writePrivately(file, JSON.stringify({ version: 1, id, ...kept, recovery, recoveryConfirmed: false } satisfies KeyringFile));
      return { master, recoveryKey };
    },

    /** The master key without asking anybody, or null when a passphrase is needed. @throws SlrtError KEY_LOST */
    async open(): Promise<string | null> {
      const ring = existing();
      if (ring.keeper === 'PASSPHRASE') return null;
      try {
        if (ring.keeper === 'OS') return await options.osStore.decrypt(ring.os ?? '');
        return fs.readFileSync(userFile(ring.id), 'utf8').trim();
      } catch (error) {
        throw new SlrtError('KEY_LOST', {}, error);
      }
    },

    /** @throws SlrtError KEY_WRONG */
    unlock(passphrase: string): string {
      const { passphrase: sealed } = existing();
      const master = sealed === null ? null : unseal(sealed, (salt) => fromPassphrase(passphrase, salt));
      return master ?? fail('KEY_WRONG');
    },

    /** Opens with the printed key and keeps the master key anew on this PC. @throws SlrtError RECOVERY_KEY_WRONG */
    async recover(recoveryKey: string, passphrase: string | null): Promise<string> {
      const ring = existing();
      const master = unseal(ring.recovery, (salt) => fromRecoveryKey(recoveryKey, salt)) ?? fail('RECOVERY_KEY_WRONG');
      const kept = await keep(ring.id, master, passphrase);
      writePrivately(file, JSON.stringify({ ...ring, ...kept, recoveryConfirmed: true } satisfies KeyringFile));
      return master;
    },

    /** Set-up asks for the printed key once, so that nobody clicks it away. @throws SlrtError RECOVERY_KEY_WRONG */
    confirmRecovery(recoveryKey: string): void {
      const ring = existing();
      if (unseal(ring.recovery, (salt) => fromRecoveryKey(recoveryKey, salt)) === null) fail('RECOVERY_KEY_WRONG');
      writePrivately(file, JSON.stringify({ ...ring, recoveryConfirmed: true } satisfies KeyringFile));
    },
  };
}

export type Keyring = ReturnType<typeof keyringIn>;

function fail(code: 'KEY_LOST' | 'KEY_WRONG' | 'RECOVERY_KEY_WRONG'): never {
  throw new SlrtError(code);
}

/** Written beside and moved into place: the power may fail at any line. */
function writePrivately(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.new`;
  const handle = fs.openSync(beside, 'w', 0o600);
  try {
    fs.writeSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(beside, file);
}
