import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { formatMoment } from '#src/text/format.ts';
import { id as texts } from '#src/text/id/index.ts';
import type { Translate } from '#src/text/index.ts';
import { useCommand } from '../../../api.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { ErrorState } from '../../../components/states.tsx';
import classes from '../cases.module.css';
import { timeOf } from '../names.ts';
import { sentenceOf } from './story.ts';

/** Where two officers did not see each other: both sides with names and times, nothing settled silently. */
export function Differences({ view }: { readonly view: CaseView }): ReactNode {
  const { conflicts } = view.state;
  if (conflicts.length === 0 && view.collisions.length === 0) return null;
  return (
    <Stack gap="md" mb="lg">
      {conflicts.map((pair) => <Conflict key={pair.join()} view={view} pair={pair} />)}
      {view.collisions.map((collision) => <Collision key={collision.id} view={view} collision={collision} />)}
    </Stack>
  );
}

function Conflict({ view, pair }: { readonly view: CaseView; readonly pair: readonly [string, string] }): ReactNode {
  const { t, language } = useText();
  const entries = pair.flatMap((id) => view.state.timeline.find((entry) => entry.id === id) ?? []);
  return (
    <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} title={t('caseRecord.conflict.title')}>
      <Text mb="sm">{t('caseRecord.conflict.text')}</Text>
      <div className={classes['both']}>
        {entries.map((entry) => (
          <div key={entry.id} className={classes['option']}>
            <Text fw={600}>{sentenceOf(entry, view, t).text}</Text>
            <Text size="sm" c="dimmed">{formatMoment(timeOf(entry.hlc), language)}</Text>
          </div>
        ))}
      </div>
      <Text mt="sm">{t('caseRecord.conflict.settle')}</Text>
    </Alert>
  );
}

function Collision({ view, collision }: { readonly view: CaseView; readonly collision: CaseView['collisions'][number] }): ReactNode {
  const { t } = useText();
  const settle = useCommand('collision.settle');
  const member = view.household.members.find((candidate) => candidate.id === collision.rowId);
  const choose = (keep: 'KEPT' | 'LOST'): void => settle.mutate({ caseId: view.state.caseId, collisionId: collision.id, keep }, { onSuccess: () => notify.done(t('caseRecord.collision.settled')) });
  const field = fieldName(collision.field, t);
  return (
    <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} title={t('caseRecord.collision.title')}>
      <Text mb="sm">{t('caseRecord.collision.text', { field: member === undefined ? field : `${field} (${member.name})` })}</Text>
      {settle.error !== null && <ErrorState error={settle.error} />}
      <div className={classes['both']}>
        {(['KEPT', 'LOST'] as const).map((keep) => {
          const value = (keep === 'KEPT' ? collision.kept : collision.lost) ?? t('caseRecord.collision.empty');
          return (
            <div key={keep} className={classes['option']}>
              <Text size="sm" c="dimmed">{keep === 'KEPT' ? t('caseRecord.collision.kept') : t('caseRecord.collision.lost')}</Text>
              <Text fw={600} style={{ overflowWrap: 'anywhere' }}>{value}</Text>
              <Button mt="xs" size="sm" variant="default" loading={settle.isPending} onClick={() => choose(keep)}>{t('caseRecord.collision.keep', { value })}</Button>
            </div>
          );
        })}
      </div>
    </Alert>
  );
}

const FIELDS = texts.caseRecord.collision.field;

function fieldName(field: string, t: Translate): string {
  return t(`caseRecord.collision.field.${field in FIELDS ? (field as keyof typeof FIELDS) : 'other'}`);
}
