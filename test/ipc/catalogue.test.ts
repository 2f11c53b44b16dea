import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

const DAY = '2026-11-24';

describe('the catalogue is the office’s own data', () => {
  let test: TestBackend;
  let admin: TestLine;
  beforeAll(async () => {
    test = await demoBackend({ now: () => Date.parse(`${DAY}T03:00:00Z`) });
    admin = await test.as('admin');
  });
  afterAll(() => {
    test.close();
  });
  const programme = async (code: string) => (await admin.call('catalogue.get', {})).programmes.find((one) => one.code === code);
  const history = (code: string) => admin.call('catalogue.history', { kind: 'PROGRAMME', code });
  const csv = async (text: string | Buffer) => {
    const file = path.join(test.dir, `in-${Math.abs(Buffer.byteLength(text))}.csv`);
    fs.writeFileSync(file, text);
    test.open.file = file;
    const chosen = await admin.call('shell.chooseFile', { kind: 'CSV' });
    return chosen?.fileToken ?? '';
  };

  it('each edit is a version with its day, its reason and what changed; another window’s is found out', async () => {
    const entry = await programme('PIP');
    if (entry === undefined) throw new Error('PIP');
    const basis = (await history('PIP'))[0]?.id ?? null;
    await admin.call('catalogue.writeProgramme', { entry: { ...entry, benefit: 'Nominal baru' }, isNew: false, validFrom: DAY, note: 'Tahun 2027', basis });
    expect((await programme('PIP'))?.benefit).toBe('Nominal baru');
    expect(await history('PIP')).toMatchObject([{ note: 'Tahun 2027', changed: ['benefit'], validFrom: DAY }, { id: null, changed: [] }]);
    await expect(admin.call('catalogue.writeProgramme', { entry, isNew: false, validFrom: DAY, note: 'x', basis })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    await expect(admin.call('catalogue.writeProgramme', { entry, isNew: true, validFrom: DAY, note: 'x', basis: null })).rejects.toMatchObject({ code: 'CATALOGUE_CODE_TAKEN' });
  });

  it('a version that begins later waits for its day; a retired programme keeps its name', async () => {
    const entry = await programme('KIP');
    if (entry === undefined) throw new Error('KIP');
    await admin.call('catalogue.writeProgramme', { entry: { ...entry, benefit: 'Mulai Desember' }, isNew: false, validFrom: '2026-12-01', note: 'Desember', basis: null });
    expect((await programme('KIP'))?.benefit).toBe(entry.benefit);
    const basis = (await history('KIP'))[0]?.id ?? null;
    await admin.call('catalogue.writeProgramme', { entry: { ...entry, retired: true }, isNew: false, validFrom: DAY, note: 'Selesai', basis });
    expect(await programme('KIP')).toMatchObject({ retired: true, name: entry.name });
  });

  it('goes out as CSV without formulas, and comes back the same', async () => {
    const partner = (await admin.call('catalogue.get', {})).partners.find((one) => one.code === 'BAZNAS');
    if (partner === undefined) throw new Error('BAZNAS');
    await admin.call('catalogue.writePartner', { entry: { ...partner, phone: '+62 22 0000', contact: '=HYPERLINK("x")' }, isNew: false, validFrom: DAY, note: 'Telepon', basis: null });
    const { bytes } = await admin.call('catalogue.export', { kind: 'PARTNER' });
    const text = Buffer.from(bytes).toString('utf8');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain("'+62 22 0000");
    const preview = await admin.call('catalogue.readCsv', { kind: 'PARTNER', fileToken: await csv(text) });
    expect(preview.problems).toEqual([]);
    expect(preview.entries.every((entry) => entry.change === 'SAME')).toBe(true);
  });

  it('bad lines are told one by one and nothing is half applied', async () => {
    const { bytes } = await admin.call('catalogue.export', { kind: 'PARTNER' });
    const [head = '', ...lines] = Buffer.from(bytes).toString('utf8').trim().split('\r\n');
    const plain = lines.find((line) => line.startsWith('LBH')) ?? '';
    const bad = [
      head, plain.replace('Lembaga Bantuan Hukum', 'LBH Bandung'), plain.replace('LBH,', 'LBH_2,').replace('Lembaga Bantuan Hukum', '=cmd|calc'), plain.replace('LBH,', 'lbh tiga,'),
      plain.replace('LBH,', 'LBH_4,').replace('LEGAL_AID', 'NO_SUCH'), plain, `${plain},zu viel`, '"LBH_5,offen', plain.replace('LBH,', 'LBH_6,').replace('Ketua', 'Kepala dé'),
    ];
    const broken = Buffer.concat([Buffer.from(`${bad.slice(0, -1).join('\r\n')}\r\n`, 'utf8'), Buffer.from(bad.at(-1) ?? '', 'latin1')]);
    const fileToken = await csv(broken);
    const preview = await admin.call('catalogue.readCsv', { kind: 'PARTNER', fileToken });
    expect(preview.problems.map(({ line, code, what }) => `${line} ${code} ${what}`)).toEqual([
      '3 FORMULA nama', '4 VALUE kode', '5 UNKNOWN_SERVICE NO_SUCH', '6 TWICE LBH', '7 CELLS 22/21', '8 QUOTE ', '9 ENCODING ',
    ]);
    expect(preview.entries.find((entry) => entry.line === 2)).toMatchObject({ change: 'CHANGED', fields: ['nama'] });
    await expect(admin.call('catalogue.takeCsv', { kind: 'PARTNER', fileToken, digest: preview.digest, note: 'x' })).rejects.toMatchObject({ code: 'CSV_HAS_PROBLEMS' });
    expect((await admin.call('catalogue.get', {})).partners.find((one) => one.code === 'LBH')?.name).toBe('Lembaga Bantuan Hukum');
    const good = await csv(bad.slice(0, 2).join('\n').replaceAll(',', ';'));
    const shown = await admin.call('catalogue.readCsv', { kind: 'PARTNER', fileToken: good });
    expect(await admin.call('catalogue.takeCsv', { kind: 'PARTNER', fileToken: good, digest: shown.digest, note: 'Daftar baru' })).toEqual({ changed: 1 });
    expect((await admin.call('catalogue.get', {})).partners.find((one) => one.code === 'LBH')?.name).toBe('LBH Bandung');
  });

  it('files of no use are refused as a whole, and one that changed after it was shown', async () => {
    const read = async (text: string) => (await admin.call('catalogue.readCsv', { kind: 'PROGRAMME', fileToken: await csv(text) })).problems.map(({ code }) => code);
    expect(await read(' ')).toEqual(['EMPTY_FILE']);
    expect((await read('kode,nama\nX,Y'))[0]).toBe('HEADING_MISSING');
    const token = await csv('kode,nama\n');
    await expect(admin.call('catalogue.takeCsv', { kind: 'PROGRAMME', fileToken: token, digest: '0'.repeat(64), note: 'x' })).rejects.toMatchObject({ code: 'CSV_CHANGED' });
  });

  it('prints a programme for a citizen', async () => {
    const { bytes } = await admin.call('catalogue.sheet', { code: 'RUTILAHU_KAB' });
    expect(Buffer.from(bytes).subarray(0, 4).toString()).toBe('%PDF');
    await expect(admin.call('catalogue.sheet', { code: 'NOBODY' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a rule is tried on the families that there are, published with its reason, and never with a problem', async () => {
    const fo = await test.as('fo');
    await fo.call('case.register', registerInput(studyFamily()));
    const which = { kind: 'RULES', code: 'SANITASI' } as const;
    const { text, versionId } = await admin.call('rule.open', which);
    const wrong = text.replaceAll('"HOME"', '"HAUS"');
    expect((await admin.call('rule.check', { ...which, text: wrong })).problems).toMatchObject([{ code: 'UNKNOWN_FACT', details: { fact: 'HAUS' } }]);
    expect((await admin.call('rule.check', { ...which, text: '{ "programme": ' })).unreadable).not.toBeNull();
    expect((await admin.call('rule.check', { ...which, text: '{"programme":"SANITASI"}' })).unreadable).toEqual({ where: 'of' });
    await expect(admin.call('rule.publish', { ...which, text: wrong, validFrom: DAY, note: 'x', basis: versionId })).rejects.toMatchObject({ code: 'RULE_HAS_PROBLEMS' });
    // Without the demand for an own house the study's family waits for its decile alone.
    const parsed = JSON.parse(text) as { periods: { conditions: { fact?: string }[]; examples: { expect: string }[] }[] };
    for (const period of parsed.periods) period.conditions = period.conditions.filter((condition) => condition.fact !== 'HOME');
    const next = JSON.stringify(parsed);
    const trial = await admin.call('rule.try', { ...which, text: next, validFrom: DAY });
    expect(trial.problems).toEqual([]);
    expect(trial.families).toBeGreaterThan(0);
    expect(trial.rows.find((row) => row.is === 'BELUM_DIKETAHUI')).toMatchObject({ name: null });
    await admin.call('rule.publish', { ...which, text: next, validFrom: DAY, note: 'Keputusan rapat', basis: versionId });
    expect((await admin.call('catalogue.history', which))[0]).toMatchObject({ note: 'Keputusan rapat', changed: ['periods'] });
    await expect(admin.call('rule.publish', { ...which, text: next, validFrom: DAY, note: 'x', basis: versionId })).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const loop = await admin.call('rule.check', { kind: 'SHARED', code: 'POOR', text: '{"all":[{"use":"POOR"}]}' });
    expect(loop.problems[0]).toMatchObject({ code: 'LOOP', details: { names: 'POOR → POOR' } });
    expect((await admin.call('rule.list', {})).every((row) => row.problems.length === 0)).toBe(true);
  });

  it('a shared condition is tried on every rule that reaches it, through other shared conditions, too', async () => {
    const direct = { kind: 'SHARED', code: 'VERY_POOR' } as const;
    const sanitasi = await admin.call('rule.open', { kind: 'RULES', code: 'SANITASI' });
    await admin.call('rule.publish', { ...direct, text: '{"fact":"DECILE","op":"lte","value":9}', validFrom: DAY, note: 'Baru', basis: null });
    await admin.call('rule.publish', { kind: 'SHARED', code: 'HARD_UP', text: '{"any":[{"not":{"not":{"use":"VERY_POOR"}}},{"fact":"DECILE","op":"gte","value":10}]}', validFrom: DAY, note: 'Baru', basis: null });
    const parsed = JSON.parse(sanitasi.text) as { periods: { conditions: object[] }[] };
    for (const period of parsed.periods) period.conditions.push({ use: 'HARD_UP' });
    await admin.call('rule.publish', { kind: 'RULES', code: 'SANITASI', text: JSON.stringify(parsed), validFrom: DAY, note: 'Lewat syarat bersama', basis: sanitasi.versionId });
    const asked = (await admin.call('rule.try', { kind: 'RULES', code: 'SANITASI', text: JSON.stringify(parsed), validFrom: DAY })).asked;
    expect(asked).toBeGreaterThan(0);
    expect((await admin.call('rule.try', { kind: 'SHARED', code: 'HARD_UP', text: '{"fact":"DECILE","op":"lte","value":10}', validFrom: DAY })).asked).toBe(asked);
    expect((await admin.call('rule.try', { ...direct, text: '{"fact":"DECILE","op":"lte","value":8}', validFrom: DAY })).asked).toBe(asked);
    // Nobody uses it yet: nobody is asked, and what is wrong with it is told all the same.
    const nobody = { kind: 'SHARED', code: 'NOBODY' } as const;
    expect((await admin.call('rule.try', { ...nobody, text: '{"fact":"DECILE","op":"lte","value":8}', validFrom: DAY })).asked).toBe(0);
    const told = async (text: string) => (await admin.call('rule.check', { ...nobody, text })).problems.map(({ code }) => code);
    expect(await told('{"all":[{"use":"NOBODY"}]}')).toEqual(['LOOP']);
    expect(await told('{"fact":"WEALTH","op":"eq","value":1}')).toEqual(['UNKNOWN_FACT']);
    expect(await told('{"use":"SOMEBODY"}')).toEqual(['UNKNOWN_CONDITION']);
    expect(await told('{"fact":"AGE","op":"gte","value":60}')).toEqual([]);
  });
});
