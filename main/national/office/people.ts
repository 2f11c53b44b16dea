import type { ProposalState } from '#src/domain/proposal/fold.ts';
import { acceptedSubjects } from '#src/domain/proposal/readiness.ts';
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

export function homeOf({ q, sql }: Store, { start: { householdId } }: ProposalState): HouseholdTable | undefined {
  return householdId === null ? undefined : sql.first(q.selectFrom('household').selectAll().where('id', '=', householdId));
}

/** RT and RW as the national system writes them: `002`. */
export function threeDigits(text: string | null | undefined, otherwise: string): string {
  const digits = (text ?? '').replace(/\D/g, '').slice(-3);
  return digits === '' ? otherwise : digits.padStart(3, '0');
}
