import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Refusal } from './refusal.ts';

interface FileRequest {
  readonly range?: string | undefined;
  readonly 'if-range'?: string | undefined;
  readonly 'if-none-match'?: string | undefined;
}

/** A file whole or from an offset on (RFC 9110 §13.1.5, §14). */
export function fileResponse(file: string, bytes: number, etag: string, asked: FileRequest): Response {
  if (!existsSync(file)) throw new Refusal(404, 'SNAPSHOT_UNKNOWN');
  const headers = { etag, 'accept-ranges': 'bytes', 'content-type': 'application/gzip' };
  if (asked['if-none-match'] === etag) return new Response(null, { status: 304, headers: { etag } });
  const range = /^bytes=(\d+)-(\d*)$/.exec(asked.range ?? '');
  const isSame = asked['if-range'] === undefined || asked['if-range'] === etag;
  if (range === null || !isSame) return new Response(pieces(file, 0, bytes - 1), { status: 200, headers: { ...headers, 'content-length': String(bytes) } });
  const first = Number(range[1]);
  const last = range[2] === '' || range[2] === undefined ? bytes - 1 : Math.min(Number(range[2]), bytes - 1);
  if (first > last) throw new Refusal(416, 'RANGE_BEYOND_END');
  return new Response(pieces(file, first, last), {
    status: 206, headers: { ...headers, 'content-length': String(last - first + 1), 'content-range': `bytes ${first}-${last}/${bytes}` },
  });
}

function pieces(file: string, start: number, end: number): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(file, { start, end, highWaterMark: 1 << 16 })) as ReadableStream<Uint8Array>;
}
