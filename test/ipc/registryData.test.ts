import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generated, person, snapshotFile } from '../registry/people.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';

const several = (count: number) => Array.from({ length: count }, (_, at) => person(at + 1));

describe('the administrator takes registry data in', () => {
  let test: TestBackend;
  let administrator: TestLine;
  beforeAll(async () => {
    test = await demoBackend();
    administrator = await test.as('admin');
  });
  afterAll(() => {
    test.close();
  });

  const choose = async (file: string, line = administrator): Promise<string> => {
    test.open.file = file;
    const chosen = await line.call('shell.chooseFile', { kind: 'REGISTRY' });
    return chosen?.fileToken ?? '';
  };
  const take = async (file: string, allowBadLines = false) =>
    administrator.call('registry.import', { fileToken: await choose(file), allowBadLines });

  it('tells how far it is, reports what it did, and writes it down', async () => {
    test.events.length = 0;
    const report = await take(await snapshotFile(generated(3_000), 'a.ndjson.gz', { version: 2, quarter: '2027Q1', date: '2027-01-01' }));
    expect(report).toMatchObject({ kind: 'snapshot', version: 2, quarter: '2027Q1', people: 3_000, badLines: 0 });
    expect(test.events.map(({ event }) => event)).toContain('registry.progress');
    expect(test.events.at(-1)).toEqual({ event: 'registry.changed', data: { version: 2 } });
    const view = await administrator.call('registry.data', {});
    expect(view).toMatchObject({ job: null, lastReport: report });
    expect(view.history.map(({ version, people }) => [version, people])).toEqual([[2, 3_000], [1, 20_005]]);
    expect(await administrator.call('registry.status', {})).toMatchObject({ source: { version: 2 }, people: 3_000, importing: false });
    expect(view.lastFailure).toBeNull();
  });

  it('keeps the last failure for whoever had left the page', async () => {
    await expect(take(await snapshotFile(several(5), 'b.ndjson.gz', { regency: '32.73' }))).rejects.toMatchObject({ code: 'REGISTRY_WRONG_REGENCY' });
    expect((await administrator.call('registry.data', {})).lastFailure).toMatchObject({ kind: 'IMPORT', code: 'REGISTRY_WRONG_REGENCY', details: { found: '32.73' } });
  });

  it('gives no path to the window and takes no foreign or made-up token', async () => {
    const file = await snapshotFile(several(5));
    test.open.file = file;
    const chosen = await administrator.call('shell.chooseFile', { kind: 'REGISTRY' });
    expect(chosen).toEqual({ fileToken: expect.any(String) as string, name: 'snapshot.ndjson.gz', size: fs.statSync(file).size });
    const foreign = await choose(file, await test.as('fo'));
    for (const fileToken of [foreign, 'invented']) {
      await expect(administrator.call('registry.import', { fileToken, allowBadLines: false })).rejects.toMatchObject({ code: 'FILE_GONE' });
    }
    test.open.file = null;
    expect(await administrator.call('shell.chooseFile', { kind: 'REGISTRY' })).toBeNull();
  });

  it('is the administrator’s alone', async () => {
    for (const username of ['fo', 'analis', 'manajer']) {
      const line = await test.as(username);
      await expect(line.call('registry.data', {})).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
      await expect(line.call('registry.cancel', {})).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    }
  });

  it('refuses broken files with a reason and keeps what it has', async () => {
    const cut = await snapshotFile(generated(500));
    fs.truncateSync(cut, fs.statSync(cut).size - 200);
    const empty = await snapshotFile([]);
    fs.writeFileSync(empty, 'not a snapshot');
    const other = await snapshotFile(several(5), 'b.ndjson.gz', { regency: '32.05' });
    const plain = await snapshotFile(several(5), 'c.ndjson');
    fs.writeFileSync(plain, fs.readFileSync(plain, 'utf8').replace('ORANG 0003', 'ORANG 9993'));
    const cases = [[cut, 'REGISTRY_FILE_CUT'], [empty, 'REGISTRY_FILE_UNREADABLE'], [other, 'REGISTRY_WRONG_REGENCY'], [plain, 'REGISTRY_CHECKSUM_WRONG']] as const;
    for (const [file, code] of cases) await expect(take(file)).rejects.toMatchObject({ code });
    const gone = await snapshotFile(several(5));
    const fileToken = await choose(gone);
    fs.rmSync(gone);
    await expect(administrator.call('registry.import', { fileToken, allowBadLines: false })).rejects.toMatchObject({ code: 'REGISTRY_FILE_UNREADABLE' });
    expect(await administrator.call('registry.status', {})).toMatchObject({ source: { version: 2 }, people: 3_000, importing: false });
  });

  it('shows the first bad lines and lets the user go on under 1 %', async () => {
    const few = await snapshotFile([...several(150), person(900, { village: '32.05.01.2001' })], 'd.ndjson', { version: 3 });
    await expect(take(few)).rejects.toMatchObject({
      code: 'REGISTRY_BAD_LINES', details: { bad: 1, canContinue: true, first: ['152: VILLAGE_OUTSIDE'] },
    });
    expect(await take(few, true)).toMatchObject({ version: 3, people: 150, badLines: 1, firstBadLines: [{ line: 152, problem: 'VILLAGE_OUTSIDE' }] });
    const many = await snapshotFile([...several(10), person(900, { name: '' })], 'e.ndjson', { version: 14 });
    await expect(take(many, true)).rejects.toMatchObject({ code: 'REGISTRY_BAD_LINES', details: { canContinue: false } });
  });

  it('takes changes in only onto the version they are for, and checks the whole file', async () => {
    const change = async (base: number) => {
      const lines = [{ op: 'change', registryId: 'TEST-0001', decile: 9 }, { op: 'remove', registryId: 'TEST-0002' }];
      const file = await snapshotFile(lines, 'delta.ndjson.gz', { kind: 'delta', base, version: base + 1, quarter: '2027Q2', date: '2027-04-01' });
      return administrator.call('registry.applyDelta', { fileToken: await choose(file), allowBadLines: false });
    };
    await expect(change(7)).rejects.toMatchObject({ code: 'REGISTRY_BASE_MISMATCH' });
    expect(await change(3)).toMatchObject({ kind: 'delta', version: 4, people: 149 });
    const { history } = await administrator.call('registry.data', {});
    expect(history[0]).toMatchObject({ kind: 'delta', version: 4, quarter: '2027Q2' });
    expect(await administrator.call('registry.checkIntegrity', {})).toEqual({ intact: true, problems: 0 });
    await expect(take(await snapshotFile([], 'delta.ndjson', { kind: 'delta', base: 4, version: 5 }))).rejects.toMatchObject({ code: 'REGISTRY_FILE_UNREADABLE' });
  });

  it('stops at any moment and does one thing at a time', async () => {
    const fileToken = await choose(await snapshotFile(generated(20_000), 'f.ndjson.gz', { version: 9 }));
    const running = administrator.call('registry.import', { fileToken, allowBadLines: false });
    await expect(administrator.call('registry.import', { fileToken, allowBadLines: false })).rejects.toMatchObject({ code: 'REGISTRY_BUSY' });
    expect(await administrator.call('registry.data', {})).toMatchObject({ job: { kind: 'IMPORT' } });
    const [stopped] = await Promise.allSettled([running, administrator.call('registry.cancel', {})]);
    expect(stopped).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED' } });
    expect(await administrator.call('registry.status', {})).toMatchObject({ source: { version: 4 }, importing: false });
  });
});
