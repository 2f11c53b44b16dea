import type { HouseholdInput, MemberInput } from '#src/contract/people.ts';
import type { RegistryHit } from '#src/contract/registry.ts';
import { nameTokens } from '#src/domain/person/tokens.ts';

export const COMPARED = ['name', 'nik', 'kk', 'birthDate', 'sex', 'village', 'address'] as const;
export type ComparedField = (typeof COMPARED)[number];

export interface Comparison {
  readonly field: ComparedField;
  readonly said: string | null;
  readonly held: string | null;
  /** Null: one side does not know. */
  readonly same: boolean | null;
}

/** What the citizen said beside what the registry holds. Case and order of a name's words make no difference. */
export function compare(member: MemberInput, household: HouseholdInput, hit: RegistryHit): readonly Comparison[] {
  const pair = (field: ComparedField, said: string | null, held: string | null, equal = (a: string, b: string) => a === b): Comparison => ({
    field, said, held, same: said === null || held === null ? null : equal(said, held),
  });
  return [
    pair('name', member.name, hit.name, sameWords),
    pair('nik', member.nik, hit.nik),
    pair('kk', household.familyCard, hit.kk),
    pair('birthDate', member.birthDate, hit.birthDate),
    pair('sex', member.sex, hit.sex),
    pair('village', household.village, hit.village),
    pair('address', household.address, hit.address, sameWords),
  ];
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string): string => [...new Set(nameTokens(text))].sort().join(' ');
  return words(a) === words(b);
}
