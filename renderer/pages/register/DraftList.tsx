import { Button, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { formatMoment } from '#src/text/format.ts';
import { useCall, useCommand } from '../../api.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import type { DraftForm } from './useDraft.ts';

/** Drafts drawn at once; more on demand, since an office in a storm of arrivals has hundreds. */
const PAGE = 20;

/** Forms that somebody began on this PC and has not finished. */
export function DraftList({ form, onOpen }: { readonly form: DraftForm; readonly onOpen: (draftId: string) => void }): ReactNode {
  const { t, language } = useText();
  const drafts = useCall('draft.list', {}, { staleTime: 0 });
  const discard = useCommand('draft.discard');
  const own = (drafts.data ?? []).filter((draft) => draft.form === form);
  const [text, setText] = useState('');
  const [shown, setShown] = useState(PAGE);
  if (own.length === 0) return null;
  const found = own.filter((draft) => draft.title.toLowerCase().includes(text.trim().toLowerCase()));
  const rest = Math.min(PAGE, found.length - shown);
  const remove = (id: string): void => discard.mutate({ id }, { onSuccess: () => notify.done(t('register.draft.discarded')) });
  return (
    <section aria-labelledby="drafts">
      <Title order={2} id="drafts" size="h3" mb="xs">{t('register.draft.list')}</Title>
      {own.length > PAGE && <TextInput aria-label={t('register.draft.filter')} placeholder={t('register.draft.filter')} maw={360} mb="sm" size="sm" value={text} onChange={(event) => { setText(event.currentTarget.value); setShown(PAGE); }} />}
      {found.length === 0 && <Text c="dimmed">{t('register.draft.noneFound')}</Text>}
      <Paper component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {found.slice(0, shown).map((draft) => {
          const name = draft.title || t('register.draft.untitled');
          return (
            <Group component="li" key={draft.id} justify="space-between" px="md" py="xs" style={{ borderBottom: '1px solid var(--slrt-line)' }}>
              <span><Text span fw={600}>{name}</Text> <Text span size="sm" c="dimmed">{t('register.draft.at', { when: formatMoment(draft.savedAt, language) })}</Text></span>
              <Group gap="xs">
                <Button size="sm" variant="light" aria-label={`${t('register.draft.continue')}: ${name}`} onClick={() => onOpen(draft.id)}>{t('register.draft.continue')}</Button>
                <Button size="sm" variant="subtle" color="gray" aria-label={`${t('register.draft.discard')}: ${name}`} onClick={() => remove(draft.id)}>{t('register.draft.discard')}</Button>
              </Group>
            </Group>
          );
        })}
      </Paper>
      {rest > 0 && <Button mt="sm" size="sm" variant="subtle" onClick={() => setShown(shown + PAGE)}>{t('register.draft.more', { n: rest })}</Button>}
    </section>
  );
}
