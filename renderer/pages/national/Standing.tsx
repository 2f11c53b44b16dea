import { Paper, Progress, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NationalRun, NationalView, NationalVolume } from '#src/contract/national.ts';
import { formatMoment, formatNumber } from '#src/text/format.ts';
import { useText } from '../../app/text.tsx';
import { Fact } from '../../components/Fact.tsx';
import classes from '../registry/registry.module.css';
import { bytesText } from './words.ts';

/** When the line was last good, when it is next tried, how much went over it. */
export function Standing({ view }: { readonly view: NationalView }): ReactNode {
  const { t, language } = useText();
  const volume = ({ up, down }: NationalVolume): string => t('national.standing.volume', { up: bytesText(up, language), down: bytesText(down, language) });
  const { lastGoodAt, nextAt, plan, daysToCutOff, failures, maintenance, closesAt } = view;
  return (
    <Paper p="lg" component="section" aria-labelledby="national-standing">
      <Title order={2} size="h3" id="national-standing" mb="sm">{t('national.standing.title')}</Title>
      {view.running !== null && <Running run={view.running} />}
      <dl className={classes['facts']}>
        <Fact term={t('national.standing.lastGood')}>{lastGoodAt === null ? t('national.standing.never') : formatMoment(lastGoodAt, language)}</Fact>
        <Fact term={t('national.standing.next')}>
          {nextAt === null || !plan.enabled ? t('national.standing.notPlanned') : formatMoment(nextAt, language)}
          {failures > 0 && <Text size="sm" c="dimmed">{t('national.standing.failures', { count: failures })}</Text>}
        </Fact>
        <Fact term={t('national.standing.today')}>{volume(view.today)}<Text size="sm" c="dimmed">{t('national.standing.month', { volume: volume(view.month) })}</Text></Fact>
        <Fact term={t('national.standing.cutOff')}>
          {daysToCutOff === null ? t('national.standing.cutOffPast') : t('national.standing.cutOffIn', { count: daysToCutOff })}
          {closesAt !== null && <Text size="sm" c="dimmed">{t('national.standing.closesAt', { when: formatMoment(closesAt, language) })}</Text>}
        </Fact>
        {maintenance !== null && <Fact term={t('national.standing.maintenance')}>{t('national.standing.maintenanceOf', { from: formatMoment(maintenance.from, language), until: formatMoment(maintenance.until, language) })}</Fact>}
      </dl>
    </Paper>
  );
}

function Running({ run: { step, done, total } }: { readonly run: NationalRun }): ReactNode {
  const { t, language } = useText();
  const shown = (value: number): string => (step === 'REGISTRY' ? bytesText(value, language) : formatNumber(value, language));
  return (
    <div role="status" style={{ marginBottom: 16 }}>
      <Text fw={600} mb={4}>{t(`national.step.${step}`)}{total !== null && `, ${t('national.progressOf', { done: shown(done), total: shown(total) })}`}{total === null && done > 0 && `, ${shown(done)}`}</Text>
      <Progress.Root size="md"><Progress.Section value={total === null ? 100 : (done / total) * 100} animated={total === null} aria-label={t(`national.step.${step}`)} /></Progress.Root>
    </div>
  );
}
