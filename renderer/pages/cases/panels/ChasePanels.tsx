import { Button, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { sendMeans, type SendMeans } from '#src/domain/referral/events.ts';
import type { ReferralState } from '#src/domain/referral/state.ts';
import { formatDate } from '#src/text/format.ts';
import { translator } from '#src/text/index.ts';
import { call, useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, LongTextField, TextField } from '../../../components/fields.tsx';
import { lettersFor } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { LetterField } from './LetterField.tsx';
import { mailWords, openMailDraft } from './mail.ts';
import { PanelForm, useStep } from './Panel.tsx';

const inBahasa = translator('id');

/** Which of the letters it is about, and until when its answer was asked for. */
function LetterChoice({ letters, value, onChange }: { readonly letters: readonly ReferralState[]; readonly value: string; readonly onChange: (referralId: string) => void }): ReactNode {
  const { t, language } = useText();
  const chosen = letters.find((letter) => letter.referralId === value);
  return (
    <div>
      <LetterField label={t('referral.which')} letters={letters} value={value} onChange={onChange} />
      {chosen?.answerDueOn != null && <Text size="sm" mt={4}>{t('referral.remind.lateSince', { date: formatDate(chosen.answerDueOn, language) })}</Text>}
    </div>
  );
}

/** The partner is late: asked again, and from now on with a new date. */
export function RemindPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const office = useCall('office.get', {});
  const letters = lettersFor('referralReminded', view);
  const [referralId, setReferralId] = useState(letters[0]?.referralId ?? '');
  const [means, setMeans] = useState<SendMeans>('EMAIL');
  const [note, setNote] = useState('');
  const letter = letters.find((one) => one.referralId === referralId);
  const submit = (): void => {
    if (letter === undefined) return;
    void step.take(() => call('referral.remind', { caseId: view.state.caseId, basis: view.state.lastEventId, referralId, means, note: note.trim() }), t('caseRecord.panel.done'), onClose);
  };
  const draft = (): void => {
    if (letter === undefined) return;
    const words = mailWords(letter, office.data?.name ?? '');
    void openMailDraft(letter.sent.at(-1)?.to ?? '', inBahasa('referral.remind.mailSubject', words), inBahasa('referral.remind.mailBody', words));
  };
  return (
    <PanelForm step={step} action={t('referral.remind.save')} disabled={letter === undefined} onSubmit={submit} onCancel={onClose}>
      <LetterChoice letters={letters} value={referralId} onChange={setReferralId} />
      <ChoiceField label={t('referral.send.means')} value={means} onChange={(value) => setMeans((value ?? means) as SendMeans)} data={sendMeans.options.map((value) => ({ value, label: t(`referral.means.${value}`) }))} />
      {means === 'EMAIL' && <Button variant="default" leftSection={<IconMail size={18} />} style={{ alignSelf: 'flex-start' }} onClick={draft}>{t('referral.remind.draft')}</Button>}
      <LongTextField label={t('referral.remind.note')} example={t('caseRecord.panel.noteHint')} maxLength={4000} value={note} data-autofocus onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}

/** The reminder was not answered either: the manager speaks with the partner's head. */
export function EscalatePanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const letters = lettersFor('referralEscalated', view);
  const [referralId, setReferralId] = useState(letters[0]?.referralId ?? '');
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const problem = tried && to.trim() === '' ? t('referral.escalate.toNeeded') : undefined;
  const submit = (): void => {
    setTried(true);
    if (to.trim() === '') return;
    void step.take(() => call('referral.escalate', { caseId: view.state.caseId, basis: view.state.lastEventId, referralId, to: to.trim(), note: note.trim() }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('referral.escalate.save')} problems={problem === undefined ? [] : [{ fieldId: 'escalate-to', text: problem }]} onSubmit={submit} onCancel={onClose}>
      <LetterChoice letters={letters} value={referralId} onChange={setReferralId} />
      <TextField id="escalate-to" label={t('referral.escalate.to')} example={t('referral.escalate.toHint')} error={problem} maxLength={200} value={to} data-autofocus onChange={(event) => setTo(event.currentTarget.value)} />
      <LongTextField label={t('referral.escalate.note')} example={t('caseRecord.panel.noteHint')} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}

export function WithdrawPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const letters = lettersFor('referralWithdrawn', view);
  const [referralId, setReferralId] = useState(letters[0]?.referralId ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const letter = letters.find((one) => one.referralId === referralId);
  const problem = tried && reason.trim() === '' ? t('caseRecord.panel.reasonNeeded') : undefined;
  const submit = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    void step.take(() => call('referral.withdraw', { caseId: view.state.caseId, basis: view.state.lastEventId, referralId, reason: reason.trim() }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} danger action={t('referral.withdraw.save', { number: letter?.number ?? '' })} note={t('referral.withdraw.hint')} onSubmit={submit} onCancel={onClose}
      problems={problem === undefined ? [] : [{ fieldId: 'withdraw-reason', text: problem }]}>
      <LetterField label={t('referral.which')} letters={letters} value={referralId} onChange={setReferralId} />
      <LongTextField id="withdraw-reason" label={t('caseRecord.panel.reason')} example={t('caseRecord.panel.reasonHint')} error={problem} maxLength={4000} value={reason} data-autofocus onChange={(event) => setReason(event.currentTarget.value)} />
    </PanelForm>
  );
}
