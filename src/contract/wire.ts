import type { Envelope, EventName } from './ipc.ts';

/** What goes through the port between a window and the data process. */
export interface CallMessage {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}
export interface AnswerMessage {
  readonly id: number;
  readonly answer: Envelope<unknown>;
}
export interface EventMessage {
  readonly event: EventName;
  readonly data: unknown;
}
export type ToWindow = AnswerMessage | EventMessage;

/** What the shell tells the data process. The port itself travels beside a `connect`. */
export type FromShell =
  | { readonly kind: 'connect'; readonly connection: number; readonly token: string | null; readonly restarted: boolean }
  | { readonly kind: 'disconnect'; readonly connection: number }
  | { readonly kind: 'reply'; readonly request: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'stop' };

/** What the data process asks of the shell. */
export type ShellTask = 'encrypt' | 'decrypt' | 'saveFile' | 'chooseFile';

/** What the data process tells the shell. */
export type ToShell =
  | { readonly kind: 'ready' }
  | { readonly kind: 'token'; readonly connection: number; readonly token: string | null }
  | { readonly kind: 'request'; readonly request: number; readonly what: ShellTask; readonly input: unknown }
  | { readonly kind: 'stopped' };

/** Given to the data process when it starts. */
export interface DataProcessSettings {
  readonly dir: string;
  readonly version: string;
  readonly osKeyStore: boolean;
  readonly userKeyDir: string | null;
}
