import type { NationalPlan } from '#src/contract/national.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { nationalFact, setNationalFact } from '../../data/national/state.ts';
import { forgetLists } from '../../data/national/remembered.ts';
import type { Store } from '../../data/store.ts';
import { waitAfter } from '../client/retry.ts';
import { isShut } from './service.ts';

const HOUR_MS = 3_600_000;
const NIGHT_HOURS = 5;
/** A PC that is off at night renews by day, after so many days. */
const LONGEST_WITHOUT_NIGHT_DAYS = 3;
/** Before the cut-off it is sent each hour. */
const HASTE_DAYS = 2;
const BACK_OFF = { firstMs: 5 * 60_000, mostMs: 4 * HOUR_MS };
/** Offices shall not come back all at once. */
const AFTER_WINDOW_MS = 5 * 60_000;
/** A person must do something first: trying again would only lock the account. */
export const PAUSED = 'PAUSED';

export function planOf(store: Store): NationalPlan {
  const number = (name: 'everyHours' | 'nightHour' | 'cutOffDay', otherwise: number): number => Number(nationalFact(store, name) ?? otherwise);
  return {
    url: nationalFact(store, 'url'), enabled: nationalFact(store, 'enabled') === '1', everyHours: number('everyHours', 2), nightHour: number('nightHour', 1), cutOffDay: number('cutOffDay', 15),
  };
}

export function setPlan(store: Store, { url, enabled, everyHours, nightHour, cutOffDay }: NationalPlan): void {
  store.connection.transaction(() => {
    setNationalFact(store, 'url', url);
    setNationalFact(store, 'enabled', enabled ? '1' : '0');
    for (const [name, value] of Object.entries({ everyHours, nightHour, cutOffDay })) setNationalFact(store, name as 'everyHours', String(value));
    startAnew(store);
  })();
}

/** After new settings or credentials: whatever stopped it may be mended. */
export function startAnew(store: Store): void {
  for (const name of ['nextAt', 'failures', 'lastError', 'maintenance', 'closesAt'] as const) setNationalFact(store, name, null);
  forgetLists(store);
}

export type DueRun = 'PLAN' | 'NIGHT' | null;

/** Whether it is time, and for what. Wherever the clock stands after a restart: it is in the office's file. */
export function dueRun(store: Store): DueRun {
  const plan = planOf(store);
  const nextAt = nationalFact(store, 'nextAt');
  if (plan.url === null || !plan.enabled || nextAt === PAUSED || isShut(store)) return null;
  if (nextAt !== null && store.now() < Number(nextAt)) return isNightDue(store, plan) && nationalFact(store, 'failures') === null ? 'NIGHT' : null;
  return isNightDue(store, plan) ? 'NIGHT' : 'PLAN';
}

function isNightDue(store: Store, { nightHour }: NationalPlan): boolean {
  const hour = new Date(store.now() + 7 * HOUR_MS).getUTCHours();
  const last = nationalFact(store, 'nightOf');
  const isNight = (hour - nightHour + 24) % 24 < NIGHT_HOURS;
  const age = last === null ? 0 : (Date.parse(today(store)) - Date.parse(last)) / (24 * HOUR_MS);
  return isNight ? last !== today(store) : age > LONGEST_WITHOUT_NIGHT_DAYS;
}

export function today(store: Store): string {
  return todayInJakarta(new Date(store.now()));
}

/** After a run that went well. A little jitter: offices that were switched on together shall not come together. */
export function planNext(store: Store, random: () => number): void {
  const { everyHours, cutOffDay } = planOf(store);
  const day = Number(today(store).slice(8));
  const hours = day < cutOffDay && day >= cutOffDay - HASTE_DAYS ? Math.min(1, everyHours) : everyHours;
  setNationalFact(store, 'failures', null);
  setNationalFact(store, 'lastError', null);
  setNationalFact(store, 'nextAt', String(store.now() + Math.round(hours * HOUR_MS * (0.95 + random() * 0.1))));
}

/** After a run that failed for a passing reason: later each time, kept over restarts. */
export function backOff(store: Store, error: unknown, random: () => number): void {
  const failures = Number(nationalFact(store, 'failures') ?? 0) + 1;
  setNationalFact(store, 'failures', String(failures));
  setNationalFact(store, 'nextAt', String(store.now() + waitAfter(failures, error, { ...BACK_OFF, random })));
}

/** A maintenance window that was announced: no failure, and no long wait behind it. */
export function waitForService(store: Store, seconds: number, random: () => number): void {
  setNationalFact(store, 'failures', null);
  setNationalFact(store, 'nextAt', String(store.now() + seconds * 1_000 + Math.round(random() * AFTER_WINDOW_MS)));
}

export function pause(store: Store): void {
  setNationalFact(store, 'nextAt', PAUSED);
}
