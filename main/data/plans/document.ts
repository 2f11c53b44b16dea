import type { DocumentFile } from '#src/contract/operation.ts';
import { documentFileName } from '#src/domain/document/parts.ts';
import { partnerIn, programmeIn } from '#src/domain/programme/catalogue.ts';
import { todayInJakarta } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { translator } from '#src/text/index.ts';
import { renderFamilyPlan } from '../../documents/familyPlan.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import { caseState } from '../cases/projection.ts';
import { villageLine } from '../cases/receipt.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { officeOf } from '../office/office.ts';
import { readHousehold } from '../people/household.ts';
import type { Store } from '../store.ts';
import { userNames } from '../users/users.ts';

/** Citizens' papers are always in Bahasa. */
const t = translator('id');

/** The plan as it stands, for the family. @throws SlrtError NOT_FOUND, PLAN_EMPTY */
export async function planDocument(store: Store, caseId: string): Promise<DocumentFile> {
  const { registration, plan, assessment, timeline } = caseState(store, caseId);
  if (registration === null) throw new SlrtError('NOT_FOUND');
  if (plan.lines.length === 0) throw new SlrtError('PLAN_EMPTY');
  const office = officeOf(store);
  const catalogue = catalogueOf(store);
  const { household, members } = readHousehold(store, registration.householdId);
  const planner = timeline.findLast((entry) => entry.type === 'planSubmitted' || entry.type === 'planLineAdded')?.author ?? '';
  const names = userNames(store, new Set([planner, ...plan.lines.flatMap((line) => line.officerId ?? [])]));
  const bytes = await renderFamilyPlan({
    letterhead: letterheadOf(office), caseNumber: registration.number, version: plan.version, place: office.city, printedOn: todayInJakarta(new Date(store.now())),
    applicant: registration.applicantName, address: `${household.address}, ${villageLine(household.village)}`, strengths: assessment?.strengths ?? '', officer: names.get(planner) ?? office.name, askAt: office.phone,
    lines: plan.lines.map((line) => ({
      forWhom: members.find((member) => member.id === line.personId)?.name ?? t('caseRecord.wholeFamily'), programme: programmeIn(catalogue, line.programme)?.name ?? line.programme,
      partner: partnerIn(catalogue, line.partner)?.name ?? line.partner, goal: line.goal, dueOn: line.dueOn, officer: line.officerId == null ? null : names.get(line.officerId) ?? null,
    })),
  });
  return { fileName: documentFileName('rencana-keluarga', registration.number), mediaType: 'application/pdf', bytes };
}
