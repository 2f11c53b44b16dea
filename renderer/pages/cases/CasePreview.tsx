import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { QueueRow } from '#src/contract/cases.ts';
import { villageText } from '#src/domain/area/area.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Preview, PreviewFrame, type Fact } from '../work/Preview.tsx';
import { Due } from './Due.tsx';
import { paperNames } from './names.ts';
import { dateAndDistance, kindText, statusText, toneOf } from './words.ts';

/** The marked row of the queue; of a protected case nothing but its number and where it stands. */
export function CasePreview({ row, onOpen }: { readonly row: QueueRow; readonly onOpen: (row: QueueRow) => void }): ReactNode {
  const { t, language } = useText();
  const badge = <StatusBadge tone={row.needsDecision ? 'needsYou' : toneOf(row.status)}>{row.needsDecision ? t('queue.needsDecision') : statusText(row.status, t)}</StatusBadge>;
  if (row.masked) return <PreviewFrame title={t('queue.masked')} note={row.number} badge={badge}><Text size="sm">{t('queue.maskedHint')}</Text></PreviewFrame>;
  const facts: readonly Fact[] = [
    [t('queue.column.kind'), kindText(row.kind, t)],
    [t('queue.column.village'), villageText(row.village)],
    ...(row.status === 'INCOMPLETE' ? [[t('queue.column.missing'), row.missing.length === 0 ? t('queue.papersCame') : paperNames(row.missing, t)] as const] : []),
    [t('queue.column.opened'), dateAndDistance(row.openedAt, today(), language)],
    ...(row.dueOn !== null || row.waitsFor !== null ? [[t('queue.column.due'), <Due key="due" row={row} />] as const] : []),
  ];
  return <Preview title={row.applicantName} note={row.number} badge={badge} facts={facts} open={t('queue.open')} onOpen={() => onOpen(row)} />;
}
