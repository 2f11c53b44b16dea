import { z } from 'zod';
import { EVENT_SCHEMAS, urgency } from '../case/events.ts';
import { needSchema } from '../case/need.ts';
import { sheetSchema } from '../proposal/verval/form.ts';
import { code, id, longText } from '../eventFields.ts';

/**
 * What a facilitator brings from a home visit (domain handbook §1.8, client report): the family's rows are written
 * beside it, this holds what belongs to the case-to-be and what was seen.
 */
export const fieldReportSchema = z.object({
  village: z.string().min(1).max(20),
  householdId: id,
  applicantId: id,
  applicantName: z.string().min(1).max(100),
  /** Who speaks for the client, where somebody else does. */
  representative: z.string().trim().max(100).nullable(),
  visitedOn: z.iso.date(),
  /** The facilitator's first impression; the register's decile is what counts. */
  poverty: z.enum(['POOR', 'VERY_POOR']).nullable(),
  kind: code,
  urgency,
  /** What makes it an emergency (case/protection.ts). */
  emergency: code.nullable().optional(),
  narrative: longText.min(1),
  needs: z.array(needSchema).max(40),
  /** Help that the family says it receives, in its own words. */
  helpReceived: z.string().trim().max(500),
  /** House, light, toilet: codes of a survey, never bare (instrument and version go with them). */
  house: sheetSchema.nullable(),
  documents: z.array(code).max(60),
  missingDocuments: z.array(code).max(60),
  consent: EVENT_SCHEMAS.consentGiven,
});
export type FieldReport = z.infer<typeof fieldReportSchema>;

/** The report's stream carries the id of the case that it becomes: the case's story begins with the visit. */
export const FIELD_REPORT_EVENTS = {
  fieldReportSubmitted: fieldReportSchema,
  fieldReportReturned: z.object({ reason: longText }),
  fieldReportCorrected: fieldReportSchema,
  fieldReportForwarded: z.object({ note: longText }),
  fieldReportApproved: z.object({ note: longText }),
  fieldReportWithdrawn: z.object({ reason: longText }),
} as const;

export type FieldReportEventType = keyof typeof FIELD_REPORT_EVENTS;

export function isFieldReportEvent(type: string): type is FieldReportEventType {
  return Object.hasOwn(FIELD_REPORT_EVENTS, type);
}
