import { z } from 'zod';
import type { SchemaName } from './operation.ts';

/** Named parts of the document: `#/components/schemas/<id>`. */
export const named = z.registry<SchemaName>();

/** `32.04`, `32.04.05` or `32.04.05.2001` (Kemendagri). */
export const areaCode = z.string().regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/);
export const regencyCode = z.string().regex(/^\d{2}\.\d{2}$/);
export const villageCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/);
/** NIK and No. KK: text, never numbers. */
export const sixteenDigits = z.string().regex(/^\d{16}$/);
export const day = z.iso.date();
/** ISO 8601 with an offset; the national system writes `+07:00`. */
export const moment = z.iso.datetime({ offset: true });
export const quarter = z.string().regex(/^\d{4}Q[1-4]$/);
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const version = z.number().int().positive();
export const count = z.number().int().nonnegative();
export const registryId = z.string().min(1).max(36);
export const shortText = z.string().min(1).max(120);
export const longText = z.string().min(1).max(2_000);
/** Codes grow; who doesn't know one shows the text beside it. */
export const openCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,59}$/);
/** Opaque: kept and handed back, never read. */
export const cursor = z.string().min(1).max(200);
export const limit = z.number().int().min(1).max(500);
export const sex = z.enum(['L', 'P']);

export const fieldProblem = z.object({ path: z.string().max(200), code: openCode, message: z.string().max(500) });

/** RFC 9457. `code` is what programs read, `detail` is for people, in Bahasa. */
export const problem = z.object({
  type: z.string().max(200),
  title: z.string().max(200),
  status: z.number().int().min(400).max(599),
  detail: z.string().max(2_000).optional(),
  instance: z.string().max(200).optional(),
  code: openCode,
  /** Seconds, as in the header Retry-After. */
  retryAfter: count.optional(),
  fields: z.array(fieldProblem).max(200).optional(),
  /** RFC 6749 §5.2, on the token address only. */
  error: z.string().max(60).optional(),
}).register(named, { id: 'Problem' });

export type Problem = z.output<typeof problem>;

/**
 * One page of a feed. Feeds deliver at least once and in no promised order: the reader tells items apart by their id.
 * `next` is where to go on, now when `more`, else at the next visit.
 */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item).max(500), next: cursor, more: z.boolean() });
}

export const pageQuery = z.object({ after: cursor.optional(), limit: limit.optional() });
/** A list that is asked for again and again: who has it already says so and gets 304 (RFC 9110 §13.1.2). */
export const listHeaders = z.object({ 'if-none-match': z.string().max(100).optional() });
export const etagHeader = { etag: 'changes with the content' } as const;
export const notChanged = { 304: { says: 'not changed', body: null } } as const;
export const retryAfterHeader = { 'retry-after': 'seconds to wait' } as const;
export const idempotencyHeaders = z.object({ 'idempotency-key': z.uuid() });
/** A large body may come compressed (RFC 9110 §8.4); who doesn't take that answers 415 and gets it plain. */
export const compressedHeaders = idempotencyHeaders.extend({ 'content-encoding': z.enum(['gzip']).optional() });
