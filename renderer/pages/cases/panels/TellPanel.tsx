import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconBrandWhatsapp, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { CitizenMeans } from '#src/domain/case/events.ts';
import type { CaseState } from '#src/domain/case/state.ts';
import { SMS_LENGTH } from '#src/domain/document/citizenMessage.ts';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import { fittingMessage, namesFor, type MessageName, type TextChanges } from '#src/domain/office/texts.ts';
import type { ReferralOutcome } from '#src/domain/referral/events.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { translator } from '#src/text/index.ts';
import { officeText } from '#src/text/officeTexts.ts';
import { today } from '../../../app/today.ts';
import { call, useCall } from '../../../api.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { PdfPreview } from '../../../components/PdfPreview.tsx';
import { Answered } from '../../../components/states.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import classes from '../cases.module.css';
import { missingPapersMessage } from '../missingPapers.ts';
import { partnerOf, timeOf } from '../names.ts';
import { aboutOf, aboutText } from '../toldAbout.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

const MEANS: readonly CitizenMeans[] = ['PHONE', 'WHATSAPP', 'IN_PERSON', 'VISIT', 'LETTER', 'PRINT'];
/** What a citizen is told is in Bahasa, whatever the screen speaks. */
const inBahasa = translator('id');

/** A short, kind message in the citizen's words, how it was given, and whether it arrived. */
export function TellPanel(props: PanelProps): ReactNode {
  const texts = useCall('texts.messages', {});
  return <Answered answer={texts}>{(value) => <TellForm {...props} texts={value} />}</Answered>;
}

function TellForm({ view, onClose, texts }: PanelProps & { readonly texts: TextChanges }): ReactNode {
  const { t, language } = useText();
  const step = useStep();
  const [message, setMessage] = useState(() => suggestion(view, texts));
  const [means, setMeans] = useState<CitizenMeans>(view.household.household.phone === null ? 'IN_PERSON' : 'PHONE');
  const [reached, setReached] = useState(true);
  const [toldOn, setToldOn] = useState<string | null>(today());
  const found: FormProblem[] = [
    ...(message.trim() === '' ? [{ fieldId: 'tell-message', text: t('caseRecord.tell.needMessage') }] : []),
    ...(toldOn === null ? [{ fieldId: 'tell-date', text: t('referral.wrong.date') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const submit = (): void => {
    if (!check() || toldOn === null) return;
    void step.take(() => call('case.tellCitizen', { caseId: view.state.caseId, basis: view.state.lastEventId, means, reached, message: message.trim(), toldOn }), t('caseRecord.panel.done'), onClose);
  };
  const whatsApp = whatsAppLink(view.household.household.phone, message);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(message);
    notify.done(t('caseRecord.copied'));
  };
  return (
    <PanelForm step={step} action={t('caseRecord.tell.save')} problems={problems} onSubmit={submit} onCancel={onClose}>
      {view.state.toTell.length > 0 && (
        <div>
          <Text fw={600}>{t('caseRecord.tell.about')}</Text>
          <ul className={classes['plain']}>
            {view.state.toTell.map((task) => (
              <li key={task.eventId}>
                <Text size="sm">{aboutText(task, view, t)}</Text>
                <Text size="sm" c="dimmed">{formatMediumDate(timeOf(task.since), language)}{task.tries > 0 ? `, ${t('caseRecord.tell.tries', { count: task.tries })}` : ''}</Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <LongTextField id="tell-message" label={t('caseRecord.tell.message')} example={t('caseRecord.tell.hint')} error={errorOf('tell-message')} maxLength={SMS_LENGTH} minRows={4} value={message} data-autofocus
          onChange={(event) => setMessage(event.currentTarget.value)} />
        <Group justify="space-between" mt={4}>
          <Text size="sm" aria-live="polite">{t('caseRecord.tell.left', { count: SMS_LENGTH - message.length })}</Text>
          <Group gap={4}>
            {whatsApp !== null && <Button size="compact-sm" variant="subtle" leftSection={<IconBrandWhatsapp size={16} />} onClick={() => void call('shell.openLink', { url: whatsApp })}>{t('caseRecord.tell.whatsapp')}</Button>}
            <Button size="compact-sm" variant="subtle" leftSection={<IconCopy size={16} />} onClick={() => void copy()}>{t('caseRecord.tell.copy')}</Button>
          </Group>
        </Group>
      </div>
      <ChoiceField label={t('caseRecord.tell.means')} value={means} onChange={(value) => setMeans((value ?? means) as CitizenMeans)} data={MEANS.map((value) => ({ value, label: t(`caseRecord.tell.meansOf.${value}`) }))} />
      {means === 'PRINT' && message.trim() !== '' && <Sheet caseId={view.state.caseId} message={message.trim()} />}
      <Radio.Group label={t('caseRecord.tell.reached')} value={String(reached)} onChange={(value) => setReached(value === 'true')}>
        <Stack gap={6} mt={6}><Radio value="true" label={t('caseRecord.tell.reachedYes')} /><Radio value="false" label={t('caseRecord.tell.reachedNo')} /></Stack>
      </Radio.Group>
      <DateField id="tell-date" kind="day" label={t('caseRecord.tell.date')} value={toldOn} onChange={setToldOn} error={errorOf('tell-date')} />
    </PanelForm>
  );
}

/** The message on paper; it is made anew when the words change, and only when it is asked for. */
function Sheet({ caseId, message }: { readonly caseId: string; readonly message: string }): ReactNode {
  const { t } = useText();
  const [asked, setAsked] = useState<string | null>(null);
  const file = useCall('case.messagePaper', { caseId, message: asked ?? '' }, { enabled: asked === message });
  return (
    <div>
      <Text size="sm" c="dimmed" mb={6}>{t('caseRecord.tell.sheetHint')}</Text>
      {asked === message ? <Answered answer={file}>{(value) => <PdfPreview file={value} />}</Answered> : <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => setAsked(message)}>{t('caseRecord.tell.sheet')}</Button>}
    </div>
  );
}

/** WhatsApp's own page with the message for the family's number; null without a number that could have it. */
function whatsAppLink(phone: string | null, message: string): string | null {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^0/, '62');
  return /^\d{8,15}$/.test(digits) && message.trim() !== '' ? `https://wa.me/${digits}?text=${encodeURIComponent(message.trim())}` : null;
}

/** What fits the newest news, in the office's words; names are shortened before anything that helps the citizen. */
function suggestion(view: CaseView, texts: TextChanges): string {
  const { state } = view;
  const newest = state.toTell.at(-1);
  // The answer that the citizen has not heard of; where that is none, the last one there was.
  const answered = (newest === undefined ? null : aboutOf(newest, view).referral) ?? state.referrals.findLast((referral) => referral.outcome !== null);
  const applicant = state.registration?.applicantName ?? '';
  const kind = messageFor(state, answered?.outcome ?? null);
  if (kind === 'missingPapers') return missingPapersMessage(applicant, state.missingDocuments.map((code) => (isDocumentCode(code) ? inBahasa(`documentCode.${code}`) : code)), texts);
  const partner = (answered === undefined ? '' : partnerOf(answered.partner)?.name ?? '').replace(/\s*\(.*?\)/g, '').replace(/ Kabupaten Bandung$/, '');
  const fillings = namesFor(applicant).map((nama) => ({ nama, mitra: partner }));
  return fittingMessage(officeText(texts, kind), [...fillings, { nama: 'Bapak/Ibu', mitra: partner.slice(0, 30) }]);
}

function messageFor({ status, toTell, missingDocuments }: CaseState, outcome: ReferralOutcome | null): MessageName {
  const newest = toTell.at(-1)?.type;
  if (status === 'REJECTED') return 'rejected';
  if (newest === 'serviceDelivered' || newest === 'ownHelpGiven') return 'arrived';
  if (newest === 'planApproved') return 'planned';
  if (newest === 'returnedToFrontOffice' && missingDocuments.length > 0) return 'missingPapers';
  if (outcome === null || outcome === 'RECEIVED' || outcome === 'REFERRED_ONWARD') return 'progress';
  return outcome === 'DECLINED' ? 'declined' : 'accepted';
}
