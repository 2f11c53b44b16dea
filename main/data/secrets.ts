import { hkdfSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sealed, writePrivately, type OsKeyStore } from './keyring.ts';
import { seal, unseal } from './wrap.ts';

const secretFile = z.discriminatedUnion('keeper', [
  z.object({ keeper: z.literal('OS'), data: z.string() }),
  z.object({ keeper: z.literal('KEY'), data: sealed }),
]);

export interface Secrets {
  /** Null: none kept, or none that this computer can open. */
  read(): Promise<string | null>;
  write(secret: string): Promise<void>;
  forget(): void;
  readonly isKept: boolean;
}

/**
 * A secret of this computer: sealed by the operating system's key store where there is one, else under a key derived from the
 * office's master key. It lies in a file of its own beside the database, so neither the database nor a copy of it holds it.
 */
export function secretIn(dir: string, name: string, osStore: OsKeyStore, keyHex: () => string): Secrets {
  const file = path.join(dir, 'secrets', `${name}.json`);
  const derive = (salt: Buffer): Buffer => Buffer.from(hkdfSync('sha256', Buffer.from(keyHex(), 'hex'), salt, `slrt/secret/${name}/1`, 32));
  return {
    get isKept() {
      return fs.existsSync(file);
    },
    async read() {
      const parsed = secretFile.safeParse(jsonIn(file));
      if (!parsed.success) return null;
      if (parsed.data.keeper === 'KEY') return unseal(parsed.data.data, derive);
      return osStore.decrypt(parsed.data.data).catch(() => null);
    },
    async write(secret) {
      writePrivately(file, JSON.stringify(osStore.available ? { keeper: 'OS', data: await osStore.encrypt(secret) } : { keeper: 'KEY', data: seal(secret, derive) }));
    },
    forget: () => fs.rmSync(file, { force: true }),
  };
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
