import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutNumbers } from '#src/domain/problem/problem.ts';
import { journal } from '#main/ipc/journal.ts';
import { demoBackend, type TestBackend } from './backend.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const report = () => ({ reportId: randomUUID(), page: 'cases', errorCode: null, words: 'Layar kosong setelah menekan Simpan.', log: 'x', picture: PNG });

describe('problem reports', () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend();
  });
  afterAll(() => test.close());

  it('from anybody, once however often they are handed in, to the administrator’s list', async () => {
    const fo = await test.as('fo');
    const one = report();
    await fo.call('problem.report', one);
    await fo.call('problem.report', one);
    const admin = await test.as('admin');
    const rows = await admin.call('problem.list', {});
    expect(rows).toMatchObject([{ id: one.reportId, role: 'FRONT_OFFICE', page: 'cases', version: '0.0.0-test', words: one.words, state: 'NEW', how: null }]);
    expect(await admin.call('problem.open', { reportId: one.reportId })).toMatchObject({ log: 'x', picture: PNG });
    await admin.call('problem.setState', { reportId: one.reportId, state: 'HANDED_OVER', how: 'EMAIL', note: 'Tim pengembang' });
    expect((await admin.call('problem.list', {}))[0]).toMatchObject({ state: 'HANDED_OVER', how: 'EMAIL', note: 'Tim pengembang', stateBy: expect.any(String) as string });
    expect((await admin.call('access.list', { subjectId: one.reportId, cursor: null })).rows.map((row) => [row.action, row.subjectType])).toEqual([['WRITE', 'problem'], ['WRITE', 'problem']]);
    await expect(admin.call('problem.open', { reportId: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(fo.call('problem.list', {})).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });

  it('lose long numbers and addresses on the way in', async () => {
    expect(withoutNumbers('NIK 3204991501900001, KK 320499.010220.0003, HP 0812-3456-7890, ani@contoh.id, 15 menit, kasus A-00001')).toBe('NIK […], KK […], HP […], […@…] 15 menit, kasus A-00001');
    const fo = await test.as('fo');
    const one = { ...report(), words: 'NIK 3204991501900001 tidak terbaca' };
    await fo.call('problem.report', one);
    const { store } = test.backend.services.office.get();
    expect(JSON.stringify(store.sql.all(store.q.selectFrom('changeset').selectAll()))).not.toContain('3204991501900001');
    expect(store.sql.first(store.q.selectFrom('problem_report').select('words').where('id', '=', one.reportId))?.words).toBe('NIK […] tidak terbaca');
  });

  it('as a file for its author and the administrator, and for nobody else; without a picture when it was left out', async () => {
    const fo = await test.as('fo');
    const one = report();
    const bare = { ...report(), picture: null, log: '' };
    await fo.call('problem.report', one);
    await fo.call('problem.report', bare);
    const { fileName, bytes } = await fo.call('problem.file', { reportId: one.reportId });
    expect(fileName).toMatch(/^laporan-masalah-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\.zip$/);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['laporan.txt', 'gambar.png']);
    expect(strFromU8(files['laporan.txt'] ?? new Uint8Array())).toContain(one.words);
    expect(files['gambar.png']).toEqual(PNG);
    expect(Object.keys(unzipSync((await (await test.as('admin')).call('problem.file', { reportId: bare.reportId })).bytes))).toEqual(['laporan.txt']);
    await expect((await test.as('bo')).call('problem.file', { reportId: one.reportId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('take no other file for a picture, and no page that could be anything', async () => {
    const fo = await test.as('fo');
    for (const wrong of [{ picture: new Uint8Array([1, 2, 3, 4]) }, { picture: new Uint8Array(5_000_000).fill(0x89, 0, 1) }, { page: '../x' }, { words: ' ' }]) {
      await expect(fo.call('problem.report', { ...report(), ...wrong })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});

describe('the program’s log', () => {
  it('has names and codes, never what was typed or read', async () => {
    const test = await demoBackend();
    const fo = await test.as('fo');
    await fo.call('people.search', { text: 'Rohmat Rahasia', village: null, limit: 5 });
    await expect(fo.call('case.byCode', { code: 'ZZZZ-9999' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const log = await fo.call('problem.log', {});
    expect(log).toMatch(/people\.search ok \d+ ms/);
    expect(log).toMatch(/case\.byCode NOT_FOUND \d+ ms/);
    expect(log).not.toMatch(/Rohmat|Rahasia|ZZZZ/);
    test.close();
  });

  it('tells a fault’s kind and place without its message or anybody’s folder, and keeps the last two hundred lines', () => {
    const log = journal(() => 0);
    const error = new TypeError('NIK 3204991501900001 milik Rohmat');
    error.stack = `TypeError: NIK 3204991501900001\n    at check (/home/rohmat/slrt/main.cjs:10:5)\n    at C:\\Users\\rohmat\\slrt\\data.cjs:7:1`;
    log.fault('case.open', error);
    expect(log.text()).toBe('1970-01-01T00:00:00.000Z fault in case.open: TypeError < main.cjs:10:5 < data.cjs:7:1');
    log.fault('x', 'Rohmat');
    expect(log.text()).not.toContain('ohmat');
    for (let index = 0; index < 300; index += 1) log.done(`a.b${index}`, 'ok', 1);
    expect(log.text().split('\n')).toHaveLength(200);
    expect(log.text()).toContain('a.b299 ok 1 ms');
  });
});
