import { z } from 'zod';

/** The fields that events of every kind are made of. An event is never changed, so these bounds may be widened, never narrowed. */
export const id = z.string().min(1).max(64);
export const shortText = z.string().trim().max(200);
export const longText = z.string().trim().max(4_000);
export const date = z.iso.date();
export const code = z.string().regex(/^[A-Z0-9_]{1,60}$/);
