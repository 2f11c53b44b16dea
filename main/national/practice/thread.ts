import { rmSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import { SlrtError } from '#src/text/error.ts';
import { demoPeople } from '#main/data/demo/registry.ts';
import { asDatabaseError } from '#main/data/open.ts';
import { officeClient } from '../simulator/access.ts';
import { DAY_MS, HOUR_MS } from '../simulator/clock.ts';
import { announceMaintenance, endMaintenance, maintenanceIn } from '../simulator/maintenance.ts';
import { serveSimulator, type RunningSimulator } from '../simulator/server.ts';
import { openSimulator, type Simulator, type SimulatorOptions } from '../simulator/simulator.ts';
import type { PracticeMessage, PracticeOrder, PracticeRequest, PracticeSettings, PracticeStanding } from './messages.ts';

/** A day is enough for a proposal's whole road, which takes up to 41 days in the real world: nobody practises so long. */
const PACE = 0.02;

/** Serves until the thread is ended; everything that must last is in its file by then. */
export async function servePractice(port: MessagePort, settings: PracticeSettings): Promise<void> {
  const tell = (message: PracticeMessage): void => port.postMessage(message);
  const simulator = await opened({
    dir: settings.dir, keyHex: settings.keyHex, people: 0, seed: 1, faults: null, lines: demoPeople, rules: { pace: PACE }, isPractice: true,
  });
  const { url } = await servedAt(simulator, settings.port);
  port.on('message', ({ sequence, order }: PracticeRequest) => {
    obey(simulator, order).then(() => tell({ kind: 'done', sequence, standing: standingOf(simulator) }), () => tell({ kind: 'failed', sequence }));
  });
  tell({ kind: 'ready', url, credentials: officeClient(simulator.store), standing: standingOf(simulator) });
}

/** Of another office that was set up in this folder before: nobody can open it any more. */
async function opened(options: SimulatorOptions): Promise<Simulator> {
  try {
    return await openSimulator(options);
  } catch (error) {
    const known = asDatabaseError(error);
    if (!(known instanceof SlrtError) || (known.code !== 'KEY_WRONG' && known.code !== 'DATABASE_CORRUPT')) throw error;
    rmSync(options.dir, { recursive: true, force: true });
    return openSimulator(options);
  }
}

/** At the address of last time if it is free, so that nothing changes for whoever has noted it. */
function servedAt(simulator: Simulator, port: number): Promise<RunningSimulator> {
  return serveSimulator(simulator, port).catch((error: unknown) => {
    if (port === 0) throw error;
    return serveSimulator(simulator, 0);
  });
}

async function obey(simulator: Simulator, order: PracticeOrder): Promise<void> {
  const { store, clock } = simulator;
  switch (order.do) {
    case 'tell': return;
    case 'advance': return simulator.advance(order.days * DAY_MS);
    case 'publish': return void (await simulator.publish());
    case 'line': return simulator.setFaults(order.line);
    case 'maintenance':
      endMaintenance(store, clock.now());
      if (order.isShut) announceMaintenance(store, clock.now(), { from: clock.now(), until: clock.now() + HOUR_MS });
  }
}

function standingOf({ store, clock, faults }: Simulator): PracticeStanding {
  const now = clock.now();
  return { now, line: faults, shutUntil: maintenanceIn(store, now).find(({ from }) => from <= now)?.until ?? null };
}
