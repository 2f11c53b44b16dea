import { defaultUserKeyDir, keyringIn, NO_OS_STORE } from '#main/data/keyring.ts';
import { deriveKey } from '#main/data/keys.ts';
import { SlrtError } from '#src/text/error.ts';

/**
 * The registry key of a data folder. A fresh folder gets a key ring, kept in this user's key folder.
 *
 * @throws SlrtError KEY_REQUIRED where the folder's key needs a passphrase or the operating system's store.
 */
export async function registryKey(dir: string): Promise<string> {
  const ring = keyringIn({ dir, osStore: NO_OS_STORE, userKeyDir: defaultUserKeyDir() });
  const master = ring.info() === null ? (await ring.create(null)).master : await ring.open();
  if (master === null) throw new SlrtError('KEY_REQUIRED');
  return deriveKey(master, 'registry');
}
