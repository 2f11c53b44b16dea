import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { acceptedSubjects } from '#src/domain/proposal/readiness.ts';
import { MOTHER_NAME } from '#src/domain/proposal/verval/instruments.ts';
import type { HouseholdTable, PersonTable } from '#src/schema/tables.ts';
import type { Store } from '../../data/store.ts';

export interface AcceptedPerson {
  readonly subject: ProposalState['start']['subjects'][number];
  /** Absent: the proposal alone knows them. */
  readonly row: PersonTable | undefined;
  /** As the office knows it now, else as it was proposed. */
  readonly name: string;
  readonly birthDate: string | null;
  readonly sex: string | null;
}

export function acceptedPeople({ q, sql }: Store, state: ProposalState): AcceptedPerson[] {
  const subjects = acceptedSubjects(state);
  const rows = new Map(sql.all(q.selectFrom('person').selectAll().where('id', 'in', subjects.flatMap(({ personId }) => personId ?? []))).map((row) => [row.id, row]));
  return subjects.map((subject) => {
    const row = rows.get(subject.personId ?? '');
    return { subject, row, name: row?.name ?? subject.name, birthDate: row?.birth_date ?? subject.birthDate, sex: row?.sex ?? subject.sex };
  });
}

/** What stands behind the proposal: a deliberation, or a statement; null: neither yet. */
export function minutesOf({ endorsement }: ProposalState): { readonly number: string | null; readonly heldOn: string } | null {
  if (endorsement === null) return null;
  return endorsement.by === 'STATEMENT' ? { number: endorsement.statement.number, heldOn: endorsement.statement.signedOn } : { number: endorsement.deliberation.minutesNumber, heldOn: endorsement.deliberation.heldOn };
}

/** As a member of the family said on the visit; null: not asked yet. */
export function motherNameOf({ verval }: ProposalState, subjectId: string): string | null {
  const answers = (verval?.form.sheets ?? []).filter(({ subject }) => subject === subjectId).map((sheet) => sheet.answers[MOTHER_NAME]);
  const name = answers.find((answer) => typeof answer === 'string' && answer.trim() !== '');
  return typeof name === 'string' ? name.trim() : null;
}

export function homeOf({ q, sql }: Store, { start: { householdId } }: ProposalState): HouseholdTable | undefined {
  return householdId === null ? undefined : sql.first(q.selectFrom('household').selectAll().where('id', '=', householdId));
}

/** RT and RW as the national system writes them: `002`. */
export function threeDigits(text: string | null | undefined, otherwise: string): string {
  const digits = (text ?? '').replace(/\D/g, '').slice(-3);
  return digits === '' ? otherwise : digits.padStart(3, '0');
}
