import { z } from 'zod';
import { HANDOVER_MEANS, PROBLEM_STATES, type HandoverMeans, type ProblemState } from '../domain/problem/problem.ts';
import { ERROR_CODES } from '../text/error.ts';
import { answer, id, nothing, operation, requiredText } from './operation.ts';

export interface ProblemRow {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly role: string;
  /** Section of the program, as in its menu. */
  readonly page: string;
  readonly version: string;
  readonly errorCode: string | null;
  readonly words: string;
  readonly state: ProblemState;
  readonly stateAt: number | null;
  readonly stateBy: string | null;
  readonly how: HandoverMeans | null;
  readonly note: string;
}

export interface ProblemView extends ProblemRow {
  readonly log: string;
  /** Null: left out, or taken on another PC, where it stays. */
  readonly picture: Uint8Array | null;
}

const MEGABYTE = 1_048_576;
export const MOST_PICTURE_BYTES = 4 * MEGABYTE;
export const MOST_LOG_LETTERS = 40_000;

const everybody = { who: 'user', area: 'none' } as const;
const administrator = { who: ['ADMINISTRATOR'], area: 'none' } as const;
const which = z.strictObject({ reportId: id });

export const problemOperations = {
  /** The window as it looks now; it hides what people's data are before it asks. Null: no picture could be taken. */
  'problem.picture': operation({ input: nothing, output: answer<Uint8Array | null>(), access: everybody, errors: [] }),
  /** What the program did last: names of operations, codes and places of faults, never what was typed or read. */
  'problem.log': operation({ input: nothing, output: answer<string>(), access: everybody, errors: [] }),
  'problem.report': operation({
    input: z.strictObject({
      reportId: id, page: z.string().regex(/^[a-zA-Z]{1,40}$/), errorCode: z.enum(ERROR_CODES).nullable(), words: requiredText(2_000), log: z.string().max(MOST_LOG_LETTERS),
      picture: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_PICTURE_BYTES && isPng(bytes)).nullable(),
    }),
    output: answer<null>(), access: everybody, errors: [],
  }),
  /** Newest first. */
  'problem.list': operation({ input: nothing, output: answer<readonly ProblemRow[]>(), access: administrator, errors: [] }),
  'problem.open': operation({ input: which, output: answer<ProblemView>(), access: administrator, errors: ['NOT_FOUND'] }),
  /** Report and picture in one file; for the administrator, and for whoever wrote it. */
  'problem.file': operation({ input: which, output: answer<{ readonly fileName: string; readonly bytes: Uint8Array }>(), access: everybody, errors: ['NOT_FOUND'] }),
  'problem.setState': operation({
    input: z.strictObject({ reportId: id, state: z.enum(PROBLEM_STATES), how: z.enum(HANDOVER_MEANS).nullable(), note: z.string().trim().max(2_000) }),
    output: answer<null>(), access: administrator, errors: ['NOT_FOUND'],
  }),
} as const;

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte);
}
