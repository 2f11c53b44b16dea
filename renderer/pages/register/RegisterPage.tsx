import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { PersonMatch } from '#src/contract/people.ts';
import { refreshAfter, useCall } from '../../api.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { notify } from '../../app/notify.tsx';
import { errorText } from '../../app/errorText.ts';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { newDraftFrom, type RegisterDraft } from './draft.ts';
import { DraftList } from './DraftList.tsx';
import { KnownFamily } from './KnownFamily.tsx';
import { MatchList } from './MatchList.tsx';
import { Steps } from './Steps.tsx';
import { saveDraft } from './useDraft.ts';

/** Step 1: search before anything is typed, so that one family is not recorded twice. */
export function RegisterPage(): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<PersonMatch | null>(null);
  const [searched] = useDebouncedValue(text.trim(), 150);
  const matches = useCall('people.search', { text: searched, village: null, limit: 12 }, { enabled: searched.length >= 3, keepPrevious: true, staleTime: 0 });

  const start = async (draft: RegisterDraft): Promise<void> => {
    try {
      await saveDraft(draft);
      await refreshAfter('draft.save');
      await navigate({ to: '/register/$draftId', params: { draftId: draft.caseId } });
    } catch (error) {
      const { text: what, next } = errorText(t, error);
      notify.problem(`${what} ${next}`);
    }
  };
  const startNew = (): void => void start(newDraftFrom(text));
  useNextAction(chosen === null ? startNew : null);

  return (
    <>
      <PageHeader title={t('register.title')} lead={t('register.intro')} />
      <Steps current="SEARCH" />
      <Stack gap="lg" maw={860}>
        <TextInput
          label={t('register.search.label')} description={t('register.search.hint')} inputWrapperOrder={['label', 'input', 'description']} size="md"
          leftSection={<IconSearch size={18} aria-hidden />} value={text} autoFocus autoComplete="off" spellCheck={false} data-search
          onChange={(event) => { setText(event.currentTarget.value); setChosen(null); }}
        />
        {chosen !== null && <KnownFamily match={chosen} onStart={(draft) => void start(draft)} onBack={() => setChosen(null)} />}
        {chosen === null && searched.length >= 3 && (
          <section aria-labelledby="matches">
            <Title order={2} id="matches" size="h3" mb="xs">{t('register.search.results')}</Title>
            <Answered answer={matches}>
              {(found) => (found.length === 0
                ? <Paper><EmptyState title={t('register.search.none')} hint={t('register.search.noneNext')} /></Paper>
                : <MatchList matches={found} onChoose={setChosen} />)}
            </Answered>
          </section>
        )}
        {chosen === null && (
          <Group gap="sm">
            <Button leftSection={<IconPlus size={18} />} onClick={startNew}>{t('register.search.newFamily')}</Button>
            <Text size="sm" c="dimmed">{t('register.nextKey')}</Text>
          </Group>
        )}
        {chosen === null && searched.length < 3 && <DraftList />}
      </Stack>
    </>
  );
}
