import { Button, Kbd, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { beginReport } from '../../app/problemReport.ts';
import { useWho } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';

const KEYS = [
  ['palette', 'Ctrl K'], ['register', 'Ctrl N'], ['search', '/'], ['move', 'J K ↓ ↑'], ['open', 'Enter'], ['back', 'Esc'], ['next', 'Ctrl Enter'], ['help', 'F1'],
] as const;

export function HelpPage(): ReactNode {
  const { t } = useText();
  const { status } = useWho();
  return (
    <>
      <PageHeader title={t('help.title')} lead={t('help.lead')} />
      <Stack gap="lg" maw={760}>
        <Paper p="md" component="section">
          <Title order={2} size="h3" mb="xs">{t('help.keys')}</Title>
          <Table verticalSpacing={6}>
            <Table.Tbody>{KEYS.map(([key, shown]) => <Table.Tr key={key}><Table.Td w="9rem"><Kbd>{shown}</Kbd></Table.Td><Table.Td>{t(`help.key.${key}`)}</Table.Td></Table.Tr>)}</Table.Tbody>
          </Table>
        </Paper>
        <Paper p="md" component="section">
          <Title order={2} size="h3" mb="xs">{t('help.about')}</Title>
          <Text>{t('help.aboutText')}</Text>
          <Text c="dimmed" mt="xs">{t('help.version', { version: status.version })}</Text>
          <Button variant="default" mt="sm" leftSection={<IconMessageReport size={18} aria-hidden />} onClick={() => void beginReport()}>{t('problem.report.title')}</Button>
        </Paper>
        <Paper p="md" component="section"><Title order={2} size="h3" mb="xs">{t('help.licences')}</Title><Text>{t('help.licencesText')}</Text></Paper>
      </Stack>
    </>
  );
}
