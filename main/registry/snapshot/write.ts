import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { quotedCell } from '#src/text/csv.ts';
import type { HeaderInput } from './header.ts';

export interface SnapshotLine {
  readonly kk?: unknown;
}

export interface WrittenSnapshot {
  readonly people: number;
  readonly households: number;
  readonly sha256: string;
}

/** Text is handed on in pieces of about this many characters. */
const PIECE = 1 << 19;

/**
 * Writes a snapshot: the header as one gzip member, the lines as a second. The header holds the checksum of the
 * lines, so they are written to a side file first. CSV where the name says so (`.csv`, `.csv.gz`), else NDJSON.
 *
 * @param file a name that doesn't end in `.gz` gets plain text.
 */
export async function writeSnapshot(file: string, header: HeaderInput, lines: Iterable<SnapshotLine>): Promise<WrittenSnapshot> {
  const compressed = file.endsWith('.gz');
  const csv = /\.csv(\.gz)?$/.test(file);
  const body = `${file}.body`;
  try {
    const written = await writeBody(body, csv ? csvLines(lines) : jsonLines(lines), compressed);
    const counts = { people: written.people, households: written.households };
    const first = Buffer.from(`${csv ? '#' : ''}${JSON.stringify({ ...header, counts, sha256: written.sha256 })}\n`);
    const out = createWriteStream(file);
    out.write(compressed ? gzipSync(first) : first);
    await pipeline(createReadStream(body), out);
    return written;
  } finally {
    await rm(body, { force: true });
  }
}

interface TextLine {
  readonly text: string;
  readonly kk: unknown;
}

function* jsonLines(lines: Iterable<SnapshotLine>): Generator<TextLine> {
  for (const line of lines) yield { text: JSON.stringify(line), kk: line.kk };
}

export const CSV_COLUMNS = [
  'registryId', 'nik', 'kk', 'name', 'birthPlace', 'birthDate', 'sex', 'relation', 'village', 'address', 'rt', 'rw', 'decile', 'matched',
  'motherName', 'programmes', 'housing',
] as const;

function* csvLines(lines: Iterable<SnapshotLine>): Generator<TextLine> {
  yield { text: CSV_COLUMNS.join(','), kk: undefined };
  for (const line of lines) {
    const record = line as Readonly<Record<string, unknown>>;
    yield { text: CSV_COLUMNS.map((column) => csvCell(record[column])).join(','), kk: line.kk };
  }
}

/** Lists as `PKH|BPNT`, objects as `302=36;303=2`. */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return csvCell(value.join('|'));
  if (typeof value === 'object') return csvCell(Object.entries(value).map(([key, code]) => `${key}=${String(code)}`).join(';'));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return quotedCell(text);
}

async function writeBody(file: string, lines: Iterable<TextLine>, compressed: boolean): Promise<WrittenSnapshot> {
  const hash = createHash('sha256');
  const sink = createWriteStream(file);
  const stream = compressed ? createGzip({ level: 5 }) : sink;
  const done = compressed ? pipeline(stream as ReturnType<typeof createGzip>, sink) : once(sink, 'finish');
  let people = 0;
  let households = 0;
  let lastKk: unknown;
  let piece = '';
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(piece);
    piece = '';
    hash.update(bytes);
    if (!stream.write(bytes)) await once(stream, 'drain');
  };
  for (const { text, kk } of lines) {
    piece += `${text}\n`;
    if (kk !== undefined) {
      people += 1;
      if (kk !== lastKk) households += 1;
      lastKk = kk;
    }
    if (piece.length > PIECE) await flush();
  }
  await flush();
  stream.end();
  await done;
  return { people, households, sha256: hash.digest('hex') };
}
