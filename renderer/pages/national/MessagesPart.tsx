import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { MESSAGE_VIEWS, type MessageView, type NationalThread } from '#src/contract/nationalMessages.ts';
import { formatMediumMoment } from '#src/text/format.ts';
import { useCall } from '../../api.ts';
import { usePaged } from '../../app/usePaged.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Views } from '../../components/Views.tsx';
import { NewMessagePanel } from './NewMessagePanel.tsx';
import { ThreadPanel } from './ThreadPanel.tsx';
import { MESSAGE_TONES } from './words.ts';

/** Letters with the National Secretariat, by thread, the newest first. */
export function MessagesPart({ isSender }: { readonly isSender: boolean }): ReactNode {
  const { t } = useText();
  const [view, setView] = useState<MessageView>('ALL');
  const [shown, setShown] = useState<NationalThread | null>(null);
  const [writing, setWriting] = useState(false);
  const counts = useCall('national.messageCounts', {});
  const page = usePaged('national.threads', { view });
  const columns = useColumns();
  const count = { ALL: null, UNREAD: counts.data?.unread, UNSENT: counts.data?.unsent };
  return (
    <Stack>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text maw={760}>{t('national.message.lead')}</Text>
        {isSender && <Button style={{ flex: 'none' }} leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setWriting(true)}>{t('national.message.write')}</Button>}
      </Group>
      <Views label={t('national.message.views')} current={view} onChoose={setView} views={MESSAGE_VIEWS.map((one) => ({ view: one, text: t(`national.message.view.${one}`), count: count[one] }))} />
      <Answered answer={{ data: page.loading ? undefined : page.rows, error: page.error, refetch: page.retry }}>
        {(rows) => (
          <DataTable name="nationalThreads" label={t('national.message.label')} rows={rows} columns={columns} rowId={(row) => row.thread} onOpen={setShown} openOnClick onEnd={page.more}
            empty={<EmptyState title={t('national.message.none')} hint={t('national.message.noneHint')} />} />
        )}
      </Answered>
      {shown !== null && <ThreadPanel thread={shown} isSender={isSender} onClose={() => setShown(null)} />}
      {writing && <NewMessagePanel proposal={null} onClose={() => setWriting(false)} />}
    </Stack>
  );
}

function useColumns(): readonly DataColumn<NationalThread>[] {
  const { t, language } = useText();
  return useMemo((): readonly DataColumn<NationalThread>[] => [
    { id: 'subject', header: t('national.message.subject'), value: (row) => row.subject, cell: (row) => <Text span fw={row.unread > 0 ? 700 : 400}>{row.subject}</Text> },
    { id: 'unread', header: t('national.message.unread'), width: '12rem', value: (row) => row.unread, cell: (row) => (row.unread > 0 ? <StatusBadge tone="needsYou">{t('national.message.new', { count: row.unread })}</StatusBadge> : t('national.message.allRead')) },
    { id: 'state', header: t('national.message.state'), width: '17rem', value: (row) => row.state, cell: (row) => <StatusBadge tone={MESSAGE_TONES[row.state]}>{t(`national.message.stateOf.${row.state}`)}</StatusBadge> },
    { id: 'letters', header: t('national.message.letters'), width: '7rem', minor: true, align: 'end', value: (row) => row.letters },
    { id: 'at', header: t('national.message.at'), width: '12rem', minor: true, value: (row) => row.at, cell: (row) => formatMediumMoment(row.at, language) },
  ], [t, language]);
}
