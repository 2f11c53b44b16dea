import type { Overlap } from '#src/contract/plan.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { isWorkingDay } from '#src/domain/calendar/workingDays.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { todayInJakarta, weekday, type IsoDate } from '#src/domain/time/date.ts';
import { formatDate } from '#src/text/format.ts';
import { SlrtError } from '#src/text/error.ts';
import { holidaysOf } from '../calendar/holidays.ts';
import type { Store } from '../store.ts';
import { overlapsAmong } from './overlap.ts';
import { receivedHelp } from './received.ts';

/** A double by what it doubles: the manager's word counts for these, and for no other that comes later. */
export const overlapKey = ({ source, caseId, programme, personId }: Pick<Overlap, 'source' | 'caseId' | 'programme' | 'personId'>): string => `${source} ${caseId ?? ''} ${programme} ${personId ?? ''}`;

/** Lines with a double for which the manager has not given a word. Of two lines of one plan the one written later asks. */
export function stoppedLines(store: Store, state: CaseState, lines: readonly PlanLine[]): PlanLine[] {
  const members = new Set(lines.map((line) => line.personId));
  const overlapsFor = new Map([...members].map((personId) => [personId, overlapsAmong(store, state, receivedHelp(store, state, personId))]));
  return lines.filter((line) => overlapsFor.get(line.personId)?.(line).some((overlap) => isOpen(state, line.id, overlap)));
}

function isOpen(state: CaseState, lineId: string, overlap: Overlap): boolean {
  const allowed = state.plan.overrides.find((one) => one.lineId === lineId && one.status === 'ALLOWED');
  return allowed?.overlaps.includes(overlapKey(overlap)) !== true && !askedByOther(state, lineId, overlap);
}

const askedByOther = ({ caseId, plan }: CaseState, lineId: string, overlap: Overlap): boolean =>
  overlap.caseId === caseId && plan.lines.some((line) => line.id !== lineId && line.programme === overlap.programme && line.personId === overlap.personId && plan.overrides.some((override) => override.lineId === line.id));

/** Asked again at approval and at referral: another desk may have given the same meanwhile. @throws SlrtError OVERRIDE_NEEDED */
export function checkOverrides(store: Store, state: CaseState, lines: readonly PlanLine[]): void {
  const stopped = stoppedLines(store, state, lines);
  if (stopped.length > 0) throw new SlrtError('OVERRIDE_NEEDED', { lines: stopped.length });
}

/** Nothing is planned for somebody who died or lives elsewhere. @throws SlrtError MEMBER_GONE */
export function checkMember(store: Store, state: CaseState, personId: string | null): void {
  if (personId === null) return;
  const { q, sql } = store;
  const householdId = state.registration?.householdId ?? '';
  const person = sql.first(q.selectFrom('person').select('household_id').where('id', '=', personId).where('deleted', '=', 0));
  if (person?.household_id !== householdId || hasLeft(store, householdId, personId)) throw new SlrtError('MEMBER_GONE');
}

/** In any of the family's cases somebody wrote that the member died or moved. */
function hasLeft({ q, sql }: Store, householdId: string, personId: string): boolean {
  const said = sql.all(
    q.selectFrom('case_event').innerJoin('case_projection', 'case_projection.case_id', 'case_event.case_id').select('case_event.data')
      .where('case_projection.household_id', '=', householdId).where('case_event.type', '=', 'memberLeft'),
  );
  return said.some(({ data }) => (JSON.parse(data) as { personId?: unknown }).personId === personId);
}

/** A promise is kept on a day of work that is still to come. @throws SlrtError DUE_DATE_PAST, DUE_DATE_HOLIDAY with the day's name */
export function checkDueDate(store: Store, dueOn: IsoDate | null): void {
  if (dueOn === null) return;
  const date = formatDate(dueOn);
  if (dueOn < todayInJakarta(new Date(store.now()))) throw new SlrtError('DUE_DATE_PAST', { date });
  if (isWorkingDay(dueOn, holidaysOf(store))) return;
  const holiday = store.sql.first(store.q.selectFrom('holiday').select('name').where('id', '=', dueOn).where('deleted', '=', 0));
  const day = weekday(dueOn);
  throw new SlrtError('DUE_DATE_HOLIDAY', { date, name: holiday?.name ?? (day === 6 ? 'Sabtu' : day === 0 ? 'Minggu' : 'hari libur') });
}
