import { z } from 'zod';
import { answer, operation } from './operation.ts';

const file = z.strictObject({ fileName: z.string().max(120).regex(/^[\w.-]+$/), bytes: z.instanceof(Uint8Array) });

/** What only the shell can do for a user: a save dialog. Opening and printing happen in the window itself. */
export const shellOperations = {
  'shell.saveFile': operation({
    input: file,
    output: answer<{ saved: boolean }>(),
    access: { who: 'user', area: 'none' },
    errors: ['DISK_FULL', 'DATABASE_READ_ONLY'],
  }),
} as const;
