import { hash, verify } from '@node-rs/argon2';
import { SHORTEST_PASSWORD } from '#src/domain/access/password.ts';
import { SlrtError } from '#src/text/error.ts';

/** OWASP's floor for argon2id: 19 MiB, two passes. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const TOO_COMMON = new Set(['password', '12345678', '123456789', '1234567890', 'qwertyui', 'bandung1', 'sabilulungan', 'rahasia1', 'admin123']);

/** @throws SlrtError PASSWORD_TOO_WEAK: too short, too common, or the user's own name */
export function checkPassword(password: string, username: string): void {
  const plain = password.toLowerCase();
  if (password.length < SHORTEST_PASSWORD || TOO_COMMON.has(plain) || plain === username) {
    throw new SlrtError('PASSWORD_TOO_WEAK', { least: SHORTEST_PASSWORD });
  }
}

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), ARGON2);

export async function passwordFits(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFKC')).catch(() => false);
}
