import type { Catalogue } from '../domain/programme/catalogue.ts';
import { answer, nothing, operation } from './operation.ts';

export const catalogueOperations = {
  /** Programmes and partners as they count today, the retired ones, too: old cases name them. */
  'catalogue.get': operation({ input: nothing, output: answer<Catalogue>(), access: { who: 'user', area: 'none' }, errors: [] }),
} as const;
