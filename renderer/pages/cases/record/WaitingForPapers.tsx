import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCopy, IconFileAlert } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { EVENT_SCHEMAS } from '#src/domain/case/events.ts';
import { formatMoment } from '#src/text/format.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { paperNames, timeOf, whoIs } from '../names.ts';

/** A case that was returned for papers: which, why, and what to tell the citizen. */
export function WaitingForPapers({ view }: { readonly view: CaseView }): ReactNode {
  const { t, language } = useText();
  const { status, timeline, missingDocuments } = view.state;
  const back = timeline.findLast((entry) => entry.type === 'returnedToFrontOffice');
  if (status !== 'INCOMPLETE' || back === undefined) return null;
  const said = EVENT_SCHEMAS.returnedToFrontOffice.safeParse(back.data).data;
  const message = said?.message ?? '';
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(message);
    notify.done(t('caseRecord.copied'));
  };
  return (
    <Alert color="amber" variant="outline" mb="lg" icon={<IconFileAlert />} title={t('caseRecord.return.title')} data-waiting-papers>
      <Text fw={600}>{missingDocuments.length === 0 ? t('caseRecord.return.allHere') : t('caseRecord.return.missing', { papers: paperNames(missingDocuments, t) })}</Text>
      <Text size="sm">{t('caseRecord.return.lead', { who: whoIs(view, back.author, t), when: formatMoment(timeOf(back.hlc), language), reason: said?.reason ?? '' })}</Text>
      {message !== '' && (
        <Group gap="sm" mt={6} wrap="nowrap" align="flex-start">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{t('caseRecord.return.toCitizen', { message })}</Text>
          <Button size="compact-sm" variant="default" style={{ flex: 'none' }} leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>{t('caseRecord.return.copy')}</Button>
        </Group>
      )}
    </Alert>
  );
}
