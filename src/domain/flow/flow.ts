import type { z } from 'zod';
import type { Role } from '../access/roles.ts';
import { conflictsIn, inOrder } from '../case/conflicts.ts';
import type { CaseEvent } from '../case/events.ts';
import type { TimelineEntry } from '../case/state.ts';

/**
 * A piece of work that goes from desk to desk: a proposal, a field report, a village's round. Each is a table of
 * steps (data) and a fold of its events; this file holds what they have in common.
 */
export interface FlowStep<Status extends string> {
  readonly from: readonly Status[];
  readonly roles: readonly Role[];
  /** Where the step leads; null: the status stays; by a field of the event where the step has several ends. */
  readonly to: Status | null | { readonly by: string; readonly ends: Readonly<Record<string, Status>> };
  /** Two decisions that did not see each other are shown, never settled silently. */
  readonly decides: boolean;
  /** The part of the state that the step writes anew: who did not see the last writing of it is told before it is lost. */
  readonly replaces?: string | ((data: Readonly<Record<string, unknown>>) => readonly string[]);
}

/** The parts that a step with this data writes anew. */
function partsOf({ replaces }: FlowStep<string>, data: Readonly<Record<string, unknown>>): readonly string[] {
  if (replaces === undefined) return [];
  return typeof replaces === 'string' ? [replaces] : replaces(data);
}

export type Flow<Status extends string, Type extends string> = Readonly<Record<Type, FlowStep<Status>>>;

export interface FlowState<Status extends string> {
  readonly status: Status;
  readonly conflicts: readonly (readonly [string, string])[];
  readonly openedAt: string | null;
  readonly movedAt: string | null;
  readonly lastEventId: string | null;
  readonly timeline: readonly TimelineEntry[];
}

export interface Intent<T extends string> {
  readonly step: T;
  /** Of the step's event. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The last event that was seen; null: none. */
  readonly basis: string | null;
  /** Whether decisions count, too. */
  readonly decisions: boolean;
}

/** What happened unseen that a step would write over: another writing of the same part, or a decision. */
export function missedBy<T extends string>(flow: Flow<string, T>, timeline: readonly TimelineEntry[], { step, data, basis, decisions }: Intent<T>): TimelineEntry[] {
  const parts = partsOf(flow[step], data);
  const seen = timeline.findIndex((entry) => entry.id === basis);
  return timeline.slice(seen + 1).filter((entry) => {
    const other = Object.hasOwn(flow, entry.type) ? flow[entry.type as T] : undefined;
    return other !== undefined && ((decisions && other.decides) || partsOf(other, entry.data).some((part) => parts.includes(part)));
  });
}

export function mayFollow<S extends string>(step: FlowStep<S>, status: S): boolean {
  return step.from.includes(status);
}

export function mayWrite(step: FlowStep<string>, role: Role): boolean {
  return step.roles.includes(role);
}

/** The steps that this role may take now. */
export function stepsFor<S extends string, T extends string>(flow: Flow<S, T>, status: S, role: Role): T[] {
  return (Object.keys(flow) as T[]).filter((type) => mayFollow(flow[type], status) && mayWrite(flow[type], role));
}

/** Where a step leads; a value that only a newer app knows leaves the status as it is. */
export function endOf<S extends string>({ to }: FlowStep<S>, status: S, data: Readonly<Record<string, unknown>>): S {
  if (to === null) return status;
  if (typeof to === 'string') return to;
  const end = data[to.by];
  return typeof end === 'string' && Object.hasOwn(to.ends, end) ? (to.ends[end] ?? status) : status;
}

export interface FlowRules<S extends string, T extends string> {
  readonly flow: Flow<S, T>;
  readonly schemas: Readonly<Record<string, z.ZodType>>;
  /** The events that begin the work, and the status in which they begin it. */
  readonly opens: Readonly<Record<string, (data: Readonly<Record<string, unknown>>) => S>>;
  readonly empty: S;
  /** Takes over what an event says beyond the status. */
  readonly visit: (event: CaseEvent, data: Readonly<Record<string, unknown>>) => void;
}

/** Walks the events of one piece of work. Takes any order, repeats, gaps, and types or shapes of newer apps. */
export function walk<S extends string, T extends string>(events: readonly CaseEvent[], rules: FlowRules<S, T>): FlowState<S> {
  const ordered = inOrder(events);
  let status = rules.empty;
  let openedAt: string | null = null;
  let movedAt: string | null = null;
  for (const event of ordered) {
    const schema = Object.hasOwn(rules.schemas, event.type) ? rules.schemas[event.type] : undefined;
    const parsed = schema?.safeParse(event.data);
    if (parsed?.success !== true) continue; // of a newer app: shown in the timeline only
    const data = parsed.data as Readonly<Record<string, unknown>>;
    const before = status;
    const opening = Object.hasOwn(rules.opens, event.type) ? rules.opens[event.type] : undefined;
    const first = opening !== undefined && openedAt === null;
    if (first) {
      // Opened twice (two desks approved one round): the first counts, or what happened since would be undone.
      status = opening(data);
      openedAt = event.hlc;
    } else if (Object.hasOwn(rules.flow, event.type)) status = endOf(rules.flow[event.type as T], status, data);
    if (status !== before || first) movedAt = event.hlc;
    rules.visit(event, data);
  }
  return {
    status, openedAt, movedAt, lastEventId: ordered.at(-1)?.id ?? null,
    conflicts: conflictsIn(ordered, (type) => Object.hasOwn(rules.flow, type) && rules.flow[type as T].decides),
    timeline: ordered.map(({ id, type, hlc, author, data }) => ({ id, type, hlc, author, data })),
  };
}
