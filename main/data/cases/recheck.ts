import type { EventData } from '#src/domain/case/events.ts';
import { mayFollowAgain } from '#src/domain/registry/recheck.ts';
import type { EventWrite } from '#src/sync/changeset.ts';
import { commit, eventOf } from '../commit.ts';
import type { RegistryAccess } from '../registryAccess.ts';
import type { Store } from '../store.ts';
import { caseState } from './projection.ts';

/** The author of what the application does on its own account. */
export const SYSTEM = 'system';

/**
 * Asks the registry again for everybody who was checked in this case, and writes what has changed since.
 * Nothing is written when all is as it was, or when another PC has said it already.
 *
 * @returns whether the case has changed
 */
export function recheckCase(store: Store, registry: Pick<RegistryAccess, 'again'>, caseId: string): boolean {
  if (changesOf(store, registry, caseId).length === 0) return false;
  let written = false;
  commit(store, SYSTEM, () => {
    const changes = changesOf(store, registry, caseId); // once more, inside the transaction
    written = changes.length > 0;
    return { name: 'case.recheck', scope: caseState(store, caseId).registration?.village ?? '', subject: { type: 'case', id: caseId }, events: changes };
  });
  return written;
}

function changesOf(store: Store, registry: Pick<RegistryAccess, 'again'>, caseId: string): EventWrite[] {
  const { checks } = caseState(store, caseId);
  return Object.values(checks).flatMap((check) => {
    const now = registry.again(check.registryId, nikOf(store, check.personId));
    if (now === null || !mayFollowAgain(check, now)) return [];
    const data: EventData<'registryRechecked'> = {
      personId: check.personId, previousAnswer: check.answer, previousDecile: check.decile, previousVersion: check.version,
      answer: now.answer, registryId: now.registryId, decile: now.decile, removedUntil: now.removedUntil,
      version: now.source.version, quarter: now.source.quarter, dataDate: now.source.date,
    };
    return [eventOf(caseId, 'registryRechecked', data, null)];
  });
}

function nikOf(store: Store, personId: string): string | null {
  return store.sql.first(store.q.selectFrom('person').select('nik').where('id', '=', personId))?.nik ?? null;
}
