import { createHash } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import { areasAbove, VILLAGES } from '#src/domain/area/area.ts';
import type { Holidays } from '#src/domain/calendar/workingDays.ts';
import type { CaseEvent, EventData, EventType } from '#src/domain/case/events.ts';
import { foldCase } from '#src/domain/case/fold.ts';
import { CASE_KINDS } from '#src/domain/case/kinds.ts';
import { servicesOf } from '#src/domain/case/services.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import { formatHlc } from '#src/sync/hlc.ts';
import { holidaysOf } from '#main/data/calendar/holidays.ts';
import { projectionOf } from '#main/data/cases/projection.ts';
import { PLACES } from '#main/data/cases/place.ts';
import { openEncrypted, type Connection } from '#main/data/open.ts';
import { openStore } from '#main/data/store.ts';
import { seededRandom, type Random } from '#main/registry/generate/random.ts';

const DAY = 86_400_000;
const YEARS = 3;
const OFFICERS = 600;
/** Cases whose changesets no hub has confirmed yet. */
const UNSENT = 1_000;

export interface Seed {
  readonly cases: number;
  readonly open: number;
  readonly seed: number;
}

type Rows = { readonly [T in keyof OfficeTables]?: readonly OfficeTables[T][] };

/** What the cases of a file have in common. */
interface Frame {
  readonly device: string;
  readonly now: number;
  readonly holidays: Holidays;
}

/**
 * Fills an office's file: households with members, cases with their events and changesets, and the projection, all in
 * the app's own tables. The events are folded and projected by the app's own functions; only the writing is in bulk, with
 * the indexes made after the rows. Ids are scattered, as random ones are; events lie where the app puts them.
 *
 * @returns the number of events
 */
export function seedCases(file: string, keyHex: string, { cases, open, seed }: Seed): number {
  const store = openStore({ file, keyHex });
  const frame: Frame = { device: store.device.id, now: store.now(), holidays: holidaysOf(store) };
  store.close();
  const db = openEncrypted(file, keyHex);
  db.pragma('synchronous=OFF');
  db.pragma('journal_mode=OFF');
  const events = db.transaction(() => withoutIndexes(db, () => fill(db, frame, seededRandom(seed), cases, open)))();
  db.pragma('journal_mode=WAL');
  db.close();
  return events;
}

function fill(db: Connection, frame: Frame, random: Random, cases: number, open: number): number {
  const insert = inserter(db);
  const counters = new Map<string, OfficeTables['area_counter']>();
  let events = 0;
  db.exec('create temp table staged(place integer, id text, case_id text, type text, version integer, hlc text, author text, data text)');
  const stage = db.prepare('insert into staged values(@place, @id, @caseId, @type, @version, @hlc, @author, @data)');
  // Open ones lie anywhere among the ended ones.
  const order = Array.from({ length: cases }, (_, n) => ({ n, id: scattered('case', n) })).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [at, { n, id }] of order.entries()) {
    const made = oneCase(frame, random, id, n, n < open);
    events += made.events.length;
    const state = foldCase(id, made.events);
    const projection = projectionOf(state, frame.holidays);
    if (projection === null) throw new Error('a case without registration');
    for (const [step, event] of made.events.entries()) stage.run({ ...event, place: (at + 1) * PLACES + step, data: JSON.stringify(event.data) });
    insert({
      household: [made.household], person: made.people, case_projection: [projection], changeset: changesetsOf(frame, made, n < UNSENT),
      service_projection: servicesOf(state).map((service) => ({ ...service, case_id: id, household_id: projection.household_id })),
    });
    const urgent = projection.desk !== null && projection.urgency_rank < 2 ? 1 : 0;
    for (const area of areasAbove(projection.village)) {
      const counter = counters.get(`${area} ${projection.status}`) ?? { area, status: projection.status, n: 0, urgent: 0 };
      counters.set(`${area} ${projection.status}`, { ...counter, n: counter.n + 1, urgent: counter.urgent + urgent });
    }
  }
  db.exec('insert into case_event(rowid, id, case_id, type, version, hlc, author, data) select * from staged order by place; drop table staged');
  insert({ area_counter: [...counters.values()], user_account: Array.from({ length: OFFICERS }, (_, n) => officer(n)) });
  return events;
}

const officer = (n: number): OfficeTables['user_account'] => ({
  id: `u${n}`, username: `u${n}`, name: `Contoh Petugas ${n}`, role: 'FACILITATOR', area: '32.04', position: null, nip: null, password_hash: '', must_change_password: 0, disabled: 0, clock: '',
});

const scattered = (what: string, n: number): string => createHash('sha1').update(`${what} ${n}`).digest('hex').slice(0, 32);

/** Indexes that are made after the rows cost a third of those that grow with them. */
function withoutIndexes<T>(db: Connection, work: () => T): T {
  const indexes = db.prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'index' and sql is not null").all();
  for (const { name } of indexes) db.exec(`drop index ${name}`);
  const result = work();
  for (const { sql } of indexes) db.exec(sql);
  return result;
}

interface MadeCase {
  readonly caseId: string;
  readonly household: OfficeTables['household'];
  readonly people: OfficeTables['person'][];
  readonly events: readonly CaseEvent[];
}

const ENDINGS: readonly (readonly EventType[])[] = [['sentToReview', 'closed'], ['sentToReview', 'closed'], ['closed'], ['sentToReview', 'registryChecked', 'sentToService', 'cancelled']];
const STANDING: readonly (readonly EventType[])[] = [
  [], ['sentToReview'], ['sentToReview', 'registryChecked'], ['sentToReview', 'returnedToFrontOffice'], ['sentToReview', 'registryChecked', 'sentToService'],
  ['sentToReview', 'registryChecked', 'sentToService', 'planLineAdded', 'planSubmitted'], ['sentToReview', 'sentToService', 'ministryWaitStarted'],
];

function oneCase(frame: Frame, random: Random, caseId: string, n: number, open: boolean): MadeCase {
  const id = (part: string): string => scattered(part, n);
  const village = VILLAGES[random.below(VILLAGES.length)]?.code ?? '';
  const age = open ? random.below(30) * DAY : 30 * DAY + random.below(YEARS * 365) * DAY;
  let time = frame.now - age - random.below(DAY);
  const kind = CASE_KINDS[random.below(CASE_KINDS.length)]?.code ?? 'INQUIRY';
  const urgency = random.below(20) === 0 ? 'EMERGENCY' : random.below(5) === 0 ? 'FAST_TRACK' : 'REGULAR';
  const name = `Contoh Warga ${n}`;
  const blank = { clock: '', deleted: 0 as const };
  const household = { ...blank, id: id('h'), family_card: null, village, address: `Kp. Contoh ${n}`, rt: '001', rw: '002', phone: null, latitude: null, longitude: null };
  const people = ['HEAD', 'SPOUSE', 'CHILD'].map((relation, at) => ({
    ...blank, id: id(`p${at}`), household_id: household.id, name: at === 0 ? name : `${name} ${at}`, nik: `320499${String(n * 3 + at).padStart(10, '0')}`, nik_status: 'ENTERED',
    birth_place: 'Bandung', birth_date: '1980-01-01', sex: 'L', relation, occupation: null, condition: null,
  }));
  const data: { readonly [T in EventType]?: EventData<T> } = {
    registered: {
      number: `SLRT-2026-${n}`, receiptCode: `R${String(n).padStart(8, '0')}`, channel: 'WALK_IN', kind, urgency, householdId: household.id, village, applicantId: id('p0'), applicantName: name,
      narrative: 'Kepala keluarga sakit dan tidak dapat bekerja; anak terancam putus sekolah; kartu jaminan kesehatan tidak aktif.',
      needs: [{ id: id('n'), kind: 'PROGRAM_NEED', sector: 'HEALTH', personId: id('p0'), note: 'Jaminan kesehatan' }], documents: ['KTP', 'KK'], missingDocuments: [], dueOn: '2026-11-24',
    },
    consentGiven: { textVersion: '2026-1', means: 'SIGNATURE', share: true },
    sentToReview: { note: '' },
    registryChecked: { personId: id('p0'), answer: 'FOUND', query: name, registryId: `r${n}`, decile: 2, version: 1, quarter: '2026Q4', dataDate: '2026-10-01', candidates: [] },
    returnedToFrontOffice: { missingDocuments: ['SKTM'], reason: 'Surat belum ada' },
    sentToService: { note: '' },
    planLineAdded: { line: { id: id('l'), needId: id('n'), personId: id('p0'), programme: 'PBI_JK', partner: 'DINSOS', goal: 'Berobat', dueOn: null }, overlapReason: null },
    planSubmitted: { note: '' },
    ministryWaitStarted: { note: 'Menunggu SIKS-NG' },
    closed: { result: 'HELPED', note: 'Selesai', rating: null },
    cancelled: { reason: 'Warga pindah' },
  };
  const ways = open ? STANDING : ENDINGS;
  const types: readonly EventType[] = ['registered', 'consentGiven', ...(ways[random.below(ways.length)] ?? [])];
  const events = types.map((type, at): CaseEvent => {
    if (at > 1) time += 3_600_000;
    const hlc = formatHlc({ time, counter: 0, device: frame.device });
    return { id: scattered(`event ${at}`, n), caseId, type, version: 1, hlc, author: `u${random.below(OFFICERS)}`, data: { ...data[type] } };
  });
  return { caseId, household, people, events };
}

/** One changeset for each command: registration and consent are one. */
function changesetsOf(frame: Frame, { events, household }: MadeCase, unsent: boolean): OfficeTables['changeset'][] {
  const commands = new Map(events.map((event) => [event.hlc, event]));
  return [...commands.values()].map((event) => {
    sequence += 1;
    return {
      id: scattered('changeset', sequence), device_id: frame.device, device_seq: sequence, hlc: event.hlc, scope: household.village, author: event.author, schema: 1,
      body: JSON.stringify({ command: 'case.step', rows: [], events: [event] }), hub_seq: unsent ? null : sequence,
    };
  });
}
let sequence = 0;

/** Rows in bulk by prepared statements. */
function inserter(db: Connection): (rows: Rows) => void {
  const prepared = new Map<string, Statement>();
  return (rows) => {
    for (const [table, list] of Object.entries(rows)) {
      for (const row of list) {
        let statement = prepared.get(table);
        if (statement === undefined) {
          const columns = Object.keys(row);
          statement = db.prepare(`insert into ${table}(${columns.join(', ')}) values(${columns.map((column) => `@${column}`).join(', ')})`);
          prepared.set(table, statement);
        }
        statement.run(row);
      }
    }
  };
}
