import { randomUUID } from 'node:crypto';
import { EVENT_VERSION } from '#src/domain/case/events.ts';
import { isKnownEvent } from '#src/domain/flow/events.ts';
import { changeset as changesetSchema, CHANGESET_SCHEMA, type Changeset } from '#src/sync/changeset.ts';
import { unpackClock } from '#src/sync/clock.ts';
import { collisions } from '#src/sync/merge.ts';
import { applyBody } from './commit.ts';
import { keepCollision, readRow, splitKnown } from './rows.ts';
import type { Store } from './store.ts';

export type ReceiveResult = 'APPLIED' | 'DUPLICATE';

/**
 * Applies a changeset from another PC: idempotent by device and number, any order. What a newer app wrote and this one
 * does not know waits in `pending_op`. Two people's values for one field are both kept.
 *
 * @throws ZodError when the changeset does not have the contract's shape: nothing is applied then.
 */
export function receive(store: Store, incoming: unknown, hubSeq: number): ReceiveResult {
  const changeset = changesetSchema.parse(incoming);
  return store.connection.transaction(() => store.guard.allow(() => applyOnce(store, changeset, hubSeq))).immediate();
}

function applyOnce(store: Store, changeset: Changeset, hubSeq: number): ReceiveResult {
  const { q, sql } = store;
  const stored = sql.run(
    q
      .insertInto('changeset')
      .values({
        id: changeset.id, device_id: changeset.deviceId, device_seq: changeset.deviceSeq, hlc: changeset.hlc,
        scope: changeset.scope, author: changeset.author, schema: changeset.schema, body: JSON.stringify(changeset.body),
        hub_seq: hubSeq,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
  if (stored === 0) return 'DUPLICATE';
  store.clock.receive(changeset.hlc);
  sql.run(q.updateTable('device').set({ last_hlc: changeset.hlc }).where((row) => row.or([row('last_hlc', '<', changeset.hlc), row('last_hlc', 'is', null)])));
  findCollisions(store, changeset);
  defer(store, changeset);
  applyBody(store, changeset.author, changeset.hlc, changeset.body);
  return 'APPLIED';
}

function findCollisions(store: Store, changeset: Changeset): void {
  for (const row of changeset.body.rows) {
    const { known } = splitKnown(row);
    if (known === null) continue;
    const present = readRow(store, known.table, known.id);
    for (const collision of collisions(present, known.fields, changeset.hlc, unpackClock(known.basis))) {
      keepCollision(store, known, collision);
    }
  }
}

/** Unknown tables, fields and event types are kept whole, to be replayed after the upgrade. */
function defer(store: Store, changeset: Changeset): void {
  const { q, sql } = store;
  const later = (reason: string, part: unknown): void => {
    sql.run(
      q.insertInto('pending_op').values({ id: randomUUID(), changeset_id: changeset.id, reason, body: JSON.stringify(part) }),
    );
  };
  for (const row of changeset.body.rows) {
    const { unknown } = splitKnown(row);
    if (unknown !== null) later('UNKNOWN_FIELD', unknown);
  }
  for (const event of changeset.body.events) {
    if (!isKnownEvent(event.type) || event.version > EVENT_VERSION) later('UNKNOWN_EVENT', event);
  }
  if (changeset.schema > CHANGESET_SCHEMA) later('NEWER_SCHEMA', { schema: changeset.schema });
}
