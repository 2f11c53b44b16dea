import type { id } from './id/index.ts';

/** Bahasa Indonesia is the default; English is complete. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The shape of all texts. Bahasa leads: a key missing in English does not compile. */
export type Texts = typeof id;
