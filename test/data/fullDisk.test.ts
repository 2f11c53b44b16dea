import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerInput, studyFamily } from '../ipc/family.ts';
import type { TestBackend, TestLine } from '../ipc/backend.ts';
import { staffedBackend } from '../ipc/smallOffice.ts';
import { contents } from './tempStore.ts';

const TABLES = ['changeset', 'case_event', 'household', 'person', 'case_projection', 'area_counter', 'number_counter', 'device', 'draft'];

/** SQLite's own limit on the file gives the same SQLITE_FULL as a disk without room, on every system and without rights. */
describe('a full disk', () => {
  let test: TestBackend;
  let fo: TestLine;
  beforeEach(async () => {
    test = await staffedBackend();
    fo = await test.as('fo');
  });
  afterEach(() => {
    test.close();
  });
  const db = () => test.backend.services.office.get().store.connection;

  it('refuses the command whole, keeps everything that was there, lets people read, and goes on when there is room', async () => {
    const family = studyFamily();
    const draft = { id: family.caseId, form: 'register', title: 'Draf', body: 'x'.repeat(2_000) };
    await fo.call('draft.save', draft);
    const before = contents(test.backend.services.office.get().store, TABLES);
    db().pragma('wal_checkpoint(truncate)');
    db().pragma(`max_page_count=${String(db().pragma('page_count', { simple: true }))}`);
    const big = { ...registerInput(family), narrative: 'n'.repeat(4_000), members: Array.from({ length: 30 }, (_, i) => ({ ...family.head, id: i === 0 ? family.head.id : `m${i}`, nik: null, condition: 'k'.repeat(300) })) };
    const input = { ...big, applicantId: family.head.id, needs: [] };
    await expect(fo.call('case.register', input)).rejects.toMatchObject({ code: 'DISK_FULL' });
    await expect(fo.call('draft.save', { ...draft, body: 'y'.repeat(100_000) })).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(contents(test.backend.services.office.get().store, TABLES)).toEqual(before);
    expect((await fo.call('draft.open', { id: draft.id })).body).toBe(draft.body);
    expect((await fo.call('case.queue', { queue: 'OPEN', village: null, text: null, cursor: null, limit: 10 })).rows.length).toBeGreaterThan(0);
    db().pragma('max_page_count=1073741823');
    expect(await fo.call('case.register', input)).toMatchObject({ created: true });
    expect(db().pragma('integrity_check', { simple: true })).toBe('ok');
  });
});
