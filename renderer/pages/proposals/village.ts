import { findVillage } from '#src/domain/area/area.ts';
import type { Translate } from '#src/text/index.ts';

/** `Kepala Desa Cinunuk`, `Lurah Sulaiman`: who usually chairs and signs. */
export function headOfVillage(code: string, t: Translate): string {
  const village = findVillage(code);
  return village === undefined ? '' : t(village.kind === 'DESA' ? 'proposalPage.head.DESA' : 'proposalPage.head.KELURAHAN', { village: village.name });
}
