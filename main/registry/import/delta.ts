import path from 'node:path';
import type { Statement } from 'better-sqlite3';
import { dateNumber, readPersonLine, type LineRules, type PersonLine } from '#src/domain/registry/line.ts';
import { RELATIONS, type RegistryPerson } from '#src/domain/registry/person.ts';
import type { LineProblem } from '#src/domain/registry/problem.ts';
import { SlrtError } from '#src/text/error.ts';
import { asDatabaseError, openEncrypted, type Connection } from '#main/data/open.ts';
import { NameWriter } from '../index/write.ts';
import type { Cancellation } from '../snapshot/blocks.ts';
import { readSnapshot } from '../snapshot/read.ts';
import type { SnapshotHeader } from '../snapshot/header.ts';
import { detailOf } from '../store/detail.ts';
import { readPointer } from '../store/files.ts';
import { packFlags, sexCode, unpackFlags } from '../store/flags.ts';
import { loadMeta, saveMeta, type RegistryMeta } from '../store/meta.ts';
import { RegistryRecords, villageCodes } from '../store/records.ts';
import { LateNumbers } from '../store/numberPages.ts';
import type { StoredPerson } from '../store/personPages.ts';
import { MOST_PEOPLE_OF_A_VILLAGE, MOST_VILLAGES, personId, serialOf, withoutLateIndex } from '../store/schema.ts';
import { FileScratch } from '../store/scratch.ts';
import { StoredPeople } from '../store/storedPeople.ts';
import { Findings, type ImportReport } from './report.ts';

export interface DeltaOptions {
  readonly dir: string;
  readonly keyHex: string;
  readonly file: string;
  readonly regency: string;
  readonly allowBadLines: boolean;
  readonly signal?: Cancellation | undefined;
  readonly now?: () => Date;
}

export interface DeltaResult extends ImportReport {
  readonly version: number;
  readonly quarter: string;
  readonly date: string;
  readonly inserted: number;
  readonly changed: number;
  readonly removed: number;
}

/** Nearly every line reads a page of its own: more memory for them only costs its first touch. */
const CACHE_KIB = 16_384;

/** Beyond this share of changed people the name index is built anew instead of being covered. */
const REBUILD_SHARE = 0.04;

/**
 * Applies a delta to the registry in one transaction: all of it, or nothing.
 *
 * @throws SlrtError REGISTRY_MISSING, REGISTRY_BASE_MISMATCH, and what a snapshot's import throws.
 */
export async function applyDelta(options: DeltaOptions): Promise<DeltaResult> {
  const pointer = readPointer(options.dir);
  if (pointer === null) throw new SlrtError('REGISTRY_MISSING');
  const db = openEncrypted(path.join(options.dir, pointer.file), options.keyHex, { cacheKib: CACHE_KIB });
  try {
    // Readers go on while the delta is written, and see it whole or not at all.
    db.pragma('journal_mode=WAL');
    db.pragma('synchronous=NORMAL');
    db.pragma('wal_autocheckpoint=0');
    db.exec('begin immediate');
    const result = await applyInside(db, options);
    db.exec('commit');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error instanceof SlrtError ? error : asDatabaseError(error);
  } finally {
    db.close();
  }
}

async function applyInside(db: Connection, options: DeltaOptions): Promise<DeltaResult> {
  const meta = loadMeta(db);
  const findings = new Findings();
  const writing: { writer?: DeltaWriter } = {};
  const header = await withoutLateIndex(db, () => readSnapshot(options.file, {
    header: (found) => {
      checkHeader(found, meta, options);
      writing.writer = new DeltaWriter(db, findings, found, options.regency);
    },
    record: (record, line) => writing.writer?.write(record, line),
    broken: (problem, line) => {
      findings.lines += 1;
      findings.bad(problem, line);
    },
  }, { signal: options.signal }));
  findings.decide(options.allowBadLines);
  const { writer } = writing;
  if (writer === undefined) throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: ['header'] });
  const people = meta.people + writer.inserted - writer.removed;
  const households = meta.households + writer.newHouseholds;
  rebuildIfLarge(db, people);
  saveMeta(db, {
    ...meta, header: { ...meta.header, version: header.version, quarter: header.quarter, date: header.date }, people, households,
    history: [...meta.history, {
      kind: 'delta', version: header.version, quarter: header.quarter, date: header.date, people, at: (options.now?.() ?? new Date()).toISOString(),
    }],
  });
  return {
    people, households, lines: findings.lines, badLines: findings.badLines, firstBadLines: findings.firstBadLines, fieldProblems: findings.fieldProblems(),
    version: header.version, quarter: header.quarter, date: header.date, inserted: writer.inserted, changed: writer.changed, removed: writer.removed,
  };
}

function checkHeader(header: SnapshotHeader, { header: current }: RegistryMeta, { regency }: DeltaOptions): void {
  if (header.kind !== 'delta') throw new SlrtError('REGISTRY_FILE_UNREADABLE', { fields: ['kind'] });
  if (header.regency !== regency) throw new SlrtError('REGISTRY_WRONG_REGENCY', { expected: regency, found: header.regency });
  if (header.base !== current.version) throw new SlrtError('REGISTRY_BASE_MISMATCH', { base: header.base ?? 0, current: current.version });
}

function rebuildIfLarge(db: Connection, people: number): void {
  const changed = db.prepare<[], number>('select count(*) from changed').pluck().get() ?? 0;
  if (changed <= people * REBUILD_SHARE) return;
  const scratch = new FileScratch(db);
  const names = new NameWriter(db, { scratch, keepIds: true });
  for (const { id, name, birth, flags } of new StoredPeople(db).between(0, Number.MAX_SAFE_INTEGER)) names.add(id, name, birth, sexCode(unpackFlags(flags).sex));
  names.finish(villageCodes(db));
  scratch.drop();
  db.exec('delete from changed');
}

/** Writes the lines of a delta: `op` is insert, change or remove; a change gives only the fields that differ. */
class DeltaWriter {
  inserted = 0;
  changed = 0;
  removed = 0;
  newHouseholds = 0;
  readonly #findings: Findings;
  readonly #rules: LineRules;
  readonly #date: string;
  readonly #records: RegistryRecords;
  readonly #put: Statement;
  readonly #putHousehold: Statement;
  readonly #markChanged: Statement;
  readonly #remember: Statement;
  readonly #forget: Statement;
  readonly #late: LateNumbers;
  /** Households of deltas count downwards from -1: they have no first member to be named after. */
  #lastHousehold: number;
  readonly #addVillage: Statement;
  /** The highest id of each village that has got one here. */
  readonly #lastIds = new Map<number, number>();
  readonly #villages: Map<string, number>;

  constructor(db: Connection, findings: Findings, header: SnapshotHeader, regency: string) {
    this.#findings = findings;
    this.#rules = { regency: `${regency}.`, lastBirth: dateNumber(header.date), note: findings.note };
    this.#date = header.date;
    this.#records = new RegistryRecords(db);
    this.#late = new LateNumbers(db);
    this.#put = db.prepare('insert or replace into late_person values (?, ?, ?, ?, ?, ?, ?, ?)');
    this.#putHousehold = db.prepare('insert or replace into late_household values (?, ?, ?, ?, ?, ?)');
    this.#markChanged = db.prepare('insert or ignore into changed (id) values (?)');
    this.#remember = db.prepare('insert into removed (registry_id, nik, name, birth, village, until) values (?, ?, ?, ?, ?, ?)');
    this.#forget = db.prepare('delete from removed where registry_id = ?');
    this.#lastHousehold = db.prepare<[], number | null>('select min(id) from late_household').pluck().get() ?? 0;
    this.#addVillage = db.prepare('insert into village (number, code) values (?, ?)');
    this.#villages = new Map(db.prepare<[], { number: number; code: string }>('select number, code from village').all().map((row) => [row.code, row.number]));
  }

  write(record: Readonly<Record<string, unknown>>, line: number): void {
    this.#findings.lines += 1;
    const problem = this.#apply(record);
    if (problem !== null) this.#findings.bad(problem, line);
  }

  #apply(record: Readonly<Record<string, unknown>>): LineProblem | null {
    const { op, registryId } = record;
    if (op !== 'insert' && op !== 'change' && op !== 'remove') return 'OPERATION_UNKNOWN';
    if (typeof registryId !== 'string' || registryId === '') return 'REGISTRY_ID_MISSING';
    const found = this.#records.storedOf(registryId);
    if (op === 'insert' && found === undefined) return this.#insert(record);
    if (found === undefined) return 'PERSON_UNKNOWN';
    return op === 'remove' ? this.#remove(found) : this.#change(found, registryId, record);
  }

  #insert(record: Readonly<Record<string, unknown>>): LineProblem | null {
    const person = readPersonLine(record, this.#rules);
    if (typeof person === 'string') return person;
    const id = this.#nextId(person.village);
    if (id === null) return 'VILLAGE_BEYOND_LIMIT';
    const household = this.#householdFor(person, null);
    this.#write(id, person, household);
    this.#noteNumbers(id, person);
    this.#markChanged.run(id);
    this.#forget.run(person.registryId);
    this.inserted += 1;
    return null;
  }

  #change(found: StoredPerson, registryId: string, record: Readonly<Record<string, unknown>>): LineProblem | null {
    const before = this.#records.shown(found);
    const person = readPersonLine({ ...rawOf(before), ...record, registryId }, this.#rules);
    if (typeof person === 'string') return person;
    const id = before.village === person.village ? found.id : this.#nextId(person.village);
    if (id === null) return 'VILLAGE_BEYOND_LIMIT';
    const household = this.#householdFor(person, before.kk === person.kk ? found.household : null);
    if (id !== found.id) this.#leave(found);
    this.#write(id, person, household);
    if (id !== found.id || before.nik !== person.nik) this.#noteNumbers(id, person);
    if (id !== found.id || isFoundOtherwise(found, person)) this.#markChanged.run(id);
    this.changed += 1;
    return null;
  }

  #remove(found: StoredPerson): null {
    const { registryId, nik, name, birth } = found;
    this.#remember.run(registryId, nik, name, birth, this.#records.shown(found).village, this.#date);
    this.#leave(found);
    this.removed += 1;
    return null;
  }

  /** Nobody stands here any more. */
  #leave({ id, registryId, household }: StoredPerson): void {
    this.#put.run(id, registryId, null, household, null, 0, 0, '');
    this.#markChanged.run(id);
  }

  #write(id: number, person: PersonLine, household: { id: number; address: string | null }): void {
    const { registryId, nik, name, birth } = person;
    this.#put.run(id, registryId, nik, household.id, name, birth, packFlags(person), detailOf(person, household.address));
  }

  #noteNumbers(id: number, { nik, registryId }: PersonLine): void {
    if (nik !== null) this.#late.add('nik', nik, id);
    this.#late.add('registry_id', registryId, id);
  }

  /** The family card's household; a new one where the card is new. New housing or address goes to the household. */
  #householdFor(person: PersonLine, current: number | null): { id: number; address: string | null } {
    const { kk, address, rt, rw, housing } = person;
    const known = current ?? (kk === null ? undefined : this.#records.householdOfCard(kk)?.id);
    if (known !== undefined) {
      if (housing !== null) this.#setHousing(known, person);
      return { id: known, address: housing === null ? null : address };
    }
    this.newHouseholds += 1;
    this.#lastHousehold = Math.min(0, this.#lastHousehold) - 1;
    this.#putHousehold.run(this.#lastHousehold, kk, address, rt, rw, housing);
    if (kk !== null) this.#late.add('kk', kk, this.#lastHousehold);
    return { id: this.#lastHousehold, address };
  }

  #setHousing(id: number, { address, rt, rw, housing }: PersonLine): void {
    const before = this.#records.people.household(id);
    this.#putHousehold.run(id, before?.kk ?? null, address ?? before?.address ?? null, rt ?? before?.rt ?? null, rw ?? before?.rw ?? null, housing);
  }

  /** Null where the registry has no room for another village, or another person in this one. */
  #nextId(village: string): number | null {
    const number = this.#villages.get(village) ?? this.#newVillage(village);
    if (number === null) return null;
    const last = this.#lastIds.get(number) ?? this.#records.people.lastIdOf(number) ?? personId(number, 0);
    if (serialOf(last) === MOST_PEOPLE_OF_A_VILLAGE) return null;
    this.#lastIds.set(number, last + 1);
    return last + 1;
  }

  #newVillage(village: string): number | null {
    const number = Math.max(0, ...this.#villages.values()) + 1;
    if (number > MOST_VILLAGES) return null;
    this.#villages.set(village, number);
    this.#addVillage.run(number, village);
    return number;
  }
}

/** Would a search find the person under other words, or behind other filters? */
function isFoundOtherwise(before: StoredPerson, after: PersonLine): boolean {
  return before.name !== after.name || before.birth !== after.birth || unpackFlags(before.flags).sex !== after.sex;
}

/** A stored person as a line of a file gives them. */
function rawOf(person: RegistryPerson): Record<string, unknown> {
  const { extra, relation, programmes, ...fields } = person;
  return { ...extra, ...fields, relation: RELATIONS.indexOf(relation), programmes: [...programmes] };
}
