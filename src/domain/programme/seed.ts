import type { Partner, Programme } from './programme.ts';
import { NATIONAL_PROGRAMMES } from './seedNational.ts';
import { PARTNERS } from './seedPartners.ts';
import { PARTNER_PROGRAMMES, REGIONAL_PROGRAMMES } from './seedRegional.ts';

/** The catalogue a new office starts with; from then on it is the office's own data. */
export const SEED_PROGRAMMES: readonly Programme[] = [...NATIONAL_PROGRAMMES, ...REGIONAL_PROGRAMMES, ...PARTNER_PROGRAMMES];
export const SEED_PARTNERS: readonly Partner[] = PARTNERS;

/** Partners that give a programme, the study's own first. */
export function partnersFor(programme: string, partners: readonly Partner[] = SEED_PARTNERS): readonly Partner[] {
  return partners.filter((partner) => partner.services.includes(programme));
}
