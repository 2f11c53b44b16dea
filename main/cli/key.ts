import fs from 'node:fs';
import path from 'node:path';
import type { Role } from '#src/domain/access/roles.ts';
import { SlrtError } from '#src/text/error.ts';
import { logAccess } from '#main/data/accessLog.ts';
import { defaultUserKeyDir, keyringIn, NO_OS_STORE } from '#main/data/keyring.ts';
import { deriveKey } from '#main/data/keys.ts';
import { sessionUser } from '#main/data/sessions/session.ts';
import { withOffice } from './office.ts';

const REGISTRY_ROLES: ReadonlySet<Role> = new Set(['ADMINISTRATOR', 'FRONT_OFFICE', 'REVIEW_ANALYST', 'BACK_OFFICE', 'SUPERVISOR', 'FACILITATOR', 'MANAGER']);

/**
 * The registry key of a data folder. In an office that is set up somebody must be logged in (`--user`, SLRT_PASSWORD), and the
 * access log names them. A fresh folder gets a key ring of its own, kept in this user's key folder or by SLRT_PASSPHRASE.
 *
 * @throws SlrtError NOT_LOGGED_IN, ROLE_NOT_ALLOWED, KEY_REQUIRED
 */
export async function registryKey(dir: string): Promise<string> {
  if (fs.existsSync(path.join(dir, 'office.db'))) return keyOfOffice(dir);
  const passphrase = process.env['SLRT_PASSPHRASE'] ?? null;
  const ring = keyringIn({ dir, osStore: NO_OS_STORE, userKeyDir: defaultUserKeyDir() });
  if (ring.info() === null) {
    const { master } = await ring.create(passphrase);
    if (passphrase === null) process.stderr.write(`key: kept in this user's configuration folder (${defaultUserKeyDir()})\n`);
    return deriveKey(master, 'registry');
  }
  const master = (await ring.open()) ?? (passphrase === null ? null : ring.unlock(passphrase));
  if (master === null) throw new SlrtError('KEY_REQUIRED');
  return deriveKey(master, 'registry');
}

function keyOfOffice(dir: string): Promise<string> {
  return withOffice({ data: dir, login: 'needed' }, ({ backend, connection }) => {
    const { store, registryKey: key } = backend.services.office.get();
    const user = sessionUser(store, connection.token);
    if (user === null) throw new SlrtError('NOT_LOGGED_IN');
    if (!REGISTRY_ROLES.has(user.role)) throw new SlrtError('ROLE_NOT_ALLOWED', { role: user.role });
    logAccess(store, { userId: user.userId, action: 'SEARCH', subjectType: 'registry', subjectId: '-', note: 'slrt' });
    return Promise.resolve(key);
  });
}
