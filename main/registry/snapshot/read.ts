import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { LineProblem } from '#src/domain/registry/problem.ts';
import { splitCsv } from '#src/text/csv.ts';
import { SlrtError } from '#src/text/error.ts';
import { lineBlocks, readContent, type SourceOptions } from './blocks.ts';
import { parseHeader, type SnapshotHeader } from './header.ts';

const NEWLINE = 10;

export interface LineSink {
  /** Called once, before any line; may throw to refuse the file. */
  header(header: SnapshotHeader): void;
  /**
   * Asked first, of JSON: takes a line as most are from its bytes.
   *
   * @returns the place of its line break, or the end of the bytes; -1 where the line isn't plain, and comes as a record
   */
  plain?(bytes: Buffer, from: number, line: number): number;
  /** `line` counts from 1, the header. */
  record(record: Readonly<Record<string, unknown>>, line: number): void;
  broken(problem: LineProblem, line: number): void;
}

/**
 * Reads a snapshot or delta, NDJSON or CSV, compressed or not, and hands over its lines. Memory stays bounded
 * whatever the file's size; the loop gives way to other work between pieces.
 *
 * @throws SlrtError REGISTRY_FILE_UNREADABLE, REGISTRY_FILE_CUT, REGISTRY_CHECKSUM_WRONG (after the last line), CANCELLED.
 */
export async function readSnapshot(file: string, sink: LineSink, options: SourceOptions = {}): Promise<SnapshotHeader> {
  const reader = new SnapshotReader(sink);
  for await (const block of lineBlocks(readContent(file, options))) {
    if (block.kind === 'lines') reader.take(block.bytes);
    else reader.skip(block.bytes, block.kind === 'tooLong');
  }
  return reader.finish();
}

class SnapshotReader {
  readonly #sink: LineSink;
  readonly #hash = createHash('sha256');
  #header: SnapshotHeader | null = null;
  #columns: readonly string[] | null = null;
  #csv = false;
  #line = 0;

  constructor(sink: LineSink) {
    this.#sink = sink;
  }

  take(bytes: Buffer): void {
    if (bytes.length === 0) return;
    let body = bytes;
    if (this.#header === null) body = this.#takeHeader(bytes);
    this.#hash.update(body);
    if (this.#csv) this.#takeText(body);
    else this.#takeJsonLines(body);
  }

  #takeJsonLines(body: Buffer): void {
    let from = 0;
    while (from < body.length) {
      let end = this.#sink.plain?.(body, from, this.#line + 1) ?? -1;
      if (end >= 0) this.#line += 1;
      else {
        end = body.indexOf(NEWLINE, from);
        if (end < 0) end = body.length;
        this.#takeText(body.subarray(from, end + 1));
      }
      from = end + 1;
    }
  }

  #takeText(body: Buffer): void {
    // One-byte strings are made and searched faster; most blocks are plain ASCII.
    const text = isAscii(body) ? body.toString('latin1') : body.toString('utf8');
    let from = 0;
    while (from < text.length) {
      const newline = text.indexOf('\n', from);
      const end = newline < 0 ? text.length : newline;
      this.#takeLine(text.slice(from, text.charCodeAt(end - 1) === 13 ? end - 1 : end));
      from = end + 1;
    }
  }

  /** A line too long to be read: it counts for the checksum, and once as broken. */
  skip(bytes: Buffer, first: boolean): void {
    if (this.#header === null) throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: ['header'] });
    this.#hash.update(bytes);
    if (!first) return;
    this.#line += 1;
    this.#sink.broken('TOO_LONG', this.#line);
  }

  finish(): SnapshotHeader {
    const header = this.#header;
    if (header === null) throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: ['header'] });
    if (header.sha256 !== undefined && header.sha256.toLowerCase() !== this.#hash.digest('hex')) throw new SlrtError('REGISTRY_CHECKSUM_WRONG');
    return header;
  }

  #takeHeader(bytes: Buffer): Buffer {
    const end = bytes.indexOf(10);
    const first = bytes.toString('utf8', 0, end < 0 ? bytes.length : end).replace(/^\ufeff/, '').trim();
    this.#csv = first.startsWith('#');
    this.#header = parseHeader(this.#csv ? first.slice(1) : first);
    this.#line = 1;
    this.#sink.header(this.#header);
    return bytes.subarray(end < 0 ? bytes.length : end + 1);
  }

  #takeLine(line: string): void {
    this.#line += 1;
    if (line === '') return;
    if (this.#csv) this.#takeCsv(line);
    else this.#takeJson(line);
  }

  #takeJson(line: string): void {
    const value = parsed(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.#sink.broken('NOT_READABLE', this.#line);
    else this.#sink.record(value as Record<string, unknown>, this.#line);
  }

  #takeCsv(line: string): void {
    const cells = splitCsv(line);
    if (this.#columns === null) {
      if (cells === null || !cells.includes('registryId')) throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: ['columns'] });
      this.#columns = cells;
      return;
    }
    if (cells === null) return this.#sink.broken('NOT_READABLE', this.#line);
    const record = recordOf(this.#columns, cells);
    if (record === null) this.#sink.broken('COLUMN_COUNT', this.#line);
    else this.#sink.record(record, this.#line);
  }
}

/** A line's value; null when it is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The cells under their column names; null when there are too many or too few. */
function recordOf(columns: readonly string[], cells: readonly string[]): Record<string, unknown> | null {
  if (cells.length !== columns.length) return null;
  const record: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at += 1) record[columns[at] as string] = cells[at];
  return record;
}
