import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../documents/pdfText.ts';
import { demoBackend, type TestBackend } from './backend.ts';
import { familyInService } from './inService.ts';

describe('a message on paper', () => {
  let test: TestBackend;
  beforeAll(async () => {
    test = await demoBackend();
  });
  afterAll(() => test.close());

  it('says the message under the letterhead with the code to ask by, and no NIK; then it is told by print', async () => {
    const { caseId, members } = await familyInService(test);
    const bo = await test.as('bo');
    const message = 'Yth. Bapak, permohonan Anda sedang kami proses. Layanan ini gratis.';
    const { fileName, bytes } = await bo.call('case.messagePaper', { caseId, message });
    expect(fileName).toMatch(/^kabar-SLRT-/);
    const { pages, size, info } = await readPdf(bytes);
    expect(pages).toHaveLength(1);
    expect(size.map(Math.round)).toEqual([420, 595]); // A5
    const text = pages.join(' ');
    const { registration } = (await bo.call('case.open', { caseId })).state;
    for (const part of [message, registration?.receiptCode ?? '?', registration?.number ?? '?', registration?.applicantName ?? '?', 'PEMERINTAH KABUPATEN BANDUNG', 'GRATIS', 'Tidak perlu menyebutkan NIK']) expect(text).toContain(part);
    expect(text).not.toMatch(/\d{6} ?\d{6} ?\d{4}/);
    expect(JSON.stringify(info)).not.toContain(members[0]?.name ?? '?');
    const { state } = await bo.call('case.tellCitizen', { caseId, basis: null, means: 'PRINT', reached: true, message, toldOn: '2026-11-24' });
    expect(state.told.at(-1)).toMatchObject({ means: 'PRINT', reached: true, message });
    const admin = await test.as('admin');
    expect((await admin.call('access.list', { subjectId: caseId, cursor: null })).rows.map((row) => [row.action, row.note])).toContainEqual(['EXPORT', 'message']);
  });

  it('at 160 letters without a space it still keeps to its one sheet; longer, empty, elsewhere it is refused', async () => {
    const { caseId } = await familyInService(test);
    const bo = await test.as('bo');
    const { pages, overrun } = await readPdf((await bo.call('case.messagePaper', { caseId, message: 'W'.repeat(160) })).bytes);
    expect([pages.length, overrun < 0]).toEqual([1, true]);
    for (const message of ['x'.repeat(161), '  ']) await expect(bo.call('case.messagePaper', { caseId, message })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect((await test.as('admin')).call('case.messagePaper', { caseId, message: 'x' })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });
});
