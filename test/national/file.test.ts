import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProposal } from '#main/data/flows/read.ts';
import type { Store } from '#main/data/store.ts';
import { plainName } from '#main/national/file/sheet.ts';
import { officeOutbox } from '#main/national/office/outbox.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import { demoBackend, type TestBackend, type TestLine } from '../ipc/backend.ts';
import { readyFamily } from './office.ts';

const PART = { sheet: 'BPNT' as const, area: '32.04' };
const HEAD = 'KECAMATAN;DESA;NIK USULAN;PROGRAM BANSOS;HASIL;PADAN;NAMA LENGKAP;KETERANGAN VALIDASI';

let test: TestBackend;
let siks: TestLine;
let store: Store;
const random = seededRandom(31);
const now = Date.parse('2026-11-24T02:00:00Z');
beforeAll(async () => {
  test = await demoBackend({ now: () => now });
  siks = await test.as('siks');
  ({ store } = test.backend.services.office.get());
}, 60_000);
afterAll(() => test.close());

const waiting = () => officeOutbox(store, { author: 'u1' }).waiting(50).map(({ proposalId }) => proposalId);
const sheetOf = (archive: Uint8Array): string => {
  const name = Object.keys(unzipSync(archive)).find((file) => file.endsWith('.xlsx')) ?? '';
  const inside = unzipSync(unzipSync(archive)[name] ?? new Uint8Array());
  return ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'].map((file) => (inside[file] === undefined ? '' : strFromU8(inside[file]))).join('');
};
const importing = async (text: string) => {
  const file = path.join(test.dir, 'hasil.csv');
  writeFileSync(file, text);
  test.open.file = file;
  const chosen = await siks.call('shell.chooseFile', { kind: 'CSV' });
  return siks.call('national.importResults', { fileToken: chosen?.fileToken ?? '' });
};

describe('the exchange by file', () => {
  const families = (): ReturnType<typeof readyFamily>[] => Array.from({ length: 3 }, () => readyFamily(store, random));

  it('writes the 21 columns as text with the minutes beside it; what went by file never goes by network', async () => {
    const [first, second] = families();
    expect(waiting()).toHaveLength(3);
    const report = await siks.call('national.exportFile', PART);
    expect(report).toEqual({ saved: true, rows: 3, proposals: 3, repeated: 0, unsigned: 3, blanks: ['NOKK', 'TEMPAT LAHIR', 'IBU KANDUNG', 'JENIS PEKERJAAN', 'STATUS KAWIN'] });
    const saved = test.saved.at(-1);
    expect(saved?.fileName).toBe('usulan-2026-11-BPNT-32.04.zip');
    expect(Object.keys(unzipSync(saved?.bytes ?? new Uint8Array())).toSorted()).toEqual([
      'berita-acara/001-belum-ditandatangani.pdf', 'berita-acara/002-belum-ditandatangani.pdf', 'berita-acara/003-belum-ditandatangani.pdf', 'usulan-2026-11-BPNT-32.04.xlsx',
    ]);
    const sheet = sheetOf(saved?.bytes ?? new Uint8Array());
    for (const text of ['PROGRAM BANSOS', 'TGL MULAI HAMIL', first?.nik ?? '', '15/01/1985', 'CILEUNYI', 'KP CONTOH']) expect(sheet).toContain(text);
    // Text, not a number: a spreadsheet program keeps fifteen digits.
    expect(sheet).not.toContain(`<v>${first?.nik ?? ''}</v>`);
    expect(waiting()).toEqual([]);
    await expect(siks.call('national.exportFile', PART)).rejects.toMatchObject({ code: 'NATIONAL_NOTHING_TO_EXPORT' });
    await expect((await test.as('manajer')).call('proposal.withdraw', { proposalId: second?.proposalId ?? '', basis: null, reason: 'x' })).rejects.toMatchObject({ code: 'NATIONAL_UNDER_WAY' });
  });

  it('holds the month\'s earlier lines again, because an upload overwrites; unsaved or taken back, all wait once more', async () => {
    readyFamily(store, random);
    const again = await siks.call('national.exportFile', PART);
    expect(again).toMatchObject({ proposals: 4, repeated: 3 });
    const [open] = await siks.call('national.files', {});
    expect(open).toMatchObject({ batch: 'FILE 2026-11 BPNT 32.04', month: '2026-11', sheet: 'BPNT', area: '32.04', count: 4 });
    await siks.call('national.takeBackFile', { batch: open?.batch ?? '' });
    expect(waiting()).toHaveLength(4);
    expect(await siks.call('national.files', {})).toEqual([]);
  });

  it('what has left by network is in no file', async () => {
    const outbox = officeOutbox(store, { author: 'u1' });
    const [one] = outbox.waiting(1);
    outbox.sending?.(one === undefined ? [] : [one], '4f8b2c1e-0000-4000-8000-000000000001');
    expect(await siks.call('national.exportFile', PART)).toMatchObject({ proposals: 3 });
    expect(waiting()).toEqual([one?.proposalId]);
  });

  it('takes the result in: accepted, refused with the reason, strangers counted, unclear words left to a person', async () => {
    const items = store.sql.all(store.q.selectFrom('national_item').selectAll().where('way', '=', 'FILE').orderBy('queued_at').orderBy('id'));
    const niks = items.map(({ proposal_id }) => store.sql.first(store.q.selectFrom('person').select('nik').where('id', '=', readProposal(store, proposal_id).start.subjects[0]?.personId ?? ''))?.nik ?? '');
    const line = (nik: string, result: string, matched: string, note: string): string => `CILEUNYI;CINUNUK;"${nik}";BPNT;${result};${matched};"NAMA, CONTOH";"${note}"`;
    for (const wrong of ['', 'a;b\n1;2', `${HEAD}\n1;2`]) await expect(importing(wrong)).rejects.toMatchObject({ code: 'NATIONAL_RESULT_FILE_UNREADABLE' });
    const report = await importing(`\uFEFF${[HEAD, line(niks[0] ?? '', 'BERHASIL', 'PADAN', ''), line(niks[1] ?? '', 'GAGAL', 'TIDAK PADAN', 'Nama berbeda'), line(niks[2] ?? '', 'DIPROSES', '', ''), line('3204999999999999', 'BERHASIL', 'PADAN', '')].join('\r\n')}`);
    expect(report).toEqual({ lines: 4, accepted: 1, refused: 1, unknown: 1, unclear: 1 });
    expect(items.map(({ proposal_id }) => readProposal(store, proposal_id).status)).toEqual(['SUBMITTED', 'RETURNED', 'READY_TO_SEND']);
    expect(readProposal(store, items[1]?.proposal_id ?? '').returnReason).toBe('Nama berbeda NIK tidak padan.');
    expect(await (await test.as('admin')).call('projection.rebuild', {})).toMatchObject({ differing: 0 });
  });

  it('cleans names as the template wants them', () => {
    expect(['Drs. H. Asep Su\'eb', '=SUM(A1)', 'Siti/Nur, binti "A"', 'Hj. Éva  Contoh.'].map(plainName)).toEqual(['ASEP SUEB', 'SUM A1', 'SITI NUR BINTI A', 'ÉVA CONTOH']);
  });
});
