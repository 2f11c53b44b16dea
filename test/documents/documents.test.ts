import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { renderReceipt } from '#main/documents/receipt.ts';
import { renderReferralLetter } from '#main/documents/referralLetter.ts';
import { documentFileName, formatNip, quarterParts } from '#src/domain/document/parts.ts';
import type { ReferralLetter } from '#src/domain/document/referralLetter.ts';
import { readPdf, type ReadPdf } from './pdfText.ts';
import { LETTER, RECEIPT } from './samples.ts';

const letter = async (change: Partial<ReferralLetter> = {}): Promise<ReadPdf> => readPdf(await renderReferralLetter({ ...LETTER, ...change }));
const all = (read: ReadPdf): string => read.pages.join(' ');

describe('referral letter', () => {
  test('a common one takes one page, its reply slip another', async () => {
    const read = await letter();
    expect(read.pages).toHaveLength(2);
    expect(read.size.map(Math.round)).toEqual([595, 842]);
    const [first = '', slip = ''] = read.pages;
    for (const part of [
      'PEMERINTAH KABUPATEN BANDUNG', 'DINAS SOSIAL', 'Soreang, 24 November 2026', '400.9/0001/SLRT/XI/2026', 'Segera', '1 (satu) berkas',
      'Rujukan Layanan Perbaikan Rumah', 'Yth.', 'Dengan hormat,', 'SLRT-202611-A-00001', '23 November 2026', 'Rohmat Contoh', '320499 150190 0001',
      'Bandung, 15 Januari 1990', 'Laki-laki', '320499 010220 0003', 'RT/RW 001/005', 'Desa Cinunuk', 'triwulan III 2026', 'desil 2',
      'tanpa jamban', 'Bantuan Jamban dan Sanitasi', 'Surat keterangan tidak mampu (SKTM)', '24 Desember 2026', 'KEPALA DINAS SOSIAL KABUPATEN BANDUNG,',
      'Drs. H. Contoh Pejabat, M.Si.', 'NIP 19800115 200501 1 001', 'Tembusan:', 'Camat Cileunyi', 'RJ-7K2M-9QXD', 'Halaman 1 dari 2',
    ]) expect(first).toContain(part);
    for (const part of ['LEMBAR JAWABAN RUJUKAN', '400.9/0001/SLRT/XI/2026', 'RJ-7K2M-9QXD', 'Tidak dapat diterima', 'Tanda tangan dan cap']) expect(slip).toContain(part);
    expect(slip).not.toContain('Rohmat');
  });

  test('numbers may be masked', async () => {
    const text = all(await letter({ numbers: 'MASKED' }));
    expect(text).toContain('320499********01');
    expect(text).toContain('320499********03');
    expect(text).not.toMatch(/150190|010220/);
  });

  test.each([
    [{ answer: 'FOUND', decile: 4, quarter: '2026-Q3', checkedOn: '2026-11-24' }, 'terdaftar pada desil 4'],
    [{ answer: 'FOUND', decile: 0, quarter: null, checkedOn: null }, 'terdaftar dan belum diberi peringkat desil'],
    [{ answer: 'FOUND_UNRANKED', decile: null, quarter: '2026-Q3', checkedOn: '2026-11-24' }, 'belum diberi peringkat desil'],
    [{ answer: 'NOT_FOUND', decile: null, quarter: '2026-Q3', checkedOn: '2026-11-24' }, 'belum terdaftar'],
    [{ answer: 'NOT_CONNECTED', decile: null, quarter: null, checkedOn: null }, 'belum dapat diperiksa'],
    [{ answer: 'NOT_CHECKED', decile: null, quarter: null, checkedOn: null }, 'belum dapat diperiksa'],
    [{ answer: 'SEVERAL', decile: null, quarter: '2026-Q3', checkedOn: null }, 'belum dapat diperiksa'],
  ] as const)('register: %o', async (registry, expected) => {
    const text = all(await letter({ registry }));
    expect(text).toContain(expected);
    if (registry.answer !== 'NOT_FOUND') expect(text).not.toContain('belum terdaftar');
  });

  test('a family of twelve and a long story: more pages, nothing lost, nothing beyond the paper', async () => {
    const [person] = LETTER.persons;
    if (person === undefined) throw new Error('no sample');
    const persons = Array.from({ length: 12 }, (_, index) => ({ ...person, name: index === 3 ? 'A'.repeat(100) : `Anggota Contoh ${index + 1}`, nik: index === 5 ? null : person.nik }));
    const story = Array.from({ length: 30 }, (_, index) => `Paragraf ${index + 1}. ${LETTER.problem}`).join('\n\n');
    const read = await letter({ persons, problem: `${story}\n\n${'x'.repeat(400)}`, documents: [...LETTER.documents, 'KIA', 'Surat lain yang tidak ada dalam daftar'] });
    expect(read.pages.length).toBeGreaterThan(3);
    const text = all(read);
    for (let index = 1; index <= 12; index += 1) if (index !== 4) expect(text).toContain(`Anggota Contoh ${index}`);
    for (let index = 1; index <= 30; index += 1) expect(text).toContain(`Paragraf ${index}.`);
    expect(text).toContain('belum ber-NIK');
    expect(text).toContain('Surat lain yang tidak ada dalam daftar');
    expect(text.match(/A/g)?.length).toBeGreaterThanOrEqual(100);
    expect(read.overrun).toBeLessThan(0);
    expect(read.pages.at(-1)).toContain('LEMBAR JAWABAN RUJUKAN');
    // The signature never stands alone: the closing words are on its page.
    const signed = read.pages.find((page) => page.includes('NIP 19800115'));
    expect(signed).toContain('Demikian kami sampaikan');
  });

  test('metadata names nobody, and printing again gives the same file', async () => {
    const { info } = await letter();
    expect(JSON.stringify(info)).not.toMatch(/Rohmat|320499|Cinunuk/);
    expect(info['Title']).toBe('Surat Rujukan');
    expect(Buffer.from(await renderReferralLetter(LETTER)).equals(Buffer.from(await renderReferralLetter(LETTER)))).toBe(true);
  });

  test('signs that fonts lack, control signs and emoji do not stop the printing', async () => {
    const text = all(await letter({ problem: 'Awal\u0000\u202e 😀 漢字 akhir' }));
    expect(text).toContain('akhir');
  });

  test('incomplete data is refused before anything is printed', async () => {
    await expect(renderReferralLetter({ ...LETTER, persons: [] })).rejects.toThrow(/persons/);
    await expect(renderReferralLetter({ ...LETTER, letterhead: { ...LETTER.letterhead, logo: 'file:///etc/passwd' } })).rejects.toThrow(/logo/);
  });
});

describe('letter of recommendation', () => {
  const RECOMMENDATION: Partial<ReferralLetter> = { kind: 'RECOMMENDATION', subject: 'Rekomendasi Rutilahu', hardship: { source: 'REGISTRY', on: '2026-11-24' } };
  const NEEDY = 'benar-benar berasal dari keluarga tidak mampu';

  test('vouches in its own words, on one page and a slip that is called so', async () => {
    const read = await letter(RECOMMENDATION);
    expect(read.pages).toHaveLength(2);
    const [first = '', slip = ''] = read.pages;
    for (const part of ['Rekomendasi Rutilahu', 'kami memberikan rekomendasi kepada warga Kabupaten Bandung', `Berdasarkan data tersebut, kami menerangkan bahwa yang bersangkutan ${NEEDY}.`, 'desil 2', 'kami merekomendasikan yang bersangkutan dan memohon kiranya dapat memperoleh:', 'Surat rekomendasi ini berlaku sampai dengan 24 Desember 2026 dan tidak menjamin diterimanya bantuan', 'paling lambat 8 Desember 2026', 'Tembusan:']) expect(first).toContain(part);
    expect(first).not.toContain('kami rujuk');
    for (const part of ['LEMBAR JAWABAN REKOMENDASI', 'Surat rekomendasi', 'Kode rekomendasi', 'RJ-7K2M-9QXD']) expect(slip).toContain(part);
    expect(all(read)).not.toMatch(/(surat|kode|penerima|jawaban) rujukan/i);
    expect(read.info['Title']).toBe('Surat Rekomendasi');
    expect(read.overrun).toBeLessThan(0);
  });

  test('calls a family poor only with what supports it, and a referral never does', async () => {
    expect(all(await letter({ ...RECOMMENDATION, hardship: { source: 'ASSESSMENT', on: '2026-11-20' } }))).toContain(`Berdasarkan asesmen petugas kami pada 20 November 2026, kami menerangkan bahwa yang bersangkutan ${NEEDY}.`);
    expect(all(await letter({ ...RECOMMENDATION, hardship: null }))).not.toContain(NEEDY);
    expect(all(await letter({ hardship: { source: 'REGISTRY', on: '2026-11-24' } }))).not.toContain(NEEDY);
  });

  test('in the office’s own words, with one opening for a family', async () => {
    const [person] = LETTER.persons;
    const family = person === undefined ? [] : [person, { ...person, name: 'Sari Contoh' }];
    const text = all(await letter({ ...RECOMMENDATION, persons: family, texts: { recommendHardship: 'Menurut {{dasar}}, keluarga ini layak dibantu.', closing: 'Bukan untuk surat ini.' } }));
    expect(text).toContain('kepada keluarga warga Kabupaten Bandung');
    expect(text).toContain('Menurut data tersebut, keluarga ini layak dibantu.');
    expect(text).not.toContain('Bukan untuk surat ini.');
  });
});

describe('receipt', () => {
  test.each(['A4', '80MM'] as const)('%s: wherever the line ends, the status code stands on one line', async (paper) => {
    for (let words = 0; words < 14; words += 1) {
      const receipt = { ...RECEIPT, code: 'EZ5B-XBMA', texts: { receiptAskHow: `${'kata '.repeat(words)}sebut {{kode}} saja.` } };
      expect(all(await readPdf(await renderReceipt(receipt, paper))), String(words)).toContain('sebut EZ5B-XBMA saja.');
    }
  });

  test.each(['A4', '80MM'] as const)('%s holds all that the citizen needs, with a masked NIK', async (paper) => {
    const read = await readPdf(await renderReceipt(RECEIPT, paper));
    expect(read.pages).toHaveLength(1);
    const text = all(read);
    for (const part of [
      'TANDA TERIMA', 'SLRT-202611-A-00001', '00001-7K2M', 'Selasa, 24 November 2026, 08.30 WIB', 'Petugas Contoh', 'Rohmat Contoh', '320499********01',
      'Desa Cinunuk, Kec. Cileunyi', 'Kebutuhan program', 'jaminan kesehatan lansia', 'Foto rumah tampak depan', 'Bukti kepemilikan tanah', 'Senin, 14 Desember 2026',
      'GRATIS', 'lapor.go.id',
    ]) expect(text).toContain(part);
    expect(text).not.toContain('150190');
    expect(read.overrun).toBeLessThan(0);
    expect(Math.round(read.size[0])).toBe(paper === 'A4' ? 595 : 227);
  });

  test('complete papers, no NIK, no date', async () => {
    const text = all(await readPdf(await renderReceipt({ ...RECEIPT, missingDocuments: [], dueOn: null, askAt: null, desk: null, applicant: { name: 'Rohmat Contoh', nik: null, address: 'Kp. Contoh', village: 'Desa Cinunuk, Kec. Cileunyi' } }, 'A4')));
    expect(text).toContain('Berkas lengkap.');
    expect(text).toContain('belum ber-NIK');
    expect(text).not.toContain('Jawaban paling lambat');
  });

  test.each(['A4', '80MM'] as const)('%s of somebody who reports another family says nothing of it', async (paper) => {
    const text = all(await readPdf(await renderReceipt({ ...RECEIPT, applicant: null, reporter: 'Dedi Tetangga' }, paper)));
    for (const part of ['TANDA TERIMA', 'SLRT-202611-A-00001', '00001-7K2M', 'Dedi Tetangga']) expect(text).toContain(part);
    for (const part of ['Rohmat', '320499', 'Cinunuk', 'lansia', 'Foto rumah']) expect(text).not.toContain(part);
    expect(all(await readPdf(await renderReceipt({ ...RECEIPT, applicant: null, reporter: null }, paper)))).toContain('Dirahasiakan');
  });

  test('a long roll is one long page', async () => {
    const read = await readPdf(await renderReceipt({ ...RECEIPT, needs: Array.from({ length: 40 }, (_, index) => `Kebutuhan contoh ${index}`) }, '80MM'));
    expect(read.pages).toHaveLength(1);
    expect(read.pages[0]).toContain('Kebutuhan contoh 39');
  });
});

test('file names carry kind and number only', () => {
  expect(documentFileName('surat-rekomendasi', '400.9/0002')).toBe('surat-rekomendasi-400-9-0002.pdf');
  expect(documentFileName('surat-rujukan', '400.9/0001/SLRT/XI/2026')).toBe('surat-rujukan-400-9-0001-SLRT-XI-2026.pdf');
  expect(documentFileName('tanda-terima', '../..')).toBe('tanda-terima-tanpa-nomor.pdf');
});

test('NIP and quarters', () => {
  expect(formatNip('198001152005011001')).toBe('19800115 200501 1 001');
  expect(['2026-Q3', '2026Q3', '2026-3', '2026 T3'].map((text) => quarterParts(text)?.quarter)).toEqual([3, 3, 3, 3]);
  expect(quarterParts('2026-09')).toBeNull();
});

test('the committed fonts are what the packages hold', () => {
  execFileSync(process.execPath, ['scripts/generate-fonts.mjs', '--check']);
});
