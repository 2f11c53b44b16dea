import { ROLES, type Role } from '../access/roles.ts';

/** Where a letter stands. Texts: `referral.status.ISSUED`. */
export const REFERRAL_STATUSES = [
  'ISSUED', 'SENT', 'RECEIVED', 'REMINDED', 'ESCALATED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD', 'DELIVERED', 'WITHDRAWN',
] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export const REFERRAL_ACTIONS = [
  'SEND', 'RECEIVED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD', 'REMIND', 'ESCALATE', 'DELIVER', 'WITHDRAW',
] as const;
export type ReferralAction = (typeof REFERRAL_ACTIONS)[number];

/** No: the state does not allow it. Gone: the letter was withdrawn, whoever answers it is told so. */
type Cell = ReferralStatus | 'NO' | 'GONE';
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/**
 * What an action makes of a letter in each state; the columns are REFERRAL_ACTIONS. A partner may answer a letter whose
 * dispatch nobody recorded, change an acceptance, or take back a refusal; a letter sent on lives on in the one that
 * follows it. `DELIVERED` means: once every service of the letter has arrived.
 */
const TABLE: Readonly<Record<ReferralStatus, Row>> = {
  //                SEND    RECEIVED    ACCEPTED    PARTLY             DECLINED    ONWARD             REMIND      ESCALATE     DELIVER      WITHDRAW
  ISSUED:          ['SENT', 'RECEIVED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD', 'NO', 'NO', 'DELIVERED', 'WITHDRAWN'],
  SENT:            ['SENT', 'RECEIVED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD', 'REMINDED', 'NO', 'DELIVERED', 'WITHDRAWN'],
  RECEIVED:        ['NO', 'NO', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD', 'REMINDED', 'NO', 'DELIVERED', 'WITHDRAWN'],
  REMINDED:        ['SENT', 'RECEIVED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD', 'REMINDED', 'ESCALATED', 'DELIVERED', 'WITHDRAWN'],
  ESCALATED:       ['NO', 'NO', 'ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD', 'NO', 'ESCALATED', 'DELIVERED', 'WITHDRAWN'],
  ACCEPTED:        ['NO', 'NO', 'NO', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD', 'NO', 'NO', 'DELIVERED', 'WITHDRAWN'],
  PARTLY_ACCEPTED: ['NO', 'NO', 'ACCEPTED', 'NO', 'DECLINED', 'REFERRED_ONWARD', 'NO', 'NO', 'DELIVERED', 'WITHDRAWN'],
  DECLINED:        ['NO', 'NO', 'ACCEPTED', 'PARTLY_ACCEPTED', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO'],
  REFERRED_ONWARD: ['NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO'],
  DELIVERED:       ['NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'DELIVERED', 'NO'],
  WITHDRAWN:       ['GONE', 'GONE', 'GONE', 'GONE', 'GONE', 'GONE', 'GONE', 'GONE', 'GONE', 'GONE'],
};

/** Who may do what with a letter: the transitions of a case take their roles from here. */
const ANSWERING: readonly Role[] = ['BACK_OFFICE', 'FRONT_OFFICE'];
export const REFERRAL_ROLES: Readonly<Record<ReferralAction, readonly Role[]>> = {
  SEND: ['BACK_OFFICE', 'FRONT_OFFICE', 'MANAGER'],
  RECEIVED: ANSWERING,
  ACCEPTED: ANSWERING,
  PARTLY_ACCEPTED: ANSWERING,
  DECLINED: ANSWERING,
  REFERRED_ONWARD: ANSWERING,
  REMIND: ['BACK_OFFICE'],
  // What the desk could not get is the manager's to ask of a head of office.
  ESCALATE: ['MANAGER'],
  DELIVER: ['BACK_OFFICE', 'FACILITATOR'],
  WITHDRAW: ['BACK_OFFICE', 'MANAGER'],
};

/** What one cell of state × action × role says. */
export type ReferralVerdict = ReferralStatus | 'ROLE_NOT_ALLOWED' | 'STATE_NOT_ALLOWED' | 'REFERRAL_WITHDRAWN';

export function referralVerdict(status: ReferralStatus, action: ReferralAction, role: Role): ReferralVerdict {
  if (!REFERRAL_ROLES[action].includes(role)) return 'ROLE_NOT_ALLOWED';
  return nextReferralStatus(status, action);
}

/** What becomes of a letter, whoever acts: the fold asks this. */
export function nextReferralStatus(status: ReferralStatus, action: ReferralAction): Exclude<ReferralVerdict, 'ROLE_NOT_ALLOWED'> {
  const cell = TABLE[status][REFERRAL_ACTIONS.indexOf(action)] ?? 'NO';
  if (cell === 'GONE') return 'REFERRAL_WITHDRAWN';
  return cell === 'NO' ? 'STATE_NOT_ALLOWED' : cell;
}

/** What a role may do with a letter in a state. */
export function referralActionsFor(status: ReferralStatus, role: Role): ReferralAction[] {
  return REFERRAL_ACTIONS.filter((action) => isReferralStatus(referralVerdict(status, action, role)));
}

export function isReferralStatus(text: string): text is ReferralStatus {
  return (REFERRAL_STATUSES as readonly string[]).includes(text);
}

const SETTLED: ReadonlySet<ReferralStatus> = new Set(['ACCEPTED', 'PARTLY_ACCEPTED', 'DECLINED', 'REFERRED_ONWARD', 'DELIVERED', 'WITHDRAWN']);
/** Nobody waits for this partner's answer any more. */
export const isSettled = (status: ReferralStatus): boolean => SETTLED.has(status);

const GIVEN_UP: ReadonlySet<ReferralStatus> = new Set(['DECLINED', 'REFERRED_ONWARD', 'WITHDRAWN']);
/** The letter's services are free to be asked for elsewhere. */
export const isGivenUp = (status: ReferralStatus): boolean => GIVEN_UP.has(status);

/** How many cells state × action × role has, for the tests that walk through all of them. */
export const REFERRAL_CELLS = REFERRAL_STATUSES.length * REFERRAL_ACTIONS.length * ROLES.length;
