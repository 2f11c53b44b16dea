import type { Catalogue } from '#src/domain/programme/catalogue.ts';
import { useCall } from '../api.ts';
import { queryClient } from './queryClient.ts';

const EMPTY: Catalogue = { programmes: [], partners: [] };

/** Programmes and partners as last read: for names in tables and texts. A page that lists them asks `useCatalogue`. */
export const catalogueNow = (): Catalogue => queryClient.getQueryData<Catalogue>(['catalogue.get', {}]) ?? EMPTY;

export function useCatalogue(): Catalogue {
  return useCall('catalogue.get', {}).data ?? EMPTY;
}
