import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_FILE, type ScanFile, type ScanFolder } from '#src/contract/attachments.ts';
import { SlrtError } from '#src/text/error.ts';

const NEWEST = 40;
/** A scanner that has not written for this long has finished. */
const QUIET_MS = 1_500;
const ENDINGS = /\.(jpe?g|png|webp|tiff?|pdf)$/i;

/** Names a file for windows: a page can ask for what lies in the folder and for nothing else. */
const idOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 40);

/** The newest pictures and PDF in the folder; null is "none chosen". A folder that is not there now is said so. */
export async function scanFolder(dir: string | null, now: number): Promise<ScanFolder> {
  if (dir === null) return { folder: null, gone: false, files: [] };
  const folder = path.basename(dir) || dir;
  const names = await fs.readdir(dir).catch(() => null);
  if (names === null) return { folder, gone: true, files: [] };
  const found = await Promise.all(names.filter((name) => ENDINGS.test(name) && !name.startsWith('.')).map((name) => look(dir, name, now)));
  const files = found.filter((file) => file !== null).toSorted((a, b) => b.changedAt - a.changedAt || (a.name < b.name ? -1 : 1));
  return { folder, gone: false, files: files.slice(0, NEWEST) };
}

async function look(dir: string, name: string, now: number): Promise<ScanFile | null> {
  const seen = await fs.stat(path.join(dir, name)).catch(() => null);
  if (seen === null || !seen.isFile()) return null;
  return { scanId: idOf(name), name, size: seen.size, changedAt: Math.floor(seen.mtimeMs), growing: seen.size === 0 || now - seen.mtimeMs < QUIET_MS };
}

/** A file of the folder. @throws SlrtError FILE_GONE, FILE_TOO_LARGE */
export async function scannedFile(dir: string | null, scanId: string): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const names = dir === null ? [] : await fs.readdir(dir).catch(() => []);
  const name = names.find((candidate) => ENDINGS.test(candidate) && idOf(candidate) === scanId);
  if (dir === null || name === undefined) throw new SlrtError('FILE_GONE');
  const file = path.join(dir, name);
  const { size } = await fs.stat(file).catch(() => ({ size: 0 }));
  if (size > LARGEST_FILE) throw new SlrtError('FILE_TOO_LARGE', { megabytes: LARGEST_FILE / 1024 / 1024 });
  return { fileName: name, bytes: await fs.readFile(file).catch((error: unknown) => { throw new SlrtError('FILE_GONE', {}, error); }) };
}
