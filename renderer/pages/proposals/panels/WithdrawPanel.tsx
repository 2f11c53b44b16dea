import { useState, type ReactNode } from 'react';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { ConfirmPanel } from '../../../components/ConfirmPanel.tsx';
import { LongTextField } from '../../../components/fields.tsx';
import { PanelForm, useStep } from '../../cases/panels/Panel.tsx';
import { Meanwhile, useSeen } from '../useSeen.tsx';
import { subjectLine } from '../words.ts';
import type { StepProps } from './StepPanel.tsx';

/** Withdraws for good: the reason first, then the question with the name in the button. */
export function WithdrawPanel({ view, onClose }: StepProps): ReactNode {
  const { t } = useText();
  const step = useStep('proposal');
  const seen = useSeen(view, 'proposalWithdrawn');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { start, proposalId } = view.state;
  const name = subjectLine(start.subjects[0]?.name ?? '', start.subjects.length, t);
  const problem = tried && reason.trim() === '' ? t('caseRecord.panel.reasonNeeded') : undefined;
  const submit = (): void => {
    setTried(true);
    if (reason.trim() !== '') setAsking(true);
  };
  const withdraw = (): void => {
    setAsking(false);
    void step.take(() => call('proposal.withdraw', { proposalId, basis: seen.basis, reason: reason.trim() }), t('proposalPage.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} danger action={t('proposalPage.panel.withdrawSave', { name })} onSubmit={submit} onCancel={onClose} problems={problem === undefined ? [] : [{ fieldId: 'withdraw-reason', text: problem }]}>
      <Meanwhile view={view} seen={seen} />
      <LongTextField id="withdraw-reason" label={t('proposalPage.panel.reason')} example={t('caseRecord.panel.reasonHint')} error={problem} maxLength={4000} value={reason} data-autofocus onChange={(event) => setReason(event.currentTarget.value)} />
      <ConfirmPanel opened={asking} danger title={t('proposalPage.panel.withdrawTitle', { name })} action={t('proposalPage.panel.withdrawSave', { name })} busy={step.busy} onCancel={() => setAsking(false)} onConfirm={withdraw}>
        {t('proposalPage.panel.withdrawText')}
      </ConfirmPanel>
    </PanelForm>
  );
}
