import type { RegisterInput, ReporterInput } from '#src/contract/cases.ts';
import type { Reporter } from '#src/domain/case/events.ts';
import { mustHideReporter } from '#src/domain/case/protection.ts';
import { checkName, cleanName } from '#src/domain/person/name.ts';
import { SlrtError } from '#src/text/error.ts';
import { commit, eventOf } from '../commit.ts';
import { newStatusCode, takeNumber } from '../numbers.ts';
import { officeOf } from '../office/office.ts';
import { checkHousehold, householdWrites } from '../people/household.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { promiseOf } from './deadline.ts';

export interface Registered {
  readonly caseId: string;
  readonly number: string;
  readonly receiptCode: string;
  /** False when the same form was handed in before: nothing was written then. */
  readonly created: boolean;
}

/**
 * Household, members, case, consent, number and receipt code in one transaction, and the form's draft with them.
 * Idempotent by the form's own case id.
 *
 * @throws SlrtError CONSENT_REQUIRED, INVALID_INPUT, and those of checkHousehold
 */
export function registerCase(store: Store, user: SessionUser, input: RegisterInput): Registered {
  const known = existing(store, input.caseId);
  if (known !== null) return { ...known, created: false };
  checkHousehold(store, input.household, input.members);
  checkPeople(input);
  const { consent, reporter = null, emergency = null } = input;
  if (consent === null && reporter === null) throw new SlrtError('CONSENT_REQUIRED');
  const urgency = emergency === null ? input.urgency : 'EMERGENCY';
  const office = officeOf(store);
  commit(store, user.userId, () => {
    const number = takeNumber(store, 'case', office.caseNumberPattern, { classification: office.classification, unit: office.unitCode });
    const applicant = input.members.find((member) => member.id === input.applicantId);
    store.sql.run(store.q.deleteFrom('draft').where('id', '=', input.caseId).where('user_id', '=', user.userId));
    return {
      name: 'case.register',
      scope: input.household.village,
      subject: { type: 'case', id: input.caseId },
      rows: householdWrites(store, input.household, input.members),
      events: [
        eventOf(input.caseId, 'registered', {
          number, receiptCode: newStatusCode(), channel: input.channel, kind: input.kind, urgency,
          householdId: input.household.id, village: input.household.village, applicantId: input.applicantId,
          applicantName: cleanName(applicant?.name ?? ''), narrative: input.narrative, needs: input.needs, documents: input.documents,
          missingDocuments: input.missingDocuments, ...promiseOf(store, urgency, input.kind),
          emergency, reporter: reporter === null ? null : reporterOf(reporter, mustHideReporter(input)),
        }, null),
        ...(consent === null ? [] : [eventOf(input.caseId, 'consentGiven', consent, null)]),
      ],
    };
  });
  const registered = existing(store, input.caseId);
  if (registered === null) throw new SlrtError('INTERNAL');
  return { ...registered, created: true };
}

/** @throws SlrtError NAME_INVALID */
export function reporterOf(reporter: ReporterInput, mustHide: boolean): Reporter {
  const name = checkName(reporter.name);
  if (!name.ok) throw new SlrtError('NAME_INVALID', { member: 0 });
  return { ...reporter, name: name.name, hidden: reporter.hidden || mustHide };
}

function existing(store: Store, caseId: string): Omit<Registered, 'created'> | null {
  const row = store.sql.first(
    store.q.selectFrom('case_projection').select(['case_id', 'number', 'receipt_code']).where('case_id', '=', caseId),
  );
  return row === undefined ? null : { caseId: row.case_id, number: row.number, receiptCode: row.receipt_code };
}

/** Applicant and needs must name members of this form. */
function checkPeople(input: RegisterInput): void {
  const ids = new Set(input.members.map((member) => member.id));
  const fields: string[] = [];
  if (ids.size !== input.members.length) fields.push('members');
  if (!ids.has(input.applicantId)) fields.push('applicantId');
  if (input.needs.some((need) => need.personId !== null && !ids.has(need.personId))) fields.push('needs');
  if (fields.length > 0) throw new SlrtError('INVALID_INPUT', { fields });
}
