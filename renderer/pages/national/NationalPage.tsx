import { Button, Stack } from '@mantine/core';
import { IconPlugConnected, IconSend } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { NationalView } from '#src/contract/national.ts';
import { ApiError, useCall, useCommand } from '../../api.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, ErrorState } from '../../components/states.tsx';
import { Views } from '../../components/Views.tsx';
import { AnswersTable } from './AnswersTable.tsx';
import { DiagnosisPanel } from './DiagnosisPanel.tsx';
import { FilesPart } from './FilesPart.tsx';
import { Items } from './Items.tsx';
import { MessagesPart } from './MessagesPart.tsx';
import { PracticePanel } from './PracticePanel.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { SettingsPart } from './SettingsPart.tsx';
import { Standing } from './Standing.tsx';
import { StatisticsPart } from './StatisticsPart.tsx';
import { Strays } from './Strays.tsx';
import { TransfersTable } from './TransfersTable.tsx';
import { leadText } from './words.ts';

type Part = 'items' | 'messages' | 'statistics' | 'files' | 'strays' | 'transfers' | 'answers' | 'settings';

/** The exchange with the national system: what waits, what was sent, what came back, and how the line is. */
export function NationalPage(): ReactNode {
  const { t } = useText();
  const view = useCall('national.view', {});
  return <Answered answer={view}>{(now) => <Exchange view={now} title={t('national.title')} />}</Answered>;
}

function Exchange({ view, title }: { readonly view: NationalView; readonly title: string }): ReactNode {
  const { t, language } = useText();
  const { role } = useSession();
  const [panel, setPanel] = useState<'preview' | 'diagnosis' | null>(null);
  const [part, setPart] = useState<Part>('items');
  const parts: readonly Part[] = [
    'items', ...(mayCall(role, 'national.threads') ? (['messages'] as const) : []), ...(mayCall(role, 'national.exportFile') ? (['files'] as const) : []), 'statistics', ...(view.strays > 0 ? (['strays'] as const) : []), ...(mayCall(role, 'national.transfers') ? (['transfers'] as const) : []), ...(mayCall(role, 'national.answers') ? (['answers', 'settings'] as const) : []),
  ];
  const letters = useCall('national.messageCounts', {}, { enabled: mayCall(role, 'national.messageCounts') });
  const counts: Partial<Record<Part, number | null>> = { strays: view.strays, messages: letters.data?.unread ?? null };
  const send = useCommand('national.sendNow');
  const registry = useCommand('national.fetchRegistry');
  return (
    <>
      <PageHeader title={title} lead={leadText(view, t, language)} actions={mayCall(role, 'national.sendNow') && (
        <Actions view={view} send={send} onRegistry={() => registry.mutate({})} onDiagnose={() => setPanel('diagnosis')} onPreview={() => setPanel('preview')} />
      )} />
      <Stack>
        {[send.error, registry.error].map((error) => error !== null && <ErrorState key={error.code} error={error} />)}
        {view.lastError !== null && view.running === null && <ErrorState error={new ApiError(view.lastError)} />}
        {view.practice !== null && <PracticePanel practice={view.practice} />}
        <Standing view={view} />
        {parts.length > 1 && <Views label={t('national.part.label')} current={part} onChoose={setPart} views={parts.map((one) => ({ view: one, text: t(`national.part.${one}`), count: counts[one] ?? null }))} />}
        {part === 'items' && <Items counts={view.counts} />}
        {part === 'messages' && <MessagesPart isSender={view.isSender} />}
        {part === 'statistics' && <StatisticsPart />}
        {part === 'files' && <FilesPart isPast={view.daysToCutOff === null} />}
        {part === 'strays' && <Strays />}
        {part === 'transfers' && <TransfersTable />}
        {part === 'answers' && <AnswersTable />}
        {part === 'settings' && <SettingsPart view={view} />}
      </Stack>
      {panel === 'preview' && <PreviewPanel onClose={() => setPanel(null)} />}
      {panel === 'diagnosis' && <DiagnosisPanel onClose={() => setPanel(null)} />}
    </>
  );
}

function Actions({ view, send, onRegistry, onDiagnose, onPreview }: {
  readonly view: NationalView; readonly send: ReturnType<typeof useCommand<'national.sendNow'>>; readonly onRegistry: () => void; readonly onDiagnose: () => void; readonly onPreview: () => void;
}): ReactNode {
  const { t } = useText();
  const cancel = useCommand('national.cancel');
  const ready = view.isSender && view.running === null;
  useNextAction(() => {
    if (ready && !send.isPending) send.mutate({});
  });
  return (
    <>
      <Button variant="default" leftSection={<IconPlugConnected size={18} aria-hidden />} onClick={onDiagnose}>{t('national.diagnose')}</Button>
      <Button variant="default" onClick={onPreview}>{t('national.preview')}</Button>
      <Button variant="default" disabled={!ready} onClick={onRegistry}>{t('national.fetchRegistry')}</Button>
      {view.running === null
        ? <Button leftSection={<IconSend size={18} aria-hidden />} disabled={!ready} loading={send.isPending} onClick={() => send.mutate({})}>{t('national.sendNow')}</Button>
        : <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({})}>{t('national.stop')}</Button>}
    </>
  );
}
