import { Alert, Text } from '@mantine/core';
import { IconShieldOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { formatMoment } from '#src/text/format.ts';
import { useText } from '../../../app/text.tsx';
import { timeOf, whoIs } from '../names.ts';

/** The citizen has taken consent back: nothing of this case may go to others. */
export function ConsentNote({ view }: { readonly view: CaseView }): ReactNode {
  const { t, language } = useText();
  const { withdrawal } = view.state;
  if (withdrawal === null) return null;
  const { reason, at, by, given } = withdrawal;
  return (
    <Alert color="danger" variant="outline" mb="lg" icon={<IconShieldOff />} title={t('caseRecord.withdrawn.title')} data-withdrawn>
      <Text>{t('caseRecord.withdrawn.text', { who: whoIs(view, by, t), when: formatMoment(timeOf(at), language), reason })}</Text>
      {given !== null && (
        <Text size="sm">{t('caseRecord.withdrawn.given', {
          version: given.textVersion, means: t(`register.consent.meansOf.${given.means}`).toLowerCase(), share: t(given.share ? 'caseRecord.story.shared' : 'caseRecord.story.notShared'),
        })}</Text>
      )}
    </Alert>
  );
}
