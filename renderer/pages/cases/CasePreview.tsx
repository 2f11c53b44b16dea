import { Button, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { QueueRow } from '#src/contract/cases.ts';
import { villageText } from '#src/domain/area/area.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import classes from './cases.module.css';
import { Due } from './Due.tsx';
import { paperNames } from './names.ts';
import { dateAndDistance, kindText, statusText, toneOf } from './words.ts';

/** Beside the queue: the marked row in full. It shows only what the list already holds, so that looking through a queue opens nobody's record. */
export function CasePreview({ row, onOpen }: { readonly row: QueueRow | null; readonly onOpen: (row: QueueRow) => void }): ReactNode {
  const { t, language } = useText();
  const day = today();
  if (row === null) return null;
  return (
    <Paper component="aside" aria-label={t('queue.preview')} p="md" className={classes['preview']}>
      <Stack gap="sm">
        <div>
          <Text fw={650} size="lg" style={{ overflowWrap: 'anywhere' }}>{row.masked ? t('queue.masked') : row.applicantName}</Text>
          <Text size="sm" c="dimmed">{row.number}</Text>
        </div>
        <div><StatusBadge tone={row.needsDecision ? 'needsYou' : toneOf(row.status)}>{row.needsDecision ? t('queue.needsDecision') : statusText(row.status, t)}</StatusBadge></div>
        {row.masked && <Text size="sm">{t('queue.maskedHint')}</Text>}
        {!row.masked && <dl className={classes['facts']}>
          <dt>{t('queue.column.kind')}</dt><dd>{kindText(row.kind, t)}</dd>
          <dt>{t('queue.column.village')}</dt><dd>{villageText(row.village)}</dd>
          {row.status === 'INCOMPLETE' && <><dt>{t('queue.column.missing')}</dt><dd>{row.missing.length === 0 ? t('queue.papersCame') : paperNames(row.missing, t)}</dd></>}
          <dt>{t('queue.column.opened')}</dt><dd>{dateAndDistance(row.openedAt, day, language)}</dd>
          {(row.dueOn !== null || row.waitsFor !== null) && <><dt>{t('queue.column.due')}</dt><dd><Due row={row} /></dd></>}
        </dl>}
        {!row.masked && <Button onClick={() => onOpen(row)}>{t('queue.open')}</Button>}
      </Stack>
    </Paper>
  );
}
