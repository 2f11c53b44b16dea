import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { NationalOperation } from '#src/contract/siks-ng/operation.ts';

export interface PackedBody {
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  readonly encoding: 'gzip' | null;
}

export interface BodyPacker {
  /** Compressed where the operation takes it and it is worth it: a batch shrinks to a tenth, and the line up is the slow one. */
  pack(operation: NationalOperation, text: string | undefined): Promise<PackedBody>;
  /** The other side has said that it takes none. */
  stop(): void;
}

/** Below this a compressed body is hardly smaller than its headers. */
const WORTH_IT_BYTES = 1_024;
const compress = promisify(gzip);

export function bodyPacker(): BodyPacker {
  let isTaken = true;
  return {
    async pack({ headers }, text) {
      if (text === undefined || !isTaken || text.length < WORTH_IT_BYTES || headers?.shape['content-encoding'] === undefined) return { body: text, encoding: null };
      return { body: new Uint8Array(await compress(text)), encoding: 'gzip' };
    },
    stop: () => {
      isTaken = false;
    },
  };
}
