import { Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { InputOf } from '#src/contract/ipc.ts';
import { NATIONAL_NEXT, NEEDS_REASON, type ProposalStatus } from '#src/domain/proposal/stages.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { call } from '../../../api.ts';
import { today } from '../../../app/today.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { LongTextField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { PanelForm, useStep } from '../../cases/panels/Panel.tsx';
import { Meanwhile, useSeen } from '../useSeen.tsx';
import type { StepProps } from './StepPanel.tsx';

/** What SIKS-NG shows of the proposal, typed by hand: only what may follow is offered. */
export function ProgressPanel({ view, onClose }: StepProps): ReactNode {
  const { t } = useText();
  const step = useStep('proposal');
  const seen = useSeen(view, 'proposalProgressed');
  const { proposalId, status, progress } = view.state;
  const stages = NATIONAL_NEXT[status] ?? [];
  const [stage, setStage] = useState<ProposalStatus | null>(null);
  const [on, setOn] = useState<string | null>(today());
  const [reference, setReference] = useState(progress.at(-1)?.reference ?? '');
  const [reason, setReason] = useState('');
  const mustSayWhy = stage !== null && NEEDS_REASON.has(stage);
  const found: FormProblem[] = [
    ...(stage === null ? [{ fieldId: 'progress-stage', text: t('proposalPage.panel.chooseStage') }] : []),
    ...(on === null ? [{ fieldId: 'progress-on', text: t('proposalPage.panel.chooseDate') }] : on > today() ? [{ fieldId: 'progress-on', text: t('proposalPage.panel.dateInFuture') }] : []),
    ...(mustSayWhy && reason.trim() === '' ? [{ fieldId: 'progress-reason', text: t('caseRecord.panel.reasonNeeded') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const submit = (): void => {
    if (!check() || stage === null || on === null) return;
    const input = { proposalId, basis: seen.basis, stage: stage as InputOf<'proposal.recordProgress'>['stage'], on, reference: reference.trim() || null, reason: reason.trim() };
    void step.take(() => call('proposal.recordProgress', input), t('proposalPage.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('proposalPage.panel.progressSave')} problems={problems} onSubmit={submit} onCancel={onClose}>
      <Meanwhile view={view} seen={seen} />
      <Radio.Group id="progress-stage" tabIndex={-1} label={t('proposalPage.panel.stage')} error={errorOf('progress-stage')} value={stage} onChange={(value) => setStage(value as ProposalStatus)}>
        <Stack gap={6} mt={6}>{stages.map((value, index) => <Radio key={value} value={value} label={workLabel('proposalStatus', value, t)} {...(index === 0 ? { 'data-autofocus': true } : {})} />)}</Stack>
      </Radio.Group>
      <DateField id="progress-on" kind="day" label={t('proposalPage.panel.on')} value={on} onChange={setOn} error={errorOf('progress-on')} />
      <TextField label={t('proposalPage.panel.reference')} example={t('proposalPage.panel.optional')} maxLength={200} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
      <LongTextField id="progress-reason" label={t(mustSayWhy ? 'proposalPage.panel.reason' : 'proposalPage.panel.reasonNote')} error={errorOf('progress-reason')} {...(mustSayWhy ? {} : { example: t('proposalPage.panel.optional') })} maxLength={4000}
        value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </PanelForm>
  );
}
