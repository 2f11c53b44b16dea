import { Button, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { WorkRow } from '#src/contract/work.ts';
import { villageText } from '#src/domain/area/area.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import classes from '../cases/cases.module.css';
import { dateAndDistance } from '../cases/words.ts';
import { toneOf } from './tones.ts';
import { subjectLine } from './words.ts';

/** Beside the queue: the marked row in full, from what the list already holds, so that looking through it opens nobody's record. */
export function ProposalPreview({ row, onOpen }: { readonly row: WorkRow | null; readonly onOpen: (row: WorkRow) => void }): ReactNode {
  const { t, language } = useText();
  const day = today();
  if (row === null) return null;
  return (
    <Paper component="aside" aria-label={t('queue.preview')} p="md" className={classes['preview']}>
      <Stack gap="sm">
        <Text fw={650} size="lg" style={{ overflowWrap: 'anywhere' }}>{subjectLine(row.title, row.size, t)}</Text>
        <div><StatusBadge tone={toneOf(row.status)}>{workLabel('proposalStatus', row.status, t)}</StatusBadge></div>
        <dl className={classes['facts']}>
          <dt>{t('proposalPage.column.kind')}</dt><dd>{workLabel('proposalKind', row.kind, t)}</dd>
          <dt>{t('proposalPage.column.reason')}</dt><dd>{workLabel('proposalReason', row.reason, t)}</dd>
          <dt>{t('proposalPage.column.village')}</dt><dd>{villageText(row.village)}</dd>
          <dt>{t('proposalPage.column.opened')}</dt><dd>{dateAndDistance(row.openedAt, day, language)}</dd>
          <dt>{t('proposalPage.moved')}</dt><dd>{dateAndDistance(row.movedAt, day, language)}</dd>
        </dl>
        <Button onClick={() => onOpen(row)}>{t('proposalPage.open')}</Button>
      </Stack>
    </Paper>
  );
}
