import type { RegistryPerson, RegistrySex } from './person.ts';

/** What is known of the person sought. An absent field is not asked for. */
export interface RegistryQuery {
  readonly name: string;
  /** Village `32.04.05.2001` or sub-district `32.04.05`: nobody outside is found. */
  readonly area?: string | undefined;
  readonly birthYear?: number | undefined;
  /** How far the year may be off; 2 when not given. A nearer year ranks first. */
  readonly birthYearTolerance?: number | undefined;
  /** People whose sex the registry doesn't know are found too. */
  readonly sex?: RegistrySex | undefined;
  /** Only members of this family. */
  readonly kk?: string | undefined;
  readonly motherName?: string | undefined;
  /** People in the answer, 10 when not given. */
  readonly limit?: number | undefined;
}

/** Why a person is in the list, the strongest first. */
export type MatchReason =
  | 'NAME_SAME' | 'NAME_SOUNDS_SAME' | 'NAME_SIMILAR' | 'NAME_PART'
  | 'BIRTH_YEAR_SAME' | 'BIRTH_YEAR_NEAR' | 'VILLAGE_SAME' | 'SUBDISTRICT_SAME' | 'SEX_SAME' | 'FAMILY_CARD_SAME' | 'MOTHER_SIMILAR';

export interface RegistryMatch {
  readonly person: RegistryPerson;
  /** 0 to 1 */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Everyone of one written name inside the filter; namesakes can't be told apart by the name. */
export interface NameGroup {
  readonly name: string;
  readonly score: number;
  readonly people: number;
}

export interface RegistrySearchResult {
  /** At most `limit`, the best first; equal ones in a fixed order. */
  readonly matches: readonly RegistryMatch[];
  /** The ten best names. A large group means: ask for the village or the birth year. */
  readonly groups: readonly NameGroup[];
  /** One person of each group, in the order of the groups. */
  readonly groupExamples: readonly string[];
  readonly milliseconds: number;
}
