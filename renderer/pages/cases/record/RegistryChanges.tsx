import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconDatabaseExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { EVENT_SCHEMAS } from '#src/domain/case/events.ts';
import type { EventData } from '#src/domain/case/events.ts';
import { formatDate } from '#src/text/format.ts';
import { useCommand } from '../../../api.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { personName } from '../names.ts';
import { answerText, quarterText } from '../words.ts';

/** What newer registry data says of this family, until a reviewer has looked at it. */
export function RegistryChanges({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const see = useCommand('case.seeRegistryChange');
  const { caseId, lastEventId, registryChanges } = view.state;
  if (registryChanges.length === 0) return null;
  const seen = (): void => see.mutate({ caseId, basis: lastEventId, note: '' }, { onSuccess: () => notify.done(t('review.recheck.saved')) });
  return (
    <Alert color="amber" variant="outline" mb="lg" icon={<IconDatabaseExclamation />} title={t('review.recheck.title')}>
      <Stack gap="xs">
        {registryChanges.map((personId) => <Change key={personId} view={view} personId={personId} />)}
        {see.error !== null && <ErrorState error={see.error} />}
        {view.actions.includes('registryChangeSeen') && <div><Button size="sm" variant="default" loading={see.isPending} onClick={seen}>{t('review.recheck.seen')}</Button></div>}
      </Stack>
    </Alert>
  );
}

function Change({ view, personId }: { readonly view: CaseView; readonly personId: string }): ReactNode {
  const { t, language } = useText();
  const change = lastChange(view, personId);
  if (change === null) return null;
  const before = answerText({ answer: change.previousAnswer, decile: change.previousDecile }, t);
  return (
    <div>
      <Text fw={600}>{t('review.recheck.change', { person: personName(view, personId, t), before: before.toLowerCase(), now: answerText(change, t).toLowerCase() })}</Text>
      {change.removedUntil !== null && <Text size="sm">{t('review.removed', { date: formatDate(change.removedUntil, language) })}</Text>}
      <Text size="sm" c="dimmed">{t('review.source', { quarter: quarterText(change.quarter), date: formatDate(change.dataDate, language) })}</Text>
    </div>
  );
}

function lastChange(view: CaseView, personId: string): EventData<'registryRechecked'> | null {
  const entry = view.state.timeline.findLast(({ type, data }) => type === 'registryRechecked' && data['personId'] === personId);
  const parsed = EVENT_SCHEMAS.registryRechecked.safeParse(entry?.data);
  return parsed.success ? parsed.data : null;
}
