import { z } from 'zod';
import { id, shortText } from '../eventFields.ts';

/** A village deliberation (musyawarah desa/kelurahan) and what it decided of each person or entry (domain handbook §2.9). */
export const deliberationSchema = z.object({
  heldOn: z.iso.date(),
  /** `09:30`, Jakarta. */
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable(),
  place: shortText.min(1),
  chair: shortText.min(1),
  /** `Kepala Desa Cinunuk` */
  chairPost: shortText,
  secretary: shortText.nullable(),
  participants: z.array(z.object({ name: shortText.min(1), post: shortText })).min(1).max(200),
  /** `subject`: of a proposal the person's id, of a round the entry's. */
  decisions: z.array(z.object({ subject: id, accepted: z.boolean(), reason: shortText })).min(1).max(500),
  /** Of the village's own book; null while the minutes have none. */
  minutesNumber: shortText.nullable(),
  note: z.string().trim().max(4_000),
});
export type Deliberation = z.infer<typeof deliberationSchema>;

/** Statement of absolute responsibility (SPTJM), which may stand in place of a deliberation (Appendix C.1). */
export const statementSchema = z.object({
  signedOn: z.iso.date(),
  signer: shortText.min(1),
  signerPost: shortText.min(1),
  number: shortText.nullable(),
  note: z.string().trim().max(4_000),
});
export type ResponsibilityStatement = z.infer<typeof statementSchema>;

/** A refusal has a reason; each subject is decided once. Answers the subjects for which that fails. */
export function faultyDecisions(deliberation: Deliberation, subjects: readonly string[]): string[] {
  const counted = new Map<string, number>();
  for (const { subject } of deliberation.decisions) counted.set(subject, (counted.get(subject) ?? 0) + 1);
  const unfounded = deliberation.decisions.filter((decision) => !decision.accepted && decision.reason === '').map((decision) => decision.subject);
  const strangers = [...counted.keys()].filter((subject) => !subjects.includes(subject));
  const missing = subjects.filter((subject) => counted.get(subject) !== 1);
  return [...new Set([...unfounded, ...strangers, ...missing])];
}
