import type { Queue } from '#src/contract/cases.ts';
import type { HomeCounter } from '#src/contract/office.ts';
import type { WorkCounter } from '#src/contract/work.ts';
import type { Role } from '#src/domain/access/roles.ts';
import { REFERRAL_ROLES } from '#src/domain/referral/lifecycle.ts';
import type { Attention } from '#src/domain/referral/terms.ts';
import type { Translate } from '#src/text/index.ts';
import { inSentence, workLabel } from '#src/text/workLabels.ts';
import { waitsFor } from './waiting.ts';

/** One number of the home page, and the list of exactly the rows that it counts. */
export interface Tile {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly urgent: number;
  /** `now`: the own turn. `late`: past the promised day. `others`: with somebody else. */
  readonly group: 'late' | 'now' | 'others';
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

const PAGES: Readonly<Record<WorkCounter['work'], string>> = { FIELD_REPORT: '/visits', ROUND: '/rounds', PROPOSAL: '/proposals' };
const STATUS_LABELS = { FIELD_REPORT: 'fieldReportStatus', ROUND: 'roundStatus', PROPOSAL: 'proposalStatus' } as const;

/** Cases by queue; one's own turn also when nothing waits, so that an empty desk is seen to be empty. */
export function caseTiles(counters: readonly HomeCounter[], role: Role, t: Translate): Tile[] {
  return counters.flatMap(({ queue, count, urgent }): Tile[] => {
    const mine = waitsFor(queue, role);
    const group = queue === 'OVERDUE' ? 'late' : mine ? 'now' : 'others';
    if (count === 0 && group !== 'now') return [];
    return [{ key: queue, label: t(`queue.name.${queue as Queue}`), count, urgent, group, to: '/cases', search: { queue } }];
  });
}

/** Letters that ask for something today, for those who may do it. */
export function letterTiles(counters: readonly { readonly view: Attention; readonly count: number }[], role: Role, t: Translate): Tile[] {
  return counters.filter(({ view, count }) => count > 0 && (LETTER_STEPS[view]?.includes(role) ?? false)).map(({ view, count }) => ({
    key: `LETTER ${view}`, label: `${t('referral.list.title')}: ${t(`referral.attention.${view}`).toLowerCase()}`, count, urgent: 0, group: view === 'TO_SEND' ? 'now' : 'late', to: '/letters', search: { view },
  }));
}

const LETTER_STEPS: Readonly<Partial<Record<Attention, readonly Role[]>>> = { TO_SEND: REFERRAL_ROLES.SEND, TO_REMIND: REFERRAL_ROLES.REMIND, TO_ESCALATE: REFERRAL_ROLES.ESCALATE, LATE: REFERRAL_ROLES.ESCALATE };

/** Field reports, rounds and proposals by status; what is over is no work. */
export function workTiles(counters: readonly WorkCounter[], t: Translate): Tile[] {
  return counters.filter((counter) => !OVER.has(counter.status)).map(({ work, status, count, mine }) => ({
    key: `${work} ${status}`, label: `${workLabel('work', work, t)}: ${inSentence(workLabel(STATUS_LABELS[work], status, t))}`, count, urgent: 0,
    group: mine ? 'now' : 'others', to: PAGES[work], search: { view: status },
  }));
}

const OVER: ReadonlySet<string> = new Set(['APPROVED', 'WITHDRAWN', 'DONE', 'CANCELLED', 'ACCEPTED', 'REJECTED', 'OVERWRITTEN', 'EXPIRED']);
