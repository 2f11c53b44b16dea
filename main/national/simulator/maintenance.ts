import { z } from 'zod';
import { Refusal } from './refusal.ts';
import type { SimulatorStore } from './store.ts';

const windows = z.array(z.object({ from: z.number(), until: z.number() }));
type Window = z.output<typeof windows>[number];
const SETTING = 'maintenance';

/** Announced windows that are not over, in milliseconds of the simulated world. */
export function maintenanceIn(store: SimulatorStore, now: number): Window[] {
  return windows.parse(JSON.parse(store.setting(SETTING) ?? '[]')).filter(({ until }) => until > now).sort((a, b) => a.from - b.from);
}

export function announceMaintenance(store: SimulatorStore, now: number, window: Window): void {
  store.set(SETTING, JSON.stringify([...maintenanceIn(store, now), window]));
}

/** Opens at once; windows that begin later stay announced. */
export function endMaintenance(store: SimulatorStore, now: number): void {
  store.set(SETTING, JSON.stringify(maintenanceIn(store, now).filter(({ from }) => from > now)));
}

/** @throws Refusal within a window: everything but the status is shut then. */
export function refuseInMaintenance(store: SimulatorStore, now: number): void {
  const [first] = maintenanceIn(store, now);
  if (first !== undefined && first.from <= now) throw new Refusal(503, 'MAINTENANCE', { retryAfter: Math.ceil((first.until - now) / 1_000) });
}
