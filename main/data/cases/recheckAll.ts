import { setTimeout as pause } from 'node:timers/promises';
import type { RegistryAccess } from '../registryAccess.ts';
import type { Store } from '../store.ts';
import { recheckCase } from './recheck.ts';

export interface RecheckOptions {
  /** The open office's file; null while there is none. */
  readonly store: () => Store | null;
  readonly registry: Pick<RegistryAccess, 'again' | 'mark'>;
  readonly changed: (caseId: string) => void;
  readonly failed: (error: unknown) => void;
}

export interface Recheck {
  /** Goes through the open cases when the data is newer than at the last time; resolves when that is done. */
  run(): Promise<void>;
  stop(): void;
}

/** Cases in one go: short enough that calls of the window never wait for it. */
const SLICE = 20;
/** Another process may have put newer data in place; the first look waits until the window is up. */
const LOOK_EVERY_MS = 60_000;
const FIRST_LOOK_MS = 5_000;

/**
 * Keeps the checks of open cases in step with the registry. How far it is stands in the office's file, so that it
 * goes on after a restart.
 */
export function recheckOpenCases(options: RecheckOptions): Recheck {
  let stopped = false;
  let running: Promise<void> | null = null;
  const run = (): Promise<void> => (running ??= goThrough(options, () => stopped).catch(options.failed).finally(() => (running = null)));
  const first = setTimeout(() => void run(), FIRST_LOOK_MS).unref();
  const later = setInterval(() => void run(), LOOK_EVERY_MS).unref();
  return {
    async run() {
      await running; // what runs may have begun with older data
      await run();
    },
    stop() {
      stopped = true;
      clearTimeout(first);
      clearInterval(later);
    },
  };
}

async function goThrough(options: RecheckOptions, stopped: () => boolean): Promise<void> {
  for (;;) {
    const store = stopped() ? null : options.store();
    const mark = store === null ? null : options.registry.mark();
    if (store === null || mark === null) return;
    const from = cursorOf(store, mark);
    if (from === null) return;
    const cases = openCasesAfter(store, from);
    for (const caseId of cases) if (recheckCase(store, options.registry, caseId)) options.changed(caseId);
    remember(store, mark, cases.at(-1) ?? null);
    await pause(1);
  }
}

/** Null: this data has been gone through. */
function cursorOf({ q, sql }: Store, mark: string): string | null {
  const row = sql.first(q.selectFrom('registry_recheck').select(['mark', 'cursor']).where('id', '=', 'office'));
  return row?.mark === mark ? row.cursor : '';
}

function remember({ q, sql }: Store, mark: string, cursor: string | null): void {
  sql.run(q.insertInto('registry_recheck').values({ id: 'office', mark, cursor }).onConflict((conflict) => conflict.column('id').doUpdateSet({ mark, cursor })));
}

function openCasesAfter({ q, sql }: Store, caseId: string): string[] {
  const rows = sql.all(
    q.selectFrom('case_projection').select('case_id').where('desk', 'is not', null).where('case_id', '>', caseId).orderBy('case_id').limit(SLICE),
  );
  return rows.map((row) => row.case_id);
}
