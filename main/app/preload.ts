import { contextBridge, ipcRenderer } from 'electron';
import type { Envelope, EventName } from '#src/contract/ipc.ts';
import type { CallMessage, ToWindow } from '#src/contract/wire.ts';

/** The page's end of a message port; this project's types are Node's, which know another one. */
interface PagePort {
  postMessage(message: CallMessage): void;
  close(): void;
  onmessage: ((event: { data: ToWindow }) => void) | null;
}

/**
 * The whole bridge: `call(name, input)` and `on(event, listener)`. Calls made before the data process is connected
 * wait; a call that was under way when it stopped is answered with DATA_PROCESS_RESTARTED.
 */
const waiting = new Map<number, (answer: Envelope<unknown>) => void>();
const listeners = new Map<EventName, Set<(data: unknown) => void>>();
let port: PagePort | null = null;
let unsent: CallMessage[] = [];
let lastId = 0;

ipcRenderer.on('data-port', (event) => {
  const [next] = event.ports as unknown as PagePort[];
  if (next === undefined) return;
  const interrupted = [...waiting.keys()].filter((id) => !unsent.some((call) => call.id === id));
  for (const id of interrupted) settle(id, { ok: false, error: { code: 'DATA_PROCESS_RESTARTED', details: {} } });
  port?.close();
  port = next;
  next.onmessage = ({ data }) => {
    receive(data);
  };
  for (const call of unsent) next.postMessage(call);
  unsent = [];
});

function receive(message: ToWindow): void {
  if ('event' in message) for (const listener of listeners.get(message.event) ?? []) listener(message.data);
  else settle(message.id, message.answer);
}

function settle(id: number, answer: Envelope<unknown>): void {
  const resolve = waiting.get(id);
  waiting.delete(id);
  resolve?.(answer);
}

contextBridge.exposeInMainWorld('api', {
  call(name: string, input: unknown): Promise<Envelope<unknown>> {
    lastId += 1;
    const call: CallMessage = { id: lastId, name, input };
    return new Promise((resolve) => {
      waiting.set(call.id, resolve);
      if (port === null) unsent.push(call);
      else port.postMessage(call);
    });
  },
  on(event: EventName, listener: (data: unknown) => void): () => void {
    const known = listeners.get(event) ?? new Set();
    listeners.set(event, known.add(listener));
    return () => known.delete(listener);
  },
});
