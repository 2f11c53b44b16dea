import { z } from 'zod';
import type { KnownEventType, Work } from '../domain/flow/events.ts';
import { villageCode } from './operation.ts';
import { note, stepErrors } from './step.ts';

/** One line of a list of proposals, field reports or rounds. */
export interface WorkRow {
  readonly id: string;
  /** The case or round in which it lies; of a report the case that it becomes. */
  readonly streamId: string;
  readonly village: string;
  readonly status: string;
  /** Whose turn it is: a role, or null. */
  readonly desk: string | null;
  readonly kind: string;
  readonly reason: string;
  readonly title: string;
  readonly size: number;
  readonly openedAt: number;
  readonly movedAt: number;
  readonly needsDecision: boolean;
  /** Whom it concerns is kept from this user. */
  readonly masked: boolean;
}

export const workList = z.strictObject({
  status: z.string().regex(/^[A-Z_]{1,40}$/).nullable(),
  /** Only what waits for the caller's own role. */
  mine: z.boolean(),
  village: villageCode.nullable(),
  cursor: z.string().max(200).nullable(),
  limit: z.int().min(1).max(100),
});
export type WorkList = z.infer<typeof workList>;

/** How many stand where, in the caller's area; only what there is. */
export interface WorkCounter {
  readonly work: Work;
  readonly status: string;
  readonly count: number;
  /** Whether it waits for the caller's role. */
  readonly mine: boolean;
}

/** What all three views have in common. */
export interface WorkView<State> {
  readonly state: State;
  /** What this user may do now, by event type. */
  readonly actions: readonly KnownEventType[];
  /** Names of the users in the timeline, by user id. */
  readonly people: Readonly<Record<string, string>>;
}

/** Empty is refused with REASON_REQUIRED where a reason must be given. */
export const outcome = { outcome: z.enum(['APPROVED', 'RETURNED']), reason: note };
/** What every step of these may answer. */
export const workErrors = [...stepErrors, 'STALE_VERSION'] as const;
