import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PreListRow } from '#src/contract/preLists.ts';
import { villageText } from '#src/domain/area/area.ts';
import { isUnderWay } from '#src/domain/proposal/preList.ts';
import { formatMoment } from '#src/text/format.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { Fact } from '../../components/Fact.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import classes from '../registry/registry.module.css';
import { PRE_LIST_TONES } from './words.ts';

/** Where a family stands on the list, and the way on from here: its proposal, its case, or the village's round. */
export function PreListPanel({ entry, onClose }: { readonly entry: PreListRow; readonly onClose: () => void }): ReactNode {
  const { t, language } = useText();
  return (
    <Side title={entry.headName} onClose={onClose}>
      <Stack>
        <dl className={classes['facts']}>
          <Fact term={t('preList.stateColumn')}><StatusBadge tone={PRE_LIST_TONES[entry.state]}>{t(`preList.state.${entry.state}`)}</StatusBadge></Fact>
          <Fact term={t('preList.village')}>{villageText(entry.village)}</Fact>
          <Fact term={t('preList.period')}>{entry.period}</Fact>
          <Fact term={t('preList.at')}>{formatMoment(entry.changedAt, language)}</Fact>
        </dl>
        <Text>{t(`preList.means.${entry.isNew && isUnderWay(entry.state) ? 'PROPOSED' : entry.state}`)}</Text>
        <Onward entry={entry} />
      </Stack>
    </Side>
  );
}

function Onward({ entry: { proposalId, caseId, roundId, isNew, state } }: { readonly entry: PreListRow }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  if (proposalId !== null && mayCall(role, 'proposal.open')) {
    return <Group><Button component={Link} to="/proposals/$proposalId" params={{ proposalId } as never}>{t('preList.openProposal')}</Button></Group>;
  }
  const mayPropose = mayCall(role, 'proposal.start') && !isUnderWay(state);
  const mayMark = mayCall(role, 'round.setEntry') && !isNew && state === 'OPEN';
  return (
    <Stack gap="sm">
      <Group>
        {caseId !== null && mayPropose && <Button component={Link} to="/cases/$caseId/propose" params={{ caseId } as never}>{t('preList.propose')}</Button>}
        {caseId !== null && mayCall(role, 'case.open') && <Button variant="default" component={Link} to="/cases/$caseId" params={{ caseId } as never}>{t('preList.openCase')}</Button>}
        {mayMark && roundId !== null && <Button variant={caseId === null ? 'filled' : 'default'} component={Link} to="/rounds/$roundId" params={{ roundId } as never}>{t('preList.mark')}</Button>}
        {mayMark && roundId === null && <Button variant="default" component={Link} to="/rounds">{t('preList.begin')}</Button>}
      </Group>
      {caseId === null && <Text size="sm" c="dimmed">{t('preList.unknown')}</Text>}
    </Stack>
  );
}
