import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#src/contract/ipc.ts';
import { BUILT_IN_TEXTS } from '#src/text/officeTexts.ts';
import { readPdf } from '../documents/pdfText.ts';
import { demoBackend, type TestBackend, type TestLine } from './backend.ts';
import { approvedPlan, familyInService, letter, planLine } from './inService.ts';

type Chosen = InputOf<'texts.change'>['chosen'];

describe('words of the office', () => {
  let test: TestBackend;
  let admin: TestLine;
  beforeAll(async () => {
    test = await demoBackend();
    admin = await test.as('admin');
  });
  afterAll(() => test.close());

  const change = async (chosen: Chosen, note = 'Naskah baru') => admin.call('texts.change', { chosen, note, basis: (await admin.call('texts.get', { group: chosen.group })).versionId });
  const printed = async ({ bytes }: { readonly bytes: Uint8Array }): Promise<string> => (await readPdf(bytes)).pages.join(' ');
  const issued = async () => {
    const { caseId } = await familyInService(test);
    const line = planLine();
    const { bo, signerId } = await approvedPlan(test, caseId, [line]);
    const { state } = await bo.call('referral.issue', { caseId, basis: null, letters: [letter([line.id], signerId)] });
    const referralId = state.referrals[0]?.referralId ?? '';
    return { caseId, print: async () => printed(await bo.call('referral.letter', { caseId, referralIds: [referralId] })) };
  };

  it('count for letters issued afterwards; an issued letter keeps its own, also after they went back', async () => {
    const first = await issued();
    const before = await first.print();
    expect(before).toContain('Demikian kami sampaikan.');
    const view = await change({ group: 'LETTER', texts: { closing: 'Hatur nuhun atas bantuan Bapak/Ibu.', greeting: BUILT_IN_TEXTS.greeting } });
    expect(view).toMatchObject({ texts: { closing: 'Hatur nuhun atas bantuan Bapak/Ibu.' }, versions: [{ note: 'Naskah baru', changed: ['closing'], by: expect.any(String) as string }] });
    expect(Object.keys(view.texts)).toEqual(['closing']);
    const second = await issued();
    expect(await second.print()).toContain('Hatur nuhun atas bantuan');
    expect(await first.print()).toBe(before);
    await change({ group: 'LETTER', texts: {} }, 'Kembali ke bawaan');
    expect(await second.print()).toContain('Hatur nuhun atas bantuan');
    expect(await (await issued()).print()).toContain('Demikian kami sampaikan.');
    expect((await admin.call('access.list', { subjectId: 'LETTER', cursor: null })).rows.map((row) => [row.action, row.note])).toEqual([['WRITE', 'texts.change'], ['WRITE', 'texts.change']]);
  });

  it('stand on the receipt and in the messages at once', async () => {
    await change({ group: 'RECEIPT', texts: { receiptFree: 'Tidak ada biaya apa pun.', receiptAskHow: 'Sebut kode {{kode}} saja.' } });
    const { caseId } = await familyInService(test);
    const fo = await test.as('fo');
    const { state } = await fo.call('case.open', { caseId });
    for (const paper of ['A4', '80MM'] as const) {
      const text = await printed(await fo.call('case.receipt', { caseId, paper }));
      expect(text).toContain('Tidak ada biaya apa pun.');
      expect(text).toContain(`Sebut kode ${state.registration?.receiptCode ?? '?'} saja.`);
    }
    await change({ group: 'MESSAGE', texts: { progress: 'Yth. {{nama}}, mohon ditunggu.' } });
    expect(await fo.call('texts.messages', {})).toEqual({ progress: 'Yth. {{nama}}, mohon ditunggu.' });
  });

  it('are seen on paper before they are kept', async () => {
    const seen = await printed(await admin.call('texts.preview', { chosen: { group: 'LETTER', texts: { request: 'Kami memohon dengan hormat:' } } }));
    expect(seen).toContain('Kami memohon dengan hormat:');
    expect(seen).toContain('Rohmat Contoh');
    const vouched = await printed(await admin.call('texts.preview', { chosen: { group: 'RECOMMENDATION', texts: { recommendHardship: 'Menurut {{dasar}}, keluarga ini tidak mampu.' } } }));
    expect(vouched).toContain('Menurut data tersebut, keluarga ini tidak mampu.');
    expect(vouched).toContain('LEMBAR JAWABAN REKOMENDASI');
    const about = await printed(await admin.call('texts.preview', { chosen: { group: 'REACTIVATION', texts: { reactivationSubject: 'Mohon aktif kembali', reactivationProblem: 'Perihal {{nama}}: {{keadaan}}' } } }));
    expect(about).toContain('Mohon aktif kembali');
    expect(about).toContain('Perihal Rohmat Contoh: Kartu JKN-KIS (PBI) tidak aktif.');
    expect(await printed(await admin.call('texts.preview', { chosen: { group: 'RECEIPT', texts: { receiptFree: 'Bebas biaya.' } } }))).toContain('Bebas biaya.');
    await expect(admin.call('texts.preview', { chosen: { group: 'MESSAGE', texts: {} } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await admin.call('texts.get', { group: 'REACTIVATION' })).versionId).toBeNull();
  });

  it('nothing empty, unknown or too long, nobody else, and no second hand unseen', async () => {
    for (const texts of [{ closing: ' ' }, { closing: '{{nama}}' }, { validity: 'selamanya' }, { closing: 'x'.repeat(1_001) }, { more: 'x' }]) {
      await expect(change({ group: 'LETTER', texts } as Chosen)).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { fields: expect.arrayContaining([expect.stringContaining('chosen.texts')]) as string[] } });
    }
    await expect((await test.as('manajer')).call('texts.change', { chosen: { group: 'LETTER', texts: {} }, note: 'x', basis: null })).rejects.toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    await expect(admin.call('texts.change', { chosen: { group: 'RECEIPT', texts: {} }, note: 'x', basis: null })).rejects.toMatchObject({ code: 'STALE_VERSION' });
  });
});
