import type { Catalogue } from './catalogue.ts';
import type { Partner, Programme } from './programme.ts';
import { FURTHER_PROGRAMMES } from './seedFurther.ts';
import { NATIONAL_PROGRAMMES } from './seedNational.ts';
import { PARTNERS } from './seedPartners.ts';
import { PARTNER_PROGRAMMES, REGIONAL_PROGRAMMES } from './seedRegional.ts';

/** The catalogue a new office starts with: each entry's first version. Read it through `catalogueOf`, never from here. */
export const SEED_PROGRAMMES: readonly Programme[] = [...NATIONAL_PROGRAMMES, ...REGIONAL_PROGRAMMES, ...FURTHER_PROGRAMMES, ...PARTNER_PROGRAMMES];
export const SEED_PARTNERS: readonly Partner[] = PARTNERS;
export const SEED_CATALOGUE: Catalogue = { programmes: SEED_PROGRAMMES, partners: SEED_PARTNERS };
