import { describe, expect, it } from 'vitest';
import { joinPdf } from '#renderer/app/joinPdf.ts';
import { renderReferralLetter } from '#main/documents/referralLetter.ts';
import { readPdf } from '../documents/pdfText.ts';
import { LETTER } from '../documents/samples.ts';

describe('many letters as one file', () => {
  it('holds every page once and in order', async () => {
    const numbers = ['400.9/0001', '400.9/0002', '400.9/0003'];
    const letters = await Promise.all(numbers.map((number) => renderReferralLetter({ ...LETTER, number })));
    const whole = await joinPdf();
    for (const letter of letters) await whole.add(letter);
    const { pages } = await readPdf(await whole.bytes());
    const parts = await Promise.all(letters.map(readPdf));
    expect(pages).toEqual(parts.flatMap((part) => part.pages));
    numbers.forEach((number, index) => expect(pages[index * 2]).toContain(number));
  });
});
