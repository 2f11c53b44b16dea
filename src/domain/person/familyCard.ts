import type { IsoDate } from '../time/date.ts';
import { groupDigits, isKnownProvince, maskDigits, normalizeDigits, numberProblem, type NumberProblem } from './digits.ts';
import { dateInLatestCentury } from './nik.ts';

export type FamilyCardProblem = NumberProblem | 'EQUALS_NIK';
/** `LOOKS_LIKE_NIK`: the day digits carry a woman's + 40, which a card's date of issue never has. */
export type FamilyCardWarning = 'REGION_UNKNOWN' | 'DATE_IMPOSSIBLE' | 'LOOKS_LIKE_NIK';

export type FamilyCardResult =
  | {
      readonly ok: true;
      readonly familyCard: string;
      /** Day of recording; a new card (marriage, move, new head) gets a new number. */
      readonly issuedOn: IsoDate | null;
      readonly warnings: readonly FamilyCardWarning[];
    }
  | { readonly ok: false; readonly problem: FamilyCardProblem };

/**
 * Reads the number of a family card: region of issue (6), date of issue DDMMYY, serial (4).
 *
 * @param memberNiks NIKs of the family: a card number equal to one of them is a slip of the hand (domain.md §5.2).
 */
export function parseFamilyCard(text: string, today: IsoDate, memberNiks: readonly string[] = []): FamilyCardResult {
  const familyCard = normalizeDigits(text);
  const problem = numberProblem(familyCard);
  if (problem !== null) return { ok: false, problem };
  if (memberNiks.includes(familyCard)) return { ok: false, problem: 'EQUALS_NIK' };
  const day = Number(familyCard.slice(6, 8));
  const month = Number(familyCard.slice(8, 10));
  const issuedOn = dateInLatestCentury({ day, month, shortYear: Number(familyCard.slice(10, 12)) }, today);
  const warnings: FamilyCardWarning[] = [];
  if (!isKnownProvince(familyCard.slice(0, 2))) warnings.push('REGION_UNKNOWN');
  if (day >= 41 && day <= 71) warnings.push('LOOKS_LIKE_NIK');
  else if (issuedOn === null) warnings.push('DATE_IMPOSSIBLE');
  return { ok: true, familyCard, issuedOn, warnings };
}

export const formatFamilyCard = groupDigits;
export const maskFamilyCard = maskDigits;
