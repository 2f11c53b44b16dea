import { Button, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatMoment } from '#src/text/format.ts';
import { useCall, useCommand } from '../../api.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import type { DraftForm } from './useDraft.ts';

/** Forms that somebody began on this PC and has not finished. */
export function DraftList({ form, onOpen }: { readonly form: DraftForm; readonly onOpen: (draftId: string) => void }): ReactNode {
  const { t, language } = useText();
  const drafts = useCall('draft.list', {}, { staleTime: 0 });
  const discard = useCommand('draft.discard');
  const own = (drafts.data ?? []).filter((draft) => draft.form === form);
  if (own.length === 0) return null;
  const remove = (id: string): void => discard.mutate({ id }, { onSuccess: () => notify.done(t('register.draft.discarded')) });
  return (
    <section aria-labelledby="drafts">
      <Title order={2} id="drafts" size="h3" mb="xs">{t('register.draft.list')}</Title>
      <Paper component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {own.map((draft) => {
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
    </section>
  );
}
