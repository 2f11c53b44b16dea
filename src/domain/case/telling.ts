import type { EventType } from './events.ts';

/**
 * Decisions that a citizen must hear of. Each makes a task "to be told" which ends when the citizen was reached after
 * it. Texts: `telling.about.planApproved`.
 */
export const TO_BE_TOLD = ['returnedToFrontOffice', 'planApproved', 'referralAnswered', 'referralWithdrawn', 'serviceDelivered', 'ownHelpGiven', 'rejected', 'transferred', 'reopened'] as const satisfies readonly EventType[];
export type ToldAbout = (typeof TO_BE_TOLD)[number];

export function mustBeTold(type: string): type is ToldAbout {
  return (TO_BE_TOLD as readonly string[]).includes(type);
}

/** One decision that the citizen has not heard of. */
export interface ToTell {
  readonly eventId: string;
  readonly type: ToldAbout;
  /** The clock value of the decision. */
  readonly since: string;
  /** How often somebody tried in vain. */
  readonly tries: number;
}
