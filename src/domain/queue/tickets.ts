import type { PriorityClass } from '../case/kinds.ts';

/** Why somebody comes; no more than the desk needs to call the right counter. Texts: `ticket.purpose.COMPLAINT`. */
export const TICKET_PURPOSES = ['NEW_CASE', 'COMPLETE_PAPERS', 'ASK_STATUS', 'LETTER', 'INFORMATION', 'OTHER'] as const;
export type TicketPurpose = (typeof TICKET_PURPOSES)[number];

/** Who gets the red card (domain handbook §1.9). Only the card's colour is stored, never the reason. */
export const VULNERABLE_GROUPS = ['PREGNANT_OR_NURSING', 'ELDERLY', 'DISABLED', 'VIOLENCE_VICTIM', 'POOR_PATIENT'] as const;
export type VulnerableGroup = (typeof VULNERABLE_GROUPS)[number];

export const TICKET_STATUSES = ['WAITING', 'CALLED', 'SKIPPED', 'DONE'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export function cardOf(groups: readonly VulnerableGroup[]): PriorityClass {
  return groups.length > 0 ? 'FAST_TRACK' : 'REGULAR';
}

/** `P-007` for the red card, `A-012` for the green one; a second ticket PC adds its letters: `AB-003`. */
export function ticketLabel(priority: PriorityClass, desk: string, number: number): string {
  const series = priority === 'FAST_TRACK' ? 'P' : 'A';
  return `${series}${desk === 'A' ? '' : desk}-${String(number).padStart(3, '0')}`;
}

export interface MixRule {
  /** Red cards called one after another before a waiting green card has its turn. */
  readonly fastTrackInARow: number;
  /** A green card that has waited longer goes before red ones that have waited less. Minutes. */
  readonly longestRegularWait: number;
}

/** Vulnerable people first, yet nobody waits for ever. */
export const FAIR_MIX: MixRule = { fastTrackInARow: 3, longestRegularWait: 90 };

export interface WaitingTicket {
  readonly id: string;
  readonly priority: PriorityClass;
  readonly takenAt: number;
  /** Decides between two taken in one moment. */
  readonly number: number;
}

/**
 * Whom to call next; null when nobody waits.
 * @param lastCalled the cards called today, newest first.
 */
export function nextTicket<T extends WaitingTicket>(waiting: readonly T[], lastCalled: readonly PriorityClass[], now: number, rule: MixRule = FAIR_MIX): T | null {
  const [fast] = ofClass(waiting, 'FAST_TRACK');
  const [regular] = ofClass(waiting, 'REGULAR');
  if (fast === undefined || regular === undefined) return fast ?? regular ?? null;
  const recent = lastCalled.slice(0, rule.fastTrackInARow);
  const regularIsDue = recent.length === rule.fastTrackInARow && recent.every((priority) => priority === 'FAST_TRACK');
  const waitedTooLong = now - regular.takenAt > rule.longestRegularWait * 60_000 && regular.takenAt < fast.takenAt;
  return regularIsDue || waitedTooLong ? regular : fast;
}

function ofClass<T extends WaitingTicket>(waiting: readonly T[], priority: PriorityClass): T[] {
  return waiting.filter((ticket) => ticket.priority === priority).sort((a, b) => a.takenAt - b.takenAt || a.number - b.number || (a.id < b.id ? -1 : 1));
}
