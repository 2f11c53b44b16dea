import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RegistryJob, RegistryJobKind } from '#src/contract/registryData.ts';
import { formatPercent } from '#src/text/format.ts';
import { useCommand } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { useProgress } from './useTakeIn.ts';
import { timeText } from './words.ts';

const STEPS = ['READING', 'INDEXING', 'CHECKING'] as const;

/** How far the running job is, how long it still takes, and the way to stop it. */
export function JobPanel({ kind, known }: { readonly kind: RegistryJobKind; readonly known: RegistryJob | null }): ReactNode {
  const { t, language } = useText();
  const cancel = useCommand('registry.cancel');
  const progress = useProgress() ?? known;
  const done = progress?.done ?? 0;
  const step = STEPS.find((candidate) => candidate === progress?.step) ?? 'READING';
  return (
    <Paper p="lg" component="section" aria-labelledby="registry-job">
      <Stack gap="sm">
        <Title order={2} id="registry-job">{t(`registry.job.${kind}`)}</Title>
        {kind !== 'CHECK' && <Progress.Root size="lg"><Progress.Section value={done * 100} aria-label={t('registry.job.progress')} /></Progress.Root>}
        {kind !== 'CHECK' && <Group justify="space-between">
          <Text>{t(`registry.job.step.${step}`)}, {formatPercent(done, language)}</Text>
          <Text role="timer">{progress?.secondsLeft == null ? t('registry.job.starting') : t('registry.job.left', { time: timeText(t, progress.secondsLeft) })}</Text>
        </Group>}
        <Text c="dimmed">{t(kind === 'CHECK' ? 'registry.job.checking' : 'registry.job.calm')}</Text>
        {kind !== 'CHECK' && <Group><Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({})}>{t('registry.job.stop')}</Button></Group>}
      </Stack>
    </Paper>
  );
}
