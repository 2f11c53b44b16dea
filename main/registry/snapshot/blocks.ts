import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { SlrtError } from '#src/text/error.ts';
import { release } from '../store/release.ts';

/** A line longer than this is broken; it is skipped without being kept in memory. */
export const LONGEST_LINE = 1 << 20;
const NEWLINE = 10;
/** Strings of more than 100 KB are ten times as dear to make: V8 keeps them apart. */
const PIECE = 1 << 16;

/** An AbortSignal, or a flag shared between threads. */
export interface Cancellation {
  readonly aborted: boolean;
}

export interface SourceOptions {
  readonly signal?: Cancellation | undefined;
  /** Bytes of the file as it lies on the disk, read so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * The file's content, decompressed when it begins like gzip, in the pieces that come. A piece is good until the next one.
 *
 * @throws SlrtError REGISTRY_FILE_UNREADABLE, REGISTRY_FILE_CUT, CANCELLED.
 */
export async function* readContent(file: string, { signal, onBytes }: SourceOptions = {}): AsyncGenerator<Buffer> {
  const read = { bytes: 0 };
  try {
    for await (const piece of (await beginsLikeGzip(file)) ? unzipped(file, read) : plain(file, read)) {
      if (signal?.aborted === true) throw new SlrtError('CANCELLED');
      onBytes?.(read.bytes);
      yield piece;
    }
  } catch (error) {
    throw asFileError(error);
  }
}

async function* unzipped(file: string, read: { bytes: number }): AsyncGenerator<Buffer> {
  const source = createReadStream(file, { highWaterMark: PIECE });
  const gunzip = createGunzip({ chunkSize: PIECE });
  source.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      read.bytes = source.bytesRead;
      yield piece;
      // A piece that was filled to its end is nobody's any more; left to the collector, hundreds of them would wait for it.
      release(piece);
    }
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** Into one buffer again and again: a new one for each piece of 200 MB leaves a third more memory behind. */
async function* plain(file: string, read: { bytes: number }): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE);
      if (bytesRead === 0) return;
      read.bytes += bytesRead;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function beginsLikeGzip(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function asFileError(error: unknown): unknown {
  if (error instanceof SlrtError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'Z_BUF_ERROR') return new SlrtError('REGISTRY_FILE_CUT', {}, error);
  if (typeof code === 'string' && (code.startsWith('Z_') || code.startsWith('E'))) return new SlrtError('REGISTRY_FILE_UNREADABLE', {}, error);
  return error;
}

/** Bytes in file order: whole lines, or part of a line too long to be read (its first part, then the others). */
export interface Block {
  readonly kind: 'lines' | 'tooLong' | 'skipped';
  readonly bytes: Buffer;
}

/** Cuts the content at line ends. Memory is bounded by one piece and one longest line. */
export async function* lineBlocks(content: AsyncIterable<Buffer>): AsyncGenerator<Block> {
  let rest: Buffer[] = [];
  let restLength = 0;
  let skipping = false;
  for await (const arrived of content) {
    let piece = arrived;
    if (skipping) {
      const end = piece.indexOf(NEWLINE);
      skipping = end < 0;
      yield { kind: 'skipped', bytes: skipping ? piece : piece.subarray(0, end + 1) };
      if (skipping) continue;
      piece = piece.subarray(end + 1);
    }
    const end = piece.lastIndexOf(NEWLINE);
    if (end >= 0) {
      let begin = 0;
      if (restLength > 0) {
        // By itself, so that the piece needn't be copied.
        begin = piece.indexOf(NEWLINE) + 1;
        yield { kind: 'lines', bytes: Buffer.concat([...rest, piece.subarray(0, begin)]) };
        rest = [];
        restLength = 0;
      }
      if (begin <= end) yield { kind: 'lines', bytes: piece.subarray(begin, end + 1) };
      piece = piece.subarray(end + 1);
    }
    if (piece.length === 0) continue;
    // Copied: a short rest would keep the whole piece alive.
    rest.push(Buffer.from(piece));
    restLength += piece.length;
    if (restLength <= LONGEST_LINE) continue;
    yield { kind: 'tooLong', bytes: Buffer.concat(rest) };
    rest = [];
    restLength = 0;
    skipping = true;
  }
  if (restLength > 0) yield { kind: 'lines', bytes: Buffer.concat(rest) };
}
