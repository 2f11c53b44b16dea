import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { CsvPreviewView } from '#src/contract/catalogue.ts';
import { catalogueCsv, readCatalogueCsv } from '#src/domain/programme/csv.ts';
import type { CatalogueKind } from '#src/domain/programme/catalogue.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import type { Store } from '../store.ts';
import { catalogueOf } from './catalogue.ts';
import { writeVersions } from './write.ts';

const MEGABYTE = 1_048_576;
const MAX_MEGABYTES = 4;
const LINE_FEED = 10;

/** The catalogue as a file for a spreadsheet: nothing in it is taken for a formula. */
export function exportCsv(store: Store, kind: CatalogueKind): { fileName: string; bytes: Uint8Array } {
  const day = todayInJakarta(new Date(store.now()));
  return { fileName: `${kind === 'PROGRAMME' ? 'program' : 'mitra'}-${day}.csv`, bytes: new Uint8Array(Buffer.from(catalogueCsv(kind, catalogueOf(store)), 'utf8')) };
}

/** What a file would change, line by line; nothing is taken in. @throws SlrtError FILE_TOO_LARGE, FILE_UNREADABLE */
export async function previewCsv(store: Store, kind: CatalogueKind, file: string): Promise<CsvPreviewView> {
  const bytes = await bytesOf(file);
  return { digest: digestOf(bytes), ...readCatalogueCsv(kind, catalogueOf(store), linesOf(bytes)) };
}

/**
 * Takes in what was shown, all of it in one transaction.
 *
 * @throws SlrtError CSV_CHANGED when the file is no longer what was shown, CSV_HAS_PROBLEMS when a line is wrong
 */
export async function takeCsv(store: Store, author: string, kind: CatalogueKind, file: string, digest: string, note: string): Promise<number> {
  const shown = await previewCsv(store, kind, file);
  if (shown.digest !== digest) throw new SlrtError('CSV_CHANGED');
  if (shown.problems.length > 0) throw new SlrtError('CSV_HAS_PROBLEMS', { lines: shown.problems.length });
  const validFrom = todayInJakarta(new Date(store.now()));
  const changing = shown.entries.filter((entry) => entry.change !== 'SAME');
  if (changing.length > 0) writeVersions(store, author, changing.map(({ entry }) => ({ kind, code: entry.code, body: entry, validFrom, note })));
  return changing.length;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).size > MAX_MEGABYTES * MEGABYTE) throw new SlrtError('FILE_TOO_LARGE', { megabytes: MAX_MEGABYTES });
    return await readFile(file);
  } catch (error) {
    throw error instanceof SlrtError ? error : new SlrtError('FILE_UNREADABLE');
  }
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Each line decoded by itself: what is not UTF-8 shows a replacement sign in its own line only. */
function linesOf(bytes: Buffer): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    lines.push(line.toString('utf8').replace(/\r$/, ''));
    if (end < 0) break;
    from = end + 1;
  }
  return lines;
}
