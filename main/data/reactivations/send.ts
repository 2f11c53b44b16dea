import type { ParsedInputOf } from '#src/contract/ipc.ts';
import type { UnsentReactivation } from '#src/contract/reactivation.ts';
import { covers } from '#src/domain/area/area.ts';
import { REACTIVATION } from '#src/domain/programme/reactivation.ts';
import { SlrtError } from '#src/text/error.ts';
import { mayRead } from '../cases/protected.ts';
import { inArea } from '../cases/queue.ts';
import { takeStep } from '../cases/steps.ts';
import { letterFor } from '../referrals/check.ts';
import type { SessionUser } from '../sessions/session.ts';
import type { Store } from '../store.ts';
import { oneByOne } from './oneByOne.ts';

/** As many as one document holds. */
const MOST = 500;

/** Letters of reactivations that are made and not sent, oldest first. */
export function unsentReactivations(store: Store, user: SessionUser): UnsentReactivation[] {
  const [from, to] = inArea(user.area);
  const rows = store.sql.all(
    store.q.selectFrom('referral_projection as letter').innerJoin('case_projection', 'case_projection.case_id', 'letter.case_id')
      .select(['letter.referral_id', 'letter.case_id', 'letter.number', 'letter.issued_on', 'case_projection.village', 'case_projection.applicant_name', 'case_projection.protected', 'case_projection.status'])
      .where('letter.open', '=', 1).where('letter.status', '=', 'ISSUED').where('letter.village', '>=', from).where('letter.village', '<', to).where('case_projection.kind', '=', REACTIVATION.kind)
      .orderBy('letter.issued_on').orderBy('letter.number').orderBy('letter.referral_id').limit(MOST),
  );
  return rows.filter((row) => mayRead(store, user, row)).map((row) => ({
    caseId: row.case_id, referralId: row.referral_id, number: row.number, personName: row.applicant_name, village: row.village, issuedOn: row.issued_on,
  }));
}

type Sent = Omit<ParsedInputOf<'reactivation.send'>, 'referralIds'>;

/** Letter by letter, each in its own case. */
export async function sendReactivations(store: Store, user: SessionUser, referralIds: readonly string[], sent: Sent): Promise<{ sent: number; refused: { referralId: string; code: string }[] }> {
  const refused: { referralId: string; code: string }[] = [];
  const letters = new Set(referralIds);
  await oneByOne(letters, (referralId) => sendOne(store, user, referralId, sent), (referralId, code) => refused.push({ referralId, code }));
  return { sent: letters.size - refused.length, refused };
}

function sendOne(store: Store, user: SessionUser, referralId: string, sent: Sent): void {
  takeStep(store, user, {
    caseId: caseOf(store, user, referralId), basis: null, type: 'referralSent', name: 'reactivation.send',
    data: (state) => {
      if (state.reactivation === null) throw new SlrtError('NOT_FOUND');
      letterFor(state, referralId, 'SEND');
      return { referralId, ...sent };
    },
  });
}

/** @throws SlrtError NOT_FOUND, also outside of the user's area */
function caseOf(store: Store, user: SessionUser, referralId: string): string {
  const row = store.sql.first(store.q.selectFrom('referral_projection').select(['case_id', 'village']).where('referral_id', '=', referralId));
  if (row === undefined || !covers(user.area, row.village)) throw new SlrtError('NOT_FOUND');
  return row.case_id;
}
