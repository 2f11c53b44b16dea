import { createHash } from 'node:crypto';
import { covers } from '#src/domain/area/area.ts';
import { LINK_DECISIONS, samePeople, type LinkDecision, type PersonLink } from '#src/domain/person/links.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit } from '../commit.ts';
import { rowWrite } from '../rows.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

export function linksOf({ q, sql }: Store, personIds: readonly string[]): PersonLink[] {
  const rows = sql.all(
    q.selectFrom('person_link').select(['person_a', 'person_b', 'decision']).where((row) => row.or([row('person_a', 'in', personIds), row('person_b', 'in', personIds)])),
  );
  return rows.map((row) => ({ a: row.person_a, b: row.person_b, decision: LINK_DECISIONS.find((known) => known === row.decision) ?? 'OPEN' }));
}

/** All records of these people, themselves included, in a fixed order. */
export function recordsOf(store: Store, personIds: readonly string[]): string[] {
  return samePeople(personIds, (ids) => linksOf(store, ids));
}

/**
 * Decides whether two records are one person. The later decision counts, on every PC; nothing of the records changes.
 *
 * @throws SlrtError NOT_FOUND, AREA_NOT_ALLOWED, INVALID_INPUT
 */
export function decideLink(store: Store, user: SessionUser, one: string, other: string, decision: LinkDecision): void {
  const [a = one, b = other] = [one, other].sort();
  if (a === b) throw new SlrtError('INVALID_INPUT', { fields: ['otherId'] });
  commit(store, user.userId, () => {
    const villages = [a, b].map((id) => villageOf(store, id));
    if (villages.some((village) => !covers(user.area, village))) throw new SlrtError('AREA_NOT_ALLOWED');
    return {
      name: `person.${decision === 'SAME' ? 'merge' : decision === 'DIFFERENT' ? 'keepApart' : 'undoDecision'}`,
      // Random ids only: where the records lie in two villages, both must hear of it.
      scope: villages[0] === villages[1] ? (villages[0] ?? 'reference') : 'reference',
      subject: { type: 'person', id: a },
      rows: [rowWrite(store, 'person_link', linkId(a, b), { person_a: a, person_b: b, decision, decided_by: user.userId })],
    };
  });
}

/** Two desks that decide of one pair write one row. */
function linkId(a: string, b: string): string {
  return createHash('sha256').update(`${a} ${b}`).digest('hex').slice(0, 32);
}

function villageOf({ q, sql }: Store, personId: string): string {
  const row = sql.first(
    q.selectFrom('person').innerJoin('household', 'household.id', 'person.household_id').select('household.village').where('person.id', '=', personId).where('person.deleted', '=', 0),
  );
  if (row === undefined) throw new SlrtError('NOT_FOUND');
  return row.village;
}
