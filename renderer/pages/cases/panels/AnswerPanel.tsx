import { Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { referralOutcome, type ReferralOutcome } from '#src/domain/case/events.ts';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { partnerName } from '../names.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** These answers mean nothing without the words that go with them. */
const NEEDS_NOTE: ReadonlySet<ReferralOutcome> = new Set(['DECLINED', 'PARTLY_ACCEPTED', 'REFERRED_ONWARD']);

/** What a partner answered to a letter. */
export function AnswerPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, referrals } = view.state;
  const waiting = referrals.find((one) => one.outcome === null || one.outcome === 'RECEIVED') ?? referrals.at(-1);
  const [referralId, setReferralId] = useState(waiting?.referralId ?? '');
  const [outcome, setOutcome] = useState<ReferralOutcome>('ACCEPTED');
  const [answeredOn, setAnsweredOn] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const found: FormProblem[] = [
    ...(answeredOn === null ? [{ fieldId: 'answer-date', text: t('referral.wrong.date') }] : []),
    ...(NEEDS_NOTE.has(outcome) && note.trim() === '' ? [{ fieldId: 'answer-note', text: t('referral.answer.noteNeeded') }] : []),
  ];
  const errorOf = (id: string): string | undefined => (tried ? found.find((problem) => problem.fieldId === id)?.text : undefined);
  const submit = (): void => {
    setTried(true);
    if (found.length > 0 || answeredOn === null) return;
    void step.take(() => call('referral.answer', { caseId, basis: lastEventId, answer: { referralId, outcome, answeredOn, note: note.trim() } }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('referral.answer.save')} problems={tried ? found : []} onSubmit={submit} onCancel={onClose}>
      <ChoiceField label={t('referral.answer.which')} value={referralId} onChange={(value) => setReferralId(value ?? referralId)} data={referrals.map((one) => ({ value: one.referralId, label: `${partnerName(one.partner)}, ${one.number}` }))} />
      <Radio.Group label={t('referral.answer.outcome')} value={outcome} onChange={(value) => setOutcome(value as ReferralOutcome)}>
        <Stack gap={6} mt={6}>{referralOutcome.options.map((value) => <Radio key={value} value={value} label={capital(t(`referral.outcome.${value}`))} {...(value === 'ACCEPTED' ? { 'data-autofocus': true } : {})} />)}</Stack>
      </Radio.Group>
      <DateField id="answer-date" kind="day" label={t('referral.answer.date')} value={answeredOn} onChange={setAnsweredOn} error={errorOf('answer-date')} />
      <LongTextField id="answer-note" label={t('referral.answer.note')} example={NEEDS_NOTE.has(outcome) ? t('referral.answer.noteNeeded') : t('caseRecord.panel.noteHint')} error={errorOf('answer-note')} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
