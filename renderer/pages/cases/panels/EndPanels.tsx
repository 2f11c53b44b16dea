import { Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, FieldWarning, LongTextField } from '../../../components/fields.tsx';
import { REJECT_CODES, RESULTS } from '../record/story.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

type Result = (typeof RESULTS)[number];
const NOT_ASKED = '0';

/** How it ended, in the officer's words and by the family's own rating. */
export function ClosePanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, registration, status, referrals } = view.state;
  const [result, setResult] = useState<Result>(status === 'REGISTERED' ? 'ANSWERED_AT_COUNTER' : referrals.some((one) => one.outcome === 'DECLINED') ? 'PARTLY_HELPED' : 'HELPED');
  const [note, setNote] = useState('');
  const [rating, setRating] = useState(NOT_ASKED);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const problem = tried && note.trim() === '' ? t('caseRecord.panel.reasonNeeded') : undefined;
  const submit = (): void => {
    setTried(true);
    if (note.trim() === '') return;
    const input = { caseId, basis: lastEventId, result, note: note.trim(), rating: rating === NOT_ASKED ? null : Number(rating), words: words.trim() };
    void step.take(() => call('case.close', input), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('caseRecord.close.save', { number: registration?.number ?? '' })} onSubmit={submit} onCancel={onClose} problems={problem === undefined ? [] : [{ fieldId: 'close-note', text: problem }]}>
      <Radio.Group label={t('caseRecord.close.result')} value={result} onChange={(value) => setResult(value as Result)}>
        <Stack gap={6} mt={6}>{RESULTS.map((value) => <Radio key={value} value={value} label={t(`caseRecord.close.resultOf.${value}`)} />)}</Stack>
      </Radio.Group>
      <LongTextField id="close-note" label={t('caseRecord.close.note')} error={problem} maxLength={4000} value={note} data-autofocus onChange={(event) => setNote(event.currentTarget.value)} />
      <div>
        <Text fw={500} id="rating">{t('caseRecord.close.rating')}</Text>
        <SegmentedControl aria-labelledby="rating" value={rating} onChange={setRating} transitionDuration={0} data={[{ value: NOT_ASKED, label: t('caseRecord.close.noRating') }, '1', '2', '3', '4', '5']} />
        <Text size="sm" c="dimmed">{t('caseRecord.close.ratingHint')}</Text>
      </div>
      <LongTextField label={t('caseRecord.close.words')} example={t('caseRecord.close.wordsHint')} minRows={2} maxLength={4000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      {view.followUps.length > 0 && <FieldWarning>{t('followUp.openAtClosing', { count: view.followUps.length })}</FieldWarning>}
    </PanelForm>
  );
}

export function RejectPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, registration } = view.state;
  const [code, setCode] = useState<(typeof REJECT_CODES)[number]>('NOT_ELIGIBLE');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const problem = tried && reason.trim() === '' ? t('caseRecord.panel.reasonNeeded') : undefined;
  const submit = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    void step.take(() => call('case.reject', { caseId, basis: lastEventId, reasonCode: code, reason: reason.trim() }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} danger action={t('caseRecord.reject.save', { number: registration?.number ?? '' })} note={t('caseRecord.panel.cannotUndo')} onSubmit={submit} onCancel={onClose}
      problems={problem === undefined ? [] : [{ fieldId: 'reject-reason', text: problem }]}>
      <ChoiceField label={t('caseRecord.reject.code')} value={code} onChange={(value) => setCode((value ?? code) as typeof code)} data={REJECT_CODES.map((value) => ({ value, label: t(`caseRecord.reject.codeOf.${value}`) }))} />
      <LongTextField id="reject-reason" label={t('caseRecord.panel.reason')} example={t('caseRecord.panel.reasonHint')} error={problem} maxLength={4000} value={reason} data-autofocus onChange={(event) => setReason(event.currentTarget.value)} />
    </PanelForm>
  );
}
