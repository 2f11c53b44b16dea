import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMS_LENGTH } from '#src/domain/document/citizenMessage.ts';
import { fillText, fittingMessage, namesFor, namesIn, placesOf, TEXT_GROUPS, TEXT_NAMES, textChangesSchema, textProblem, textsIn } from '#src/domain/office/texts.ts';
import { BUILT_IN_TEXTS, changedTexts, officeText } from '#src/text/officeTexts.ts';

const version = (id: string, writtenAt: string, body: unknown, code = 'LETTER') => ({ id, kind: 'TEXTS', code, body: JSON.stringify(body), validFrom: '2026-01-01', writtenAt });

describe('the office’s own words', () => {
  it('begin with the application’s, which keep the same rules', () => {
    for (const name of TEXT_NAMES) expect([name, textProblem(name, BUILT_IN_TEXTS[name])]).toEqual([name, null]);
    expect(TEXT_GROUPS.flatMap(namesIn).toSorted()).toEqual([...TEXT_NAMES].toSorted());
    expect(BUILT_IN_TEXTS.opening).toContain('nomor {{nomor}} tanggal {{tanggal}}');
    expect(officeText({}, 'opening', { nomor: 'N-1', tanggal: '1 Januari 2027' })).toContain('nomor N-1 tanggal 1 Januari 2027');
  });

  it.each([
    ['closing', '  ', { code: 'EMPTY' }],
    ['closing', 'x'.repeat(1_001), { code: 'TOO_LONG', length: 1_001, longest: 1_000 }],
    ['closing', 'Terima kasih {{nama}}', { code: 'UNKNOWN_PLACE', place: 'nama' }],
    ['validity', 'Berlaku sampai {{tangal}} dan {{tanggal}}', { code: 'UNKNOWN_PLACE', place: 'tangal' }],
    ['validity', 'Berlaku sampai bulan depan', { code: 'NEEDED_PLACE', place: 'tanggal' }],
    ['validity', 'Berlaku sampai {tanggal}', { code: 'BROKEN_PLACE' }],
    ['validity', 'Berlaku sampai {{tanggal}', { code: 'BROKEN_PLACE' }],
    ['validity', 'Berlaku sampai {{{tanggal}}}', { code: 'BROKEN_PLACE' }],
    ['progress', 'Sedang diproses 😀', { code: 'NOT_SMS', signs: '😀' }],
    ['progress', 'x'.repeat(161), { code: 'TOO_LONG', length: 161, longest: 160 }],
    ['accepted', `${'x'.repeat(131)}{{mitra}}`, { code: 'TOO_LONG', length: 161, longest: 160 }],
    ['accepted', 'Permohonan Anda diterima.', { code: 'NEEDED_PLACE', place: 'mitra' }],
  ] as const)('%s: what is wrong with %j is told', (name, text, problem) => {
    expect(textProblem(name, text)).toEqual(problem);
    expect(Object.keys(textChangesSchema(namesIn('MESSAGE').includes(name) ? 'MESSAGE' : 'LETTER').safeParse({ [name]: text }).data ?? {})).toEqual([]);
  });

  it('take what suits, at the longest, with spaces inside the braces', () => {
    expect(textProblem('validity', 'Sampai {{ tanggal }}.')).toBeNull();
    expect(fillText('Sampai {{ tanggal }}.', { tanggal: '1 Mei' })).toBe('Sampai 1 Mei.');
    expect(textProblem('accepted', `${'x'.repeat(130)}{{mitra}}`)).toBeNull();
    expect(textChangesSchema('LETTER').safeParse({ progress: 'x' }).success).toBe(false);
  });

  it('a value never becomes a place, and signs in it mean nothing', () => {
    expect(fillText('{{nama}} {{mitra}}', { nama: '{{mitra}} $& $1', mitra: 'M' })).toBe('{{mitra}} $& $1 M');
  });

  it('a message that keeps the rules fits a text message, however long names are', () => {
    fc.assert(fc.property(fc.constantFrom(...namesIn('MESSAGE')), fc.integer({ min: 0, max: 200 }), fc.string({ minLength: 1, maxLength: 120 }), fc.string({ maxLength: 120 }), (name, length, applicant, partner) => {
      const text = `${'a'.repeat(length)} ${placesOf(name).map((place) => `{{${place}}}`).join(' ')}`;
      fc.pre(textProblem(name, text) === null);
      const whole = fittingMessage(text, [...namesFor(applicant).map((nama) => ({ nama, mitra: partner, berkas: partner })), { nama: 'Bapak/Ibu', mitra: partner.slice(0, 30), berkas: '12 berkas' }]);
      expect(whole.length).toBeLessThanOrEqual(SMS_LENGTH);
      expect(whole).toContain('a'.repeat(length)); // names give way, the office's words do not
    }), { numRuns: 2_000 });
  });

  it('of several versions the one written last counts; a letter names its own', () => {
    const versions = [version('b', '2', { closing: 'Kedua.' }), version('a', '1', { closing: 'Pertama.' }), version('r', '9', { receiptFree: 'Gratis.' }, 'RECEIPT')];
    expect(textsIn(versions, 'LETTER')).toEqual({ closing: 'Kedua.' });
    expect(textsIn(versions, 'LETTER', 'a')).toEqual({ closing: 'Pertama.' });
    expect(textsIn(versions, 'LETTER', null)).toEqual({});
    expect(textsIn(versions, 'LETTER', 'r')).toEqual({});
    expect(textsIn([version('a', '1', { closing: '', opening: 'Tanpa isian', request: 'Mohon:', more: 'x' })], 'LETTER')).toEqual({ request: 'Mohon:' });
    expect(textsIn([{ ...version('a', '1', {}), body: '{' }], 'LETTER')).toEqual({});
  });

  it('keep only what differs', () => {
    expect(changedTexts('LETTER', { closing: ` ${BUILT_IN_TEXTS.closing} `, greeting: ' Salam, ', receiptFree: 'x' })).toEqual({ greeting: 'Salam,' });
  });
});
