import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { compressedFor } from './compress.ts';
import type { Simulator } from './simulator.ts';

export interface RunningSimulator {
  /** `http://127.0.0.1:PORT`, without `/v1`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves on this machine only: its people are invented, its door has no lock. */
export async function serveSimulator(simulator: Simulator, port: number): Promise<RunningSimulator> {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ port, hostname: '127.0.0.1', fetch: (request, env) => answerOver(simulator, request, (env as HttpBindings).outgoing) }, () => {
      resolve(starting as Server);
    });
    starting.on('error', reject);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** A line that breaks is a socket that closes. */
async function answerOver({ answer, honest }: Simulator, request: Request, outgoing: HttpBindings['outgoing']): Promise<Response> {
  try {
    const isTrainer = new URL(request.url).pathname.startsWith('/simulator/');
    const response = compressedFor(request, await (isTrainer ? honest(request) : answer(request)));
    return response.body === null ? response : new Response(watched(response.body, () => outgoing.destroy()), response);
  } catch {
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}

function watched(body: ReadableStream<Uint8Array>, broken: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        broken();
        controller.error(error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
