import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { NationalItemRow } from '#src/contract/national.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { Fact } from '../../components/Fact.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import classes from '../registry/registry.module.css';
import { NewMessagePanel } from './NewMessagePanel.tsx';
import { gapsText, stageText, TONES } from './words.ts';

/** Where one proposal stands, what came back and what is to be mended. */
export function ItemPanel({ item, onClose }: { readonly item: NationalItemRow; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const [asking, setAsking] = useState(false);
  const isBack = item.state === 'REFUSED' || item.state === 'REJECTED';
  return (
    <Side title={item.title} onClose={onClose}>
      <Stack>
        {isBack && <Alert color="amber" variant="outline" c="var(--mantine-color-text)" icon={<IconInfoCircle />}>{t('national.item.back')}</Alert>}
        {item.code === 'UNKNOWN_THERE' && <Alert color="amber" variant="outline" c="var(--mantine-color-text)" icon={<IconInfoCircle />}>{t('national.item.lost')}</Alert>}
        <dl className={classes['facts']}>
          <Fact term={t('national.item.state')}><StatusBadge tone={TONES[item.state]}>{t(`national.state.${item.state}`)}</StatusBadge></Fact>
          {item.nationalId !== null && <Fact term={t('national.item.number')}>{item.nationalId}</Fact>}
          {item.stage !== null && <Fact term={t('national.item.stage')}>{stageText(item.stage, t)}</Fact>}
          {item.decile !== null && <Fact term={t('national.item.decile')}>{item.decile}</Fact>}
          {item.attempts > 0 && <Fact term={t('national.item.attempts')}>{item.attempts}</Fact>}
        </dl>
        {item.gaps.length > 0 && <div><Text fw={600}>{t('national.item.gaps')}</Text><Text>{gapsText(item.gaps, t)}</Text></div>}
        {item.reason !== '' && <div><Text fw={600}>{t('national.item.reason')}</Text><Text>{item.reason}</Text></div>}
        {item.toFix.length > 0 && <div><Text fw={600}>{t('national.item.toFix')}</Text><List>{item.toFix.map((text) => <List.Item key={text}>{text}</List.Item>)}</List></div>}
        <Group>
          {mayCall(role, 'proposal.open') && <Button component={Link} to="/proposals/$proposalId" params={{ proposalId: item.proposalId } as never}>{t('national.item.open')}</Button>}
          {mayCall(role, 'national.writeMessage') && item.nationalId !== null && <Button variant="default" onClick={() => setAsking(true)}>{t('national.item.ask')}</Button>}
        </Group>
      </Stack>
      {asking && <NewMessagePanel proposal={item} onClose={() => setAsking(false)} />}
    </Side>
  );
}
