import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_FILE } from '#src/contract/attachments.ts';
import type { InputOf } from '#src/contract/ipc.ts';
import { PDF, photo } from '../files/samples.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

const long = Buffer.concat([PDF, Buffer.alloc(300_000, 'isi ')]);

describe('files on their way into a case', () => {
  let test: TestBackend;
  let fo: TestLine;
  let caseId: string;
  let scans: string;
  const offer = (bytes: InputOf<'attachment.add'>['bytes'], parts: Partial<InputOf<'attachment.add'>> = {}): InputOf<'attachment.add'> =>
    ({ caseId, attachmentId: randomUUID(), document: 'SKTM', personId: null, fileName: 'surat.pdf', coordinates: null, bytes, ...parts });
  const send = async (line: TestLine, uploadId: string, file: Buffer, piece = 100_000) => {
    for (let offset = 0; offset < file.length; offset += piece) await line.call('attachment.upload', { uploadId, total: file.length, offset, bytes: file.subarray(offset, offset + piece) });
  };

  beforeAll(async () => {
    test = await demoBackend();
    fo = await test.as('fo');
    ({ caseId } = await fo.call('case.register', registerInput(studyFamily())));
    scans = fs.mkdtempSync(path.join(os.tmpdir(), 'slrt-scan-'));
  }, 60_000);
  afterAll(() => {
    test.close();
    fs.rmSync(scans, { recursive: true, force: true });
  });

  it('come in pieces, arrive whole, and are added once however often the button is pressed', async () => {
    const uploadId = randomUUID();
    await send(fo, uploadId, long);
    await fo.call('attachment.upload', { uploadId, total: long.length, offset: 0, bytes: long.subarray(0, 100_000) }); // sent twice
    const input = offer({ uploadId });
    await fo.call('attachment.add', input);
    const { state } = await fo.call('attachment.add', input);
    expect(state.attachments.filter((file) => file.attachmentId === input.attachmentId)).toHaveLength(1);
    const stored = await fo.call('attachment.open', { caseId, attachmentId: input.attachmentId });
    expect(Buffer.from(stored.bytes).equals(long)).toBe(true);
    await expect(fo.call('attachment.add', offer({ uploadId }))).rejects.toMatchObject({ code: 'FILE_GONE' });
  });

  it('that are cut short, cancelled, somebody else\'s or out of order are never stored', async () => {
    const half = randomUUID();
    await fo.call('attachment.upload', { uploadId: half, total: long.length, offset: 0, bytes: long.subarray(0, 1_000) });
    await expect(fo.call('attachment.add', offer({ uploadId: half }))).rejects.toMatchObject({ code: 'FILE_GONE' });
    await expect(fo.call('attachment.upload', { uploadId: half, total: long.length, offset: 5_000, bytes: long.subarray(0, 10) })).rejects.toMatchObject({ code: 'FILE_GONE' });
    await expect(fo.call('attachment.upload', { uploadId: half, total: 7, offset: 0, bytes: long.subarray(0, 10) })).rejects.toMatchObject({ code: 'FILE_GONE' });
    const other = await test.as('bo');
    const whole = randomUUID();
    await send(fo, whole, long);
    await expect(other.call('attachment.add', offer({ uploadId: whole }))).rejects.toMatchObject({ code: 'FILE_GONE' });
    await other.call('attachment.cancelUpload', { uploadId: whole });
    await fo.call('attachment.cancelUpload', { uploadId: whole });
    await expect(fo.call('attachment.add', offer({ uploadId: whole }))).rejects.toMatchObject({ code: 'FILE_GONE' });
    await expect(fo.call('attachment.upload', { uploadId: whole, total: LARGEST_FILE + 1, offset: 0, bytes: PDF })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('hold the memory of four at most', async () => {
    const first = randomUUID();
    await send(fo, first, long);
    for (let more = 0; more < 4; more += 1) await send(fo, randomUUID(), PDF);
    await expect(fo.call('attachment.add', offer({ uploadId: first }))).rejects.toMatchObject({ code: 'FILE_GONE' });
  });

  it('from the scan folder: newest first, pictures and PDF only, by a name that leads nowhere else', async () => {
    expect(await fo.call('scan.list', {})).toEqual({ folder: null, gone: false, files: [] });
    expect(await fo.call('scan.chooseFolder', {})).toBeNull();
    test.open.folder = scans;
    const write = (name: string, content: Buffer, age: number) => {
      fs.writeFileSync(path.join(scans, name), content);
      fs.utimesSync(path.join(scans, name), new Date(), new Date(Date.now() - age));
    };
    write('lama.jpg', await photo({ width: 400, height: 300 }), 3_600_000);
    write('baru.PDF', PDF, 60_000);
    write('sedang.pdf', PDF, 0);
    write('catatan.txt', Buffer.from('x'), 60_000);
    fs.mkdirSync(path.join(scans, 'map.pdf'));
    const folder = await fo.call('scan.chooseFolder', {});
    expect(folder?.folder).toBe(path.basename(scans));
    expect(folder?.files.map((file) => [file.name, file.growing])).toEqual([['sedang.pdf', true], ['baru.PDF', false], ['lama.jpg', false]]);
    const scanId = folder?.files[1]?.scanId ?? '';
    const { state } = await fo.call('attachment.add', offer({ scanId }, { fileName: '', document: 'KK' }));
    expect(state.attachments.at(-1)).toMatchObject({ document: 'KK', mediaType: 'application/pdf', size: PDF.length });
    expect(fs.existsSync(path.join(scans, 'baru.PDF'))).toBe(true); // the scanner's folder is not ours to tidy
    await expect(fo.call('attachment.add', offer({ scanId: 'etc-passwd' }))).rejects.toMatchObject({ code: 'FILE_GONE' });
    await expect((await test.as('manajer')).call('scan.list', {})).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    fs.rmSync(scans, { recursive: true });
    expect(await fo.call('scan.list', {})).toMatchObject({ gone: true, files: [] });
    await expect(fo.call('attachment.add', offer({ scanId }))).rejects.toMatchObject({ code: 'FILE_GONE' });
  });

  it('once stored can be called what they are, get a place, and come back after a removal', async () => {
    const input = offer(await photo({ place: [48.85, 2.35] }), { fileName: 'rumah.jpg', document: 'SUKET_DOMISILI' });
    const at = { caseId, attachmentId: input.attachmentId };
    await fo.call('attachment.add', input);
    const changed = await fo.call('attachment.change', { ...at, document: 'FOTO_RUMAH_DEPAN', coordinates: { latitude: -7.03, longitude: 107.52, source: 'TYPED' } });
    expect(changed.state.attachments.at(-1)).toMatchObject({ document: 'FOTO_RUMAH_DEPAN', warnings: [], coordinates: { source: 'TYPED', plausible: true } });
    expect(changed.state.documents).toContain('FOTO_RUMAH_DEPAN');
    expect(changed.state.documents).not.toContain('SUKET_DOMISILI');
    await fo.call('attachment.remove', { ...at, reason: 'Salah orang' });
    await expect(fo.call('attachment.change', { ...at, document: 'KTP', coordinates: null })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { state } = await fo.call('attachment.restore', at);
    expect(state.attachments.at(-1)).toMatchObject({ removed: null, document: 'FOTO_RUMAH_DEPAN' });
    expect(state.documents).toContain('FOTO_RUMAH_DEPAN');
    await expect(fo.call('attachment.restore', at)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a case returned for papers says in the queue what it waits for, until they come', async () => {
    await fo.call('case.sendToReview', { caseId, basis: null, note: '' });
    const analyst = await test.as('analis');
    await analyst.call('case.returnToFrontOffice', { caseId, basis: null, missingDocuments: ['AKTA_LAHIR', 'SKTM'], reason: 'kurang', message: 'Mohon bawa akta.' });
    const row = async () => (await fo.call('case.queue', { queue: 'INCOMPLETE', village: null, text: null, cursor: null, limit: 10 })).rows.find((one) => one.caseId === caseId);
    expect((await row())?.missing).toEqual(['AKTA_LAHIR', 'SKTM']);
    await fo.call('attachment.add', offer(PDF, { document: 'AKTA_LAHIR' }));
    expect((await row())?.missing).toEqual(['SKTM']);
    await fo.call('case.complete', { caseId, basis: null, documents: ['SKTM'], note: '' });
    expect(await row()).toBeUndefined();
    await expect(analyst.call('case.returnToFrontOffice', { caseId, basis: null, missingDocuments: [], reason: 'x', message: 'a'.repeat(161) })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect((await fo.call('case.open', { caseId })).state.timeline.find((entry) => entry.type === 'returnedToFrontOffice')?.data['message']).toBe('Mohon bawa akta.');
  });
});
