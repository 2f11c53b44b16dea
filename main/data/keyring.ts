import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { SlrtError } from '#src/text/error.ts';
import { fromPassphrase, fromRecoveryKey, newRecoveryKey, seal, unseal } from './wrap.ts';

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

const keeper = z.enum(['OS', 'PASSPHRASE', 'USER_FILE']);
export type KeyKeeper = z.infer<typeof keeper>;

const MASTER = /^[0-9a-f]{64}$/;
const hex = z.string().regex(/^[0-9a-f]+$/);
/** As `seal` of wrap.ts makes it. */
export const sealed = z.object({ salt: hex, iv: hex, tag: hex, data: hex });
const keyringFile = z.object({
  version: z.literal(1),
  id: z.uuid(),
  keeper,
  os: z.string().nullable(),
  passphrase: sealed.nullable(),
  recovery: sealed,
  recoveryConfirmed: z.boolean(),
});
type KeyringFile = Readonly<z.infer<typeof keyringFile>>;

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
 * The folder holds only sealed forms, twice: without them even the recovery key opens nothing.
 */
export function keyringIn(options: KeyringOptions) {
  const files = ['keyring.json', 'keyring.copy.json'].map((name) => path.join(options.dir, name));
  const userFile = (id: string): string => {
    if (options.userKeyDir === null) throw new SlrtError('KEY_REQUIRED');
    return path.join(options.userKeyDir, `${id}.key`);
  };
  /** @throws SlrtError KEY_LOST when there is a key ring, but no readable one. */
  const read = (): KeyringFile | null => {
    const found = files.filter((file) => fs.existsSync(file));
    if (found.length === 0) return null;
    return found.map(readRing).find((ring) => ring !== null) ?? fail('KEY_LOST');
  };
  const write = (ring: KeyringFile): void => {
    for (const file of files) writePrivately(file, JSON.stringify(ring));
  };
  /** Puts back a copy that is missing or damaged, where that is possible. */
  const mend = (ring: KeyringFile): void => {
    const whole = files.every((file) => fs.existsSync(file) && readRing(file) !== null);
    if (whole) return;
    try {
      write(ring);
    } catch {
      // A folder that can't be written is said by the office's file; the key is at hand all the same.
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

  const make = async (master: string, id: string, passphrase: string | null): Promise<{ master: string; recoveryKey: string }> => {
    const recoveryKey = newRecoveryKey();
    const kept = await keep(id, master, passphrase);
    write({ version: 1, id, ...kept, recovery: seal(master, (salt) => fromRecoveryKey(recoveryKey, salt)), recoveryConfirmed: false });
    return { master, recoveryKey };
  };

  return {
    info(): KeyringInfo | null {
      const ring = read();
      return ring === null ? null : { keeper: ring.keeper, recoveryConfirmed: ring.recoveryConfirmed };
    },

    async create(passphrase: string | null): Promise<{ master: string; recoveryKey: string }> {
      if (read() !== null) throw new SlrtError('ALREADY_SET_UP');
      return make(randomBytes(32).toString('hex'), randomUUID(), passphrase);
    },

    /** Keeps a master key anew, with a new recovery key: for a set-up that was begun and not finished. */
    remake: (master: string, passphrase: string | null) => make(master, existing().id, passphrase),

    /** A new recovery key in place of one that nobody has confirmed. @throws SlrtError ALREADY_SET_UP */
    renewRecovery(master: string): string {
      const ring = existing();
      if (ring.recoveryConfirmed) throw new SlrtError('ALREADY_SET_UP');
      const recoveryKey = newRecoveryKey();
      write({ ...ring, recovery: seal(master, (salt) => fromRecoveryKey(recoveryKey, salt)) });
      return recoveryKey;
    },

    /** The master key without asking anybody, or null when a passphrase is needed. @throws SlrtError KEY_LOST */
    async open(): Promise<string | null> {
      const ring = existing();
      mend(ring);
      if (ring.keeper === 'PASSPHRASE') return null;
      try {
        const master = ring.keeper === 'OS' ? await options.osStore.decrypt(ring.os ?? '') : fs.readFileSync(userFile(ring.id), 'utf8').trim();
        return MASTER.test(master) ? master : fail('KEY_LOST');
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
      write({ ...ring, ...kept, recoveryConfirmed: true });
      return master;
    },

    /** Set-up asks for the printed key once, so that nobody clicks it away. @throws SlrtError RECOVERY_KEY_WRONG */
    confirmRecovery(recoveryKey: string): void {
      const ring = existing();
      if (unseal(ring.recovery, (salt) => fromRecoveryKey(recoveryKey, salt)) === null) fail('RECOVERY_KEY_WRONG');
      write({ ...ring, recoveryConfirmed: true });
    },
  };
}

function fail(code: 'KEY_LOST' | 'KEY_WRONG' | 'RECOVERY_KEY_WRONG'): never {
  throw new SlrtError(code);
}

function readRing(file: string): KeyringFile | null {
  try {
    return keyringFile.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Written beside and moved into place: the power may fail at any line. */
export function writePrivately(file: string, text: string): void {
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
