import type { z } from 'zod';
import { EVENT_SCHEMAS } from '../case/events.ts';
import { FIELD_REPORT_EVENTS } from '../fieldReport/events.ts';
import { PROPOSAL_EVENTS } from '../proposal/events.ts';
import { ROUND_EVENTS } from '../round/events.ts';

/** Every event that this app can write or read. What a case does not know of itself stands in its timeline all the same. */
export const KNOWN_EVENTS = { ...EVENT_SCHEMAS, ...PROPOSAL_EVENTS, ...FIELD_REPORT_EVENTS, ...ROUND_EVENTS } as const;

export type KnownEventType = keyof typeof KNOWN_EVENTS;
export type KnownEventData<T extends KnownEventType> = z.infer<(typeof KNOWN_EVENTS)[T]>;

export function isKnownEvent(type: string): type is KnownEventType {
  return Object.hasOwn(KNOWN_EVENTS, type);
}

/** The three kinds of work that go from desk to desk beside a case. */
export const WORKS = ['PROPOSAL', 'FIELD_REPORT', 'ROUND'] as const;
export type Work = (typeof WORKS)[number];

/** Events that change what lists show of the work beside the cases; a look into the register can complete a proposal. */
export function touchesWork(type: string): boolean {
  return type === 'registryChecked' || (isKnownEvent(type) && !Object.hasOwn(EVENT_SCHEMAS, type));
}
