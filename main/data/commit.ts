import { randomUUID } from 'node:crypto';
import { EVENT_VERSION } from '#src/domain/case/events.ts';
import { KNOWN_EVENTS, touchesWork, type KnownEventData, type KnownEventType } from '#src/domain/flow/events.ts';
import { CHANGESET_SCHEMA, type ChangesetBody, type EventWrite, type RowWrite } from '#src/sync/changeset.ts';
import { logAccess } from './accessLog.ts';
import { projectDueDates } from './cases/deadline.ts';
import { placeOfNext } from './cases/place.ts';
import { projectCase, projectFollowUps } from './cases/projection.ts';
import { projectWork } from './flows/projection.ts';
import { asDatabaseError } from './open.ts';
import { projectPerson } from './people/projection.ts';
import { splitKnown, writeRow } from './rows.ts';
import type { Store } from './store.ts';

/** One user command: what it changes, whom it concerns. */
export interface Command {
  /** Name of the operation; kept in the change log and the access log. */
  readonly name: string;
  /** `reference`, or the village code of the household. */
  readonly scope: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly rows?: readonly (RowWrite | null)[];
  readonly events?: readonly EventWrite[];
}

export interface Receipt {
  readonly changesetId: string;
  readonly hlc: string;
  /** Cases whose events grew. */
  readonly cases: readonly string[];
}

/**
 * The only writer of synced tables. In one transaction it changes rows, appends events, moves field clocks, updates
 * projections and counters, appends the changeset and the access-log line. `build` runs inside that transaction, so
 * what it reads and checks, and the numbers it takes, hold until the commit.
 */
export function commit(store: Store, author: string, build: () => Command): Receipt {
  try {
    return store.connection.transaction(() => store.guard.allow(() => write(store, author, build()))).immediate();
  } catch (error) {
    throw asDatabaseError(error);
  }
}

function write(store: Store, author: string, command: Command): Receipt {
  const rows = (command.rows ?? []).filter((row) => row !== null);
  const events = command.events ?? [];
  const hlc = store.clock.next();
  const body: ChangesetBody = { command: command.name, rows, events: [...events] };
  const changesetId = appendChangeset(store, author, command.scope, hlc, body);
  const cases = applyBody(store, author, hlc, body);
  logAccess(store, {
    userId: author, action: 'WRITE', subjectType: command.subject.type, subjectId: command.subject.id, note: command.name,
  });
  return { changesetId, hlc, cases };
}

function appendChangeset(store: Store, author: string, scope: string, hlc: string, body: ChangesetBody): string {
  const { q, sql, device } = store;
  const id = randomUUID();
  const counter = sql.first(
    q.updateTable('device').set((row) => ({ last_seq: row('last_seq', '+', 1), last_hlc: hlc })).returning('last_seq'),
  );
  sql.run(
    q.insertInto('changeset').values({
      id, device_id: device.id, device_seq: counter?.last_seq ?? 1, hlc, scope, author, schema: CHANGESET_SCHEMA,
      body: JSON.stringify(body), hub_seq: null,
    }),
  );
  return id;
}

/** Rows and events of a changeset, own or received, with all that is computed from them. Answers the cases that grew. */
export function applyBody(store: Store, author: string, hlc: string, body: ChangesetBody): string[] {
  const { q, sql } = store;
  for (const row of body.rows) {
    const { known } = splitKnown(row);
    if (known === null) continue;
    writeRow(store, known, hlc);
    if (known.table === 'person') projectPerson(store, known.id);
  }
  if (body.rows.some((row) => row.table === 'holiday')) projectDueDates(store);
  if (body.rows.some((row) => row.table === 'catalogue_version' && row.fields['kind'] === 'TERMS')) projectFollowUps(store);
  for (const event of body.events) {
    sql.run(
      q
        .insertInto('case_event')
        .values({
          rowid: placeOfNext(store, event.caseId), id: event.id, case_id: event.caseId, type: event.type, version: event.version, hlc, author,
          data: JSON.stringify(event.data),
        })
        .onConflict((conflict) => conflict.doNothing()),
    );
  }
  const cases = [...new Set(body.events.map((event) => event.caseId))];
  for (const caseId of cases) projectCase(store, caseId);
  for (const streamId of new Set(body.events.filter((event) => touchesWork(event.type)).map((event) => event.caseId))) projectWork(store, streamId);
  return cases;
}

/** An event ready for a command; its data is checked once more, so that no malformed event can ever be stored. */
export function eventOf<T extends KnownEventType>(caseId: string, type: T, data: KnownEventData<T>, basis: string | null): EventWrite {
  const parsed = KNOWN_EVENTS[type].parse(data) as Record<string, unknown>;
  return { id: randomUUID(), caseId, type, version: EVENT_VERSION, data: basis === null ? parsed : { ...parsed, basis } };
}

/** Events of one command share a clock value and are then ordered by id: this gives them ids in the order they are listed. */
export function inThisOrder(events: readonly EventWrite[]): EventWrite[] {
  const ids = events.map((event) => event.id).sort();
  return events.map((event, index) => ({ ...event, id: ids[index] ?? event.id }));
}
