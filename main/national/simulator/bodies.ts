import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { NationalOperation } from '#src/contract/siks-ng/operation.ts';
import { Refusal } from './refusal.ts';

const unpack = promisify(gunzip);

/** Compressed only where the contract says so, and only by gzip. @throws Refusal */
export function refuseEncoding({ headers }: NationalOperation, request: Request): void {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && (encoding !== 'gzip' || headers?.shape['content-encoding'] === undefined)) throw new Refusal(415, 'ENCODING_UNSUPPORTED');
}

/** A body, at most so many bytes of it on the wire and as many unpacked: the rest of a bomb is never made. @throws Refusal */
export async function bodyText(request: Request, most: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal(413, 'BODY_TOO_LARGE');
  const bytes = await bytesOf(request, most);
  if (request.headers.get('content-encoding') !== 'gzip') return bytes.toString('utf8');
  try {
    return (await unpack(bytes, { maxOutputLength: most })).toString('utf8');
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? new Refusal(413, 'BODY_TOO_LARGE') : new Refusal(400, 'NOT_GZIP');
  }
}

async function bytesOf({ body }: Request, most: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > most) throw new Refusal(413, 'BODY_TOO_LARGE');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
