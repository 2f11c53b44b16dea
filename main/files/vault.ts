import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { SlrtError } from '#src/text/error.ts';

/** A file's content, or the small picture made of it. */
export type Part = 'content' | 'thumbnail';

/**
 * Files of cases, encrypted, outside the database. Each lies under its own keyed name, so that neither the name nor the
 * folder says what it is or whether two offices hold the same paper; the same content is stored once.
 */
export interface Vault {
  /** Stores bytes; answers their SHA-256. On the disk before it answers. @throws SlrtError DISK_FULL, DATABASE_READ_ONLY */
  put(bytes: Uint8Array): Promise<string>;
  /** Stores what was made of the content `sha`. */
  putPart(sha: string, part: Part, bytes: Uint8Array): Promise<void>;
  /** @throws SlrtError FILE_NOT_HERE, FILE_DAMAGED */
  get(sha: string, part?: Part): Promise<Buffer>;
  has(sha: string, part?: Part): Promise<boolean>;
  /** Deletes a content and what was made of it. Nothing there is no error. */
  remove(sha: string): Promise<void>;
  /** Deletes what no content of `kept` explains and is older than `olderThan` (UTC milliseconds): answers how many files. */
  sweep(kept: ReadonlySet<string>, olderThan: number): Promise<number>;
}

const PARTS: readonly Part[] = ['content', 'thumbnail'];
const MAGIC = Buffer.from('SLF1');
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The data process answers other calls between two pieces: a scan of 60 MB would hold it up for a second. */
const PIECE = 1024 * 1024;

async function inPieces(bytes: Uint8Array, take: (piece: Uint8Array) => void): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at > 0) await breathe();
    take(bytes.subarray(at, at + PIECE));
  }
}

export async function shaOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  await inPieces(bytes, (piece) => hash.update(piece));
  return hash.digest('hex');
}

export function vaultIn(dir: string, filesKeyHex: string): Vault {
  const subkey = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', Buffer.from(filesKeyHex, 'hex'), Buffer.alloc(0), `slrt/files/${purpose}/1`, 32));
  const nameKey = subkey('name');
  const contentKey = subkey('content');
  const nameOf = (sha: string, part: Part): string => createHmac('sha256', nameKey).update(`${part}/${sha}`).digest('hex');
  const fileOf = (name: string): string => path.join(dir, name.slice(0, 2), name.slice(2));

  const vault: Vault = {
    async put(bytes) {
      const sha = await shaOf(bytes);
      await vault.putPart(sha, 'content', bytes);
      return sha;
    },
    async putPart(sha, part, bytes) {
      const name = nameOf(sha, part);
      if (await exists(fileOf(name))) return;
      await writeDurably(fileOf(name), await seal(contentKey, name, bytes));
    },
    async get(sha, part = 'content') {
      const name = nameOf(sha, part);
      const stored = await read(fileOf(name));
      const bytes = await unseal(contentKey, name, stored);
      if (part === 'content' && (await shaOf(bytes)) !== sha) throw new SlrtError('FILE_DAMAGED');
      return bytes;
    },
    has: (sha, part = 'content') => exists(fileOf(nameOf(sha, part))),
    async remove(sha) {
      for (const part of PARTS) await fs.rm(fileOf(nameOf(sha, part)), { force: true });
    },
    async sweep(kept, olderThan) {
      const names = new Set([...kept].flatMap((sha) => PARTS.map((part) => nameOf(sha, part))));
      let swept = 0;
      for (const folder of await fs.readdir(dir).catch(() => [])) {
        for (const rest of await fs.readdir(path.join(dir, folder)).catch(() => [])) {
          const file = path.join(dir, folder, rest);
          if (names.has(folder + rest) || (await fs.stat(file)).mtimeMs > olderThan) continue;
          await fs.rm(file, { force: true });
          swept += 1;
        }
      }
      return swept;
    },
  };
  return vault;
}

/** The name is bound to the content: a file moved to another's place does not open. */
async function seal(key: Buffer, name: string, bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
  const data: Uint8Array[] = [];
  await inPieces(bytes, (piece) => data.push(cipher.update(piece)));
  cipher.final();
  return [MAGIC, iv, cipher.getAuthTag(), ...data];
}

async function unseal(key: Buffer, name: string, stored: Buffer): Promise<Buffer> {
  const start = MAGIC.length + IV_BYTES + TAG_BYTES;
  if (stored.length < start || !stored.subarray(0, MAGIC.length).equals(MAGIC)) throw new SlrtError('FILE_DAMAGED');
  const iv = stored.subarray(MAGIC.length, MAGIC.length + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name)).setAuthTag(stored.subarray(MAGIC.length + IV_BYTES, start));
  try {
    const bytes: Buffer[] = [];
    await inPieces(stored.subarray(start), (piece) => bytes.push(decipher.update(piece)));
    decipher.final();
    return Buffer.concat(bytes);
  } catch (error) {
    throw new SlrtError('FILE_DAMAGED', {}, error);
  }
}

async function read(file: string): Promise<Buffer> {
  try {
    return await fs.readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new SlrtError('FILE_NOT_HERE', {}, error);
    throw error;
  }
}

const exists = (file: string): Promise<boolean> => fs.access(file).then(() => true, () => false);

/** Written beside and moved into place, file and folder flushed: the power may fail at any line. */
async function writeDurably(file: string, parts: readonly Uint8Array[]): Promise<void> {
  const folder = path.dirname(file);
  const beside = `${file}.${randomBytes(4).toString('hex')}.new`;
  try {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await fs.open(beside, 'wx', 0o600);
    try {
      for (const part of parts) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(beside, file);
    await flushFolder(folder);
  } catch (error) {
    await fs.rm(beside, { force: true }).catch(() => undefined);
    throw asFileError(error);
  }
}

/** Windows cannot flush a folder and does not need to. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function asFileError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new SlrtError('DISK_FULL', {}, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new SlrtError('DATABASE_READ_ONLY', {}, error);
  return error;
}

const codeOf = (error: unknown): unknown => (error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined);
