import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { CitizenMeans } from '#src/domain/case/events.ts';
import type { Translate } from '#src/text/index.ts';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { partnerOf } from '../names.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

const MEANS: readonly CitizenMeans[] = ['PHONE', 'WHATSAPP', 'IN_PERSON', 'VISIT', 'LETTER'];
/** One text message, so that it also fits an old telephone. */
const LONGEST = 160;

/** A short, kind message in the citizen's words, how it was given, and whether it arrived. */
export function TellPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const [message, setMessage] = useState(() => suggestion(view, t));
  const [means, setMeans] = useState<CitizenMeans>(view.household.household.phone === null ? 'IN_PERSON' : 'PHONE');
  const [reached, setReached] = useState(true);
  const [toldOn, setToldOn] = useState<string | null>(today());
  const [tried, setTried] = useState(false);
  const found: FormProblem[] = [
    ...(message.trim() === '' ? [{ fieldId: 'tell-message', text: t('caseRecord.tell.needMessage') }] : []),
    ...(toldOn === null ? [{ fieldId: 'tell-date', text: t('referral.wrong.date') }] : []),
  ];
  const errorOf = (id: string): string | undefined => (tried ? found.find((problem) => problem.fieldId === id)?.text : undefined);
  const submit = (): void => {
    setTried(true);
    if (found.length > 0 || toldOn === null) return;
    void step.take(() => call('case.tellCitizen', { caseId: view.state.caseId, basis: view.state.lastEventId, means, reached, message: message.trim(), toldOn }), t('caseRecord.panel.done'), onClose);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(message);
    notify.done(t('caseRecord.copied'));
  };
  return (
    <PanelForm step={step} action={t('caseRecord.tell.save')} problems={tried ? found : []} onSubmit={submit} onCancel={onClose}>
      <div>
        <LongTextField id="tell-message" label={t('caseRecord.tell.message')} example={t('caseRecord.tell.hint')} error={errorOf('tell-message')} maxLength={LONGEST} minRows={4} value={message} data-autofocus
          onChange={(event) => setMessage(event.currentTarget.value)} />
        <Group justify="space-between" mt={4}>
          <Text size="sm" aria-live="polite">{t('caseRecord.tell.left', { count: LONGEST - message.length })}</Text>
          <Button size="compact-sm" variant="subtle" leftSection={<IconCopy size={16} />} onClick={() => void copy()}>{t('caseRecord.tell.copy')}</Button>
        </Group>
      </div>
      <ChoiceField label={t('caseRecord.tell.means')} value={means} onChange={(value) => setMeans((value ?? means) as CitizenMeans)} data={MEANS.map((value) => ({ value, label: t(`caseRecord.tell.meansOf.${value}`) }))} />
      <Radio.Group label={t('caseRecord.tell.reached')} value={String(reached)} onChange={(value) => setReached(value === 'true')}>
        <Stack gap={6} mt={6}><Radio value="true" label={t('caseRecord.tell.reachedYes')} /><Radio value="false" label={t('caseRecord.tell.reachedNo')} /></Stack>
      </Radio.Group>
      <DateField id="tell-date" kind="day" label={t('caseRecord.tell.date')} value={toldOn} onChange={setToldOn} error={errorOf('tell-date')} />
    </PanelForm>
  );
}

/** What fits the partner's newest answer; names are shortened before anything that helps the citizen. */
function suggestion(view: CaseView, t: Translate): string {
  const answered = view.state.referrals.findLast((referral) => referral.outcome !== null);
  const kind = answered === undefined || answered.outcome === 'RECEIVED' || answered.outcome === 'REFERRED_ONWARD' ? 'progress' : answered.outcome === 'DECLINED' ? 'declined' : 'accepted';
  const name = view.state.registration?.applicantName ?? '';
  const partner = answered === undefined ? '' : partnerOf(answered.partner)?.name ?? '';
  const short = partner.replace(/\s*\(.*?\)/g, '').replace(/ Kabupaten Bandung$/, '');
  const texts = [{ name, partner: short }, { name: name.split(' ')[0] ?? '', partner: short }, { name: '', partner: short.slice(0, 30) }].map((words) => t(`caseRecord.tell.${kind}`, words));
  return (texts.find((text) => text.length <= LONGEST) ?? texts.at(-1) ?? '').slice(0, LONGEST);
}
