import type { Random } from '#main/registry/generate/random.ts';

/** The connection is gone: the answer, or the rest of it, never comes. */
export class LineBroken extends Error {}

/** 64 kbit/s. */
const SLOW_BYTES_PER_SECOND = 8_000;
const SLOW_STEP_MS = 250;

type Bytes = ReadableStream<Uint8Array>;

/** The first part of a body, then nothing any more: cut when `then` fails, stalled when it never ends. */
export function partOf(body: Bytes, bytes: number, then: () => Promise<never>): Bytes {
  const reader = body.getReader();
  let left = bytes;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = left > 0 ? await reader.read() : { done: true, value: undefined };
      if (done || value === undefined) {
        void reader.cancel().catch(() => undefined);
        await then();
        return;
      }
      const piece = value.subarray(0, left);
      left -= piece.length;
      controller.enqueue(piece);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

export function slowed(body: Bytes, sleep: (milliseconds: number) => Promise<void>): Bytes {
  const reader = body.getReader();
  const step = (SLOW_BYTES_PER_SECOND * SLOW_STEP_MS) / 1_000;
  let rest = new Uint8Array(0);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (rest.length === 0) {
        const { done, value } = await reader.read();
        if (done) {
          controller.close();
          return;
        }
        rest = new Uint8Array(value);
      }
      await sleep(SLOW_STEP_MS);
      controller.enqueue(rest.subarray(0, step));
      rest = rest.subarray(step);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** One byte of the body is another one. */
export function damaged(body: Bytes, random: Random): Bytes {
  let isDone = false;
  return body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      const copy = new Uint8Array(piece);
      if (!isDone && copy.length > 0) {
        const at = random.below(copy.length);
        copy[at] = (copy[at] as number) ^ 0x55;
        isDone = true;
      }
      controller.enqueue(copy);
    },
  }));
}

/** Never ends: `[[[[…` for whoever has no limit. */
export function endless(): Bytes {
  const piece = new Uint8Array(1 << 16).fill(0x5b);
  return new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(piece) });
}
