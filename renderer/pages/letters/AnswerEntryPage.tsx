import { Alert, Button, Group, Kbd, Paper, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AnsweredLetter } from '#src/contract/referral.ts';
import { referralOutcome, type ReferralOutcome } from '#src/domain/referral/events.ts';
import { call } from '../../api.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { CodeForm } from '../../components/CodeForm.tsx';
import { DateField } from '../../components/DateField.tsx';
import type { FormProblem } from '../../components/fields.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ErrorState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useProblems } from '../../components/useProblems.ts';
import { partnerName, programmeName } from '../cases/names.ts';
import { AnswerFields, answerPart, answerProblems, NO_DETAILS, outcomeName } from '../cases/panels/AnswerFields.tsx';
import { PanelForm, useStep } from '../cases/panels/Panel.tsx';
import { LETTER_TONES } from '../cases/record/LettersCard.tsx';

/** Answers that came on paper, one after another: the code, one digit for the outcome, Enter. */
export function AnswerEntryPage(): ReactNode {
  const { t } = useText();
  const [letter, setLetter] = useState<AnsweredLetter | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const find = async (): Promise<void> => {
    setError(null);
    setLetter(null);
    try {
      setLetter(await call('referral.byCode', { code: code.trim() }));
    } catch (refusal) {
      setError(refusal);
      field.current?.select();
    }
  };
  const done = (): void => {
    setLetter(null);
    setCode('');
    field.current?.focus();
  };
  return (
    <>
      <PageHeader title={t('referral.entry.title')} lead={t('referral.entry.lead')} />
      <Stack gap="lg" maw={720}>
        <CodeForm field={field} label={t('referral.entry.code')} hint={t('referral.entry.codeHint')} action={t('referral.entry.find')} width={260} value={code} onChange={setCode} onAsk={() => void find()} />
        {error !== null && <ErrorState error={error} />}
        {letter !== null && <AnswerForm key={letter.referralId} letter={letter} onDone={done} />}
      </Stack>
    </>
  );
}

function AnswerForm({ letter, onDone }: { readonly letter: AnsweredLetter; readonly onDone: () => void }): ReactNode {
  const outcomes = referralOutcome.options.filter((outcome) => letter.actions.includes(outcome));
  return (
    <Paper p="md" component="section" aria-label={letter.number}>
      <Facts letter={letter} />
      {outcomes.length === 0 ? <Closed letter={letter} /> : <Outcome letter={letter} outcomes={outcomes} onDone={onDone} />}
    </Paper>
  );
}

function Facts({ letter }: { readonly letter: AnsweredLetter }): ReactNode {
  const { t } = useText();
  return (
    <Stack gap={2} mb="md">
      <Group justify="space-between"><Text fw={650} size="lg">{partnerName(letter.partner)}</Text><StatusBadge tone={LETTER_TONES[letter.status]}>{t(`referral.status.${letter.status}`)}</StatusBadge></Group>
      <Text size="sm">{t(`referral.kind.${letter.kind}`)} {letter.number} · {letter.applicantName}</Text>
      {letter.lines.map((line) => <Text key={line.id} size="sm" c="dimmed">{programmeName(line.programme)} ({line.personName ?? t('caseRecord.wholeFamily')})</Text>)}
    </Stack>
  );
}

function Closed({ letter }: { readonly letter: AnsweredLetter }): ReactNode {
  const { t } = useText();
  return (
    <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} title={letter.status === 'WITHDRAWN' ? t('referral.entry.gone') : t('referral.entry.cannot', { status: t(`referral.status.${letter.status}`).toLowerCase() })} styles={{ title: { whiteSpace: 'normal' }, label: { overflow: 'visible' } }}>
      <Button size="sm" variant="default" component={Link} to={`/cases/${letter.caseId}`}>{t('referral.entry.open')}</Button>
    </Alert>
  );
}

function Outcome({ letter, outcomes, onDone }: { readonly letter: AnsweredLetter; readonly outcomes: readonly ReferralOutcome[]; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const step = useStep('referral');
  const [outcome, setOutcome] = useState<ReferralOutcome>(outcomes.includes('ACCEPTED') ? 'ACCEPTED' : outcomes[0] ?? 'ACCEPTED');
  const [answeredOn, setAnsweredOn] = useState<string | null>(today());
  const [details, setDetails] = useState(NO_DETAILS);
  const group = useRef<HTMLDivElement>(null);
  // The code's field gives way to the outcome, where a digit chooses and Enter saves.
  useEffect(() => group.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  useHotkeys(outcomes.map((value, index) => [String(index + 1), () => setOutcome(value)]));
  const found: FormProblem[] = [
    ...(answeredOn === null ? [{ fieldId: 'answer-date', text: t('referral.wrong.date') }] : []),
    ...answerProblems(outcome, details, letter.lines.length, t),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const submit = (): void => {
    if (!check() || answeredOn === null) return;
    const answer = { referralId: letter.referralId, outcome, answeredOn, ...answerPart(outcome, details) };
    void step.take(() => call('referral.answer', { caseId: letter.caseId, basis: letter.basis, answer }), t('referral.entry.saved', { number: letter.number, status: t(`referral.outcome.${outcome}`) }), onDone);
  };
  const choose = (digit: string): void => {
    const chosen = outcomes[Number(digit) - 1];
    if (chosen !== undefined) setOutcome(chosen);
  };
  return (
    <PanelForm step={step} action={t('referral.entry.save')} problems={problems} onSubmit={submit} onCancel={onDone}>
      <Radio.Group ref={group} label={t('referral.answer.outcome')} description={t('referral.entry.key')} value={outcome} onChange={(value) => setOutcome(value as ReferralOutcome)} onKeyDown={(event) => choose(event.key)}>
        <Stack gap={6} mt={6}>
          {outcomes.map((value, index) => (
            <Group key={value} gap={10} wrap="nowrap"><Kbd aria-hidden>{index + 1}</Kbd><Radio value={value} label={outcomeName(value, t)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); submit(); } }} /></Group>
          ))}
        </Stack>
      </Radio.Group>
      <DateField id="answer-date" kind="day" label={t('referral.answer.date')} value={answeredOn} onChange={setAnsweredOn} error={errorOf('answer-date')} />
      <AnswerFields outcome={outcome} details={details} partner={letter.partner} errorOf={errorOf} onChange={setDetails}
        lines={letter.lines.map((line) => ({ id: line.id, label: `${programmeName(line.programme)} (${line.personName ?? t('caseRecord.wholeFamily')})` }))} />
    </PanelForm>
  );
}
