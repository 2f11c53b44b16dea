import type { Recipient } from '#src/contract/siks-ng/exchange.ts';
import { overlapsWith, type ReceivedHelp } from '#src/domain/programme/overlap.ts';
import { programmeCodeOf } from '#src/domain/programme/received.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import type { Store } from '../store.ts';
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

/** Lines of running plans of the same people that may not go together with what they receive, by the programmes' own rules. */
function findOverlaps(store: Store, recipients: readonly Recipient[]): string[] {
  const day = todayInJakarta(new Date(store.now()));
  const catalogue = catalogueOf(store);
  const found = new Set<string>();
  for (const { recipientId, nik, registryId, programme, from, until } of recipients) {
    const people = peopleOf(store, nik, registryId);
    if (people.length === 0) continue;
    for (const { caseId, line } of openLinesOf(store, people)) {
      const personId = line.personId ?? people[0] ?? null;
      const help: ReceivedHelp = { source: 'NATIONAL', programme: programmeCodeOf(programme), personId, status: 'RECEIVED', since: from, until, lineId: null, caseId: null, caseNumber: null };
      if (overlapsWith(catalogue, { programme: line.programme, personId: line.personId, day }, [help]).length === 0) continue;
      keepFinding(store, caseId, line.id, recipientId);
      found.add(caseId);
    }
  }
  return [...found];
}

function keepFinding({ q, sql, now }: Store, caseId: string, lineId: string, recipientId: string): void {
  sql.run(
    q.insertInto('national_finding').values({ case_id: caseId, line_id: lineId, recipient_id: recipientId, found_at: now(), seen_at: null, seen_by: null }).onConflict((conflict) => conflict.doNothing()),
  );
}

interface OpenLine {
  readonly caseId: string;
  readonly line: { readonly id: string; readonly programme: string; readonly personId: string | null };
}

/** Not given yet: of one of these people, or of their whole household. */
function openLinesOf({ q, sql }: Store, people: readonly string[]): OpenLine[] {
  const homes = sql.all(q.selectFrom('person').select('household_id').where('id', 'in', people)).map(({ household_id }) => household_id);
  const rows = sql.all(
    q
      .selectFrom('service_projection')
      .innerJoin('case_projection', 'case_projection.case_id', 'service_projection.case_id')
      .select(['service_projection.id', 'service_projection.case_id', 'service_projection.programme', 'service_projection.person_id'])
      .where('case_projection.desk', 'is not', null)
      .where('service_projection.status', 'in', ['PLANNED', 'REFERRED'])
      .where((row) => row.or([row('service_projection.person_id', 'in', people), row.and([row('service_projection.person_id', 'is', null), row('service_projection.household_id', 'in', homes)])])),
  );
  return rows.map((row) => ({ caseId: row.case_id, line: { id: row.id, programme: row.programme, personId: row.person_id } }));
}

function peopleOf({ q, sql }: Store, nik: string | null, registryId: string): string[] {
  const byNik = nik === null ? [] : sql.all(q.selectFrom('person').select('id').where('nik', '=', nik).where('deleted', '=', 0)).map(({ id }) => id);
  const byRegistry = sql.all(q.selectFrom('proposal_subject').select('person_id').where('registry_id', '=', registryId)).flatMap(({ person_id }) => person_id ?? []);
  return [...new Set([...byNik, ...byRegistry])];
}
