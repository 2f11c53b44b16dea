import type { FieldReportInput, FieldReportView } from '#src/contract/fieldReports.ts';
import { findVillage } from '#src/domain/area/area.ts';
import { EMERGENCY_CODES } from '#src/domain/case/protection.ts';
import { instrumentOf, listOf } from '#src/domain/proposal/verval/instruments.ts';
import type { Variable } from '#src/domain/proposal/verval/variables.ts';
import type { Translate } from '#src/text/index.ts';
import { today } from '../../app/today.ts';
import type { FormProblem } from '../../components/fields.tsx';
import { consentOf, draftOfFamily, newId, parseDraft, toInput, type RegisterDraft } from '../register/draft.ts';

/** A home visit as it is kept while somebody types: the registration's draft and what was seen at the house. */
export interface VisitDraft extends RegisterDraft {
  readonly draftId: string;
  readonly visitedOn: string | null;
  readonly representative: string;
  readonly poverty: 'POOR' | 'VERY_POOR' | null;
  readonly helpReceived: string;
  /** Codes of the survey by variable: `{ '307a': 4 }`. */
  readonly house: Readonly<Record<string, number>>;
  /** The returned report that this draft corrects. */
  readonly correcting: { readonly basis: string | null; readonly reason: string; readonly village: string } | null;
}

const SURVEY = { instrument: 'REGSOSEK', version: '2022.K' } as const;
const SEEN = ['301a', '303', '304', '305', '306a', '307a', '308', '309a'];

/** What a visitor sees of a house, with the codes of the national survey. */
export const HOUSE_VARIABLES: readonly (Variable & { readonly list: string; readonly codes: readonly number[] })[] = (instrumentOf(SURVEY.instrument, SURVEY.version)?.variables ?? []).flatMap((variable) => {
  const list = listOf(variable);
  return variable.of === 'HOUSEHOLD' && SEEN.includes(variable.code) && list !== null ? [{ ...variable, ...list }] : [];
});

const blank = { visitedOn: null, representative: '', poverty: null, helpReceived: '', house: {}, correcting: null };

/** A visit at the family that was searched for, or at a new one. Who works for one village is not asked which. */
export function visitOf(draft: RegisterDraft, area: string): VisitDraft {
  return { ...draft, ...blank, village: draft.village ?? findVillage(area)?.code ?? null, channel: 'FIELD', draftId: draft.caseId, visitedOn: today() };
}

/** A returned report, ready to be corrected. Its draft has an id of its own, so that two people who correct keep theirs. */
export function correctionOf({ state, household }: FieldReportView): VisitDraft {
  const { report } = state;
  return {
    ...visitOf(draftOfFamily(household, report.applicantId), report.village),
    caseId: state.reportId, draftId: newId(), visitedOn: report.visitedOn, representative: report.representative ?? '', poverty: report.poverty, helpReceived: report.helpReceived,
    house: Object.fromEntries(Object.entries(report.house?.answers ?? {}).filter((answer): answer is [string, number] => typeof answer[1] === 'number')),
    kind: report.kind, urgency: report.urgency, emergency: EMERGENCY_CODES.find((code) => code === report.emergency) ?? null, narrative: report.narrative, needs: report.needs.map(({ id, sector, personId, note }) => ({ id, sector, personId, note })),
    documents: report.documents, missingDocuments: report.missingDocuments, consentGiven: true, consentMeans: report.consent.means, share: report.consent.share,
    correcting: { basis: state.lastEventId, reason: state.returnReason ?? '', village: report.village },
  };
}

export function parseVisit(body: string): VisitDraft | null {
  const draft = parseDraft(body) as Partial<VisitDraft> | null;
  return draft === null ? null : { ...blank, draftId: draft.caseId ?? '', ...draft } as VisitDraft;
}

export function visitInput(draft: VisitDraft): FieldReportInput {
  const { household, members, applicantId, kind, urgency, narrative, needs, documents, missingDocuments, emergency = null } = toInput(draft);
  return {
    reportId: draft.caseId, household, members,
    report: {
      applicantId, representative: draft.representative.trim() === '' ? null : draft.representative.trim(), visitedOn: draft.visitedOn ?? '', poverty: draft.poverty, kind, urgency, emergency,
      narrative, needs, helpReceived: draft.helpReceived.trim(), documents, missingDocuments, consent: consentOf(draft),
      house: Object.keys(draft.house).length === 0 ? null : { ...SURVEY, subject: null, answers: draft.house },
    },
  };
}

/** What a visit asks beyond the registration's own fields. */
export function visitProblems(draft: VisitDraft, t: Translate): readonly FormProblem[] {
  const found: FormProblem[] = [];
  const moved = draft.correcting !== null && draft.village !== null && draft.village !== draft.correcting.village;
  if (draft.step !== 'COMPLAINT' && moved) found.push({ fieldId: 'village', text: t('visit.villageFixed') });
  if (draft.step === 'FAMILY') return found;
  if (draft.visitedOn === null) found.push({ fieldId: 'visitedOn', text: t('visit.form.visitDate') });
  else if (draft.visitedOn > today()) found.push({ fieldId: 'visitedOn', text: t('visit.form.visitFuture') });
  return found;
}
