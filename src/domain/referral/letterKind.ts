import { z } from 'zod';

/**
 * A referral (surat rujukan) sends a family to whoever can help; a recommendation (surat rekomendasi) vouches for it where a
 * programme asks the office's word (second handbook §8.2). Texts: `referral.kind.REFERRAL`.
 */
export const LETTER_KINDS = ['REFERRAL', 'RECOMMENDATION'] as const;
export const letterKind = z.enum(LETTER_KINDS);
export type LetterKind = z.infer<typeof letterKind>;

/** A recommendation refers as well, a referral does not vouch: one service that wants a recommendation decides for the letter. */
export function letterKindFor(wanted: readonly (LetterKind | undefined)[]): LetterKind {
  return wanted.includes('RECOMMENDATION') ? 'RECOMMENDATION' : 'REFERRAL';
}
