import { z } from 'zod';
import type { MessageState } from '../schema/national.ts';
import { answer, id, nothing, operation, requiredText, type Page } from './operation.ts';

export const MESSAGE_VIEWS = ['ALL', 'UNREAD', 'UNSENT'] as const;
export type MessageView = (typeof MESSAGE_VIEWS)[number];

/** Letters that belong together, by the newest of them. */
export interface NationalThread {
  readonly thread: string;
  readonly subject: string;
  readonly letters: number;
  readonly unread: number;
  /** Of what has not gone out yet, else of the newest letter. */
  readonly state: MessageState;
  readonly at: number;
}

export interface NationalMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly subject: string;
  readonly text: string;
  readonly proposalId: string | null;
  /** The proposal's title. */
  readonly about: string | null;
  /** Null: of the National Secretariat, or written on another computer. */
  readonly author: string | null;
  readonly at: number;
  readonly attempts: number;
  /** The code by which it was refused. */
  readonly error: string | null;
  readonly sentAt: number | null;
  readonly readAt: number | null;
  readonly readBy: string | null;
}

/** Sixteen digits in a row, however they are grouped: a NIK or card number never goes into a letter, the proposal names the people. */
export const HOLDS_NUMBER = /(?:\d[ .-]?){16}/;
/** Of the contract with SIKS-NG. */
export const MESSAGE_LIMITS = { subject: 120, text: 2_000 } as const;

const access = { who: ['ADMINISTRATOR', 'MANAGER'], area: 'none' } as const;
const withoutNumbers = (max: number) => requiredText(max).refine((text) => !HOLDS_NUMBER.test(text));

/** Letters with the National Secretariat: a log that nobody can take from. */
export const nationalMessageOperations = {
  'national.threads': operation({
    input: z.strictObject({ view: z.enum(MESSAGE_VIEWS), cursor: z.string().regex(/^\d{1,15}$/).nullable(), limit: z.int().min(1).max(100) }), output: answer<Page<NationalThread>>(), access, errors: [],
  }),
  'national.messageCounts': operation({ input: nothing, output: answer<{ readonly unread: number; readonly unsent: number }>(), access, errors: [] }),
  'national.thread': operation({ input: z.strictObject({ thread: id }), output: answer<readonly NationalMessage[]>(), access, errors: ['NOT_FOUND'] }),
  'national.markRead': operation({ input: z.strictObject({ thread: id }), output: answer<null>(), access, errors: [] }),
  /** Goes with the next exchange. The same id twice is one letter. */
  'national.writeMessage': operation({
    input: z.strictObject({ messageId: z.uuid(), thread: z.uuid().nullable(), subject: withoutNumbers(MESSAGE_LIMITS.subject), text: withoutNumbers(MESSAGE_LIMITS.text), proposalId: z.uuid().nullable() }),
    output: answer<null>(), access, errors: ['NOT_FOUND', 'NATIONAL_NOT_THE_SENDER'],
  }),
} as const;
