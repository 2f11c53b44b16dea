import { createCipheriv, randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * How a file is encrypted, both with authentication and a raw 256-bit key: AEGIS-256, a tenth of the cost of
 * ChaCha20-Poly1305 where the processor has AES instructions, and ChaCha20-Poly1305, the quicker one where it has not.
 */
export type Cipher = 'aegis' | 'chacha20';

/** Offset in the file's header of the bytes that each page keeps free for nonce and tag. The header's start stays readable. */
const RESERVED_BYTES_AT = 20;
const CIPHERS = new Map<number | undefined, Cipher>([[64, 'aegis'], [32, 'chacha20']]);

/** What the file was made with: it keeps its cipher for life. A file that is new, or no database, gets what suits this PC. */
export function cipherOf(file: string): Cipher {
  return CIPHERS.get(headerOf(file)[RESERVED_BYTES_AT]) ?? cipherForNewFiles();
}

function headerOf(file: string): Buffer {
  const header = Buffer.alloc(RESERVED_BYTES_AT + 1);
  let opened: number | undefined;
  try {
    opened = openSync(file, 'r');
    readSync(opened, header, 0, header.length, 0);
  } catch {
    // Not there yet, or not readable: whoever opens it as a database says so.
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
  return header;
}

/** AES-GCM does a gigabyte a second and more with the instructions, and a quarter of this without. */
const HARDWARE_MB_PER_SECOND = 500;
let forNewFiles: Cipher | undefined;

/** Node does not tell what the processor can do; its own AES, timed for a few milliseconds, does. */
function cipherForNewFiles(): Cipher {
  forNewFiles ??= fastestAes() >= HARDWARE_MB_PER_SECOND ? 'aegis' : 'chacha20';
  return forNewFiles;
}

/** MB per second, the best of several runs: other work only ever slows one. */
function fastestAes(): number {
  const bytes = Buffer.alloc(262_144);
  const times = Array.from({ length: 6 }, () => {
    const cipher = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12));
    const start = performance.now();
    cipher.update(bytes);
    return performance.now() - start;
  });
  return bytes.length / 1_000 / Math.min(...times);
}
