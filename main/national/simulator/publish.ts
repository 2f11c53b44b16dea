import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { VILLAGES } from '#src/domain/area/area.ts';
import type { Proposal, Result } from '#src/contract/siks-ng/proposals.ts';
import { generatePeople } from '#main/registry/generate/register.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { writeSnapshot } from '#main/registry/snapshot/write.ts';
import { DAY_MS, wibDay, type SimulatorClock } from './clock.ts';
import { preListsOf, quarterOf } from './preLists.ts';
import { changeOf, type LineChange, type RegistryLineValue } from './registryChange.ts';
import type { SimulatorStore } from './store.ts';

export const REGENCY = '32.04';
/** Deciles are ranked anew with each publication; so many families move. */
const RERANKED = 0.002;

export function snapshotFile({ dir }: SimulatorStore, snapshotId: string): string {
  return path.join(dir, 'snapshots', `${snapshotId}.ndjson.gz`);
}

export function inventedPeople(people: number, seed: number): Iterable<RegistryLineValue> {
  return generatePeople({ people, seed, villages: VILLAGES.map(({ code }) => code) });
}

/** Fills an empty simulator. */
export function fill({ db }: SimulatorStore, lines: Iterable<RegistryLineValue>): void {
  const insert = db.prepare('insert into person values (?, ?, ?, ?)');
  db.transaction(() => {
    for (const line of lines) {
      insert.run(line['registryId'], line['nik'], line['village'], JSON.stringify(line));
    }
  })();
}

export function publisherOf(store: SimulatorStore, clock: SimulatorClock) {
  const { db } = store;
  const preLists = preListsOf(store, clock);
  const last = db.prepare<[], { version: number; published_at: number }>('select version, published_at from snapshot order by version desc limit 1');

  const apply = ({ op, registryId, line }: LineChange): void => {
    if (op === 'REMOVE') db.prepare('delete from person where registry_id = ?').run(registryId);
    else {
      db.prepare('insert into person values (?, ?, ?, ?) on conflict (registry_id) do update set nik = excluded.nik, village = excluded.village, line = excluded.line')
        .run(registryId, line['nik'] ?? null, line['village'], JSON.stringify(line));
    }
  };

  /** Determined proposals and the new ranking become changes of this version. */
  const collect = db.transaction((version: number): void => {
    const insert = db.prepare('insert into registry_change (version, registry_id, op, body) values (?, ?, ?, ?)');
    const keep = (change: LineChange): void => {
      apply(change);
      insert.run(version, change.registryId, change.op, JSON.stringify(change.op === 'REMOVE' ? change.reason : change.line));
    };
    const lineOf = db.prepare<[string], { line: string }>('select line from person where registry_id = ?');
    const line = (registryId: string): RegistryLineValue | null => {
      const row = lineOf.get(registryId);
      return row === undefined ? null : (JSON.parse(row.line) as RegistryLineValue);
    };
    const determined = db.prepare<[number], { proposal_id: string; proposal: string; result: string }>(
      "select p.proposal_id, p.body as proposal, r.body as result from result r join proposal p using (proposal_id) where p.published = 0 and r.due_at <= ? and json_extract(r.body, '$.outcome') = 'DETERMINED' order by r.due_at",
    ).all(clock.now());
    for (const row of determined) {
      for (const change of changeOf(JSON.parse(row.proposal) as Proposal, JSON.parse(row.result) as Result, line)) keep(change);
      db.prepare("update proposal set published = 1 where proposal_id = ?").run(row.proposal_id);
    }
    if (version === 1) return;
    for (const change of reranked(db, version)) {
      // Ranked at last: nobody need visit them.
      const before = line(change.registryId);
      if (before?.['relation'] === 1 && before['decile'] === 0) preLists.keepFamily(before, 'CONFIRMED');
      keep(change);
    }
  });

  const publish = async (): Promise<number> => {
    const version = (last.get()?.version ?? 0) + 1;
    collect(version);
    const date = wibDay(clock.now());
    const quarter = quarterOf(clock.now());
    const snapshotId = `${REGENCY}-${version}`;
    const file = snapshotFile(store, snapshotId);
    mkdirSync(path.dirname(file), { recursive: true });
    const written = await writeSnapshot(file, { kind: 'snapshot', regency: REGENCY, version, quarter, date, instrument: 'REGSOSEK-2022K' }, storedLines(db));
    db.prepare('insert into snapshot values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(version, snapshotId, quarter, date, written.people, written.households, statSync(file).size, await checksumOf(file), clock.now());
    return version;
  };

  let running: Promise<number> | null = null;
  return {
    /** One at a time; whoever asks meanwhile gets the same. */
    publish: (): Promise<number> => (running ??= publish().finally(() => (running = null))),
    /** Publishes when the newest is older than so many simulated days. */
    publishIfDue: async (everyDays: number): Promise<void> => {
      const newest = last.get();
      if (newest === undefined || clock.now() - newest.published_at >= everyDays * DAY_MS) await (running ??= publish().finally(() => (running = null)));
    },
  };
}

function reranked(db: SimulatorStore['db'], version: number): LineChange[] {
  const random = seededRandom(version);
  const changes: LineChange[] = [];
  for (const { registry_id, line } of db.prepare<[], { registry_id: string; line: string }>('select registry_id, line from person order by rowid').iterate()) {
    if (!random.chance(RERANKED)) continue;
    changes.push({ op: 'UPSERT', registryId: registry_id, line: { ...(JSON.parse(line) as RegistryLineValue), decile: 1 + random.below(10) } });
  }
  return changes;
}

/** Page by page: a snapshot takes seconds to write, and the connection serves requests meanwhile. */
function* storedLines(db: SimulatorStore['db']): Generator<RegistryLineValue> {
  const select = db.prepare<[number], { id: number; line: string }>('select rowid as id, line from person where rowid > ? order by rowid limit 2000');
  let after = 0;
  for (let rows = select.all(after); rows.length > 0; rows = select.all(after)) {
    for (const { line } of rows) yield JSON.parse(line) as RegistryLineValue;
    after = rows.at(-1)?.id ?? after;
  }
}

async function checksumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}
