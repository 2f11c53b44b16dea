import type { Programme, Partner } from '#src/domain/programme/programme.ts';
import { runsOn } from '#src/domain/programme/programme.ts';
import { catalogueNow } from '../../../app/catalogue.ts';
import { today as now } from '../../../app/today.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface ChoiceGroup {
  readonly group: string;
  readonly items: Choice[];
}

/** Programmes that run today, those of the need's sector first. */
export function programmeGroups(sector: string | null, today: string, names: { readonly fits: string; readonly others: string }): readonly ChoiceGroup[] {
  const running = catalogueNow().programmes.filter((programme) => runsOn(programme, today));
  const choice = (programme: Programme): Choice => ({ value: programme.code, label: programme.name });
  return groups([
    { group: names.fits, items: running.filter((programme) => programme.sector === sector).map(choice) },
    { group: names.others, items: running.filter((programme) => programme.sector !== sector).map(choice) },
  ]);
}

/** Partners that give the programme first, then those of its sector, then everybody. */
export function partnerGroups(programme: Programme | undefined, names: { readonly gives: string; readonly sector: string; readonly others: string }): readonly ChoiceGroup[] {
  const rank = (partner: Partner): 0 | 1 | 2 => (programme === undefined ? 2 : partner.services.includes(programme.code) ? 0 : partner.sector === programme.sector ? 1 : 2);
  const of = (wanted: number): Choice[] => partnersNow().filter((partner) => rank(partner) === wanted).map(({ code, name }) => ({ value: code, label: name }));
  return groups([{ group: names.gives, items: of(0) }, { group: names.sector, items: of(1) }, { group: names.others, items: of(2) }]);
}

/** The partner that is meant when nothing else is said. */
export const firstPartner = (programme: Programme): string | null => partnersNow().find((partner) => partner.services.includes(programme.code))?.code ?? null;

/** Partners that can be chosen today. */
export const partnersNow = (): readonly Partner[] => catalogueNow().partners.filter((partner) => runsOn(partner, now()));

const groups = (all: readonly ChoiceGroup[]): readonly ChoiceGroup[] => all.filter(({ items }) => items.length > 0);
