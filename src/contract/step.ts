import { z } from 'zod';
import { id, requiredText } from './operation.ts';

/** Every step names the event it was decided on, so that two desks which did not see each other are found out. */
export const basis = id.nullable();
/** What every step of a case names. */
export const step = { caseId: id, basis };
/** What every step of a case may answer. */
export const stepErrors = ['NOT_FOUND', 'STATE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED'] as const;
export const note = z.string().trim().max(4_000);
export const reason = requiredText(4_000);
