import { z } from 'zod';
import { code, id, shortText } from '../eventFields.ts';

export const needSchema = z.object({
  id,
  kind: code,
  sector: code,
  /** Null: the need of the whole family. */
  personId: id.nullable(),
  note: shortText,
});
export type Need = z.infer<typeof needSchema>;
