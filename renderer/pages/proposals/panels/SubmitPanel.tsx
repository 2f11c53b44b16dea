import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { workLabel } from '#src/text/workLabels.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField } from '../../../components/fields.tsx';
import { PanelForm, useStep } from '../../cases/panels/Panel.tsx';
import { Meanwhile, useSeen } from '../useSeen.tsx';
import type { StepProps } from './StepPanel.tsx';

/** On to the supervisor, with a word if needed. */
export function SubmitPanel({ view, onClose }: StepProps): ReactNode {
  const { t } = useText();
  const step = useStep('proposal');
  const seen = useSeen(view, 'proposalSubmitted');
  const [note, setNote] = useState('');
  const submit = (): void => void step.take(() => call('proposal.submit', { proposalId: view.state.proposalId, basis: seen.basis, note: note.trim() }), t('proposalPage.panel.done'), onClose);
  return (
    <PanelForm step={step} action={workLabel('step', 'proposalSubmitted', t)} onSubmit={submit} onCancel={onClose}>
      <Meanwhile view={view} seen={seen} />
      <Text>{t('proposalPage.panel.submitText')}</Text>
      <LongTextField label={t('proposalPage.panel.reasonNote')} example={t('proposalPage.start.noteHint')} maxLength={4000} value={note} data-autofocus onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}
