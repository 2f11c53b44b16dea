import { randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '#src/contract/ipc.ts';
import type { EventData } from '#src/domain/case/events.ts';
import type { AgreementMeans, PlanLine } from '#src/domain/plan/events.ts';
import { canBeAsked, REACTIVATION, reactivationPapersMissing } from '#src/domain/programme/reactivation.ts';
import { cleanName } from '#src/domain/person/name.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import type { EventWrite } from '#src/sync/changeset.ts';
import { SlrtError } from '#src/text/error.ts';
import { promiseOf } from '../cases/deadline.ts';
import { commit, eventOf, inThisOrder } from '../commit.ts';
import { newStatusCode, takeNumber } from '../numbers.ts';
import { officeOf } from '../office/office.ts';
import { checkHousehold, householdWrites } from '../people/household.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

type Request = ParsedInputOf<'reactivation.request'>;

/** @throws SlrtError REACTIVATION_OTHER_WAY, REACTIVATION_PAPERS */
function checkAsk(ask: EventData<'reactivationAsked'>, documents: readonly string[]): void {
  if (!canBeAsked(ask.cause)) throw new SlrtError('REACTIVATION_OTHER_WAY');
  if (reactivationPapersMissing(documents, ask.inHospital).length > 0) throw new SlrtError('REACTIVATION_PAPERS');
}

/**
 * The whole way from the counter to the manager's desk in one transaction; handed in twice it is done once.
 * @throws SlrtError DUPLICATE_SERVICE when the same is asked for this person already, and those of checkAsk and checkHousehold
 */
export function requestReactivation(store: Store, user: SessionUser, input: Request): { caseId: string; number: string; receiptCode: string } {
  const known = existing(store, input.caseId);
  if (known !== null) return known;
  checkAsk(input.ask, input.documents);
  checkHousehold(store, input.household, input.members);
  const person = input.members.find((member) => member.id === input.ask.personId);
  if (person === undefined) throw new SlrtError('INVALID_INPUT', { fields: ['ask.personId'] });
  const needId = `${input.caseId.slice(0, 50)}-need`;
  const urgency = input.ask.inHospital ? 'EMERGENCY' : 'FAST_TRACK';
  const office = officeOf(store);
  commit(store, user.userId, () => {
    if (isAsked(store, input.ask.personId)) throw new SlrtError('DUPLICATE_SERVICE', { lines: 1 });
    const number = takeNumber(store, 'case', office.caseNumberPattern, { classification: office.classification, unit: office.unitCode });
    const registered: EventData<'registered'> = {
      number, receiptCode: newStatusCode(), channel: 'WALK_IN', kind: REACTIVATION.kind, urgency, householdId: input.household.id, village: input.household.village, applicantId: person.id,
      applicantName: cleanName(person.name), narrative: narrativeOf(input.ask), needs: [{ id: needId, kind: REACTIVATION.kind, sector: 'HEALTH', personId: person.id, note: 'JKN tidak aktif' }],
      documents: [...input.documents], missingDocuments: [], ...promiseOf(store, urgency, REACTIVATION.kind), emergency: input.ask.inHospital ? 'HOSPITAL' : null, reporter: null,
    };
    return {
      name: 'reactivation.request', scope: input.household.village, subject: { type: 'case', id: input.caseId }, rows: householdWrites(store, input.household, input.members),
      events: inThisOrder([
        eventOf(input.caseId, 'registered', registered, null),
        eventOf(input.caseId, 'consentGiven', input.consent, null),
        eventOf(input.caseId, 'reactivationAsked', input.ask, null),
        ...planEvents(store, input.caseId, input.ask, needId, input.consent.means, person.name),
      ]),
    };
  });
  const made = existing(store, input.caseId);
  if (made === null) throw new SlrtError('INTERNAL');
  return made;
}

/** The plan's one line, the family's yes to it, and its submission. */
function planEvents(store: Store, caseId: string, ask: EventData<'reactivationAsked'>, needId: string, means: AgreementMeans, by: string): EventWrite[] {
  const today = todayInJakarta(new Date(store.now()));
  return [
    eventOf(caseId, 'planLineAdded', { line: lineOf(ask, needId), overlapReason: null }, null),
    eventOf(caseId, 'familyAgreed', { version: 1, means, agreedOn: today, by: by.slice(0, 200) }, null),
    eventOf(caseId, 'planSubmitted', { note: '' }, null),
  ];
}

function lineOf(ask: EventData<'reactivationAsked'>, needId: string): PlanLine {
  return { id: randomUUID(), needId, personId: ask.personId, programme: REACTIVATION.programme, partner: REACTIVATION.partner, goal: 'JKN aktif kembali', dueOn: null };
}

function narrativeOf(ask: EventData<'reactivationAsked'>): string {
  const where = ask.facility === '' ? '' : ask.inHospital ? ` Sedang dirawat di ${ask.facility}.` : ` Perlu berobat di ${ask.facility}.`;
  return `Kartu JKN-KIS (PBI) tidak aktif.${where}${ask.note === '' ? '' : ` ${ask.note}`}`;
}

/** A reactivation of this person that is under way. */
function isAsked({ q, sql }: Store, personId: string): boolean {
  return sql.first(
    q.selectFrom('service_projection').innerJoin('case_projection', 'case_projection.case_id', 'service_projection.case_id').select('service_projection.id')
      .where('service_projection.person_id', '=', personId).where('service_projection.programme', '=', REACTIVATION.programme).where('service_projection.status', '!=', 'DELIVERED').where('case_projection.desk', 'is not', null),
  ) !== undefined;
}

function existing({ q, sql }: Store, caseId: string): { caseId: string; number: string; receiptCode: string } | null {
  const row = sql.first(q.selectFrom('case_projection').select(['case_id', 'number', 'receipt_code']).where('case_id', '=', caseId));
  return row === undefined ? null : { caseId: row.case_id, number: row.number, receiptCode: row.receipt_code };
}
