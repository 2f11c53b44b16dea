import { z } from 'zod';
import type { Role } from '../domain/access/roles.ts';
import type { ErrorCode } from '../text/error.ts';

/**
 * Who may call an operation. `public`: before log-in. `user`: anybody logged in. Otherwise the roles named.
 * `area` says which record's village must lie in the caller's area; `own`: the handler filters its list by area.
 */
export interface Access {
  readonly who: 'public' | 'user' | readonly Role[];
  readonly area: 'none' | 'case' | 'household' | 'proposal' | 'fieldReport' | 'round' | 'own';
}

export interface Operation<In extends z.ZodType = z.ZodType, Out = unknown> {
  readonly input: In;
  readonly output: z.ZodType<Out>;
  readonly access: Access;
  /** What it may answer beside the errors that every operation can give. */
  readonly errors: readonly ErrorCode[];
}

export function operation<In extends z.ZodType, Out>(parts: Operation<In, Out>): Operation<In, Out> {
  return parts;
}

/** The shape of an answer, for types only: answers come from our own handlers, inputs are what is parsed. */
export function answer<T>(): z.ZodType<T> {
  return z.custom<T>();
}

export const nothing = z.strictObject({});
export const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);
export const villageCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/);
export const areaPrefix = z.string().regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/);
export const optionalText = (max: number) => typed().max(max).nullable();
export const requiredText = (max: number) => typed().min(1).max(max);

/** What was typed or pasted, without signs that nobody can see; lines and tabs stay. */
const typed = () => z.string().overwrite((text) => text.replace(/[^\P{Cc}\t\n\r]/gu, '')).trim();

/** A page of a list, by key: `next` goes back in as `cursor`. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

/** A finished document, ready to show, print or save. */
export interface DocumentFile {
  readonly fileName: string;
  readonly mediaType: 'application/pdf';
  readonly bytes: Uint8Array;
}
