import { setImmediate as breathe } from 'node:timers/promises';
import type { Vault } from '../../files/vault.ts';
import type { Store } from '../store.ts';

/** Younger files may belong to an event that is about to be written. */
const GRACE_MS = 60 * 60_000;
/** Events looked at in one go: the windows' calls come between. */
const PAGE = 2_000;
const SHA = /"sha":"([0-9a-f]{64})"/g;

/**
 * Contents that events still name, whatever kind of event it is. A content that was erased from one case stays as long as
 * another names it.
 */
export async function namedContents(store: Store): Promise<Set<string>> {
  const { connection } = store;
  const erased = new Set<string>();
  for (const { data } of connection.prepare<[], { data: string }>("select data from case_event where type = 'papersErased'").all()) {
    for (const id of (JSON.parse(data) as { attachmentIds: string[] }).attachmentIds) erased.add(id);
  }
  const page = connection.prepare<[string, number], { id: string; type: string; data: string }>('select id, type, data from case_event where id > ? order by id limit ?');
  const named = new Set<string>();
  let last = '';
  for (;;) {
    const events = page.all(last, PAGE);
    if (events.length === 0) return named;
    for (const { type, data } of events) {
      if (type === 'attachmentAdded' && erased.has((JSON.parse(data) as { attachmentId: string }).attachmentId)) continue;
      for (const [, sha] of data.matchAll(SHA)) if (sha !== undefined) named.add(sha);
    }
    last = events.at(-1)?.id ?? last;
    await breathe();
  }
}

/** Deletes these contents now, unless an event elsewhere still names one of them. */
export async function removeContents(store: Store, vault: Vault, shas: readonly string[]): Promise<void> {
  const named = await namedContents(store);
  for (const sha of new Set(shas)) if (!named.has(sha)) await vault.remove(sha);
}

/** Removes what no event names: left by a power cut between file and event, or erased on another PC. Answers how many files went. */
export async function sweepVault(store: Store, vault: Vault, now: number): Promise<number> {
  return vault.sweep(await namedContents(store), now - GRACE_MS);
}

/** Long enough after the start for the morning's rush. */
const FIRST_MS = 10 * 60_000;

/** Sweeps once in every run of the program, when its users have begun to work. */
export function sweepLater(sweep: () => Promise<unknown>, failed: (error: unknown) => void): { stop(): void } {
  const timer = setTimeout(() => void sweep().catch(failed), FIRST_MS);
  timer.unref();
  return { stop: () => clearTimeout(timer) };
}
