import { z } from 'zod';
import { answer, nothing, operation } from './operation.ts';

/** What is looked for: decides the dialog's filter. */
export const FILE_KINDS = ['REGISTRY', 'CSV'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** `mailto:` with a subject, or WhatsApp's own page for a number; nothing else is ever opened. */
export const LINK = /^(mailto:[^\s]*|https:\/\/wa\.me\/\d{8,15}\?text=[^\s]*)$/;

const file = z.strictObject({ fileName: z.string().max(120).regex(/^[\w.-]+$/), bytes: z.instanceof(Uint8Array) });

/** A file that the user chose. Its path stays with the shell and the data process; windows hold the token. */
export interface ChosenFile {
  readonly fileToken: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What only the shell can do for a user: dialogs for saving and opening. Printing happens in the window itself. */
export const shellOperations = {
  'shell.saveFile': operation({
    input: file,
    output: answer<{ saved: boolean }>(),
    access: { who: 'user', area: 'none' },
    errors: ['DISK_FULL', 'DATABASE_READ_ONLY'],
  }),
  /** Null: the user closed the dialog. */
  'shell.chooseFile': operation({
    input: z.strictObject({ kind: z.enum(FILE_KINDS) }),
    output: answer<ChosenFile | null>(),
    access: { who: 'user', area: 'none' },
    errors: [],
  }),
  /** A draft in the user's mail program, or a message to one number: the only addresses that leave the application. */
  'shell.openLink': operation({
    input: z.strictObject({ url: z.string().max(4_000).regex(LINK) }),
    output: answer<null>(),
    access: { who: 'user', area: 'none' },
    errors: [],
  }),
  /** The waiting room's screen: a window of its own, which may read the numbers and nothing else. One at a time. */
  'shell.openBoard': operation({
    input: nothing, output: answer<null>(), access: { who: ['FRONT_OFFICE', 'MANAGER'], area: 'none' }, errors: [],
  }),
} as const;
