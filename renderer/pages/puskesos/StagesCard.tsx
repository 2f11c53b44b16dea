import { Paper, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDotted, IconCircleX, IconPlayerPlay, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { stagesOf, type StageStatus, type StageView } from '#src/domain/case/puskesos.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { useText } from '../../app/text.tsx';
import { timeOf } from '../cases/names.ts';
import classes from './puskesos.module.css';

const ICONS: Readonly<Record<StageStatus, Icon>> = { DONE: IconCircleCheck, CURRENT: IconPlayerPlay, WAITING: IconCircle, STOPPED: IconCircleX, SKIPPED: IconCircleDotted };

/** The same case as the village sees it: five stages, what was done in each, where it is now. */
export function StagesCard({ state }: { readonly state: CaseState }): ReactNode {
  const { t } = useText();
  return (
    <Paper p="md" mb="lg" component="section" aria-labelledby="stages">
      <Title order={2} size="h3" id="stages" mb="xs">{t('puskesos.stages')}</Title>
      <ol className={classes['stages']}>{stagesOf(state).map((view) => <Stage key={view.stage} view={view} />)}</ol>
    </Paper>
  );
}

function Stage({ view }: { readonly view: StageView }): ReactNode {
  const { t, language } = useText();
  const Shown = ICONS[view.status];
  return (
    <li className={classes['stage']} data-stage={view.stage} data-status={view.status} aria-current={view.status === 'CURRENT' ? 'step' : undefined}>
      <Text fw={650} className={classes['stageName']}><Shown size={18} aria-hidden />{t(`puskesos.stage.${view.stage}`)}</Text>
      <Text size="sm">{t(`puskesos.status.${view.status}`)}{view.since === null ? '' : `, ${formatMediumDate(timeOf(view.since), language)}`}</Text>
      {view.facts.map(({ fact, done, of }) => <Text key={fact} size="sm" c="dimmed">{of === null ? t(`puskesos.fact.${fact}`, { count: done }) : t(`puskesos.fact.${fact}`, { count: done, of })}</Text>)}
    </li>
  );
}
