import { sql as sqlText, type RawBuilder, type SqlBool } from 'kysely';
import type { AnsweredLetter, ReferralRow } from '#src/contract/referral.ts';
import type { Page } from '#src/contract/operation.ts';
import { covers } from '#src/domain/area/area.ts';
import { statusCodeIn } from '#src/domain/case/statusCode.ts';
import { mayFollow } from '#src/domain/case/transitions.ts';
import { letterKind } from '#src/domain/referral/letterKind.ts';
import { isReferralStatus, referralActionsFor } from '#src/domain/referral/lifecycle.ts';
import { ATTENTIONS, attentionOf, type Attention } from '#src/domain/referral/terms.ts';
import { todayInJakarta, type IsoDate } from '#src/domain/time/date.ts';
import { SlrtError } from '#src/text/error.ts';
import { caseState } from '../cases/projection.ts';
import { checkProtected, mayRead } from '../cases/protected.ts';
import { inArea } from '../cases/queue.ts';
import { readHousehold } from '../people/household.ts';
import { dayCursor, holds, pageOf, readDayCursor } from '../page.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';

export interface ReferralQuery {
  readonly view: Attention;
  readonly village: string | null;
  readonly text: string | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/** Letters that ask for the same thing today, those that wait longest first; paging by key. @throws SlrtError AREA_NOT_ALLOWED */
export function referralPage(store: Store, user: SessionUser, query: ReferralQuery): Page<ReferralRow> {
  if (query.village !== null && !covers(user.area, query.village)) throw new SlrtError('AREA_NOT_ALLOWED');
  const today = todayInJakarta(new Date(store.now()));
  let rows = lettersIn(store, query.village ?? user.area).where(SQL_OF[query.view](today));
  const { text } = query;
  if (text !== null) {
    // By number and code only: a name would tell whose a protected case is.
    rows = rows.where((row) => row.or([holds('letter.number', text), holds('letter.code', statusCodeIn(text) ?? text), holds('case_projection.number', text)]));
  }
  if (query.cursor !== null) {
    const [issuedOn, referralId] = readDayCursor(query.cursor);
    rows = rows.where(sqlText<SqlBool>`(letter.issued_on, letter.referral_id) > (${issuedOn}, ${referralId})`);
  }
  const found = store.sql.all(rows.orderBy('letter.issued_on').orderBy('letter.referral_id').limit(query.limit + 1));
  return pageOf(found, query.limit, (row) => rowOf(store, user, row, today), (row) => dayCursor(row.issued_on, row.referral_id));
}

/** How many letters ask for what. */
export function referralCounters(store: Store, user: SessionUser): { view: Attention; count: number }[] {
  const today = todayInJakarta(new Date(store.now()));
  const [from, to] = inArea(user.area);
  const counts = store.sql.all(
    store.q.selectFrom('referral_projection')
      .select(['status', (row) => sqlText<number>`${row.ref('answer_due_on')} is not null and ${row.ref('answer_due_on')} < ${today}`.as('late'), (row) => row.fn.countAll<number>().as('n')])
      .where('open', '=', 1).where('village', '>=', from).where('village', '<', to).groupBy(['status', 'late']),
  );
  return ATTENTIONS.filter((view) => view !== 'ENDED').map((view) => ({
    view,
    count: counts.reduce((sum, { status, late, n }) => (isReferralStatus(status) && attentionOf(status, late === 1 ? '0000-00-00' : null, today) === view ? sum + Number(n) : sum), 0),
  }));
}

/**
 * A letter by the code on its reply slip, with what may be recorded of it now.
 * @throws SlrtError NOT_FOUND, also outside of the user's area; CASE_PROTECTED
 */
export function letterByCode(store: Store, user: SessionUser, code: string): AnsweredLetter {
  const row = store.sql.first(lettersIn(store, user.area).where('letter.code', '=', statusCodeIn(code) ?? code));
  if (row === undefined) throw new SlrtError('NOT_FOUND');
  checkProtected(store, user, row.case_id);
  const state = caseState(store, row.case_id);
  const names = new Map(readHousehold(store, state.registration?.householdId ?? '').members.map((member) => [member.id, member.name]));
  const lines = state.referrals.find((referral) => referral.referralId === row.referral_id)?.lineIds ?? [];
  return {
    ...rowOf(store, user, row, todayInJakarta(new Date(store.now()))),
    lines: state.plan.lines.filter((line) => lines.includes(line.id)).map((line) => ({ id: line.id, programme: line.programme, personName: line.personId === null ? null : names.get(line.personId) ?? null })),
    actions: isReferralStatus(row.status) && mayFollow('referralAnswered', state) ? referralActionsFor(row.status, user.role) : [],
    basis: state.lastEventId,
  };
}

function lettersIn({ q }: Store, area: string) {
  const [from, to] = inArea(area);
  return q
    .selectFrom('referral_projection as letter')
    .innerJoin('case_projection', 'case_projection.case_id', 'letter.case_id')
    .select([
      'letter.referral_id', 'letter.case_id', 'letter.kind', 'letter.number', 'letter.code', 'letter.partner', 'letter.subject', 'letter.status', 'letter.issued_on', 'letter.answer_due_on', 'letter.village',
      'case_projection.number as case_number', 'case_projection.applicant_name', 'case_projection.protected', 'case_projection.status as case_status',
    ])
    .where('letter.village', '>=', from)
    .where('letter.village', '<', to);
}

type Found = NonNullable<ReturnType<ReturnType<typeof lettersIn>['executeTakeFirst']> extends Promise<infer Row> ? Row : never>;

function rowOf(store: Store, user: SessionUser, row: Found, today: IsoDate): ReferralRow {
  const masked = !mayRead(store, user, { case_id: row.case_id, status: row.case_status, protected: row.protected });
  const status = isReferralStatus(row.status) ? row.status : 'ISSUED';
  return {
    referralId: row.referral_id, caseId: row.case_id, caseNumber: row.case_number, number: row.number, kind: letterKind.catch('REFERRAL').parse(row.kind), code: masked ? '' : row.code, partner: row.partner, subject: masked ? '' : row.subject,
    applicantName: masked ? '' : row.applicant_name, village: masked ? '' : row.village, status, attention: attentionOf(status, row.answer_due_on, today), issuedOn: row.issued_on,
    answerDueOn: row.answer_due_on, masked,
  };
}

/** What `attentionOf` says, in SQL, for open cases; the test of the queue compares the two. */
const SQL_OF: Readonly<Record<Attention, (today: IsoDate) => RawBuilder<SqlBool>>> = {
  TO_SEND: () => sqlText<SqlBool>`letter.open = 1 and letter.status = 'ISSUED'`,
  TO_REMIND: (today) => sqlText<SqlBool>`letter.open = 1 and letter.status in ('SENT', 'RECEIVED') and letter.answer_due_on < ${today}`,
  TO_ESCALATE: (today) => sqlText<SqlBool>`letter.open = 1 and letter.status = 'REMINDED' and letter.answer_due_on < ${today}`,
  LATE: (today) => sqlText<SqlBool>`letter.open = 1 and letter.status = 'ESCALATED' and letter.answer_due_on < ${today}`,
  WAITING: (today) => sqlText<SqlBool>`letter.open = 1 and letter.status in ('SENT', 'RECEIVED', 'REMINDED', 'ESCALATED') and (letter.answer_due_on is null or letter.answer_due_on >= ${today})`,
  TO_DELIVER: () => sqlText<SqlBool>`letter.open = 1 and letter.status in ('ACCEPTED', 'PARTLY_ACCEPTED')`,
  ENDED: () => sqlText<SqlBool>`(letter.open = 0 or letter.status in ('DECLINED', 'REFERRED_ONWARD', 'DELIVERED', 'WITHDRAWN'))`,
};
