import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SlrtError } from '#src/text/error.ts';

/**
 * Which file is the registry. Swapped by one rename: whoever is killed leaves the old pointer or the new one, and each
 * names a complete file. Windows can't rename over an open file, so every version has a file name of its own.
 */
const pointerSchema = z.object({ file: z.string().regex(/^registry-[\w.-]+\.db$/), version: z.number().int() });
export type Pointer = z.output<typeof pointerSchema>;

const POINTER = 'registry.json';
const LOCK = 'registry.lock';

export function readPointer(dir: string): Pointer | null {
  try {
    const parsed = pointerSchema.safeParse(JSON.parse(readFileSync(path.join(dir, POINTER), 'utf8')));
    return parsed.success && existsSync(path.join(dir, parsed.data.file)) ? parsed.data : null;
  } catch {
    return null;
  }
}

export function writePointer(dir: string, pointer: Pointer): void {
  const next = path.join(dir, `${POINTER}.next`);
  writeFileSync(next, `${JSON.stringify(pointer)}\n`);
  syncPath(next);
  renameSync(next, path.join(dir, POINTER));
  syncPath(dir);
}

/** A name no other file has: the version and a time stamp (a version may be imported again). */
export function newFileName(version: number): string {
  return `registry-${version}-${Date.now().toString(36)}.db`;
}

/** Makes sure that a file or a folder's list of files survives a power cut. Windows can't do that for folders. */
export function syncPath(target: string): void {
  let handle: number;
  try {
    handle = openSync(target, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(handle);
  } catch {
    // EPERM on Windows' folders and read handles; the rename itself is journalled there.
  } finally {
    closeSync(handle);
  }
}

/** Removes half-built files and registries that the pointer no longer names. Files still open elsewhere stay. */
export function removeLeftovers(dir: string): void {
  const current = readPointer(dir)?.file;
  for (const name of readdirSync(dir)) {
    if (!/^registry-.*\.db(?:\.part)?(?:-journal|-wal|-shm)?$/.test(name)) continue;
    if (current !== undefined && (name === current || name.startsWith(`${current}-`))) continue;
    try {
      rmSync(path.join(dir, name), { force: true });
    } catch {
      // Windows: another process has it open; the next import tries again.
    }
  }
}

const heldHere = new Set<string>();

/**
 * Runs a job while no other process changes this registry. A lock of a dead process doesn't count.
 *
 * @throws SlrtError REGISTRY_BUSY
 */
export async function whileLocked<T>(dir: string, job: () => Promise<T>): Promise<T> {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, LOCK);
  takeLock(file);
  heldHere.add(file);
  try {
    return await job();
  } finally {
    heldHere.delete(file);
    rmSync(file, { force: true });
  }
}

function takeLock(file: string): void {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
      if (isHeld(file)) throw new SlrtError('REGISTRY_BUSY', {}, error);
      rmSync(file, { force: true });
    }
  }
  throw new SlrtError('REGISTRY_BUSY');
}

function isHeld(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    // Our own id: we hold it, or a process before us had the same number and died.
    if (owner === process.pid) return heldHere.has(file);
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}
