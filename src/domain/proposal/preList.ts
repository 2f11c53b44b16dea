/** Where a family stands on the national system's list of families to be checked in the field (domain handbook §2.7). */
export const PRE_LIST_STATES = ['OPEN', 'CLAIMED', 'CONFIRMED', 'NOT_CONFIRMED'] as const;
export type PreListState = (typeof PRE_LIST_STATES)[number];

/** Somebody has proposed the family already, and it is not decided: a second proposal would be refused there. */
export function isUnderWay(state: PreListState): boolean {
  return state === 'CLAIMED';
}
