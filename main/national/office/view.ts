import type { NationalPreview, NationalView } from '#src/contract/national.ts';
import type { NationalPractice } from '#src/contract/practice.ts';
import type { ErrorCode } from '#src/text/error.ts';
import { volumeSince } from '../../data/national/answers.ts';
import { itemCounts, strayCount } from '../../data/national/lists.ts';
import { countMonths, statisticsBody, unsentMonths } from '../../data/national/statistics.ts';
import { nationalFact } from '../../data/national/state.ts';
import { pageOf } from '../../data/page.ts';
import type { NationalItemTable } from '#src/schema/national.ts';
import type { Store } from '../../data/store.ts';
import { itemMapper, waitingCount, waitingRows } from './outbox.ts';
import { PAUSED, planOf, today } from './schedule.ts';
import type { NationalSender } from './sender.ts';
import { nextMaintenance } from './service.ts';
import { sendsForOffice } from './who.ts';

const SHOWN = 50;

/** Everything that the page shows at a glance. */
export function nationalView(store: Store, sender: Pick<NationalSender, 'running'>, credentialsKept: boolean, practice: NationalPractice | null): NationalView {
  const plan = planOf(store);
  const day = today(store);
  const nextAt = nationalFact(store, 'nextAt');
  const toCutOff = plan.cutOffDay - Number(day.slice(8));
  return {
    practice, plan, credentialsKept, isSender: sendsForOffice(store), running: sender.running,
    nextAt: nextAt === null || nextAt === PAUSED ? null : Number(nextAt), paused: nextAt === PAUSED,
    failures: Number(nationalFact(store, 'failures') ?? 0), lastError: nationalFact(store, 'lastError') as ErrorCode | null, lastGoodAt: numberOrNull(nationalFact(store, 'lastGoodAt')), maintenance: nextMaintenance(store),
    counts: itemCounts(store), strays: strayCount(store),
    today: volumeSince(store, day), month: volumeSince(store, `${day.slice(0, 8)}01`), daysToCutOff: toCutOff > 0 ? toCutOff : null, closesAt: numberOrNull(nationalFact(store, 'closesAt')),
  };
}

const OPEN = ['WAITING', 'BLOCKED', 'SENDING'] as const;

/** The very bodies that the next run would send, page by page, and what keeps the others back; the months' figures with the first page. */
export async function preview(store: Store, cursor: string | null): Promise<NationalPreview> {
  const [queuedAt = '', id = ''] = cursor?.split(' ') ?? [];
  if (cursor === null) await countMonths(store);
  const rows = waitingRows(store, OPEN, SHOWN + 1, cursor === null ? null : { queued_at: Number(queuedAt), id });
  const titles = titlesOf(store, rows.map((item) => item.proposal_id));
  const mappedOf = itemMapper(store);
  const shown = (item: NationalItemTable): NationalPreview['items'][number] => {
    const mapped = mappedOf(item);
    const title = titles.get(item.proposal_id) ?? '-';
    return 'gaps' in mapped ? { id: item.id, title, body: null, gaps: mapped.gaps } : { id: item.id, title, body: JSON.stringify(mapped.proposal, null, 2), gaps: [] };
  };
  const { rows: items, next } = pageOf(rows, SHOWN, shown, (row) => `${row.queued_at} ${row.id}`);
  return {
    items, next, total: waitingCount(store, OPEN),
    statistics: cursor === null ? unsentMonths(store).map((row) => ({ month: row.month, body: JSON.stringify(statisticsBody(row), null, 2) })) : [],
  };
}

function titlesOf({ q, sql }: Store, proposalIds: readonly string[]): Map<string, string> {
  return new Map(sql.all(q.selectFrom('work_projection').select(['id', 'title']).where('work', '=', 'PROPOSAL').where('id', 'in', proposalIds)).map(({ id, title }) => [id, title]));
}

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}
