import { compressedFor } from '#main/national/simulator/compress.ts';
import type { Answering } from '#main/national/simulator/line.ts';
import type { Random } from '#main/registry/generate/random.ts';

export interface ShapedLine {
  readonly answer: Answering;
  /** What went over the wire both ways: start lines, headers and bodies, also of what broke off. */
  readonly bytes: () => number;
  /** Simulated. */
  readonly seconds: () => number;
  readonly faults: () => number;
  readonly wait: (milliseconds: number) => void;
}

const BYTES_PER_SECOND = 256_000 / 8;
const ROUND_TRIP_MS = 600;
/** Of the requests, and of each MiB of a body. */
const FAULT_SHARE = 0.02;
const MIB = 1 << 20;

/** 256 kbit/s, 600 ms, 2 % faults: a request that never arrives, an answer that is lost, a body that breaks off. Time is counted, not spent. */
export function shapedLine(inner: Answering, random: Random): ShapedLine {
  let [bytes, milliseconds, faults] = [0, 0, 0];
  const count = (more: number): void => {
    bytes += more;
    milliseconds += (more / BYTES_PER_SECOND) * 1_000;
  };
  const broken = (): TypeError => {
    faults += 1;
    return new TypeError('fetch failed');
  };
  const answer: Answering = async (request) => {
    milliseconds += ROUND_TRIP_MS;
    count(headBytes(request.headers, request.url) + (request.body === null ? 0 : (await request.clone().arrayBuffer()).byteLength));
    const isLost = random.chance(FAULT_SHARE);
    if (isLost && random.chance(0.5)) throw broken();
    // Ours is no socket: what one would ask for is asked for here, and unpacked behind the line.
    const asking = new Headers({ 'accept-encoding': 'gzip', ...Object.fromEntries(request.headers) });
    const response = compressedFor(new Request(request.url, { headers: asking }), await inner(request));
    count(headBytes(response.headers, ''));
    if (isLost) throw broken();
    if (response.body === null) return response;
    const body = counted(response.body);
    return new Response(response.headers.get('content-encoding') === 'gzip' ? body.pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>) : body, response);
  };
  const counted = (body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => {
    const reader = body.getReader();
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        count(value.length);
        if (random.chance((FAULT_SHARE * value.length) / MIB)) controller.error(broken());
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
  };
  return { answer, bytes: () => bytes, seconds: () => milliseconds / 1_000, faults: () => faults, wait: (more) => void (milliseconds += more) };
}

function headBytes(headers: Headers, url: string): number {
  return [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 30 + url.length);
}
