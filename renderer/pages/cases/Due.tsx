import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView, QueueRow } from '#src/contract/cases.ts';
import { formatDate, formatMediumDate } from '#src/text/format.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { dateAndDistance, isOverdue } from './words.ts';

/** A row's promised day: late, still to come, or standing still and for whom. */
export function Due({ row, ended = false, short = false }: { readonly row: QueueRow; readonly ended?: boolean; readonly short?: boolean }): ReactNode {
  const { t, language } = useText();
  const day = today();
  if (row.waitsFor !== null && !ended) return <StatusBadge tone="waiting">{t(`queue.waitsFor.${row.waitsFor}`)}</StatusBadge>;
  if (row.dueOn === null) return '';
  if (!ended && isOverdue(row.dueOn, day)) return <StatusBadge tone="late">{short ? formatMediumDate(row.dueOn, language) : dateAndDistance(row.dueOn, day, language)}</StatusBadge>;
  return dateAndDistance(row.dueOn, day, language);
}

/** Where an open case's clock stands today, in working days; while it stands still, what it waits for. */
export function CaseDeadline({ view }: { readonly view: CaseView }): ReactNode {
  const { t, language } = useText();
  const { deadline, state } = view;
  if (deadline === null) return null;
  const waits = state.clock.stops.find((stop) => stop.to === null)?.reason;
  if (waits !== undefined) return <StatusBadge tone="waiting">{t(`caseRecord.stopped.${waits}`, { count: Math.max(0, deadline.remaining) })}</StatusBadge>;
  if (deadline.state === 'OVERDUE') return <StatusBadge tone="late">{t('caseRecord.overdue', { date: formatDate(deadline.dueOn, language), count: -deadline.remaining })}</StatusBadge>;
  return <Text span size="sm">{t('caseRecord.due', { date: dateAndDistance(deadline.dueOn, today(), language) })}{deadline.remaining > 0 ? ` (${t('caseRecord.workingDays', { count: deadline.remaining })})` : ''}</Text>;
}
