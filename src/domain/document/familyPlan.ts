import { z } from 'zod';
import { letterheadSchema } from './parts.ts';

const line = z.string().trim().min(1).max(300);

/** The family plan on paper: what stands in it, and room for the family's signature or thumb. */
export const familyPlanSchema = z.strictObject({
  letterhead: letterheadSchema,
  caseNumber: z.string().min(1).max(40),
  version: z.int().min(1),
  place: line,
  printedOn: z.iso.date(),
  applicant: line,
  address: line,
  lines: z.array(z.strictObject({ forWhom: line, programme: line, partner: line, goal: z.string().max(200), dueOn: z.iso.date().nullable(), officer: line.nullable() })).min(1).max(60),
  strengths: z.string().max(4_000),
  officer: line,
  askAt: line.nullable(),
});
export type FamilyPlan = z.infer<typeof familyPlanSchema>;
