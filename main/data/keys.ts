import { hkdfSync } from 'node:crypto';

/** What a key derived from the office's master key opens. */
export type KeyPurpose = 'office' | 'registry' | 'files' | 'backup' | 'secrets' | 'practice';

/** One random master key; each file gets its own key, so that a leaked one opens only its file. */
export function deriveKey(masterHex: string, purpose: KeyPurpose): string {
  const bytes = hkdfSync('sha256', Buffer.from(masterHex, 'hex'), Buffer.alloc(0), `slrt/${purpose}/1`, 32);
  return Buffer.from(bytes).toString('hex');
}
