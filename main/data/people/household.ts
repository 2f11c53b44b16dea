import type { HouseholdInput, HouseholdView, MemberInput } from '#src/contract/people.ts';
import { RELATIONS, type Relation } from '#src/domain/person/relation.ts';
import { covers, findVillage } from '#src/domain/area/area.ts';
import { isIsoDate, todayInJakarta } from '#src/domain/time/date.ts';
import { parseFamilyCard } from '#src/domain/person/familyCard.ts';
import { checkName, cleanName } from '#src/domain/person/name.ts';
import { parseNik } from '#src/domain/person/nik.ts';
import type { OfficeTables } from '#src/schema/tables.ts';
import type { RowWrite } from '#src/sync/changeset.ts';
import { SlrtError } from '#src/text/error.ts';
import { rowWrite } from '../rows.ts';
import { recordsOf } from './links.ts';
import type { Store } from '../store.ts';

/**
 * What the backend insists on; everything softer is a warning in the form.
 * @throws SlrtError VILLAGE_UNKNOWN, FAMILY_CARD_INVALID, NAME_INVALID, NIK_INVALID, BIRTH_DATE_INVALID with the member's place
 */
export function checkHousehold(store: Store, household: HouseholdInput, members: readonly MemberInput[]): void {
  const today = todayInJakarta(new Date(store.now()));
  if (findVillage(household.village) === undefined) throw new SlrtError('VILLAGE_UNKNOWN');
  const niks = members.flatMap((member) => (member.nik === null ? [] : [member.nik]));
  if (household.familyCard !== null && !parseFamilyCard(household.familyCard, today, niks).ok) throw new SlrtError('FAMILY_CARD_INVALID');
  members.forEach((member, index) => {
    if (!checkName(member.name).ok) throw new SlrtError('NAME_INVALID', { member: index + 1 });
    if (member.nik !== null && !parseNik(member.nik, today).ok) throw new SlrtError('NIK_INVALID', { member: index + 1 });
    if (member.birthDate !== null && (!isIsoDate(member.birthDate) || member.birthDate > today || member.birthDate < '1850-01-01')) {
      throw new SlrtError('BIRTH_DATE_INVALID', { member: index + 1 });
    }
  });
}

/**
 * A form names its household and members by id; those that exist must lie in the caller's area, or one could
 * move another village's family by naming it. @throws SlrtError AREA_NOT_ALLOWED
 */
export function checkReach(store: Store, area: string, householdId: string, members: readonly MemberInput[]): void {
  const { q, sql } = store;
  const ids = members.map((member) => member.id);
  const households = sql.all(q.selectFrom('household').select('village').where('id', '=', householdId));
  const people = sql.all(
    q.selectFrom('person').innerJoin('household', 'household.id', 'person.household_id').select('household.village').where('person.id', 'in', ids),
  );
  if (![...households, ...people].every((row) => covers(area, row.village))) throw new SlrtError('AREA_NOT_ALLOWED');
}

/** The row writes of a household and its members: only what differs from what stands. */
export function householdWrites(store: Store, household: HouseholdInput, members: readonly MemberInput[]): (RowWrite | null)[] {
  return [
    rowWrite(store, 'household', household.id, {
      family_card: household.familyCard, village: household.village, address: household.address, rt: household.rt,
      rw: household.rw, phone: household.phone, latitude: household.latitude, longitude: household.longitude, deleted: 0,
    }),
    ...members.map((member) =>
      rowWrite(store, 'person', member.id, {
        household_id: household.id, name: cleanName(member.name), nik: member.nik, nik_status: member.nik === null ? 'NONE' : 'ENTERED',
        birth_place: member.birthPlace, birth_date: member.birthDate, sex: member.sex, relation: member.relation,
        occupation: member.occupation, condition: member.condition, deleted: 0,
      }),
    ),
  ];
}

/** @throws SlrtError NOT_FOUND */
export function readHousehold(store: Store, householdId: string): HouseholdView {
  const { q, sql } = store;
  const household = sql.first(q.selectFrom('household').selectAll().where('id', '=', householdId).where('deleted', '=', 0));
  if (household === undefined) throw new SlrtError('NOT_FOUND');
  const members = sql.all(q.selectFrom('person').selectAll().where('household_id', '=', householdId).where('deleted', '=', 0));
  const households = householdsOf(store, householdId, members.map((member) => member.id));
  const cases = sql.all(
    q.selectFrom('case_projection').select(['case_id', 'number', 'status', 'opened_at', 'kind', 'protected']).where('household_id', 'in', households).orderBy('opened_at', 'desc'),
  );
  const services = sql.all(q.selectFrom('service_projection').selectAll().where('household_id', 'in', households).orderBy('since', 'desc'));
  return {
    household: householdOf(household),
    members: members.map(memberOf).sort((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) || (a.birthDate ?? '9').localeCompare(b.birthDate ?? '9')),
    cases: cases.map((row) => ({ caseId: row.case_id, number: row.number, status: row.status, openedAt: row.opened_at, kind: row.kind, protected: row.protected === 1 })),
    services: services.map((row) => ({ caseId: row.case_id, personId: row.person_id, programme: row.programme, status: row.status, since: row.since })),
  };
}

/** This household and those in which a member is on record a second time: one person has one history. */
function householdsOf(store: Store, householdId: string, memberIds: readonly string[]): string[] {
  const { q, sql } = store;
  const others = recordsOf(store, memberIds).filter((id) => !memberIds.includes(id));
  if (others.length === 0) return [householdId];
  const rows = sql.all(q.selectFrom('person').select('household_id').where('id', 'in', others).where('deleted', '=', 0));
  return [...new Set([householdId, ...rows.map((row) => row.household_id)])];
}

function householdOf(row: OfficeTables['household']): HouseholdInput {
  return {
    id: row.id, familyCard: row.family_card, village: row.village, address: row.address, rt: row.rt, rw: row.rw,
    phone: row.phone, latitude: row.latitude, longitude: row.longitude,
  };
}

function memberOf(row: OfficeTables['person']): MemberInput {
  return {
    id: row.id, name: row.name, nik: row.nik, birthPlace: row.birth_place, birthDate: row.birth_date,
    sex: row.sex === 'L' || row.sex === 'P' ? row.sex : null, relation: relationOf(row.relation),
    occupation: row.occupation, condition: row.condition,
  };
}

function relationOf(text: string): Relation {
  return RELATIONS.find((relation) => relation === text) ?? 'OTHER';
}
