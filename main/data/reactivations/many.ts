import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '#src/contract/ipc.ts';
import type { MemberInput } from '#src/contract/people.ts';
import { covers } from '#src/domain/area/area.ts';
import { bornByNik } from '#src/domain/person/nik.ts';
import { canBeAsked } from '#src/domain/programme/reactivation.ts';
import { todayInJakarta, type IsoDate } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { readHousehold } from '../people/household.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { oneByOne } from './oneByOne.ts';
import { requestReactivation } from './request.ts';

type Many = ParsedInputOf<'reactivation.requestMany'>;

/**
 * A list after a mass event: every person gets a case of their own; whose NIK we know keeps their family. The village
 * vouches for the need of treatment, so the facility's statement follows for each. Rows that can't go are told.
 */
export async function requestMany(store: Store, user: SessionUser, input: Many): Promise<{ made: number; refused: { row: number; code: string }[] }> {
  if (!canBeAsked(input.cause)) throw new SlrtError('REACTIVATION_OTHER_WAY');
  const refused: { row: number; code: string }[] = [];
  await oneByOne(input.rows.entries(), ([, row]) => requestOne(store, user, input, row), ([index], code) => refused.push({ row: index + 1, code }));
  return { made: input.rows.length - refused.length, refused };
}

function requestOne(store: Store, user: SessionUser, { consent, cause, facility }: Many, row: Many['rows'][number]): void {
  if (!covers(user.area, row.village)) throw new SlrtError('AREA_NOT_ALLOWED');
  const family = knownFamily(store, user, row.nik) ?? newFamily(row, todayInJakarta(new Date(store.now())));
  requestReactivation(store, user, {
    caseId: row.caseId, ...family.parts, documents: ['SUKET_BUTUH_LAYANAN_KESEHATAN'], consent,
    ask: { personId: family.personId, cardNumber: row.cardNumber, cause, facility, inHospital: false, note: '' },
  });
}

interface Family {
  readonly personId: string;
  readonly parts: Pick<ParsedInputOf<'reactivation.request'>, 'household' | 'members'>;
}

function knownFamily(store: Store, user: SessionUser, nik: string): Family | null {
  const person = store.sql.first(store.q.selectFrom('person').select(['id', 'household_id']).where('nik', '=', nik).where('deleted', '=', 0));
  if (person === undefined) return null;
  const { household, members } = readHousehold(store, person.household_id);
  if (!covers(user.area, household.village)) throw new SlrtError('AREA_NOT_ALLOWED');
  return { personId: person.id, parts: { household, members: [...members] } };
}

function newFamily({ name, nik, familyCard, village, address }: Many['rows'][number], today: IsoDate): Family {
  const personId = randomUUID();
  const member: MemberInput = { id: personId, name, nik, birthPlace: null, ...bornByNik(nik, today), relation: 'HEAD', occupation: null, condition: null };
  return { personId, parts: { household: { id: randomUUID(), familyCard, village, address, rt: null, rw: null, phone: null, latitude: null, longitude: null }, members: [member] } };
}
