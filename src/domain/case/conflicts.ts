import type { CaseEvent } from './events.ts';

/** Events in (hlc, id) order, each counted once: the one order on which all desks agree. */
export function inOrder(events: readonly CaseEvent[]): CaseEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return [...byId.values()].sort((a, b) => (a.hlc === b.hlc ? (a.id < b.id ? -1 : 1) : a.hlc < b.hlc ? -1 : 1));
}

interface Decision {
  readonly id: string;
  readonly at: number;
  readonly basis: number;
}

/**
 * Pairs of decisions that did not see each other and that no later decision settled.
 * Decision E did not see decision D when D stands between E's basis and E; a later decision that saw both settles it.
 *
 * @param ordered the events in (hlc, id) order
 */
export function conflictsIn(ordered: readonly CaseEvent[], decides: (type: string) => boolean): [string, string][] {
  const position = new Map(ordered.map((event, at) => [event.id, at]));
  const decisions = ordered.flatMap((event, at): Decision[] => {
    if (!decides(event.type)) return [];
    const basis = position.get(basisOf(event)) ?? Number.POSITIVE_INFINITY;
    return [{ id: event.id, at, basis: basis < at ? basis : at - 1 }];
  });
  return unsettled(decisions);
}

function basisOf(event: CaseEvent): string {
  const basis = event.data['basis'];
  return typeof basis === 'string' ? basis : '';
}

function unsettled(decisions: readonly Decision[]): [string, string][] {
  const pairs: [string, string][] = [];
  decisions.forEach((later, index) => {
    const earlier = decisions.slice(0, index).find((candidate) => candidate.at > later.basis);
    if (earlier === undefined) return;
    const settled = decisions.slice(index + 1).some((third) => third.basis >= later.at);
    if (!settled) pairs.push([earlier.id, later.id]);
  });
  return pairs;
}
