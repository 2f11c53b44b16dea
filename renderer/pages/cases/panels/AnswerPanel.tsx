import { Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { referralOutcome, type ReferralOutcome } from '#src/domain/referral/events.ts';
import { isReferralStatus, nextReferralStatus } from '#src/domain/referral/lifecycle.ts';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, type FormProblem } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { partnerName, personName, programmeName } from '../names.ts';
import { lettersFor } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { AnswerFields, answerPart, answerProblems, NO_DETAILS } from './AnswerFields.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** What a partner answered to a letter. */
export function AnswerPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, plan } = view.state;
  const letters = lettersFor('referralAnswered', view);
  const [referralId, setReferralId] = useState((letters.find((one) => one.outcome === null || one.outcome === 'RECEIVED') ?? letters[0])?.referralId ?? '');
  const letter = letters.find((one) => one.referralId === referralId);
  const outcomes = referralOutcome.options.filter((value) => letter !== undefined && isReferralStatus(nextReferralStatus(letter.status, value)));
  const [chosen, setChosen] = useState<ReferralOutcome>('ACCEPTED');
  const outcome = outcomes.includes(chosen) ? chosen : outcomes[0] ?? chosen;
  const [answeredOn, setAnsweredOn] = useState<string | null>(today());
  const [details, setDetails] = useState(NO_DETAILS);
  const lines = plan.lines.filter((line) => letter?.lineIds.includes(line.id)).map((line) => ({ id: line.id, label: `${programmeName(line.programme)} (${personName(view, line.personId, t)})` }));
  const found: FormProblem[] = [
    ...(answeredOn === null ? [{ fieldId: 'answer-date', text: t('referral.wrong.date') }] : []),
    ...answerProblems(outcome, details, lines.length, t),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const submit = (): void => {
    if (!check() || answeredOn === null || letter === undefined) return;
    const answer = { referralId, outcome, answeredOn, ...answerPart(outcome, details) };
    void step.take(() => call('referral.answer', { caseId, basis: lastEventId, answer }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('referral.answer.save')} disabled={letter === undefined} problems={problems} onSubmit={submit} onCancel={onClose}>
      <ChoiceField label={t('referral.answer.which')} value={referralId} onChange={(value) => setReferralId(value ?? referralId)} data={letters.map((one) => ({ value: one.referralId, label: `${partnerName(one.partner)}, ${one.number}` }))} />
      <Radio.Group label={t('referral.answer.outcome')} value={outcome} onChange={(value) => setChosen(value as ReferralOutcome)}>
        <Stack gap={6} mt={6}>{outcomes.map((value) => <Radio key={value} value={value} label={capital(t(`referral.outcome.${value}`))} {...(value === outcome ? { 'data-autofocus': true } : {})} />)}</Stack>
      </Radio.Group>
      <DateField id="answer-date" kind="day" label={t('referral.answer.date')} value={answeredOn} onChange={setAnsweredOn} error={errorOf('answer-date')} />
      <AnswerFields outcome={outcome} details={details} lines={lines} partner={letter?.partner ?? ''} errorOf={errorOf} onChange={setDetails} />
    </PanelForm>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
