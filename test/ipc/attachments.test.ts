import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#src/contract/ipc.ts';
import { PDF, photo } from '../files/samples.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { registerInput, studyFamily } from './family.ts';

describe('papers of a case', () => {
  let test: TestBackend;
  let fo: TestLine;
  let caseId: string;
  const offer = (parts: Partial<InputOf<'attachment.add'>> & { bytes: Uint8Array }): InputOf<'attachment.add'> => ({
    caseId, attachmentId: randomUUID(), document: 'SKTM', personId: null, fileName: 'foto.jpg', coordinates: null, ...parts,
  });
  const open = async () => (await fo.call('case.open', { caseId })).state;
  const stored = () => fs.readdirSync(path.join(test.dir, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(test.dir, 'files', name)).isFile());

  beforeAll(async () => {
    test = await demoBackend();
    fo = await test.as('fo');
  }, 60_000);
  afterAll(() => {
    test.close();
  });
  const fresh = async () => {
    ({ caseId } = await fo.call('case.register', registerInput(studyFamily())));
  };

  it('a house photo is kept upright and encrypted, with its place; the missing paper has come', async () => {
    await fresh();
    const input = offer({ document: 'FOTO_RUMAH_DEPAN', bytes: await photo({ orientation: 6, place: [-7.0253, 107.5197], takenAt: '2026:11:24 10:11:12' }) });
    const { state } = await fo.call('attachment.add', input);
    expect(state.attachments).toMatchObject([{
      document: 'FOTO_RUMAH_DEPAN', mediaType: 'image/jpeg', width: 900, height: 1_200, takenAt: '2026-11-24T10:11:12', warnings: [], removed: null,
      coordinates: { source: 'EXIF', plausible: true },
    }]);
    expect(state.documents).toContain('FOTO_RUMAH_DEPAN');
    const { attachmentId } = input;
    const file = await fo.call('attachment.open', { caseId, attachmentId });
    expect(file.fileName).toMatch(/^foto-rumah-depan-SLRT-.*\.jpg$/);
    expect(Buffer.from(file.bytes).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect((await fo.call('attachment.thumbnail', { caseId, attachmentId }))?.length).toBeLessThan(40_000);
    for (const name of stored()) expect(fs.readFileSync(path.join(test.dir, 'files', name)).subarray(0, 4).toString()).toBe('SLF1');
    expect(test.events).toContainEqual({ event: 'case.changed', data: { caseId } });
  });

  it('adds one however often the button is pressed, and the SKTM is missing no longer', async () => {
    await fresh();
    expect((await open()).missingDocuments).toEqual(['SKTM']);
    const input = offer({ bytes: await photo() });
    await Promise.all([1, 2, 3].map(() => fo.call('attachment.add', input)));
    const state = await open();
    expect(state.attachments).toHaveLength(1);
    expect(state.missingDocuments).toEqual([]);
  });

  it('opening is logged as reading, by name of the paper and never more', async () => {
    const [attachment] = (await open()).attachments;
    await fo.call('attachment.open', { caseId, attachmentId: attachment?.attachmentId ?? '' });
    const log = await (await test.as('admin')).call('access.list', { subjectId: caseId, cursor: null });
    expect(log.rows[0]).toMatchObject({ action: 'READ', subjectType: 'case', note: 'attachment SKTM' });
  });

  it('a PDF named .jpg is taken as PDF with a warning; it has no thumbnail', async () => {
    await fresh();
    const input = offer({ bytes: PDF, fileName: 'KTP.jpg', document: 'KTP' });
    const { state } = await fo.call('attachment.add', input);
    expect(state.attachments).toMatchObject([{ mediaType: 'application/pdf', warnings: ['TYPE_DIFFERS'], width: null, size: PDF.length }]);
    const at = { caseId, attachmentId: input.attachmentId };
    expect(await fo.call('attachment.thumbnail', at)).toBeNull();
    const file = await fo.call('attachment.open', at);
    expect(Buffer.from(file.bytes).equals(PDF)).toBe(true);
    expect(file.fileName).toMatch(/\.pdf$/);
  });

  it('a place on another continent is kept but flagged; a typed one goes before the camera', async () => {
    await fresh();
    const bytes = await photo({ place: [48.85, 2.35] });
    const far = await fo.call('attachment.add', offer({ bytes }));
    expect(far.state.attachments[0]).toMatchObject({ coordinates: { plausible: false, source: 'EXIF' }, warnings: ['COORDINATES_IMPLAUSIBLE'] });
    const typed = await fo.call('attachment.add', offer({ bytes, coordinates: { latitude: -7.02, longitude: 107.52, source: 'MAP' } }));
    expect(typed.state.attachments[1]).toMatchObject({ coordinates: { latitude: -7.02, source: 'MAP', plausible: true }, warnings: [] });
  });

  it('refuses what is empty, too large, of a wrong kind, broken, or for a stranger, and writes nothing', async () => {
    await fresh();
    const before = stored().length;
    const refused = (parts: Partial<InputOf<'attachment.add'>> & { bytes: Uint8Array }, code: string) =>
      expect(fo.call('attachment.add', offer(parts))).rejects.toMatchObject({ code });
    await refused({ bytes: new Uint8Array() }, 'FILE_EMPTY');
    await refused({ bytes: new Uint8Array(60 * 1024 * 1024 + 1) }, 'FILE_TOO_LARGE');
    await refused({ bytes: Buffer.from('MZ this is a program') }, 'FILE_TYPE_NOT_ACCEPTED');
    await refused({ bytes: (await photo()).subarray(0, 2_000) }, 'FILE_UNREADABLE');
    await refused({ bytes: PDF, personId: randomUUID() }, 'INVALID_INPUT');
    await refused({ bytes: PDF, document: 'RAHASIA' }, 'INVALID_INPUT');
    await refused({ bytes: PDF, caseId: randomUUID() }, 'NOT_FOUND');
    await refused({ bytes: 'text' as unknown as Uint8Array }, 'INVALID_INPUT');
    expect((await open()).attachments).toEqual([]);
    expect(stored()).toHaveLength(before);
  });

  it('a removed file is shown no longer, its paper is missing again, the bytes stay', async () => {
    await fresh();
    const input = offer({ bytes: await photo({ width: 640 }) });
    const at = { caseId, attachmentId: input.attachmentId };
    await fo.call('attachment.add', input);
    const before = stored().length;
    const { state } = await fo.call('attachment.remove', { ...at, reason: 'Milik keluarga lain' });
    expect(state.attachments).toMatchObject([{ removed: { reason: 'Milik keluarga lain' } }]);
    expect(state.documents).not.toContain('SKTM');
    expect(state.missingDocuments).toEqual(['SKTM']);
    for (const name of ['attachment.open', 'attachment.thumbnail'] as const) await expect(fo.call(name, at)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(fo.call('attachment.remove', { ...at, reason: 'lagi' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(stored()).toHaveLength(before);
    // The same paper handed in on the day of registration stays received.
    const kk = offer({ bytes: PDF, document: 'KK' });
    await fo.call('attachment.add', kk);
    const after = await fo.call('attachment.remove', { caseId, attachmentId: kk.attachmentId, reason: 'Buram' });
    expect(after.state.documents).toContain('KK');
  });

  it('a thumbnail is made again where it is missing; a content that is not here is said so', async () => {
    await fresh();
    const input = offer({ bytes: await photo({ width: 700 }) });
    const before = new Set(stored());
    await fo.call('attachment.add', input);
    const made = stored().filter((name) => !before.has(name)).map((name) => path.join(test.dir, 'files', name)).sort((a, b) => fs.statSync(a).size - fs.statSync(b).size);
    expect(made).toHaveLength(2);
    const at = { caseId, attachmentId: input.attachmentId };
    fs.rmSync(made[0] ?? '');
    expect((await fo.call('attachment.thumbnail', at))?.length).toBeGreaterThan(1_000);
    fs.rmSync(made[1] ?? '');
    await expect(fo.call('attachment.open', at)).rejects.toMatchObject({ code: 'FILE_NOT_HERE' });
  });

  it('the checklist joins the papers of all needs and knows what came', async () => {
    await fresh();
    await fo.call('attachment.add', offer({ bytes: PDF, document: 'FOTO_RUMAH_DEPAN' }));
    await fo.call('attachment.add', offer({ bytes: PDF, document: 'KIP' }));
    const lines = await fo.call('case.checklist', { caseId });
    const of = (document: string) => lines.find((line) => line.document === document);
    expect(of('KTP')).toMatchObject({ required: true, received: true, attachmentIds: [] });
    expect(of('KTP')?.needIds).toHaveLength(5);
    expect(of('FOTO_RUMAH_DEPAN')).toMatchObject({ required: true, received: true });
    expect(of('FOTO_RUMAH_DEPAN')?.attachmentIds).toHaveLength(1);
    expect(of('SPPT_PBB')).toMatchObject({ required: true, received: false });
    expect(lines.map((line) => line.required)).toEqual(lines.map((line) => line.required).toSorted((a, b) => Number(b) - Number(a)));
  });

  it('is for those who may: not for other areas, not for roles without it, not after the end', async () => {
    await fresh();
    const input = offer({ bytes: PDF });
    await fo.call('attachment.add', input);
    const at = { caseId, attachmentId: input.attachmentId };
    for (const username of ['admin', 'surveyor', 'operator', 'siks']) {
      await expect((await test.as(username)).call('attachment.open', at)).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    }
    const puskesos = await test.as('puskesos');
    expect((await puskesos.call('attachment.open', at)).mediaType).toBe('application/pdf');
    await expect(puskesos.call('attachment.remove', { ...at, reason: 'x' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    const far = studyFamily();
    const elsewhere = registerInput({ ...far, household: { ...far.household, village: '32.04.06.2003' } });
    await fo.call('case.register', elsewhere);
    await expect(puskesos.call('attachment.add', offer({ bytes: PDF, caseId: elsewhere.caseId }))).rejects.toMatchObject({ code: 'AREA_NOT_ALLOWED' });
    await fo.call('case.cancel', { caseId, basis: null, reason: 'Dibatalkan warga' });
    await expect(fo.call('attachment.add', offer({ bytes: PDF }))).rejects.toMatchObject({ code: 'STATE_NOT_ALLOWED' });
    expect((await fo.call('attachment.open', at)).bytes.length).toBe(PDF.length);
  });
});
