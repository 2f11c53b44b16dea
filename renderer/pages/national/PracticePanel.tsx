import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PRACTICE_LINES, type NationalPractice, type PracticeLine } from '#src/contract/practice.ts';
import { formatMoment } from '#src/text/format.ts';
import { useCommand } from '../../api.ts';
import { mayCall } from '../../app/mayCall.ts';
import { notify } from '../../app/notify.tsx';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { ErrorState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';

/** A demo office's: the national system on this very computer, and what a trainer does with it. */
export function PracticePanel({ practice }: { readonly practice: NationalPractice }): ReactNode {
  const { t, language } = useText();
  const { role } = useSession();
  const { state, now } = practice;
  const lead = state === 'OTHER' ? t('national.practice.other') : state === 'FAILED' ? t('national.practice.failed') : t('national.practice.lead');
  return (
    <Paper p="md" component="section" aria-labelledby="national-practice">
      <Stack gap="xs">
        <Group gap="sm">
          <Title order={2} size="h3" id="national-practice">{t('national.practice.title')}</Title>
          {state !== 'OTHER' && <StatusBadge tone="needsYou" icon={IconSchool}>{t('national.practice.badge')}</StatusBadge>}
          {practice.isShut && <StatusBadge tone="waiting">{t('national.practice.isShut')}</StatusBadge>}
          {now !== null && <Text size="sm" c="dimmed">{t('national.practice.now', { when: formatMoment(now, language) })}</Text>}
        </Group>
        <Text>{lead}</Text>
        {mayCall(role, 'national.practise') && (state === 'READY' ? <Controls practice={practice} /> : state !== 'STARTING' && <Begin hasFailed={state === 'FAILED'} />)}
      </Stack>
    </Paper>
  );
}

function Begin({ hasFailed }: { readonly hasFailed: boolean }): ReactNode {
  const { t } = useText();
  const use = useCommand('national.practise');
  return (
    <>
      {use.error !== null && <ErrorState error={use.error} />}
      <Group><Button variant="default" loading={use.isPending} onClick={() => use.mutate({})}>{t(hasFailed ? 'national.practice.again' : 'national.practice.use')}</Button></Group>
    </>
  );
}

function Controls({ practice: { line, isShut } }: { readonly practice: NationalPractice }): ReactNode {
  const { t } = useText();
  const days = useCommand('national.practiseDays');
  const publish = useCommand('national.practisePublish');
  const maintenance = useCommand('national.practiseMaintenance');
  const quality = useCommand('national.practiseLine');
  const pass = (count: 1 | 7): void => days.mutate({ days: count }, { onSuccess: () => notify.done(t('national.practice.daysDone')) });
  const choose = (next: string | null): void => {
    const chosen = PRACTICE_LINES.find((one) => one === next);
    if (chosen !== undefined) quality.mutate({ line: chosen }, { onSuccess: () => notify.done(t('national.practice.qualityDone')) });
  };
  const name = (one: PracticeLine): string => t(`national.practice.line.${one}`);
  return (
    <>
      {[days.error, publish.error, maintenance.error, quality.error].map((error) => error !== null && <ErrorState key={error.code} error={error} />)}
      <Group align="flex-end" gap="sm">
        <Button size="sm" variant="default" loading={days.isPending} onClick={() => pass(1)}>{t('national.practice.day')}</Button>
        <Button size="sm" variant="default" disabled={days.isPending} onClick={() => pass(7)}>{t('national.practice.week')}</Button>
        <Button size="sm" variant="default" loading={publish.isPending} onClick={() => publish.mutate({}, { onSuccess: () => notify.done(t('national.practice.published')) })}>{t('national.practice.publish')}</Button>
        <Button size="sm" variant="default" loading={maintenance.isPending} onClick={() => maintenance.mutate({ isShut: !isShut })}>{t(isShut ? 'national.practice.open' : 'national.practice.shut')}</Button>
        <ChoiceField label={t('national.practice.quality')} size="sm" w={210} value={line} data={PRACTICE_LINES.map((value) => ({ value, label: name(value) }))} onChange={choose} />
      </Group>
    </>
  );
}
