import { Button, Code, Group, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { StepHead } from './StepHead.tsx';
import { demoRole } from './demoUsers.ts';

export function OfficeDone({ onNext }: { readonly onNext: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Stack>
      <StepHead title={t('setup.done.title')} lead={t('setup.done.lead')} />
      <Group><Button onClick={onNext}>{t('setup.done.action')}</Button></Group>
    </Stack>
  );
}

export function DemoDone({ password, usernames, onNext }: { readonly password: string; readonly usernames: readonly string[]; readonly onNext: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Stack>
      <StepHead title={t('setup.done.demoTitle')} lead={t('setup.done.demoLead')} />
      <Group gap="sm"><Text fw={600}>{t('setup.done.password')}:</Text><Code fz="md" data-demo-password>{password}</Code></Group>
      <Table verticalSpacing={6} withRowBorders>
        <Table.Thead><Table.Tr><Table.Th>{t('setup.done.username')}</Table.Th><Table.Th>{t('setup.done.role')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {usernames.map((username) => {
            const role = demoRole(username);
            return <Table.Tr key={username}><Table.Td><Code fz="sm">{username}</Code></Table.Td><Table.Td>{role === null ? '–' : t(`role.name.${role}`)}</Table.Td></Table.Tr>;
          })}
        </Table.Tbody>
      </Table>
      <Group><Button onClick={onNext}>{t('setup.done.action')}</Button></Group>
    </Stack>
  );
}
