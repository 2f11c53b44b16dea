import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatTime } from '#src/text/format.ts';
import { useText } from '../app/text.tsx';
import { useObserved } from '../app/observed.ts';
import type { SaveStatus } from '../app/useSavedDraft.ts';

/** The truth about the draft: on this PC, and since when. */
export function SavedNote({ state: status }: { readonly state: SaveStatus }): ReactNode {
  const { t } = useText();
  const state = useObserved(status);
  const text = state.kind === 'saved' ? t('register.draft.saved', { time: formatTime(state.at) }) : t(`register.draft.${state.kind}`);
  return <Text size="sm" role="status" data-draft={state.kind} style={{ color: ['failed', 'conflict', 'gone'].includes(state.kind) ? 'var(--slrt-danger-text)' : 'var(--mantine-color-dimmed)' }}>{text}</Text>;
}
