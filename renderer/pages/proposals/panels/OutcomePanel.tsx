import { Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField } from '../../../components/fields.tsx';
import { PanelForm, useStep } from '../../cases/panels/Panel.tsx';
import { Meanwhile, useSeen } from '../useSeen.tsx';
import type { StepProps } from './StepPanel.tsx';

const OUTCOMES = ['APPROVED', 'RETURNED'] as const;

/** The supervisor's check and the manager's decision: approve, or return with a reason. */
export function OutcomePanel({ view, step: which, onClose }: StepProps & { readonly step: 'proposalChecked' | 'proposalDecided' }): ReactNode {
  const { t } = useText();
  const step = useStep('proposal');
  const seen = useSeen(view, which);
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('APPROVED');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const returning = outcome === 'RETURNED';
  const problem = tried && returning && reason.trim() === '' ? t('caseRecord.panel.reasonNeeded') : undefined;
  const submit = (): void => {
    setTried(true);
    if (returning && reason.trim() === '') return;
    const input = { proposalId: view.state.proposalId, basis: seen.basis, outcome, reason: reason.trim() };
    void step.take(() => (which === 'proposalChecked' ? call('proposal.check', input) : call('proposal.decide', input)), t('proposalPage.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={which === 'proposalChecked' ? t(`proposalPage.panel.checkSave.${outcome}`) : t(`proposalPage.panel.decideSave.${outcome}`)} onSubmit={submit} onCancel={onClose}
      problems={problem === undefined ? [] : [{ fieldId: 'outcome-reason', text: problem }]}>
      <Meanwhile view={view} seen={seen} />
      <Radio.Group label={t('proposalPage.panel.outcome')} value={outcome} onChange={(value) => setOutcome(value as typeof outcome)}>
        <Stack gap={6} mt={6}>{OUTCOMES.map((value) => <Radio key={value} value={value} label={t(`proposalPage.panel.${value}`)} {...(value === 'APPROVED' ? { 'data-autofocus': true } : {})} />)}</Stack>
      </Radio.Group>
      <LongTextField id="outcome-reason" label={t(returning ? 'proposalPage.panel.reason' : 'proposalPage.panel.reasonNote')} example={t(returning ? 'proposalPage.panel.reasonHint' : 'proposalPage.panel.optional')} error={problem} maxLength={4000}
        value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </PanelForm>
  );
}
