import { z } from 'zod';
import { criteriaSchema } from '../criteria.ts';
import { id } from '../../eventFields.ts';

/** The answers about the family, or about one person, to one instrument. */
export const sheetSchema = z.object({
  instrument: z.string().regex(/^[A-Z0-9_]{1,40}$/),
  version: z.string().min(1).max(20),
  /** Null: the family and its house. */
  subject: id.nullable(),
  answers: z.record(z.string().regex(/^[0-9a-z_]{1,40}$/), z.union([z.number(), z.string().trim().max(200)])),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** The verification form of one visit. */
export const vervalSchema = z.object({
  visitedOn: z.iso.date(),
  visitor: z.string().trim().min(1).max(200),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  sheets: z.array(sheetSchema).min(1).max(80),
  criteria: criteriaSchema,
  /** Papers and photos seen or kept; the files themselves hang on the case. */
  documents: z.array(z.string().regex(/^[A-Z0-9_]{1,60}$/)).max(60),
  note: z.string().trim().max(4_000),
});
export type Verval = z.infer<typeof vervalSchema>;
