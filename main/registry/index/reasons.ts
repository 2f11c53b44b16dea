import { nameScore, prepareName, prepareQuery, type PreparedQuery } from '#src/domain/name/score.ts';
import type { RegistryPerson } from '#src/domain/registry/person.ts';
import type { MatchReason, RegistryQuery } from '#src/domain/registry/search.ts';

const VILLAGE_CODE_LENGTH = '32.04.05.2001'.length;
const MOTHER_LIKE = 0.75;

/** Why the person is in the list, for the clerk to read. */
export function reasonsFor(person: RegistryPerson, prepared: PreparedQuery, query: RegistryQuery, yearsOff: number | null): MatchReason[] {
  const reasons: MatchReason[] = [nameReason(person, prepared)];
  if (yearsOff !== null) reasons.push(yearsOff === 0 ? 'BIRTH_YEAR_SAME' : 'BIRTH_YEAR_NEAR');
  if (query.area !== undefined && query.area !== '') reasons.push(query.area.length >= VILLAGE_CODE_LENGTH ? 'VILLAGE_SAME' : 'SUBDISTRICT_SAME');
  if (query.sex !== undefined && person.sex === query.sex) reasons.push('SEX_SAME');
  if (query.kk !== undefined && person.kk === query.kk) reasons.push('FAMILY_CARD_SAME');
  if (query.motherName !== undefined && person.motherName !== null
    && nameScore(prepareQuery(query.motherName), prepareName(person.motherName)) >= MOTHER_LIKE) reasons.push('MOTHER_SIMILAR');
  return reasons;
}

function nameReason(person: RegistryPerson, query: PreparedQuery): MatchReason {
  const { tokens } = prepareName(person.name);
  const texts = new Set(tokens.map((token) => token.text));
  const keys = new Set(tokens.map((token) => token.key));
  if (query.tokens.every((token) => texts.has(token.text))) return query.tokens.length === tokens.length ? 'NAME_SAME' : 'NAME_PART';
  if (query.tokens.length === tokens.length && query.tokens.every((token) => keys.has(token.key))) return 'NAME_SOUNDS_SAME';
  return 'NAME_SIMILAR';
}
