import { partnerSchema, programmeSchema, type Partner, type Programme } from './programme.ts';

/** What the office knows of one day: each programme and partner in the version that counts then, the retired ones, too. */
export interface Catalogue {
  readonly programmes: readonly Programme[];
  readonly partners: readonly Partner[];
}

export const CATALOGUE_KINDS = ['PROGRAMME', 'PARTNER'] as const;
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];
/** Whatever the office writes in versions: its lists, the rules to them, its terms, its words on paper. */
export const VERSION_KINDS = [...CATALOGUE_KINDS, 'RULES', 'SHARED', 'TERMS', 'TEXTS'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** One version of an entry; never changed once written. */
export interface CatalogueVersion {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  /** JSON of the whole entry. */
  readonly body: string;
  /** The day from which it counts. */
  readonly validFrom: string;
  /** Orders versions: the clock value of the write. */
  readonly writtenAt: string;
}

/**
 * The catalogue of a day. The application's own entries are each one's first version; among the office's versions that
 * have begun, the one written last counts. A version of a newer app that this one can't read is passed over.
 */
export function catalogueOn(day: string, seed: Catalogue, versions: readonly CatalogueVersion[]): Catalogue {
  const counting = [...versions].filter((version) => version.validFrom <= day).sort(byWriting);
  return {
    programmes: overlaid(seed.programmes, counting, 'PROGRAMME', (body) => programmeSchema.safeParse(body).data),
    partners: overlaid(seed.partners, counting, 'PARTNER', (body) => partnerSchema.safeParse(body).data),
  };
}

function overlaid<T extends { readonly code: string }>(
  seed: readonly T[], versions: readonly CatalogueVersion[], kind: CatalogueKind, parse: (body: unknown) => T | undefined,
): readonly T[] {
  const entries = new Map(seed.map((entry) => [entry.code, entry]));
  for (const version of versions) {
    const parsed = version.kind === kind ? parse(fromJson(version.body)) : undefined;
    if (parsed !== undefined) entries.set(version.code, parsed);
  }
  return [...entries.values()];
}

/** Null where the text is no JSON: the row's body has not arrived yet. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export const byWriting = (a: CatalogueVersion, b: CatalogueVersion): number => compare(a.writtenAt, b.writtenAt) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const programmeIn = ({ programmes }: Catalogue, code: string): Programme | undefined => programmes.find((programme) => programme.code === code);
export const partnerIn = ({ partners }: Catalogue, code: string): Partner | undefined => partners.find((partner) => partner.code === code);

/** Partners that give a programme, in the catalogue's order: the study's own first. */
export function partnersFor(catalogue: Catalogue, programme: string): readonly Partner[] {
  return catalogue.partners.filter((partner) => !partner.retired && partner.services.includes(programme));
}
