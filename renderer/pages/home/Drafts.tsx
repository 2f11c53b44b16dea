import { ActionIcon, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { DraftView } from '#src/contract/office.ts';
import { formatRelativeDay, formatMediumDate, formatTime } from '#src/text/format.ts';
import { useCall, useCommand } from '../../api.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { ConfirmPanel } from '../../components/ConfirmPanel.tsx';
import classes from './home.module.css';
import { useOpenDraft } from './useOpenDraft.ts';

/** The newest; more on demand. */
const PAGE = 8;

/** What somebody began and did not finish: nothing that was typed is lost. Not shown when there is none. */
export function Drafts(): ReactNode {
  const { t } = useText();
  const drafts = useCall('draft.list', {}, { staleTime: 0 });
  const discard = useCommand('draft.discard');
  const [leaving, setLeaving] = useState<DraftView | null>(null);
  const [shown, setShown] = useState(PAGE);
  if (drafts.data === undefined || drafts.data.length === 0) return null;
  const rest = Math.min(PAGE, drafts.data.length - shown);
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3">{t('home.drafts')}</Title>
      <Text c="dimmed" size="sm" mb="sm">{t('home.draftsHint')}</Text>
      {drafts.data.slice(0, shown).map((draft) => <DraftRow key={draft.id} draft={draft} onDiscard={() => setLeaving(draft)} />)}
      {rest > 0 && <Button size="sm" variant="subtle" mt="sm" onClick={() => setShown(shown + PAGE)}>{t('register.draft.more', { n: rest })}</Button>}
      <ConfirmPanel opened={leaving !== null} danger title={t('home.discardTitle')} action={t('home.discard')} busy={discard.isPending} onCancel={() => setLeaving(null)}
        onConfirm={() => leaving !== null && discard.mutate({ id: leaving.id }, { onSuccess: () => notify.done(t('home.discarded')), onSettled: () => setLeaving(null) })}>
        {t('home.discardText', { title: leaving?.title || t('home.draftUntitled') })}
      </ConfirmPanel>
    </Paper>
  );
}

function DraftRow({ draft, onDiscard }: { readonly draft: DraftView; readonly onDiscard: () => void }): ReactNode {
  const { t, language } = useText();
  const open = useOpenDraft();
  const title = draft.title || t('home.draftUntitled');
  const when = `${formatMediumDate(draft.savedAt, language)} (${formatRelativeDay(draft.savedAt, today(), language)}), ${formatTime(draft.savedAt)}`;
  return (
    <div className={classes['draft']}>
      <div className={classes['draftText']}><Text fw={600} truncate>{title}</Text><Text size="sm" c="dimmed">{t('home.draftSaved', { when })}</Text></div>
      <Group gap="xs" wrap="nowrap">
        <Button size="sm" variant="default" aria-label={`${t('home.continue')}: ${title}`} onClick={() => open(draft)}>{t('home.continue')}</Button>
        <ActionIcon size="lg" variant="subtle" color="gray" c="dimmed" aria-label={`${t('home.discard')}: ${title}`} onClick={onDiscard}><IconTrash size={18} aria-hidden /></ActionIcon>
      </Group>
    </div>
  );
}
