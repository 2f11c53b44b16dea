import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { sendMeans, type SendMeans } from '#src/domain/referral/events.ts';
import { translator } from '#src/text/index.ts';
import { today } from '../../../app/today.ts';
import { call, useCall } from '../../../api.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { partnerName, partnerOf } from '../names.ts';
import { lettersFor } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { mailWords, openMailDraft } from './mail.ts';
import { PanelForm, useStep } from './Panel.tsx';

/** Letters are written in Bahasa, and so are the mails around them. */
const inBahasa = translator('id');

/** How letters left the office; several at once when they left together. */
export function SendPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const office = useCall('office.get', {});
  const letters = lettersFor('referralSent', view);
  const [ids, setIds] = useState<string[]>(letters.filter((letter) => letter.status === 'ISSUED').map((letter) => letter.referralId));
  const [means, setMeans] = useState<SendMeans>('BY_HAND');
  const [sentOn, setSentOn] = useState<string | null>(today());
  const [to, setTo] = useState('');
  const found: FormProblem[] = [
    ...(ids.length === 0 ? [{ fieldId: 'send-letters', text: t('referral.wrong.lines') }] : []),
    ...(sentOn === null ? [{ fieldId: 'send-date', text: t('referral.wrong.date') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const first = letters.find((letter) => letter.referralId === ids[0]);
  const submit = (): void => {
    if (!check() || sentOn === null) return;
    const input = { caseId: view.state.caseId, basis: view.state.lastEventId, referralIds: ids, means, sentOn, to: to.trim() };
    void step.take(() => call('referral.send', input), t('caseRecord.panel.done'), onClose);
  };
  const choose = (value: string | null): void => {
    const next = (value ?? means) as SendMeans;
    setMeans(next);
    if (next === 'EMAIL' && to === '' && first !== undefined) setTo(partnerOf(first.partner)?.email ?? '');
  };
  const draft = (): void => {
    if (first === undefined) return;
    const words = mailWords(first, office.data?.name ?? '');
    void openMailDraft(to, inBahasa('referral.send.mailSubject', words), inBahasa('referral.send.mailBody', words)).then(() => notify.done(t('referral.send.opened')));
  };
  return (
    <PanelForm step={step} action={t('referral.send.save')} problems={problems} onSubmit={submit} onCancel={onClose}>
      <Checkbox.Group id="send-letters" label={t('referral.onlyThese')} error={errorOf('send-letters')} value={ids} onChange={setIds}>
        <Stack gap={8} mt={8}>{letters.map((letter) => <Checkbox key={letter.referralId} value={letter.referralId} label={partnerName(letter.partner)} description={letter.number} />)}</Stack>
      </Checkbox.Group>
      <ChoiceField label={t('referral.send.means')} value={means} data-autofocus onChange={choose} data={sendMeans.options.map((value) => ({ value, label: t(`referral.means.${value}`) }))} />
      <TextField label={t('referral.send.to')} example={t('referral.send.toHint')} maxLength={200} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      {means === 'EMAIL' && (
        <div>
          <Button variant="default" leftSection={<IconMail size={18} />} disabled={ids.length !== 1} onClick={draft}>{t('referral.send.draft')}</Button>
          <Text size="sm" c="dimmed" mt={4}>{t(ids.length === 1 ? 'referral.send.draftHint' : 'referral.send.draftOne')}</Text>
        </div>
      )}
      <DateField id="send-date" kind="day" label={t('referral.send.date')} value={sentOn} onChange={setSentOn} error={errorOf('send-date')} />
    </PanelForm>
  );
}
