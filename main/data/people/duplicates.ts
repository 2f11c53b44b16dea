import type { DuplicateQuery, DuplicateRow } from '#src/contract/duplicates.ts';
import { duplicateCandidates, type DuplicateSubject } from '#src/domain/person/duplicate.ts';
import type { LinkDecision } from '#src/domain/person/links.ts';
import { nikCandidates } from '#src/domain/person/nikCandidates.ts';
import { nameTokens } from '#src/domain/person/tokens.ts';
import { inArea } from '../cases/queue.ts';
import type { Store } from '../store.ts';
import { linksOf } from './links.ts';

/** A word or a day that more people share says nothing. */
const COMMON = 300;
const SHOWN = 5;

interface Candidate extends DuplicateSubject {
  readonly householdId: string;
}

/** For each member of a family, stored or still being typed: who of our own people may be the same person, and why. */
export function duplicatesOf(store: Store, area: string, query: DuplicateQuery): DuplicateRow[] {
  return query.members.flatMap((member) => {
    const linked = decisionsOf(store, member.id);
    const own = new Set(query.members.map(({ id }) => id));
    const ids = new Set([...blockOf(store, query, member), ...linked.keys()]);
    const candidates = [...ids].filter((id) => !own.has(id)).flatMap((id) => subjectOf(store, area, id) ?? []);
    const findings = new Map(duplicateCandidates(subjectOfMember(query, member), candidates).map((found) => [found.id, found]));
    return candidates
      .filter(({ id }) => findings.has(id) || linked.get(id) === 'SAME')
      .map((candidate) => rowOf(member.id, candidate, findings.get(candidate.id), linked.get(candidate.id) ?? 'OPEN'))
      .sort((one, other) => other.score - one.score || (one.personId < other.personId ? -1 : 1))
      .slice(0, SHOWN);
  });
}

type Member = DuplicateQuery['members'][number];

function rowOf(memberId: string, { id, householdId, name, nik, birthDate, village, address }: Candidate, found: { score: number; reasons: readonly string[] } | undefined, decision: LinkDecision): DuplicateRow {
  return {
    memberId, personId: id, householdId, name, nik, birthDate, village: village ?? '', address: address ?? '', score: found?.score ?? 0,
    reasons: found?.reasons ?? [], decision,
  };
}

function decisionsOf(store: Store, personId: string): Map<string, LinkDecision> {
  return new Map(linksOf(store, [personId]).map(({ a, b, decision }) => [a === personId ? b : a, decision]));
}

function subjectOfMember({ household }: DuplicateQuery, { id, name, nik, birthDate, sex }: Member): DuplicateSubject {
  const { familyCard, address, village, phone } = household;
  return { id, name, nik, birthDate, sex, kk: familyCard, address: address === '' ? null : address, village, phone };
}

/** Everybody who shares a number, a day or a rare word with the person: a few dozen of thousands. */
function blockOf({ q, sql }: Store, { household }: DuplicateQuery, member: Member): Set<string> {
  const found = new Set<string>();
  const people = q.selectFrom('person').select('person.id').where('person.deleted', '=', 0).limit(COMMON);
  const families = people.innerJoin('household', 'household.id', 'person.household_id');
  const add = (rows: readonly { id: string }[]): void => {
    if (rows.length < COMMON) for (const { id } of rows) found.add(id);
  };
  if (member.nik !== null) add(sql.all(people.where('person.nik', 'in', [member.nik, ...nikCandidates(member.nik)])));
  if (household.familyCard !== null) add(sql.all(families.where('household.family_card', '=', household.familyCard)));
  if (household.phone !== null) add(sql.all(families.where('household.phone', '=', household.phone)));
  if (member.birthDate !== null) add(sql.all(people.where('person.birth_date', '=', member.birthDate)));
  for (const token of nameTokens(member.name).filter((word) => word.length > 2)) {
    add(sql.all(q.selectFrom('person_token').select('person_id as id').where('token', '=', token).limit(COMMON)));
  }
  return found;
}

function subjectOf({ q, sql }: Store, area: string, personId: string): Candidate | null {
  const [from, to] = inArea(area);
  const row = sql.first(
    q
      .selectFrom('person')
      .innerJoin('household', 'household.id', 'person.household_id')
      .select(['person.id', 'person.name', 'person.nik', 'person.birth_date', 'person.sex', 'household.id as householdId', 'household.family_card', 'household.village', 'household.address', 'household.phone'])
      .where('person.id', '=', personId)
      .where('person.deleted', '=', 0)
      .where('household.village', '>=', from)
      .where('household.village', '<', to),
  );
  if (row === undefined) return null;
  const { id, name, nik, householdId, village, address, phone } = row;
  return { id, name, nik, householdId, village, address, phone, kk: row.family_card, birthDate: row.birth_date, sex: row.sex === 'L' || row.sex === 'P' ? row.sex : null };
}
