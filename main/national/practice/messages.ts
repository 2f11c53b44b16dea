import type { OfficeCredentials } from '../client/token.ts';

/** Given to the thread when it starts. */
export interface PracticeSettings {
  readonly dir: string;
  readonly keyHex: string;
  /** Taken where it is free; 0: any. */
  readonly port: number;
}

export type PracticeOrder =
  | { readonly do: 'tell' }
  | { readonly do: 'advance'; readonly days: number }
  | { readonly do: 'publish' }
  | { readonly do: 'maintenance'; readonly isShut: boolean }
  | { readonly do: 'line'; readonly line: string };

export interface PracticeRequest {
  readonly sequence: number;
  readonly order: PracticeOrder;
}

export interface PracticeStanding {
  /** Milliseconds of its own world. */
  readonly now: number;
  readonly line: string;
  /** Until when its maintenance goes on, in its own time; null: it is open. */
  readonly shutUntil: number | null;
}

export type PracticeMessage =
  | { readonly kind: 'ready'; readonly url: string; readonly credentials: OfficeCredentials; readonly standing: PracticeStanding }
  | { readonly kind: 'done'; readonly sequence: number; readonly standing: PracticeStanding }
  | { readonly kind: 'failed'; readonly sequence: number };
