import { Checkbox, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { AgreementMeans } from '#src/domain/plan/events.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { ConsentMeans } from '../../register/ConsentField.tsx';
import { CONSENT_VERSION } from '../../register/draft.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** The citizen agrees again, after hearing the words that are in force now. */
export function ConsentPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const [means, setMeans] = useState<AgreementMeans>('SIGNATURE');
  const [share, setShare] = useState(false);
  const submit = (): void => {
    const input = { caseId: view.state.caseId, basis: view.state.lastEventId, consent: { textVersion: CONSENT_VERSION, means, share } };
    void step.take(() => call('case.giveConsent', input), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('caseRecord.action.consentGiven')} onSubmit={submit} onCancel={onClose}>
      <div>
        <Text size="sm" c="dimmed">{t('register.consent.read')}</Text>
        <Text component="blockquote" m={0} mt={6} pl="md" style={{ borderLeft: '3px solid var(--slrt-line)' }}>{t('register.consent.text')}</Text>
      </div>
      <ConsentMeans value={means} onChange={setMeans} />
      <Checkbox label={t('register.consent.share')} checked={share} onChange={(event) => setShare(event.currentTarget.checked)} />
    </PanelForm>
  );
}
