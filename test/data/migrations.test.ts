import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '#migrations/index.ts';
import { migrate, schemaVersion } from '#main/data/migrate.ts';
import { openEncrypted, type Connection } from '#main/data/open.ts';
import { openStore } from '#main/data/store.ts';
import { tempDir } from './tempStore.ts';

const KEY = 'a1'.repeat(32);
const OTHER_KEY = 'b2'.repeat(32);

/** One row in each table that a step brings, so that the next step meets data. */
const ROWS: Readonly<Record<number, string>> = {
  10: `insert into device values('k3v9x0p2ab', 'A', null, 0);
       insert into changeset values('s1', 'k3v9x0p2ab', 1, '0mkqz1a2b-000-k3v9x0p2ab', 'reference', 'u1', 1, '{}', null);
       insert into case_event values('e1', 'c1', 'noteAdded', 1, '0mkqz1a2b-000-k3v9x0p2ab', 'u1', '{"note":"x"}');
       insert into pending_op values('o1', 's1', 'UNKNOWN_FIELD', '{}');
       insert into sync_state values('office', null, 0, 0);
       insert into access_log values(1, 1, 'u1', 'READ', 'case', 'c1', null, 'h');
       insert into field_collision values('f1', 'person', 'p1', 'name', 'a', 'x', 'b', 'y', 0);`,
  20: `insert into household(id, village, address) values('h1', '32.04.05.2004', 'Kp. Contoh');
       insert into person(id, household_id, name, nik) values('p1', 'h1', 'Ani Contoh', '3204991501900001');
       insert into person_token values('ani', 'p1');`,
  30: `insert into office(id, name) values('office', 'Kantor');
       insert into user_account(id, username) values('u1', 'ani');
       insert into number_counter values('case', '2026', 7);
       insert into session values('t', 'u1', 1, 1, 0);
       insert into login_attempt values('ani', 1, 0);
       insert into draft values('d1', 'u1', 'register', 'judul', '{}', 1);`,
  40: `insert into case_projection(case_id, number, household_id, village, status, desk, kind, urgency, urgency_rank, applicant_name, needs_decision,
         opened_at, moved_at, due_on, receipt_code, state_hash) values('c1', 'N-1', 'h1', '32.04.05.2004', 'REGISTERED', 'FRONT_OFFICE', 'PROGRAM_NEED', 'REGULAR', 2, 'Ani', 0, 1, 1, null, 'AAAA', 'x');
       insert into service_projection(id, case_id, household_id, person_id, programme, status, since) values('l1', 'c1', 'h1', null, 'PIP', 'PLANNED', 1);
       insert into case_counter values('REGISTERED', '32.04.05.2004', 1);`,
  50: `insert into registry_recheck values('office', '1 2026', null);`,
  60: `insert into person_link(id, person_a, person_b, decision) values('l1', 'p1', 'p2', 'SAME');`,
  70: `insert into work_projection(work, id, stream_id, village, status, desk, kind, reason, title, size, urgency_rank, needs_decision, opened_at, moved_at, state_hash)
       values('PROPOSAL', 'o1', 'c1', '32.04.05.2004', 'DRAFT', 'REVIEW_ANALYST', 'NEW', 'FAMILY_NOT_LISTED', 'Ani', 1, 2, 0, 1, 1, 'x');
       insert into work_counter values('PROPOSAL', 'DRAFT', '32.04.05.2004', 1);
       insert into proposal_subject values('o1', 'p1', 'p1', null);`,
  100: `update case_projection set protected = 1, emergency_waits = 1;`,
  110: `insert into pc_setting values('SCAN_FOLDER', '/pindai');`,
  90: `insert into ticket(id, day, number, label) values('t1', '2026-11-24', 1, 'A-001');
       insert into holiday(id, name, decree) values('2026-12-25', 'Natal', 'SKB 3 Menteri');`,
  141: `update case_projection set to_tell = 1, follow_up_on = '2026-12-08';`,
  140: `insert into referral_projection(referral_id, case_id, village, number, code, partner, subject, status, issued_on, answer_due_on, open)
        values('r1', 'c1', '32.04.05.2004', 'N-1', 'BBBB-BBBB', 'DINSOS', 'Rujukan', 'SENT', '2026-11-24', '2026-12-08', 1);`,
  120: `insert into case_projection(case_id, number, household_id, village, status, desk, kind, urgency, urgency_rank, applicant_name, needs_decision,
         opened_at, moved_at, due_on, receipt_code, state_hash, waits_for) values('c2', 'N-2', 'h1', '32.04.05.2004', 'INCOMPLETE', 'FRONT_OFFICE', 'PROGRAM_NEED', 'REGULAR', 2, 'Ani', 0, 1, 1, null, 'AAAA', 'x', 'CITIZEN');
        insert into area_counter values('32.04.05', 'INCOMPLETE', 1, 0) on conflict do update set n = 1;`,
  131: `insert into service_projection(id, case_id, household_id, person_id, programme, status, since, partner) values('l2', 'c1', 'h1', null, 'PIP', 'PLANNED', 1, 'DISDIK');`,
  130: `insert into catalogue_version(id, kind, code, body, valid_from) values('v1', 'PROGRAMME', 'PKH', '{}', '2026-11-24');`,
  150: `insert into national_item(id, proposal_id, subject_id, village, state, queued_at) values('i1', 'o1', '', '32.04.05.2004', 'WAITING', 1);
        insert into national_result values('r1', 'i1', 1, 'VILLAGE', 'VERIFIED', '2026-11-24T09:00:00+07:00', '{}', 1);
        insert into national_recipient values('k1', 'g1', null, 'PKH', '2026Q4', 'ACTIVE', '2026-10-01', null, '2026-11-24T09:00:00+07:00', 1);
        insert into national_finding values('c1', 'l1', 'k1', 1, null, null);
        insert into national_answer values(1, 1, 'readService', 200, null, 2, '{}');
        insert into national_transfer values(1, 1, 'u1', 'HTTP', 'UP', 'sendProposals', 1, 'x', 'OK');
        insert into national_state values('url', 'https://siks-ng.example');
        insert into national_volume values('2026-11-24', 1, 2, 3, 0);`,
  160: `update work_projection set protected = 1;`,
  210: `insert into national_message values(1, 'm1', 'm1', 'WAITING', 'Padan', 'Mohon diperiksa.', null, 'u1', 1, 0, null, null, null, null);
        insert into national_statistics values('2026-10', '{}', null, null, null, 1, null, null);`,
  211: `insert into problem_report(id, at, author, words) values('pr1', 1, 'u1', 'Layar kosong');
        insert into problem_picture values('pr1', x'89504e47');`,
  220: `insert into national_remembered values('/v1/code-lists', 'listCodeLists', '"a"', '{"lists":[]}', 1);
        insert into national_code_list values('stages', 1, '[]', 1);`,
  240: `insert into case_event values('e2', 'c1', 'noteAdded', 1, '0mkqz1a2c-000-k3v9x0p2ab', 'u1', '{"note":"y"}');`,
  250: `insert into referral_projection(referral_id, case_id, village, number, code, partner, subject, status, issued_on, answer_due_on, open, kind)
        values('r9', 'c1', '32.04.05.2004', 'S-9', 'AAAA-9999', 'BAZNAS', 'Rekomendasi', 'ISSUED', '2026-11-24', null, 1, 'RECOMMENDATION');`,
  260: `insert into national_pre_list values('PL-r1', '2026Q4', '32.04.05.2004', 'r1', null, 'ANI CONTOH', 'OPEN', '2026-11-24T09:00:00.000+07:00', 1);`,
};

const upTo = (id: number) => MIGRATIONS.filter((step) => step.id <= id);
const tables = (db: Connection) =>
  (db.prepare("select name from sqlite_schema where type = 'table' order by name").all() as { name: string }[]).map((row) => row.name);
const everything = (db: Connection, named: readonly string[], columns: ReadonlyMap<string, string>) =>
  Object.fromEntries(named.map((table) => [table, db.prepare(`select ${columns.get(table) ?? '*'} from ${table}`).all()]));
const columnsOf = (db: Connection, table: string) =>
  (db.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name).join(', ');

describe('the chain of migrations', () => {
  let dir: string;
  let file: string;
  beforeEach(() => {
    dir = tempDir();
    file = path.join(dir, 'office.db');
  });
  afterEach(() => {
    fs.rmSync(dir, { recursive: true, force: true });
  });

  it('is numbered upwards and every step has rows in this test', () => {
    const ids = MIGRATIONS.map((step) => step.id);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
    expect(ids.filter((id) => ROWS[id] === undefined)).toEqual([]);
  });

  const pairs = MIGRATIONS.slice(1).map((step, index) => [MIGRATIONS[index]?.id ?? 0, step.id] as const);
  it.each(pairs)('from %i with rows to %i: nothing is lost, and an encrypted copy was made before', (before, after) => {
    const db = openEncrypted(file, KEY);
    migrate(db, upTo(before));
    for (const step of upTo(before)) db.exec(ROWS[step.id] ?? '');
    const named = tables(db);
    const columns = new Map(named.map((table) => [table, columnsOf(db, table)]));
    const rows = everything(db, named, columns);
    for (const table of named) expect(rows[table]?.length, table).toBeGreaterThan(0);
    const copy = path.join(dir, 'copy.db');
    expect(migrate(db, upTo(after), copy)).toEqual({ from: before, to: after, copy });
    expect(schemaVersion(db)).toBe(after);
    expect(everything(db, named, columns)).toEqual(rows);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();

    const saved = openEncrypted(copy, KEY, { readonly: true });
    expect(schemaVersion(saved)).toBe(before);
    expect(everything(saved, named, columns)).toEqual(rows);
    saved.close();
    expect(() => openEncrypted(copy, OTHER_KEY)).toThrow('KEY_WRONG');
    expect(fs.readFileSync(copy).subarray(0, 16).toString('latin1')).not.toContain('SQLite format 3');
  });

  it('step 120 finds out whom a standing clock waits for, and counts the urgent cases', () => {
    const db = openEncrypted(file, KEY);
    migrate(db, upTo(110));
    const row = (id: string, status: string, rank: number) => db.exec(`insert into case_projection(case_id, number, household_id, village, status, desk, kind, urgency, urgency_rank, applicant_name,
      needs_decision, opened_at, moved_at, due_on, receipt_code, state_hash) values('${id}', 'N', 'h1', '32.04.05.2004', '${status}', 'FRONT_OFFICE', 'INQUIRY', 'x', ${rank}, 'Ani', 0, 1, 1, null, 'A', 'x')`);
    const event = (id: string, caseId: string, type: string, hlc: string) => db.exec(`insert into case_event values('${id}', '${caseId}', '${type}', 1, '${hlc}', 'u1', '{}')`);
    row('papers', 'INCOMPLETE', 2);
    row('waits', 'IN_SERVICE', 1);
    row('goes-on', 'IN_SERVICE', 0);
    event('e1', 'waits', 'ministryWaitStarted', 'a');
    event('e2', 'goes-on', 'ministryWaitStarted', 'a');
    event('e3', 'goes-on', 'ministryWaitEnded', 'b');
    migrate(db, upTo(120));
    expect(db.prepare('select case_id, waits_for from case_projection order by case_id').raw().all()).toEqual([['goes-on', null], ['papers', 'CITIZEN'], ['waits', 'MINISTRY']]);
    expect(db.prepare('select area, status, n, urgent from area_counter order by area, status').raw().all()).toEqual(['32.04', '32.04.05', '32.04.05.2004'].flatMap((area) => [[area, 'INCOMPLETE', 1, 0], [area, 'IN_SERVICE', 2, 2]]));
    db.close();
  });

  it('an upgraded file says of its old cases what only newer apps compute', () => {
    const db = openEncrypted(file, KEY);
    migrate(db, upTo(90));
    db.exec(ROWS[20] ?? '');
    const event = (id: string, type: string, hlc: string, data: object) =>
      db.prepare('insert into case_event values(?, ?, ?, 1, ?, ?, ?)').run(id, 'c1', type, `${hlc}-000-k3v9x0p2ab`, 'u1', JSON.stringify(data));
    event('e1', 'registered', '0mkqz1a2b', {
      number: 'N-1', receiptCode: 'AAAA', channel: 'WALK_IN', kind: 'PROGRAM_NEED', urgency: 'EMERGENCY', householdId: 'h1', village: '32.04.05.2004', applicantId: 'p1',
      applicantName: 'Ani Contoh', narrative: 'x', needs: [{ id: 'n1', kind: 'PROGRAM_NEED', sector: 'PROTECTION', personId: null, note: '' }], documents: [], missingDocuments: [], dueOn: null,
    });
    event('e2', 'sentToReview', '0mkqz1a2c', { note: '' });
    event('e3', 'returnedToFrontOffice', '0mkqz1a2d', { missingDocuments: ['SKTM'], reason: 'x' });
    db.exec(`insert into case_projection(case_id, number, household_id, village, status, desk, kind, urgency, urgency_rank, applicant_name, needs_decision,
      opened_at, moved_at, due_on, receipt_code, state_hash) values('c1', 'N-1', 'h1', '32.04.05.2004', 'INCOMPLETE', 'FRONT_OFFICE', 'PROGRAM_NEED', 'EMERGENCY', 0, 'Ani', 0, 1, 1, null, 'AAAA', 'x')`);
    db.close();
    const store = openStore({ file, keyHex: KEY });
    expect(store.connection.prepare('select protected, emergency_waits, missing, waits_for from case_projection').all())
      .toEqual([{ protected: 1, emergency_waits: 1, missing: 'SKTM', waits_for: 'CITIZEN' }]);
    expect(store.connection.prepare("select n, urgent from area_counter where area = '32.04'").all()).toEqual([{ n: 1, urgent: 1 }]);
    store.close();
  });

  it('all steps at once end in the same schema as one by one', () => {
    const schema = (db: Connection) => db.prepare('select type, name, sql from sqlite_schema order by name').all();
    const one = openEncrypted(path.join(dir, 'one.db'), KEY);
    for (const step of MIGRATIONS) migrate(one, upTo(step.id));
    const all = openEncrypted(path.join(dir, 'all.db'), KEY);
    migrate(all, MIGRATIONS);
    expect(schema(one)).toEqual(schema(all));
    one.close();
    all.close();
  });

  it('is one transaction: a step that fails leaves file and version as they were', () => {
    const db = openEncrypted(file, KEY);
    migrate(db, upTo(20));
    const before = tables(db);
    const broken = [...upTo(20), { id: 25, name: 'half', sql: 'create table half_done(id text primary key) strict;' }, { id: 26, name: 'broken', sql: 'create table x(' }];
    expect(() => migrate(db, broken)).toThrow();
    expect(tables(db)).toEqual(before);
    expect(schemaVersion(db)).toBe(20);
    db.close();
  });

  it('refuses a file of a newer app and leaves every byte of it as it was', () => {
    openStore({ file, keyHex: KEY }).close();
    const db = openEncrypted(file, KEY);
    db.pragma('user_version=990');
    db.pragma('wal_checkpoint(truncate)');
    db.close();
    const bytes = fs.readFileSync(file);
    expect(() => openStore({ file, keyHex: KEY })).toThrow(expect.objectContaining({ code: 'DATABASE_NEWER', details: { file: 990, app: MIGRATIONS.at(-1)?.id } }));
    expect(fs.readFileSync(file).equals(bytes)).toBe(true);
    expect(fs.readdirSync(dir).filter((name) => name.includes('before-upgrade'))).toEqual([]);
  });

  it('makes every table STRICT', () => {
    const db = openEncrypted(file, KEY);
    migrate(db, MIGRATIONS);
    const list = db.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[];
    const loose = list.filter((table) => table.schema === 'main' && table.type === 'table' && !table.name.startsWith('sqlite_') && table.strict === 0);
    expect(loose.map((table) => table.name)).toEqual([]);
    expect(() => db.exec("insert into number_counter values('case', '2026', 'seven')")).toThrow('cannot store TEXT');
    db.close();
  });
});
