import { z } from 'zod';
import type { NationalView } from './national.ts';
import { answer, nothing, operation } from './operation.ts';

/** How the line to the practice system is: names of the simulator's fault profiles. Texts: `practice.line.slow`. */
export const PRACTICE_LINES = ['none', 'slow', 'drop', 'cut', 'stall', 'server-errors', 'too-many', 'expired-token', 'portal', 'all'] as const;
export type PracticeLine = (typeof PRACTICE_LINES)[number];

export const PRACTICE_DAYS = [1, 7] as const;

/** The national system that a demo office practises with, on this very computer. */
export interface NationalPractice {
  /** OTHER: the office has the address of another system. */
  readonly state: 'STARTING' | 'READY' | 'FAILED' | 'OTHER';
  /** What day and hour it is there, milliseconds; null until it is ready. */
  readonly now: number | null;
  readonly line: PracticeLine | null;
  /** Its maintenance goes on. */
  readonly isShut: boolean;
}

const practises = { who: ['SIKS_SUPERVISOR', 'ADMINISTRATOR'], area: 'none' } as const;
const errors = ['NATIONAL_PRACTICE_ONLY_IN_DEMO', 'NATIONAL_PRACTICE_FAILED', 'NATIONAL_PRACTICE_ELSEWHERE', 'NATIONAL_NOT_THE_SENDER'] as const;

/** A demo office's own: everywhere else they are refused. */
export const practiceOperations = {
  /** Begins it, or comes back to it from another address. */
  'national.practise': operation({ input: nothing, output: answer<NationalView>(), access: practises, errors }),
  /** Days pass there; the exchange of their last night begins at once and goes on behind. */
  'national.practiseDays': operation({ input: z.strictObject({ days: z.literal(PRACTICE_DAYS) }), output: answer<NationalView>(), access: practises, errors }),
  'national.practisePublish': operation({ input: nothing, output: answer<NationalView>(), access: practises, errors }),
  /** An hour of maintenance begins, or ends at once. */
  'national.practiseMaintenance': operation({ input: z.strictObject({ isShut: z.boolean() }), output: answer<NationalView>(), access: practises, errors }),
  'national.practiseLine': operation({ input: z.strictObject({ line: z.enum(PRACTICE_LINES) }), output: answer<NationalView>(), access: practises, errors }),
} as const;
