import { parseHlc } from '../../sync/hlc.ts';
import { isGivenUp } from '../referral/lifecycle.ts';
import { expectedLines } from '../referral/state.ts';
import type { CaseState } from './state.ts';

/** Help that a member of the household (or all of it: null) receives or is referred for because of this case. */
export interface Service {
  readonly id: string;
  readonly person_id: string | null;
  readonly programme: string;
  readonly partner: string;
  readonly status: 'PLANNED' | 'REFERRED' | 'ACCEPTED' | 'DELIVERED';
  /** Milliseconds, UTC: when it was delivered, else when its letter was issued, else when the case last moved. */
  readonly since: number;
}

const OVER: ReadonlySet<string> = new Set(['REJECTED', 'CANCELLED']);

/** What the overlap check of other desks must see: planned, referred, accepted and delivered lines, but not declined ones. */
export function servicesOf(state: CaseState): Service[] {
  if (OVER.has(state.status)) return [];
  const moved = parseHlc(state.movedAt ?? state.openedAt ?? '000000000-000-0000000000').time;
  return state.plan.lines.flatMap((line) => {
    const status = lineStatus(state, line.id);
    return status === null
      ? []
      : [{ id: line.id, person_id: line.personId, programme: line.programme, partner: line.partner, status, since: sinceOf(state, line.id) ?? moved }];
  });
}

function sinceOf(state: CaseState, lineId: string): number | null {
  const referral = state.referrals.findLast((candidate) => candidate.lineIds.includes(lineId));
  const day = referral?.delivered.find((delivery) => delivery.lineId === lineId)?.deliveredOn ?? referral?.issuedOn;
  return day === undefined ? null : Date.parse(day);
}

/** Where a plan line stands; null when it was declined, sent on without a letter, or given up when the case closed. */
export function lineStatus(state: CaseState, lineId: string): Service['status'] | null {
  if (state.ownHelp.some((help) => help.lineId === lineId)) return 'DELIVERED';
  const referral = state.referrals.findLast((candidate) => candidate.lineIds.includes(lineId) && candidate.status !== 'WITHDRAWN');
  if (referral === undefined) return state.status === 'CLOSED' ? null : 'PLANNED';
  if (referral.delivered.some((delivery) => delivery.lineId === lineId)) return 'DELIVERED';
  if (referral.status === 'DECLINED' || !expectedLines(referral).includes(lineId)) return null;
  return referral.status === 'ACCEPTED' || referral.status === 'PARTLY_ACCEPTED' || referral.status === 'DELIVERED' ? 'ACCEPTED' : 'REFERRED';
}

/** Whether a letter that still counts asks for the line: it may not be asked for a second time. */
export function isReferred(state: CaseState, lineId: string): boolean {
  return state.referrals.some((referral) => !isGivenUp(referral.status) && expectedLines(referral).includes(lineId));
}
