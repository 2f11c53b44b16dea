import { covers, REGENCY, VILLAGES } from '../area/area.ts';
import { PROPOSAL_REASONS, PROPOSED_PROGRAMMES } from './kinds.ts';

/** Code lists of the national system that proposals are checked against, by its names for them. */
export const KNOWN_LISTS = ['programmes', 'removal-reasons', 'villages'] as const;
export type KnownList = (typeof KNOWN_LISTS)[number];

export interface ListEntry {
  readonly code: string;
  readonly label: string;
  /** The last day on which it is valid; null: no end. */
  readonly until: string | null;
}

/** What is built in. */
const BUILT_IN: Readonly<Record<KnownList, readonly string[]>> = {
  programmes: PROPOSED_PROGRAMMES, 'removal-reasons': PROPOSAL_REASONS.filter(({ kind }) => kind === 'REMOVE').map(({ code }) => code), villages: VILLAGES.map(({ code }) => code),
};

export interface ListDifferences {
  /** Theirs, which this application can't use yet. */
  readonly added: readonly ListEntry[];
  /** Built in here, and not valid there any more. */
  readonly gone: readonly Pick<ListEntry, 'code' | 'label'>[];
}

export function differencesOf(name: KnownList, entries: readonly ListEntry[], today: string): ListDifferences {
  const known = new Set(BUILT_IN[name]);
  const valid = validCodes(entries, today);
  // A list of the whole country holds more villages than this regency's.
  const added = entries.filter(({ code }) => !known.has(code) && valid.has(code) && (name !== 'villages' || covers(REGENCY.code, code)));
  const labels = new Map(entries.map(({ code, label }) => [code, label]));
  return { added, gone: [...known].filter((code) => !valid.has(code)).map((code) => ({ code, label: labels.get(code) ?? '' })) };
}

/**
 * Whether the national system takes this code today, by its own list. A list that lacks most of what is built in is another
 * list, or a broken one: it keeps nothing back, and the administrator reads of the difference.
 */
export function isTaken(name: KnownList, entries: readonly ListEntry[] | undefined, code: string, today: string): boolean {
  if (entries === undefined) return true;
  const valid = validCodes(entries, today);
  const shared = BUILT_IN[name].filter((known) => valid.has(known)).length;
  return valid.has(code) || shared * 2 < BUILT_IN[name].length;
}

function validCodes(entries: readonly ListEntry[], today: string): ReadonlySet<string> {
  return new Set(entries.filter(({ until }) => until === null || until >= today).map(({ code }) => code));
}
