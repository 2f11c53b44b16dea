import type { RuleBook } from './rules.ts';
import { SEED_SHARED } from './seedBase.ts';
import { OTHER_RULES } from './seedOther.ts';
import { SOCIAL_RULES } from './seedSocial.ts';

/** The rules a new office starts with; read them through `ruleBookOf`. */
export const SEED_RULES: RuleBook = { sets: [...SOCIAL_RULES, ...OTHER_RULES], shared: SEED_SHARED };
