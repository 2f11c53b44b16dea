/**
 * The 26 categories of people who need social-welfare services, in the order of Permensos 08/2012 (domain.md §3).
 * One person may have several. Texts: `ppks.P01_NEGLECTED_TODDLER`.
 */
export interface PpksCategory {
  readonly code: string;
  readonly number: number;
  /** Need-to-know: only the handling desk and the manager see it. */
  readonly sensitive: boolean;
  /** Years, inclusive; null: any age. */
  readonly minAge: number | null;
  readonly maxAge: number | null;
}

const open = { sensitive: false, minAge: null, maxAge: null } as const;
const hidden = { ...open, sensitive: true } as const;
const child = { minAge: 0, maxAge: 17 } as const;

export const PPKS_CATEGORIES = [
  { ...open, number: 1, code: 'P01_NEGLECTED_TODDLER', minAge: 0, maxAge: 4 },
  { ...open, number: 2, code: 'P02_NEGLECTED_CHILD', minAge: 5, maxAge: 17 },
  { ...hidden, number: 3, code: 'P03_CHILD_IN_LAW', ...child },
  { ...open, number: 4, code: 'P04_STREET_CHILD', ...child },
  { ...open, number: 5, code: 'P05_CHILD_DISABILITY', ...child },
  { ...hidden, number: 6, code: 'P06_CHILD_VICTIM', ...child },
  { ...open, number: 7, code: 'P07_CHILD_SPECIAL_PROTECTION', ...child },
  { ...open, number: 8, code: 'P08_NEGLECTED_ELDERLY', minAge: 60 },
  { ...open, number: 9, code: 'P09_DISABILITY' },
  { ...hidden, number: 10, code: 'P10_SEX_WORKER' },
  { ...open, number: 11, code: 'P11_HOMELESS' },
  { ...open, number: 12, code: 'P12_BEGGAR' },
  { ...open, number: 13, code: 'P13_SCAVENGER' },
  { ...open, number: 14, code: 'P14_MINORITY' },
  { ...open, number: 15, code: 'P15_EX_PRISONER' },
  { ...hidden, number: 16, code: 'P16_PLHIV' },
  { ...hidden, number: 17, code: 'P17_DRUG_VICTIM' },
  { ...hidden, number: 18, code: 'P18_TRAFFICKING_VICTIM' },
  { ...hidden, number: 19, code: 'P19_VIOLENCE_VICTIM' },
  { ...open, number: 20, code: 'P20_MIGRANT_WORKER' },
  { ...open, number: 21, code: 'P21_NATURAL_DISASTER' },
  { ...open, number: 22, code: 'P22_SOCIAL_DISASTER' },
  { ...open, number: 23, code: 'P23_VULNERABLE_WOMAN' },
  { ...open, number: 24, code: 'P24_DESTITUTE' },
  { ...open, number: 25, code: 'P25_TROUBLED_FAMILY' },
  { ...open, number: 26, code: 'P26_REMOTE_COMMUNITY' },
] as const satisfies readonly PpksCategory[];

export type PpksCode = (typeof PPKS_CATEGORIES)[number]['code'];

/** A wrong age is a warning for the analyst, never a wall. Unknown ages fit. */
export function ageFits(category: PpksCategory, years: number | null): boolean {
  if (years === null) return true;
  return years >= (category.minAge ?? 0) && years <= (category.maxAge ?? Number.POSITIVE_INFINITY);
}
