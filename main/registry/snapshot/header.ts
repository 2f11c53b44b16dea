import { z } from 'zod';
import { isIsoDate } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';

const shortText = z.string().min(1).max(60);
const count = z.number().int().nonnegative();

/** The first line of a snapshot or delta (SNAPSHOT.md). Unknown keys are kept. */
const headerSchema = z.looseObject({
  kind: z.enum(['snapshot', 'delta']).default('snapshot'),
  regency: z.string().regex(/^\d{2}\.\d{2}$/),
  /** Counts up; a delta leads from `base` to `version`. */
  version: z.coerce.number().int().positive(),
  base: z.coerce.number().int().positive().optional(),
  quarter: z.string().regex(/^\d{4}Q[1-4]$/),
  date: z.string().refine(isIsoDate),
  instrument: shortText.optional(),
  counts: z.looseObject({ people: count.optional(), households: count.optional() }).default({}),
  sha256: z.string().regex(/^[0-9a-fA-F]{64}$/).optional(),
});

export type SnapshotHeader = z.output<typeof headerSchema>;

/** A header before its lines are written; counts and checksum come from them. */
export interface HeaderInput {
  readonly kind: 'snapshot' | 'delta';
  readonly regency: string;
  readonly version: number;
  readonly base?: number;
  readonly quarter: string;
  readonly date: string;
  readonly instrument?: string;
}

/** @throws SlrtError REGISTRY_FILE_UNREADABLE naming the header's wrong fields. */
export function parseHeader(line: string): SnapshotHeader {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: ['header'] }, cause);
  }
  const parsed = headerSchema.safeParse(value);
  if (!parsed.success) {
    throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: parsed.error.issues.map((issue) => issue.path.join('.') || 'header') });
  }
  if (parsed.data.kind === 'delta' && parsed.data.base === undefined) throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: ['base'] });
  return parsed.data;
}
