import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openEncrypted } from '#main/data/open.ts';
import { openLocal } from '#main/registry/local.ts';
import { openRegistry } from '#main/registry/registry.ts';
import { generated, importInto, KEY, manyVillages, person, snapshotFile, tempDir } from './people.ts';

/** The records of a fresh import of these lines. */
async function imported(lines: Record<string, unknown>[], options = {}) {
  const dir = tempDir();
  const report = await importInto(dir, await snapshotFile(lines), options);
  return { dir, report, registry: openLocal(dir, KEY) };
}

describe('import', () => {
  test('keeps every field, also the unknown ones', async () => {
    const line = person(1, {
      birthPlace: 'BANDUNG', address: 'KP. CIBOGO', rt: '001', rw: '005', matched: false, motherName: 'ENTIN', programmes: ['PKH', 'BPNT'],
      housing: { '302': 36, '303': 2 }, shoeSize: 42, notes: { nested: ['yes'] },
    });
    const { registry } = await imported([line, person(2, { kk: line['kk'], relation: 4 })]);
    expect(registry.records.byNik(String(line['nik']))).toEqual([{
      registryId: 'TEST-0001', nik: line['nik'], kk: line['kk'], name: 'ORANG 0001', birthPlace: 'BANDUNG', birthDate: '1990-01-15', sex: 'L', relation: 'HEAD',
      village: '32.04.05.2001', address: 'KP. CIBOGO', rt: '001', rw: '005', decile: 3, matched: false, motherName: 'ENTIN', programmes: ['PKH', 'BPNT'],
      extra: { shoeSize: 42, notes: { nested: ['yes'] } },
    }]);
    const household = registry.records.byFamilyCard(String(line['kk']));
    expect(household).toMatchObject({ decile: 3, housing: { '302': 36, '303': 2 }, address: 'KP. CIBOGO' });
    expect(household?.members.map((member) => member.relation)).toEqual(['HEAD', 'CHILD']);
  });

  test.each(['a.ndjson.gz', 'a.ndjson', 'a.csv.gz', 'a.csv'])('%s gives the same registry', async (name) => {
    const lines = generated(300).map((line, at) => (at === 5 ? { ...line, name: 'ASEP "UJANG", H.', address: 'KP. A, RT 1' } : line));
    const dir = tempDir();
    const report = await importInto(dir, await snapshotFile(lines, name));
    expect(report).toMatchObject({ people: 300, badLines: 0, fieldProblems: {} });
    const registry = openLocal(dir, KEY);
    for (const line of lines) expect(registry.records.byRegistryId(String(line['registryId']))).toMatchObject({ name: line['name'], nik: line['nik'], decile: line['decile'] });
    registry.close();
  });

  test('a family scattered over the file is one household', async () => {
    const kk = '3204990101200001';
    const { registry, report } = await imported([person(1, { kk }), person(2), person(3, { kk, relation: 3, address: 'KP. LAIN' })]);
    expect(report.households).toBe(2);
    expect(registry.records.byFamilyCard(kk)?.members.map((member) => member.registryId)).toEqual(['TEST-0001', 'TEST-0003']);
    expect(registry.records.byRegistryId('TEST-0003')?.address).toBe('KP. LAIN');
  });

  test('NIK and KK beyond 2^53 survive', async () => {
    const { registry } = await imported([person(1, { nik: '9471991501909999', kk: '9471990101209999' })]);
    expect(registry.records.byNik('9471991501909999')[0]).toMatchObject({ nik: '9471991501909999', kk: '9471990101209999' });
  });
});

describe('hostile fields', () => {
  const NIK = String(person(1)['nik']);
  test.each([
    [{ nik: 3204991501900001 }, { nik: null }, 'NIK_INVALID'],
    [{ nik: '32O4991501900001' }, { nik: null }, 'NIK_INVALID'],
    [{ nik: '0320499150190001' }, { nik: null }, 'NIK_INVALID'],
    [{ kk: 'x' }, { kk: null }, 'KK_INVALID'],
    [{ kk: NIK }, { kk: null }, 'KK_IS_NIK'],
    [{ birthDate: '9999-01-01' }, { birthDate: null }, 'BIRTH_DATE_INVALID'],
    [{ birthDate: '1990-02-31' }, { birthDate: null }, 'BIRTH_DATE_INVALID'],
    [{ birthDate: 19900101 }, { birthDate: null }, 'BIRTH_DATE_INVALID'],
    [{ birthDate: '2026-12-31' }, { birthDate: null }, 'BIRTH_DATE_INVALID'],
    [{ sex: 'X' }, { sex: null }, 'SEX_INVALID'],
    [{ relation: 99 }, { relation: 'UNKNOWN' }, 'RELATION_INVALID'],
    [{ decile: 11 }, { decile: 0 }, 'DECILE_INVALID'],
    [{ decile: -1 }, { decile: 0 }, 'DECILE_INVALID'],
    [{ decile: {} }, { decile: 0 }, 'DECILE_INVALID'],
    [{ name: 'A\u0000B\u001b[31m\u202eC' }, { name: 'A B [31m C' }, 'CONTROL_CHARACTERS'],
    [{ name: '=HYPERLINK("x")' }, { name: '=HYPERLINK("x")' }, 'FORMULA_TEXT'],
    [{ name: 'A'.repeat(5_000) }, { name: 'A'.repeat(120) }, 'NAME_CUT'],
    [{ motherName: ['a'] }, { motherName: null }, 'FIELD_INVALID'],
    [{ matched: 'perhaps' }, { matched: null }, 'FIELD_INVALID'],
    [{ programmes: 'a;drop table' }, { programmes: [] }, 'PROGRAMMES_INVALID'],
    [{ programmes: [1] }, { programmes: [] }, 'PROGRAMMES_INVALID'],
    [{ housing: [1] }, {}, 'HOUSING_INVALID'],
    [{ surprise: 'x'.repeat(10_000) }, { extra: {} }, 'EXTRA_TOO_LONG'],
  ])('%j', async (fields, expected, problem) => {
    const { report, registry } = await imported([person(1, fields)]);
    expect(report.fieldProblems).toEqual({ [problem]: 1 });
    expect(registry.records.byRegistryId('TEST-0001')).toMatchObject(expected);
  });

  test.each([
    [{ registryId: '' }, 'REGISTRY_ID_MISSING'],
    [{ registryId: 'x'.repeat(37) }, 'REGISTRY_ID_MISSING'],
    [{ registryId: { a: 1 } }, 'REGISTRY_ID_MISSING'],
    [{ name: '' }, 'NAME_MISSING'],
    [{ name: 7 }, 'NAME_MISSING'],
    [{ name: ' \u0000 ' }, 'NAME_MISSING'],
    [{ village: 'Soreang' }, 'VILLAGE_INVALID'],
    [{ village: '32.73.01.1001' }, 'VILLAGE_OUTSIDE'],
  ])('%j is a bad line', async (fields, problem) => {
    await expect(imported([...generated(200), person(1, fields)])).rejects.toMatchObject({
      code: 'REGISTRY_BAD_LINES', details: { bad: 1, lines: 201, canContinue: true, first: [`202: ${problem}`] },
    });
  });

  test('more villages than a registry has room for are bad lines, whoever came before is found', async () => {
    const villages = manyVillages(4_100);
    const lines = villages.map((village, at) => person(at + 1, { village }));
    await expect(imported(lines)).rejects.toMatchObject({ code: 'REGISTRY_BAD_LINES', details: { bad: 5, first: expect.arrayContaining(['4097: VILLAGE_BEYOND_LIMIT']) } });
    const { registry, report } = await imported(lines, { allowBadLines: true });
    expect(report).toMatchObject({ people: 4_095, badLines: 5 });
    for (const serial of [1, 4_095]) expect(registry.records.byNik(String(lines[serial - 1]?.['nik']))).toMatchObject([{ registryId: lines[serial - 1]?.['registryId'], village: villages[serial - 1] }]);
  });

  test('two people of one NIK are both kept and counted, and the answer says so', async () => {
    const { dir, report } = await imported([person(1), person(2, { nik: NIK }), person(3, { kk: person(1)['kk'], relation: 1 })]);
    expect(report.fieldProblems).toEqual({ NIK_TWICE: 2 });
    const registry = openRegistry({ dir, keyHex: KEY });
    expect(registry.checkNik(NIK)).toMatchObject({ state: 'SEVERAL_FOUND', source: { version: 1, quarter: '2026Q4', date: '2026-10-01' } });
    await registry.close();
  });

  test('one NIK for everybody: all are kept, the first two hundred are shown', async () => {
    const { report, registry } = await imported(Array.from({ length: 1_000 }, (_, at) => person(at + 1, { nik: NIK })));
    expect(report.fieldProblems).toEqual({ NIK_TWICE: 1_000 });
    expect(registry.records.byNik(NIK).length).toBeGreaterThanOrEqual(200);
    expect(registry.records.byRegistryId('TEST-0999')?.nik).toBe(NIK);
  });

  test('a registry id twice: both kept, and counted', async () => {
    const { report } = await imported([person(1), person(2, { registryId: 'TEST-0001' }), person(3)]);
    expect(report).toMatchObject({ people: 3, fieldProblems: { REGISTRY_ID_TWICE: 2 } });
  });

  test('two heads of one family are reported', async () => {
    const { report } = await imported([person(1), person(2, { kk: person(1)['kk'] })]);
    expect(report.fieldProblems).toEqual({ TWO_HEADS: 1 });
  });

  test('a column of NIKs that all end in 0 went through a spreadsheet', async () => {
    const { report } = await imported(Array.from({ length: 30 }, (_, at) => person(at + 1, { nik: `32049915019${String(at + 10)}010` })));
    expect(report.fieldProblems).toMatchObject({ NIK_ENDS_IN_ZERO: 30 });
  });

  test('a line of 3 MB is left out, those around it are kept', async () => {
    const { report } = await imported([...generated(300), person(1, { name: 'B'.repeat(3_000_000) }), person(2)], { allowBadLines: true });
    expect(report).toMatchObject({ people: 301, badLines: 1, firstBadLines: [{ line: 302, problem: 'TOO_LONG' }] });
  });

  test('from one in a hundred on nothing goes', async () => {
    const lines = [...generated(90), person(1, { name: '' })];
    await expect(imported(lines, { allowBadLines: true })).rejects.toMatchObject({ code: 'REGISTRY_BAD_LINES', details: { canContinue: false } });
  });
});

describe('faults of the file', () => {
  /** An old registry stands; the fault must leave it as it was. */
  async function refused(spoil: (file: string) => void, name = 'snapshot.ndjson.gz', header = {}): Promise<string> {
    const dir = tempDir();
    await importInto(dir, await snapshotFile([person(1)]));
    const file = await snapshotFile(generated(3_000), name, header);
    spoil(file);
    const before = readdirSync(dir).toSorted();
    const code = await importInto(dir, file).then(() => 'taken', (error: { code: string }) => error.code);
    expect(readdirSync(dir).toSorted()).toEqual(before);
    const registry = openLocal(dir, KEY);
    expect(registry.records.byRegistryId('TEST-0001')?.name).toBe('ORANG 0001');
    registry.close();
    return code;
  }

  const edit = (change: (text: string) => string) => (file: string): void => writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString())));

  test('another letter', async () => {
    expect(await refused(edit((text) => text.replace('"decile":1', '"decile":2')))).toBe('REGISTRY_CHECKSUM_WRONG');
  });

  test('lines missing', async () => {
    expect(await refused(edit((text) => `${text.split('\n').slice(0, -20).join('\n')}\n`))).toBe('REGISTRY_CHECKSUM_WRONG');
  });

  test('cut in the middle', async () => {
    expect(await refused((file) => truncateSync(file, 100_000))).toBe('REGISTRY_FILE_CUT');
  });

  test('bytes changed inside the gzip stream', async () => {
    expect(await refused((file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x55, 50_000, 50_100);
      writeFileSync(file, bytes);
    })).toMatch(/REGISTRY_FILE_UNREADABLE|REGISTRY_CHECKSUM_WRONG|REGISTRY_BAD_LINES/);
  });

  test('another regency', async () => {
    expect(await refused(() => undefined, 'snapshot.ndjson.gz', { regency: '32.73' })).toBe('REGISTRY_WRONG_REGENCY');
  });

  test.each(['', 'not a header\n', '{"kind":"snapshot"}\n', '[]\n', '{"kind":"delta","regency":"32.04","version":2,"base":1,"quarter":"2026Q4","date":"2026-10-01"}\n'])('%j is no snapshot', async (text) => {
    expect(await refused((file) => writeFileSync(file, text))).toBe('REGISTRY_FILE_UNREADABLE');
  });

  test('the disk is full', async () => {
    const dir = tempDir();
    await importInto(dir, await snapshotFile([person(1)]));
    const before = readdirSync(dir).toSorted();
    const open: typeof openEncrypted = (...given) => {
      const db = openEncrypted(...given);
      db.pragma('max_page_count=60');
      return db;
    };
    await expect(importInto(dir, await snapshotFile(generated(3_000)), { open })).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(dir).toSorted()).toEqual(before);
  });

  test('not there', async () => {
    await expect(importInto(tempDir(), path.join(tempDir(), 'missing.gz'))).rejects.toMatchObject({ code: 'REGISTRY_FILE_UNREADABLE' });
  });

  test('ten million bytes of rubbish', async () => {
    expect(await refused((file) => writeFileSync(file, Buffer.alloc(10_000_000, 'x\n')))).toBe('REGISTRY_FILE_UNREADABLE');
  });
});
