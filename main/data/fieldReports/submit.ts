import type { FieldReportInput } from '#src/contract/fieldReports.ts';
import { covers } from '#src/domain/area/area.ts';
import type { FieldReport } from '#src/domain/fieldReport/events.ts';
import { FIELD_REPORT_FLOW, onOwnDesk, type FieldReportStep } from '#src/domain/fieldReport/fold.ts';
import type { KnownEventData } from '#src/domain/flow/events.ts';
import { instrumentOf } from '#src/domain/proposal/verval/instruments.ts';
import { fits } from '#src/domain/proposal/verval/variables.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import type { EventWrite } from '#src/sync/changeset.ts';
import { SlrtError } from '#src/text/error.ts';
import { promiseOf } from '../cases/deadline.ts';
import { commit, eventOf, inThisOrder } from '../commit.ts';
import { isKnownWork, readFieldReport } from '../flows/read.ts';
import { takeTurn } from '../flows/turn.ts';
import { newStatusCode, takeNumber } from '../numbers.ts';
import { officeOf } from '../office/office.ts';
import { checkHousehold, householdWrites } from '../people/household.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

/*
 * Where a field report lives, and why:
 * - The family's facts go into the synced rows of household and person at once. They are facts that may be corrected,
 *   merged field by field like everything a facilitator notes (duty 2 of the role), and the desk must find the family
 *   in "search before create" also while the report waits. No NIK lies in an event, so a lawful erasure reaches it.
 * - What happens to the report (handed in, returned, corrected, forwarded, approved) has process weight: events, whose
 *   fold is the status, so that two desks which decided at once are found out.
 * - The stream of these events has the id of the case-to-be. Approval appends `registered` to the same stream: nothing
 *   is copied, the case's story begins with the visit, and until then the case's own fold simply waits.
 */

type Form = Omit<FieldReportInput, 'reportId'>;

/**
 * Takes a report in; it waits for the supervisor. Idempotent by the form's own id.
 * @throws SlrtError AREA_NOT_ALLOWED, CONSENT_REQUIRED, INVALID_INPUT, VERVAL_INVALID, and those of checkHousehold
 */
export function submitFieldReport(store: Store, user: SessionUser, { reportId, ...form }: FieldReportInput): void {
  if (isKnownWork(store, 'FIELD_REPORT', reportId)) {
    if (!covers(user.area, readFieldReport(store, reportId).report.village)) throw new SlrtError('AREA_NOT_ALLOWED');
    return;
  }
  const report = checkedReport(store, user, form);
  commit(store, user.userId, () => {
    store.sql.run(store.q.deleteFrom('draft').where('id', '=', reportId).where('user_id', '=', user.userId));
    return {
      name: 'fieldReport.submit', scope: report.village, subject: { type: 'fieldReport', id: reportId },
      rows: householdWrites(store, form.household, form.members),
      events: [eventOf(reportId, 'fieldReportSubmitted', report, null)],
    };
  });
}

/** Handed in anew after a return. The family stays in its village: the report was granted there. */
export function correctFieldReport(store: Store, user: SessionUser, { reportId, basis, draftId }: { reportId: string; basis: string | null; draftId: string | null }, form: Form): void {
  const report = checkedReport(store, user, form);
  takeTurn(store, user, {
    subject: { type: 'fieldReport', id: reportId }, name: 'fieldReport.correct', flow: FIELD_REPORT_FLOW, step: 'fieldReportCorrected', basis,
    read: () => readFieldReport(store, reportId),
    village: (state) => state.report.village,
    write: (state) => {
      const same = state.report.village === report.village && state.report.householdId === report.householdId;
      if (!same) throw new SlrtError('INVALID_INPUT', { fields: ['household'] });
      if (draftId !== null) store.sql.run(store.q.deleteFrom('draft').where('id', '=', draftId).where('user_id', '=', user.userId));
      return { rows: householdWrites(store, form.household, form.members), events: [eventOf(reportId, 'fieldReportCorrected', report, basis)] };
    },
  });
}

/** Return, forward, withdraw. */
export function stepFieldReport<T extends Exclude<FieldReportStep, 'fieldReportCorrected'>>(
  store: Store, user: SessionUser, at: { reportId: string; basis: string | null }, step: T, name: string, data: KnownEventData<T>,
): void {
  takeTurn(store, user, {
    subject: { type: 'fieldReport', id: at.reportId }, name, flow: FIELD_REPORT_FLOW, step, basis: at.basis,
    read: () => readFieldReport(store, at.reportId),
    village: (state) => state.report.village,
    write: (state) => {
      if (!onOwnDesk(state.status, user.role)) throw new SlrtError('STATE_NOT_ALLOWED', { status: state.status });
      const taken = eventOf(at.reportId, step, data, at.basis);
      return { events: step === 'fieldReportApproved' ? [taken, ...caseEvents(store, at.reportId, state.report)] : [taken] };
    },
  });
}

/** The report becomes a case of the channel FIELD, numbered by this PC, and waits at Review & Analisa. */
function caseEvents(store: Store, caseId: string, report: FieldReport): EventWrite[] {
  const office = officeOf(store);
  const number = takeNumber(store, 'case', office.caseNumberPattern, { classification: office.classification, unit: office.unitCode });
  const { kind, urgency, householdId, village, applicantId, applicantName, narrative, needs, documents, missingDocuments, consent, emergency = null } = report;
  return inThisOrder([
    eventOf(caseId, 'registered', {
      number, receiptCode: newStatusCode(), channel: 'FIELD', kind, urgency, householdId, village, applicantId, applicantName, narrative, needs,
      documents, missingDocuments, ...promiseOf(store, urgency, kind), emergency, reporter: null,
    }, null),
    eventOf(caseId, 'consentGiven', consent, null),
    eventOf(caseId, 'sentToReview', { note: '' }, null),
  ]);
}

function checkedReport(store: Store, user: SessionUser, { household, members, report }: Form): FieldReport {
  if (!covers(user.area, household.village)) throw new SlrtError('AREA_NOT_ALLOWED');
  checkHousehold(store, household, members);
  const ids = new Set(members.map((member) => member.id));
  const fields: string[] = [];
  if (ids.size !== members.length) fields.push('members');
  if (!ids.has(report.applicantId)) fields.push('report.applicantId');
  if (report.needs.some((need) => need.personId !== null && !ids.has(need.personId))) fields.push('report.needs');
  if (report.visitedOn > todayInJakarta(new Date(store.now()))) fields.push('report.visitedOn');
  if (fields.length > 0) throw new SlrtError('INVALID_INPUT', { fields });
  checkHouse(report.house);
  const applicant = members.find((member) => member.id === report.applicantId);
  return { ...report, village: household.village, householdId: household.id, applicantName: applicant?.name ?? '' };
}

/** Only codes that the named instrument has; what is left out is simply not answered. */
function checkHouse(house: FieldReport['house']): void {
  if (house === null) return;
  const instrument = instrumentOf(house.instrument, house.version);
  const wrong = Object.entries(house.answers).filter(([name, value]) => {
    const variable = instrument?.variables.find((candidate) => candidate.of === 'HOUSEHOLD' && candidate.code === name);
    return variable === undefined || !fits(variable, value);
  });
  if (instrument === undefined || house.subject !== null || wrong.length > 0) throw new SlrtError('VERVAL_INVALID', { fields: wrong.map(([name]) => name) });
}
