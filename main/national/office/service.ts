import { z } from 'zod';
import type { MaintenanceWindow } from '#src/contract/national.ts';
import { CONTRACT_VERSION, NATIONAL } from '#src/contract/siks-ng.ts';
import { SlrtError } from '#src/text/error.ts';
import { nationalFact, setNationalFact } from '../../data/national/state.ts';
import type { Store } from '../../data/store.ts';
import type { NationalClient } from '../client/client.ts';
import { patiently, type Patience } from '../client/retry.ts';

export interface ServiceOptions {
  readonly store: Store;
  readonly client: NationalClient;
  readonly patience: Patience;
  readonly signal?: AbortSignal;
}

/** Windows are moved and end early: however long one is, the service is asked again after so long. */
const LONGEST_WAIT_MS = 4 * 3_600_000;
const UNKNOWN_END_MS = 30 * 60_000;
const MOST_KEPT = 20;
const windows = z.array(z.object({ from: z.number(), until: z.number() }));

/**
 * Asks how the service stands before anything else is asked of it, and keeps the windows that it announces, and until when it takes proposals. Times are counted
 * from the server's own clock, whosever is off.
 *
 * @throws SlrtError NATIONAL_MAINTENANCE with `retryAfter` in seconds; NATIONAL_CONTRACT_BROKEN of another major version
 */
export async function askService({ store, client, patience, signal }: ServiceOptions): Promise<void> {
  const { body } = await patiently(() => client.call(NATIONAL.readService, { signal }), patience);
  if (majorOf(body.contractVersion) !== majorOf(CONTRACT_VERSION)) throw new SlrtError('NATIONAL_CONTRACT_BROKEN', { kind: 'VERSION' });
  const [theirs, ours] = [Date.parse(body.time), store.now()];
  const announced = body.maintenance.map(({ from, until }) => ({ from: ours + Date.parse(from) - theirs, until: ours + Date.parse(until) - theirs })).filter(({ from, until }) => until > ours && until > from);
  setNationalFact(store, 'maintenance', announced.length === 0 ? null : JSON.stringify(announced.slice(0, MOST_KEPT)));
  const closes = body.periods.filter(({ kind, closesAt }) => kind === 'PROPOSAL' && Date.parse(closesAt) > theirs).map(({ closesAt }) => ours + Date.parse(closesAt) - theirs);
  setNationalFact(store, 'closesAt', closes.length === 0 ? null : String(Math.min(...closes)));
  const now = announced.find(({ from }) => from <= ours);
  if (body.state !== 'MAINTENANCE' && now === undefined) return;
  const wait = Math.min(now === undefined ? UNKNOWN_END_MS : now.until - ours, LONGEST_WAIT_MS);
  throw new SlrtError('NATIONAL_MAINTENANCE', { retryAfter: Math.ceil(wait / 1_000), announced: true });
}

/** The window that is open now, else the next one; null: none is known. By our clock. */
export function nextMaintenance(store: Store): MaintenanceWindow | null {
  const kept = windows.safeParse(JSON.parse(nationalFact(store, 'maintenance') ?? '[]'));
  const open = kept.success ? kept.data.filter(({ until }) => until > store.now()) : [];
  return open.toSorted((a, b) => a.from - b.from)[0] ?? null;
}

/** Nothing need be asked now; but after some hours whether the window has ended early. */
export function isShut(store: Store): boolean {
  const window = nextMaintenance(store);
  return window !== null && store.now() >= window.from && store.now() < window.from + LONGEST_WAIT_MS;
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? '';
}
