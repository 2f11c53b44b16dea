import type { Recipient } from '#src/contract/siks-ng/exchange.ts';
import type { Store } from '../store.ts';
import { ownProgramme } from './received.ts';
import { setNationalFact } from './state.ts';

/**
 * Takes a page of the recipients' feed in, with its cursor in one transaction: the newest word on each counts. Plans of the
 * people concerned are looked at again; lines that would now give twice go to the planner.
 *
 * @returns cases with such lines
 */
export function takeRecipients(store: Store, items: readonly Recipient[], next: string): string[] {
  return store.connection.transaction(() => {
    const news = items.filter((item) => keepRecipient(store, item));
    const cases = findOverlaps(store, news.filter(({ op, state }) => op === 'UPSERT' && state === 'ACTIVE'));
    setNationalFact(store, 'recipients', next);
    return cases;
  }).immediate();
}

function keepRecipient({ q, sql, now }: Store, { recipientId: id, op, registryId, nik, programme, period, state, from, until, changedAt }: Recipient): boolean {
  const before = sql.first(q.selectFrom('national_recipient').select(['changed_at', 'state']).where('id', '=', id));
  if (before !== undefined && Date.parse(before.changed_at) > Date.parse(changedAt)) return false;
  const row = { registry_id: registryId, nik, programme, period, state: op === 'REMOVE' ? 'STOPPED' : state, since: from, until, changed_at: changedAt, received_at: now() };
  sql.run(q.insertInto('national_recipient').values({ id, ...row }).onConflict((conflict) => conflict.column('id').doUpdateSet(row)));
  return before === undefined || before.state !== row.state;
}

/** Lines of running plans, for the same person, of the same programme. */
function findOverlaps(store: Store, recipients: readonly Recipient[]): string[] {
  const { q, sql } = store;
  const cases = new Set<string>();
  for (const { recipientId, nik, registryId, programme } of recipients) {
    const people = peopleOf(store, nik, registryId);
    if (people.length === 0) continue;
    const lines = sql.all(
      q
        .selectFrom('service_projection')
        .innerJoin('case_projection', 'case_projection.case_id', 'service_projection.case_id')
        .leftJoin('person', (join) => join.onRef('person.household_id', '=', 'service_projection.household_id').on('person.id', 'in', people))
        .select(['service_projection.id', 'service_projection.case_id', 'service_projection.programme'])
        .where('case_projection.desk', 'is not', null)
        .where('service_projection.status', 'in', ['PLANNED', 'REFERRED'])
        .where((row) => row.or([row('service_projection.person_id', 'in', people), row.and([row('service_projection.person_id', 'is', null), row('person.id', 'is not', null)])])),
    );
    for (const line of lines) {
      if (ownProgramme(programme) !== line.programme) continue;
      sql.run(q.insertInto('national_finding').values({ case_id: line.case_id, line_id: line.id, recipient_id: recipientId, found_at: store.now(), seen_at: null, seen_by: null }).onConflict((conflict) => conflict.doNothing()));
      cases.add(line.case_id);
    }
  }
  return [...cases];
}

function peopleOf({ q, sql }: Store, nik: string | null, registryId: string): string[] {
  const byNik = nik === null ? [] : sql.all(q.selectFrom('person').select('id').where('nik', '=', nik).where('deleted', '=', 0)).map(({ id }) => id);
  const byRegistry = sql.all(q.selectFrom('proposal_subject').select('person_id').where('registry_id', '=', registryId)).flatMap(({ person_id }) => person_id ?? []);
  return [...new Set([...byNik, ...byRegistry])];
}
