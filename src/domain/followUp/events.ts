import { z } from 'zod';
import { needSchema } from '../case/need.ts';
import { code, id, longText, shortText } from '../eventFields.ts';

/** How a service does after it arrived. Texts: `followUp.result.USED`. */
export const lineResult = z.enum(['USED', 'PARTLY_USED', 'NOT_USED', 'STOPPED']);
export type LineResult = z.infer<typeof lineResult>;

export const FOLLOW_UP_EVENTS = {
  /** A visit or call that a rule asked for, or one more: what was found of each service, and what is new. */
  followUpDone: z.object({
    rule: code.nullable(), means: z.enum(['CALL', 'VISIT']), doneOn: z.iso.date(), reached: z.boolean(),
    results: z.array(z.object({ lineId: id, result: lineResult, note: shortText })).max(60),
    newNeeds: z.array(needSchema).max(20), basicNeedsMet: z.boolean(), note: longText,
  }),
  /** The family moved: its case goes with it to another area. */
  transferred: z.object({ from: z.string().min(1).max(20), to: z.string().min(1).max(20), reason: longText }),
} as const;
