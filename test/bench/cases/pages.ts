import type { Queue } from '#src/contract/cases.ts';
import type { Role } from '#src/domain/access/roles.ts';
import { logAccess } from '#main/data/accessLog.ts';
import { homeCounters } from '#main/data/cases/counters.ts';
import { overduePage } from '#main/data/cases/overdue.ts';
import { queuePage } from '#main/data/cases/queue.ts';
import { caseView } from '#main/data/cases/view.ts';
import { workCounters } from '#main/data/flows/list.ts';
import type { SessionUser } from '#main/data/sessions/session.ts';
import type { Store } from '#main/data/store.ts';
import { seededRandom } from '#main/registry/generate/random.ts';
import type { Bench } from '../harness.ts';

const userIn = (role: Role, area: string): SessionUser => ({ userId: 'u1', username: 'u', name: 'Contoh', role, area, locked: false, mustChangePassword: false });
const OFFICE = userIn('REVIEW_ANALYST', '32.04');
const SUPERVISOR = userIn('SUPERVISOR', '32.04.05');
const VILLAGE = userIn('FACILITATOR', '32.04.05.2004');

export interface Sized {
  readonly name: string;
  readonly store: Store;
}

/** The three pages at two sizes, in turn: the second's `ratio` is the growth. */
export async function measurePages(bench: Bench, small: Sized, large: Sized, times: number): Promise<void> {
  const few = pagesOf(small.store);
  const many = pagesOf(large.store);
  for (const [index, [page, run]] of few.entries()) {
    const [, grown = run] = many[index] ?? [];
    await bench.measureInTurn({ name: `${small.name}: ${page}`, run }, { name: `${large.name}: ${page}`, run: grown }, { times, warmUp: 300 });
  }
}

function pagesOf(store: Store): readonly (readonly [string, () => unknown])[] {
  const random = seededRandom(11);
  const ids = store.connection.prepare<[], string>('select case_id from case_projection').pluck().all();
  const openIds = store.connection.prepare<[], string>('select case_id from case_projection where desk is not null').pluck().all();
  const list = (queue: Queue, user: SessionUser, cursor: string | null = null) => queuePage(store, user, { queue, village: null, text: null, cursor, limit: 50 });
  const deep = cursorsOf(list);
  return [
    ['work list, a desk, first page', () => list('IN_REVIEW', OFFICE)],
    ['work list, all open, first page', () => list('OPEN', OFFICE)],
    ['work list, all open, later page', () => list('OPEN', OFFICE, random.pick(deep.open))],
    ['work list, sub-district', () => list('OPEN', SUPERVISOR)],
    ['work list, village', () => list('OPEN', VILLAGE)],
    ['work list, ended, first page', () => list('ENDED', OFFICE)],
    ['work list, ended, later page', () => list('ENDED', OFFICE, random.pick(deep.ended))],
    ['work list, ended, sub-district', () => list('ENDED', SUPERVISOR)],
    ['overdue, first page', () => overduePage(store, OFFICE, { area: OFFICE.area, desk: null, text: null, cursor: null, limit: 50 })],
    ['case page, an open case', () => caseView(store, OFFICE, random.pick(openIds))],
    ['case page, any case', () => caseView(store, OFFICE, random.pick(ids))],
    ['case page, any case, with the line in the access log', () => {
      const caseId = random.pick(ids);
      logAccess(store, { userId: 'u1', action: 'READ', subjectType: 'case', subjectId: caseId, note: null });
      return caseView(store, OFFICE, caseId);
    }],
    ['home page, regency', () => [homeCounters(store, OFFICE), workCounters(store, OFFICE)]],
    ['home page, sub-district', () => [homeCounters(store, SUPERVISOR), workCounters(store, SUPERVISOR)]],
    ['home page, village', () => [homeCounters(store, VILLAGE), workCounters(store, VILLAGE)]],
  ];
}

/** Cursors of ten pages each, as somebody who scrolls would meet them; of the ended ones spread over all. */
function cursorsOf(list: (queue: Queue, user: SessionUser, cursor: string | null) => { readonly next: string | null }): { readonly open: readonly string[]; readonly ended: readonly string[] } {
  const walk = (queue: Queue): string[] => {
    const found: string[] = [];
    for (let cursor: string | null = null; found.length < 40;) {
      cursor = list(queue, OFFICE, cursor).next;
      if (cursor === null) break;
      found.push(cursor);
    }
    return found;
  };
  return { open: walk('OPEN'), ended: walk('ENDED') };
}
