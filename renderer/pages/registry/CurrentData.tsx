import { Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RegistrySourceView, RegistryStatusView } from '#src/contract/registry.ts';
import { formatDate, formatMoment, formatNumber, formatRelativeDay } from '#src/text/format.ts';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { Fact } from '../../components/Fact.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import classes from './registry.module.css';
import { quarterText } from './words.ts';

/** Which data every answer rests on now. */
export function CurrentData({ source, now, takenIn }: {
  readonly source: RegistrySourceView; readonly now: RegistryStatusView; readonly takenIn: string | null;
}): ReactNode {
  const { t, language } = useText();
  const ready = now.state === 'READY';
  return (
    <Paper p="lg" component="section" aria-labelledby="registry-now">
      <Title order={2} id="registry-now" mb="sm">{t('registry.now.title')}</Title>
      <dl className={classes['facts']}>
        <Fact term={t('registry.now.quarter')}>{quarterText(t, source.quarter)}</Fact>
        <Fact term={t('registry.now.date')}>{formatDate(source.date, language)}, {formatRelativeDay(source.date, today(), language)}</Fact>
        <Fact term={t('registry.now.version')}>{source.version}</Fact>
        <Fact term={t('registry.now.people')}>{formatNumber(now.people, language)}</Fact>
        <Fact term={t('registry.now.households')}>{formatNumber(now.households, language)}</Fact>
        {takenIn !== null && <Fact term={t('registry.now.takenIn')}>{formatMoment(takenIn, language)}</Fact>}
        <Fact term={t('registry.now.names')}><StatusBadge tone={ready ? 'done' : 'waiting'}>{t(ready ? 'registry.now.ready' : 'registry.now.loading')}</StatusBadge></Fact>
      </dl>
    </Paper>
  );
}
