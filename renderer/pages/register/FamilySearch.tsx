import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PersonMatch } from '#src/contract/people.ts';
import { useCall } from '../../api.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { newDraftFrom, type RegisterDraft } from './draft.ts';
import { KnownFamily } from './KnownFamily.tsx';
import { MatchList } from './MatchList.tsx';

interface FamilySearchProps {
  /** The family chosen, or a new one begun with the words typed here. */
  readonly onStart: (draft: RegisterDraft) => void;
  /** Shown below while nothing is searched for: unfinished drafts. */
  readonly children?: ReactNode;
}

/** Search before create: our own people by NIK or name; a known family opens with all it ever had. */
export function FamilySearch({ onStart, children }: FamilySearchProps): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<PersonMatch | null>(null);
  const [searched] = useDebouncedValue(text.trim(), 150);
  const matches = useCall('people.search', { text: searched, village: null, limit: 12 }, { enabled: searched.length >= 3, keepPrevious: true, staleTime: 0 });
  const startNew = (): void => onStart(newDraftFrom(text));
  const list = useRef<HTMLElement>(null);
  /** Down goes into the list; Enter takes the one family that is meant, and never chooses among several. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    }
    if (event.key === 'Enter' && !event.ctrlKey && searched === text.trim() && !matches.isPlaceholderData && onlyFamily(matches.data ?? [])) setChosen(matches.data?.[0] ?? null);
  };
  useNextAction(chosen === null ? startNew : null);
  return (
    <Stack gap="lg" maw={860}>
      <TextInput
        label={t('register.search.label')} description={t('register.search.hint')} inputWrapperOrder={['label', 'input', 'description']} size="md"
        leftSection={<IconSearch size={18} aria-hidden />} value={text} autoFocus autoComplete="off" spellCheck={false} data-search
        onChange={(event) => { setText(event.currentTarget.value); setChosen(null); }} onKeyDown={onKey}
      />
      {chosen !== null && <KnownFamily match={chosen} onStart={onStart} onBack={() => setChosen(null)} />}
      {chosen === null && searched.length >= 3 && (
        <section aria-labelledby="matches" ref={list}>
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
      {chosen === null && searched.length < 3 && children}
    </Stack>
  );
}

/** Several members of one family are one family. */
const onlyFamily = (matches: readonly PersonMatch[]): boolean => new Set(matches.map((match) => match.householdId)).size === 1;
