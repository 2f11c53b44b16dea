import type { RoundFamilies, RoundView } from '#src/contract/rounds.ts';
import { ROUND_FLOW, undecidedEntries } from '#src/domain/round/fold.ts';
import { workRow } from '../flows/list.ts';
import { readRound } from '../flows/read.ts';
import { viewOf } from '../flows/turn.ts';
import { preListStates } from '../national/preLists.ts';
import type { RegistryAccess } from '../registryAccess.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

/** Everything a round's page shows. @throws SlrtError NOT_FOUND */
export function roundView(store: Store, user: SessionUser, roundId: string): RoundView {
  const state = readRound(store, roundId);
  const { q, sql } = store;
  const proposals = sql.all(q.selectFrom('work_projection').selectAll().where('work', '=', 'PROPOSAL').where('stream_id', '=', roundId).orderBy('title').orderBy('id'));
  return { ...viewOf(store, user, state, ROUND_FLOW), undecided: undecidedEntries(state), proposals: proposals.map(workRow) };
}

/** A page of the village's families in the register, each with the entries that concern it. */
export function roundFamilies(store: Store, registry: RegistryAccess, roundId: string, cursor: string | null, limit: number): RoundFamilies {
  const { opening, entries } = readRound(store, roundId);
  const { source } = registry.status();
  if (source === null) return { source, rows: [], next: null };
  const page = registry.villageFamilies(opening.village, cursor === null ? 0 : Number.parseInt(cursor, 10) || 0, limit);
  const listed = preListStates(store, page.families.flatMap(({ members: [head] }) => head?.registryId ?? []));
  return {
    source,
    next: page.next === null ? null : String(page.next),
    rows: page.families.map((family) => {
      const [head] = family.members;
      const ids = new Set(family.members.map((member) => member.registryId));
      return {
        registryId: head?.registryId ?? '', headName: head?.name ?? '', address: family.address, decile: family.decile, preList: listed.get(head?.registryId ?? '') ?? null,
        members: family.members.map(({ registryId, name, birthDate, relation }) => ({ registryId, name, birthDate, relation })),
        entries: entries.filter((entry) => entry.subjects.some((subject) => subject.registryId !== null && ids.has(subject.registryId))).map((entry) => entry.id),
      };
    }),
  };
}
