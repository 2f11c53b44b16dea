import { z } from 'zod';
import { deliberationSchema } from '../proposal/deliberation.ts';
import { changeSchema, subjectSchema } from '../proposal/events.ts';
import { PROPOSAL_KINDS, PROPOSED_PROGRAMMES } from '../proposal/kinds.ts';
import { code, id, longText } from '../eventFields.ts';

/** `2026-S2`: the second half-year. The rhythm differs from source to source (Appendix C.1), so the text is free. */
export const periodSchema = z.string().regex(/^\d{4}-(S[12]|Q[1-4]|(0[1-9]|1[0-2]))$/);

/** One family or person whom the village wants to have added, corrected or removed. */
export const roundEntrySchema = z.object({
  id,
  kind: z.enum(PROPOSAL_KINDS),
  reason: code,
  householdId: id.nullable(),
  subjects: z.array(subjectSchema).min(1).max(40),
  changes: z.array(changeSchema).max(80),
  programme: z.enum(PROPOSED_PROGRAMMES),
  documents: z.array(code).max(60),
  note: longText,
});
export type RoundEntry = z.infer<typeof roundEntrySchema>;

/** A village's six-monthly update: its list, the deliberation, the supervisor's check; then proposals in one batch. */
export const ROUND_EVENTS = {
  roundOpened: z.object({
    village: z.string().min(1).max(20),
    period: periodSchema,
    /** The data that the list was read from; null when there was no register on this PC. */
    registry: z.object({ version: z.int(), quarter: z.string().max(10), date: z.iso.date() }).nullable(),
    families: z.int().min(0).nullable(),
    note: longText,
  }),
  roundEntrySet: z.object({ entry: roundEntrySchema }),
  roundEntryDropped: z.object({ entryId: id, reason: longText }),
  roundDeliberated: z.object({ deliberation: deliberationSchema }),
  roundSubmitted: z.object({ note: longText }),
  roundChecked: z.object({ outcome: z.enum(['APPROVED', 'RETURNED']), reason: longText }),
  roundCancelled: z.object({ reason: longText }),
} as const;

export type RoundEventType = keyof typeof ROUND_EVENTS;
export type RoundEventData<T extends RoundEventType> = z.infer<(typeof ROUND_EVENTS)[T]>;
