import { NATIONAL } from '#src/contract/siks-ng.ts';
import type { Message, PreListEntry, Recipient } from '#src/contract/siks-ng/exchange.ts';
import type { Result } from '#src/contract/siks-ng/proposals.ts';
import type { RegistryChange } from '#src/contract/siks-ng/registry.ts';
import { SlrtError } from '#src/text/error.ts';
import type { NationalClient } from './client.ts';
import { patiently, type Patience } from './retry.ts';

/** Where a feed's items go. Items come at least once and in any order: the receiver tells them apart by their id. */
export interface FeedSink<Item> {
  /** Where the last page ended; null at the first time. */
  cursor(): string | null;
  /** The cursor with the last of the items, in one transaction: who is killed reads the page again. */
  take(items: readonly Item[], next: string): void | Promise<void>;
}

export interface FeedOptions {
  readonly client: NationalClient;
  readonly patience: Patience;
  readonly pageSize?: number;
  readonly signal?: AbortSignal;
}

interface FeedPage<Item> {
  readonly items: readonly Item[];
  readonly next: string;
  readonly more: boolean;
}

const PAGE_SIZE = 200;

/** Reads a feed to its present end. */
async function follow<Item>(readPage: (after: string | undefined) => Promise<FeedPage<Item>>, sink: FeedSink<Item>, { patience }: FeedOptions): Promise<void> {
  for (let more = true; more;) {
    const after = sink.cursor() ?? undefined;
    const page = await patiently(() => readPage(after), patience);
    await sink.take(page.items, page.next);
    if (page.more && page.next === after) throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'CURSOR_STANDS' });
    more = page.more;
  }
}

export function followResults(options: FeedOptions, sink: FeedSink<Result>): Promise<void> {
  const { client, pageSize = PAGE_SIZE, signal } = options;
  return follow(async (after) => (await client.call(NATIONAL.readResults, { query: { after, limit: pageSize }, signal })).body, sink, options);
}

/** @param area code prefix of the office, e.g. `32.04` */
export function followRecipients(options: FeedOptions, area: string, sink: FeedSink<Recipient>): Promise<void> {
  const { client, pageSize = PAGE_SIZE, signal } = options;
  return follow(async (after) => (await client.call(NATIONAL.readRecipients, { query: { area, after, limit: pageSize }, signal })).body, sink, options);
}

/** @param area code prefix of the office */
export function followPreLists(options: FeedOptions, area: string, sink: FeedSink<PreListEntry>): Promise<void> {
  const { client, pageSize = PAGE_SIZE, signal } = options;
  return follow(async (after) => (await client.call(NATIONAL.readPreLists, { query: { area, after, limit: pageSize }, signal })).body, sink, options);
}

export function followMessages(options: FeedOptions, sink: FeedSink<Message>): Promise<void> {
  const { client, pageSize = PAGE_SIZE, signal } = options;
  return follow(async (after) => (await client.call(NATIONAL.readMessages, { query: { after, limit: pageSize }, signal })).body, sink, options);
}

export interface RegistryDelta {
  readonly base: number;
  readonly version: number;
  readonly quarter: string;
  readonly date: string;
  /** The last change of each person. */
  readonly changes: readonly RegistryChange[];
}

/**
 * All changes from a version to the newest. Applied in one transaction, so it is read to its end first; a delta is a
 * hundredth of the registry.
 *
 * @returns null when a snapshot is needed instead.
 */
export async function readDelta(options: FeedOptions, regency: string, base: number): Promise<RegistryDelta | null> {
  const { client, pageSize = PAGE_SIZE, signal, patience } = options;
  const changes = new Map<string, RegistryChange>();
  for (let after: string | undefined; ;) {
    const query = { regency, base, after, limit: pageSize };
    const page = await patiently(async () => (await client.call(NATIONAL.readDelta, { query, signal })).body, patience).catch((error: unknown) => {
      if (error instanceof SlrtError && error.details['status'] === 410) return null;
      throw error;
    });
    if (page === null) return null;
    for (const change of page.items) changes.set(change.registryId, change);
    if (!page.more) return { base, version: page.version, quarter: page.quarter, date: page.date, changes: [...changes.values()] };
    if (page.next === after) throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'CURSOR_STANDS' });
    after = page.next;
  }
}
