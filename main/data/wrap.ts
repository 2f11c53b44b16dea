import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto';

/** A secret sealed with AES-256-GCM under a key derived from something that a person keeps. */
export interface Sealed {
  readonly salt: string;
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
}

const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** For passphrases that people think up: slow on purpose (scrypt). */
export const fromPassphrase = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, SCRYPT);

/** For the recovery key, which is random already. */
export const fromRecoveryKey = (recoveryKey: string, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', normalizeRecoveryKey(recoveryKey), salt, 'slrt/recovery/1', 32));

export function seal(secret: string, derive: (salt: Buffer) => Buffer): Sealed {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive(salt), iv);
  const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  const hex = (bytes: Buffer): string => bytes.toString('hex');
  return { salt: hex(salt), iv: hex(iv), tag: hex(cipher.getAuthTag()), data: hex(data) };
}

/** The secret, or null when the passphrase or recovery key is not the right one. */
export function unseal(sealed: Sealed, derive: (salt: Buffer) => Buffer): string | null {
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  const key = derive(bytes(sealed.salt));
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(sealed.iv));
    decipher.setAuthTag(bytes(sealed.tag));
    return decipher.update(bytes(sealed.data), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford: no I, L, O, U

/** 200 random bits in eight groups of five, to be printed and put away. */
export function newRecoveryKey(): string {
  const letters = [...randomBytes(40)].map((byte) => ALPHABET[byte & 31]).join('');
  return (letters.match(/.{5}/g) ?? []).join('-');
}

/** What people type for what was printed: case, spaces and look-alike letters don't matter. */
export function normalizeRecoveryKey(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
}
