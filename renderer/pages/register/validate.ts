import { parseFamilyCard } from '#src/domain/person/familyCard.ts';
import { checkName, cleanName } from '#src/domain/person/name.ts';
import { parseNik } from '#src/domain/person/nik.ts';
import { parsePhone } from '#src/domain/person/phone.ts';
import type { Translate } from '#src/text/index.ts';
import { today } from '../../app/today.ts';
import type { FormProblem } from '../../components/fields.tsx';
import type { MemberDraft, RegisterDraft, ReporterDraft, Step } from './draft.ts';

export const fieldOf = (memberId: string, field: string): string => `member-${memberId}-${field}`;
export const needField = (needId: string): string => `need-${needId}-sector`;

/** What must be put right before the step can be left. Warnings (odd NIK, one-letter name) are no problems. */
export function problemsOf(draft: RegisterDraft, step: Step, t: Translate): readonly FormProblem[] {
  if (step === 'FAMILY') return [...memberProblems(draft, t), ...placeProblems(draft, t)];
  if (step === 'COMPLAINT') return complaintProblems(draft, t);
  return [...problemsOf(draft, 'FAMILY', t), ...complaintProblems(draft, t)];
}

function placeProblems(draft: RegisterDraft, t: Translate): FormProblem[] {
  const found: FormProblem[] = [];
  const niks = draft.members.filter((member) => !member.noNik).map((member) => member.nik);
  const card = draft.familyCard.trim() === '' ? null : parseFamilyCard(draft.familyCard, today(), niks);
  if (card?.ok === false) found.push({ fieldId: 'familyCard', text: t(`person.familyCardProblem.${card.problem}`) });
  if (draft.village === null) found.push({ fieldId: 'village', text: t('register.problem.village') });
  if (draft.address.trim() === '') found.push({ fieldId: 'address', text: t('register.problem.address') });
  if (!/^\d{0,3}$/.test(draft.rt)) found.push({ fieldId: 'rt', text: t('register.problem.rt') });
  if (!/^\d{0,3}$/.test(draft.rw)) found.push({ fieldId: 'rw', text: t('register.problem.rw') });
  const phone = draft.phone.trim() === '' ? null : parsePhone(draft.phone);
  if (phone?.ok === false) found.push({ fieldId: 'phone', text: t(`person.phoneProblem.${phone.problem}`) });
  return found;
}

function memberProblems(draft: RegisterDraft, t: Translate): FormProblem[] {
  const found = draft.members.flatMap((member, index) => {
    const label = cleanName(member.name) || t('register.family.member', { n: index + 1 });
    return ownProblems(member, draft, t).map(({ fieldId, text }) => ({ fieldId, text: draft.members.length === 1 ? text : t('register.problem.inMember', { member: label, problem: text }) }));
  });
  const heads = draft.members.filter((member) => member.relation === 'HEAD');
  const second = heads[1];
  return second === undefined ? found : [...found, { fieldId: fieldOf(second.id, 'relation'), text: t('register.problem.head') }];
}

function ownProblems(member: MemberDraft, draft: RegisterDraft, t: Translate): FormProblem[] {
  const found: FormProblem[] = [];
  const name = checkName(member.name);
  if (!name.ok) found.push({ fieldId: fieldOf(member.id, 'name'), text: t(`person.nameProblem.${name.problem}`) });
  const nik = nikProblem(member, draft, t);
  if (nik !== null) found.push({ fieldId: fieldOf(member.id, 'nik'), text: nik });
  return found;
}

function nikProblem(member: MemberDraft, draft: RegisterDraft, t: Translate): string | null {
  if (member.noNik) return null;
  if (member.nik === '') return t('register.problem.nikEmpty');
  const parsed = parseNik(member.nik, today());
  if (!parsed.ok) return t(`person.nikProblem.${parsed.problem}`);
  const other = draft.members.find((candidate) => candidate.id !== member.id && !candidate.noNik && candidate.nik === member.nik);
  return other === undefined ? null : t('register.problem.nikTwice', { name: cleanName(other.name) || t('register.family.thisMember') });
}

export function reporterProblems(reporter: ReporterDraft, t: Translate): FormProblem[] {
  const name = checkName(reporter.name);
  const phone = reporter.phone.trim() === '' ? null : parsePhone(reporter.phone);
  return [
    ...(name.ok ? [] : [{ fieldId: 'reporterName', text: t(`person.nameProblem.${name.problem}`) }]),
    ...(phone?.ok === false ? [{ fieldId: 'reporterPhone', text: t(`person.phoneProblem.${phone.problem}`) }] : []),
  ];
}

function complaintProblems(draft: RegisterDraft, t: Translate): FormProblem[] {
  const found: FormProblem[] = [];
  if (draft.kind === null) found.push({ fieldId: 'kind', text: t('register.problem.kind') });
  if (draft.narrative.trim() === '') found.push({ fieldId: 'narrative', text: t('register.problem.narrative') });
  for (const need of draft.needs) {
    if (need.sector === null && need.note.trim() !== '') found.push({ fieldId: needField(need.id), text: t('register.problem.needSector') });
  }
  if (draft.urgency === 'EMERGENCY' && draft.emergency === null) found.push({ fieldId: 'emergency', text: t('register.problem.emergency') });
  if (draft.reporter !== null) found.push(...reporterProblems(draft.reporter, t));
  // Where somebody else reports, the family is asked later.
  if (!draft.consentGiven && draft.reporter === null) found.push({ fieldId: 'consent', text: t('register.problem.consent') });
  return found;
}
