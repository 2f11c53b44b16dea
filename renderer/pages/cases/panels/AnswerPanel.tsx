import { Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { referralOutcome, type ReferralOutcome } from '#src/domain/referral/events.ts';
import { isReferralStatus, nextReferralStatus } from '#src/domain/referral/lifecycle.ts';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import type { FormProblem } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { lineName } from '../names.ts';
import { lettersFor } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { AnswerFields, answerPart, answerProblems, NO_DETAILS, outcomeName } from './AnswerFields.tsx';
import { LetterField } from './LetterField.tsx';
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
  const lines = plan.lines.filter((line) => letter?.lineIds.includes(line.id)).map((line) => ({ id: line.id, label: lineName(view, line, t) }));
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
      <LetterField label={t('referral.answer.which')} letters={letters} value={referralId} onChange={setReferralId} />
      <Radio.Group label={t('referral.answer.outcome')} value={outcome} onChange={(value) => setChosen(value as ReferralOutcome)}>
        <Stack gap={6} mt={6}>{outcomes.map((value) => <Radio key={value} value={value} label={outcomeName(value, t)} {...(value === outcome ? { 'data-autofocus': true } : {})} />)}</Stack>
      </Radio.Group>
      <DateField id="answer-date" kind="day" label={t('referral.answer.date')} value={answeredOn} onChange={setAnsweredOn} error={errorOf('answer-date')} />
      <AnswerFields outcome={outcome} details={details} lines={lines} partner={letter?.partner ?? ''} errorOf={errorOf} onChange={setDetails} />
    </PanelForm>
  );
}
