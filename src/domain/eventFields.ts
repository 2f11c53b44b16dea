import { z } from 'zod';

/** The fields that events of every kind are made of. An event is never changed, so these bounds may be widened, never narrowed. */
export const id = z.string().min(1).max(64);
export const shortText = z.string().trim().max(200);
export const longText = z.string().trim().max(4_000);
export const date = z.iso.date();
export const code = z.string().regex(/^[A-Z0-9_]{1,60}$/);

/** What the registry answered to a look-up. */
export const registryAnswer = z.enum(['FOUND', 'FOUND_UNRANKED', 'NOT_FOUND', 'SEVERAL', 'NOT_CHECKED', 'NOT_CONNECTED']);
