import { addMonths, type IsoDate } from '../time/date.ts';
import { programmeIn, type Catalogue } from './catalogue.ts';
import type { Programme } from './programme.ts';

/** Where we know from that somebody receives something; texts: `plan.overlap.source.REGISTRY`. */
export const HELP_SOURCES = ['OFFICE', 'REGISTRY', 'CITIZEN', 'NATIONAL'] as const;
export type HelpSource = (typeof HELP_SOURCES)[number];

/** Help that a member (null: the whole household) has received, receives, or is about to. */
export interface ReceivedHelp {
  readonly source: HelpSource;
  readonly programme: string;
  readonly personId: string | null;
  /** PLANNED, REFERRED, ACCEPTED: not there yet. DELIVERED, RECEIVED: it came. */
  readonly status: 'PLANNED' | 'REFERRED' | 'ACCEPTED' | 'DELIVERED' | 'RECEIVED';
  /** The day it came or was asked for; null: nobody knows. */
  readonly since: IsoDate | null;
  /** The last day of help that is known to have ended. */
  readonly until: IsoDate | null;
  /** Of our own cases. */
  readonly lineId: string | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
}

/**
 * SAME_PROGRAMME and SAME_BENEFIT: it runs, or another desk has it under way. EXCLUSIVE: the two may not go together.
 * ONCE: given once and never again. TOO_SOON: again only after a while.
 */
export const OVERLAP_RULES = ['SAME_PROGRAMME', 'SAME_BENEFIT', 'EXCLUSIVE', 'ONCE', 'TOO_SOON'] as const;
export type OverlapRule = (typeof OVERLAP_RULES)[number];

export interface FoundOverlap {
  readonly rule: OverlapRule;
  readonly help: ReceivedHelp;
  /** The last day on which it stands in the way; null: no end is known. */
  readonly until: IsoDate | null;
}

export interface WantedHelp {
  readonly programme: string;
  readonly personId: string | null;
  /** The day it is planned. */
  readonly day: IsoDate;
}

const PENDING: ReadonlySet<ReceivedHelp['status']> = new Set(['PLANNED', 'REFERRED', 'ACCEPTED']);

/** What a line would give twice, with the rule that says so. The rules are the programmes' own data: `repeat`, `overlapGroup`, `notWith`. */
export function overlapsWith(catalogue: Catalogue, wanted: WantedHelp, helps: readonly ReceivedHelp[]): FoundOverlap[] {
  return helps.flatMap((help): FoundOverlap[] => {
    const apart = help.personId !== null && wanted.personId !== null && help.personId !== wanted.personId;
    const found = apart ? null : overlapOf(catalogue, wanted, help);
    return found === null ? [] : [{ ...found, help }];
  });
}

function overlapOf(catalogue: Catalogue, wanted: WantedHelp, help: ReceivedHelp): Omit<FoundOverlap, 'help'> | null {
  const [next, past] = [programmeIn(catalogue, wanted.programme), programmeIn(catalogue, help.programme)];
  const same = wanted.programme === help.programme;
  if (same && next === undefined) return { rule: 'SAME_PROGRAMME', until: null };
  if (next === undefined || past === undefined) return null;
  const kin = same || (next.overlapGroup !== null && next.overlapGroup === past.overlapGroup);
  const rival = next.notWith.includes(past.code) || past.notWith.includes(next.code);
  if (!kin && !rival) return null;
  const rule = same ? 'SAME_PROGRAMME' : kin ? 'SAME_BENEFIT' : 'EXCLUSIVE';
  if (PENDING.has(help.status)) return { rule, until: null };
  return kin ? afterKin(next, past, help, wanted.day, rule) : afterRival(past, help, wanted.day);
}

/** The same help, or one of the same kind, once it has come. */
function afterKin(next: Programme, past: Programme, help: ReceivedHelp, day: IsoDate, rule: OverlapRule): Omit<FoundOverlap, 'help'> | null {
  const months = Math.max(monthsOf(next), monthsOf(past));
  if (next.code === past.code ? past.repeat.kind === 'ONCE' : months === 0 && past.repeat.kind === 'ONCE') return { rule: 'ONCE', until: null };
  if (months === 0) return running(help, day, rule);
  if (help.since === null) return { rule: 'TOO_SOON', until: null };
  const until = addMonths(help.since, months);
  return day <= until ? { rule: 'TOO_SOON', until } : null;
}

/** Another programme that may not stand beside it: only while that one lasts. */
function afterRival(past: Programme, help: ReceivedHelp, day: IsoDate): Omit<FoundOverlap, 'help'> | null {
  if (past.repeat.kind === 'ONCE') return null;
  if (past.repeat.kind === 'RUNNING') return running(help, day, 'EXCLUSIVE');
  if (help.since === null) return { rule: 'EXCLUSIVE', until: null };
  const until = addMonths(help.since, past.repeat.months);
  return day <= until ? { rule: 'EXCLUSIVE', until } : null;
}

const monthsOf = ({ repeat }: Programme): number => (repeat.kind === 'AFTER' ? repeat.months : 0);
const running = (help: ReceivedHelp, day: IsoDate, rule: OverlapRule): Omit<FoundOverlap, 'help'> | null =>
  help.until !== null && help.until < day ? null : { rule, until: help.until };
