import { z } from 'zod';
import { letterheadSchema } from './parts.ts';

const line = z.string().trim().min(1).max(200);

/** Minutes of a village deliberation (berita acara musyawarah), domain handbook §2.9. */
export const minutesSchema = z.strictObject({
  letterhead: letterheadSchema,
  /** Of the village's book; null: a line to write on. */
  number: line.nullable(),
  heldOn: z.iso.date(),
  /** `09:30` */
  startsAt: z.string().max(5).nullable(),
  place: line,
  /** `Desa` or `Kelurahan` */
  villageKind: z.enum(['DESA', 'KELURAHAN']),
  village: line,
  subdistrict: line,
  /** `2026-S2` of a round; null for a single proposal. */
  period: z.string().max(10).nullable(),
  chair: line,
  chairPost: z.string().max(200),
  secretary: line.nullable(),
  participants: z.array(z.object({ name: line, post: z.string().max(200) })).min(1).max(200),
  /** One line for each person or family: who, what for, what was decided and why. */
  rows: z.array(z.object({
    name: line,
    /** More members of the same family. */
    others: z.int().min(0),
    kind: z.enum(['NEW', 'CORRECT', 'REMOVE']),
    reason: line,
    accepted: z.boolean(),
    why: z.string().max(200),
  })).min(1).max(500),
  note: z.string().max(4_000),
});
export type Minutes = z.infer<typeof minutesSchema>;
export type MinutesRow = Minutes['rows'][number];

/** The counts that the minutes name: accepted of each kind, and not accepted. */
export function countRows(rows: readonly MinutesRow[]): Readonly<Record<MinutesRow['kind'] | 'REFUSED', number>> {
  const of = (kind: MinutesRow['kind']): number => rows.filter((row) => row.accepted && row.kind === kind).length;
  return { NEW: of('NEW'), CORRECT: of('CORRECT'), REMOVE: of('REMOVE'), REFUSED: rows.filter((row) => !row.accepted).length };
}
