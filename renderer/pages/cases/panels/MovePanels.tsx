import { Radio, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, LongTextField, TextField } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { VillagePicker } from '../../../components/VillagePicker.tsx';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** A member died or left the household: no line is written for them any more. */
export function LeftPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, left } = view.state;
  const here = view.household.members.filter((member) => left[member.id] === undefined);
  const [personId, setPersonId] = useState(here[0]?.id ?? '');
  const [reason, setReason] = useState<'DIED' | 'MOVED'>('MOVED');
  const [leftOn, setLeftOn] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const { problems, errorOf, check } = useProblems(leftOn === null ? [{ fieldId: 'left-date', text: t('referral.wrong.date') }] : []);
  const submit = (): void => {
    if (!check() || leftOn === null) return;
    void step.take(() => call('case.memberLeft', { caseId, basis: lastEventId, left: { personId, reason, leftOn, note: note.trim() } }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('plan.left.save')} problems={problems} note={t('plan.left.hint')} onSubmit={submit} onCancel={onClose}>
      <ChoiceField label={t('plan.left.who')} value={personId} onChange={(id) => setPersonId(id ?? personId)} data={here.map((member) => ({ value: member.id, label: member.name }))} />
      <Radio.Group label={t('plan.left.reason')} value={reason} onChange={(value) => setReason(value as typeof reason)}>
        <Stack gap={6} mt={6}><Radio value="MOVED" label={t('plan.left.reasonOf.MOVED')} data-autofocus /><Radio value="DIED" label={t('plan.left.reasonOf.DIED')} /></Stack>
      </Radio.Group>
      <DateField id="left-date" kind="day" label={t('caseRecord.tell.date')} value={leftOn} onChange={setLeftOn} error={errorOf('left-date')} />
      <TextField label={t('caseRecord.panel.note')} example={t('caseRecord.panel.noteHint')} maxLength={200} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}

/** The family moved to another village: its case and its household go with it, and so does who may see them. */
export function TransferPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const navigate = useNavigate();
  const { caseId, lastEventId } = view.state;
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { problems, errorOf, check } = useProblems([
    ...(to === null ? [{ fieldId: 'transfer-village', text: t('plan.transfer.villageNeeded') }] : []),
    ...(reason.trim() === '' ? [{ fieldId: 'transfer-reason', text: t('caseRecord.panel.reasonNeeded') }] : []),
  ]);
  const submit = (): void => {
    if (!check() || to === null) return;
    void step.take(() => call('case.transfer', { caseId, basis: lastEventId, to, reason: reason.trim() }), t('plan.transfer.done'), () => {
      onClose();
      void navigate({ to: '/cases' });
    });
  };
  return (
    <PanelForm step={step} action={t('plan.transfer.save')} problems={problems} note={t('plan.transfer.hint')} onSubmit={submit} onCancel={onClose}>
      <VillagePicker id="transfer-village" label={t('plan.transfer.to')} error={errorOf('transfer-village')} value={to} onChange={setTo} />
      <LongTextField id="transfer-reason" label={t('caseRecord.panel.reason')} example={t('caseRecord.panel.reasonHint')} error={errorOf('transfer-reason')} maxLength={4000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </PanelForm>
  );
}
