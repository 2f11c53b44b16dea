import type { Envelope, EventName, OperationName } from './ipc.ts';

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

/** A desk where somebody works, or the screen of the waiting room, which shows numbers to everybody. */
export type WindowPurpose = 'DESK' | 'BOARD';

/** All that the waiting room's screen may ask and hear: nobody can log in on it. */
export const BOARD_CALLS: readonly OperationName[] = ['app.status', 'ticket.board'];
export const BOARD_EVENTS: readonly EventName[] = ['ticket.called', 'ticket.changed', 'app.changed', 'process.restarted'];

/** What the shell tells the data process. The port itself travels beside a `connect`. */
export type FromShell =
  | { readonly kind: 'connect'; readonly connection: number; readonly token: string | null; readonly restarted: boolean; readonly purpose: WindowPurpose }
  | { readonly kind: 'disconnect'; readonly connection: number }
  | { readonly kind: 'reply'; readonly request: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'stop' };

/** What the data process asks of the shell. */
export type ShellTask = 'encrypt' | 'decrypt' | 'saveFile' | 'chooseFile' | 'chooseFolder' | 'openBoard' | 'openLink' | 'picture';

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
