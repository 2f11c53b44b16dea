import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useCall } from '../../api.ts';
import { useBack } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';

interface OpenDraftProps<D> {
  readonly draftId: string;
  /** Where Esc and a draft that is gone lead. */
  readonly home: '/register' | '/visits/new' | '/rounds';
  readonly parse: (body: string) => D | null;
  readonly children: (initial: D, savedAt: number) => ReactNode;
}

/** One draft, read from the file once; from then on the form on the screen leads. */
export function OpenDraft<D>({ draftId, home, parse, children }: OpenDraftProps<D>): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const opened = useCall('draft.open', { id: draftId }, { staleTime: 0 });
  useBack(() => void navigate({ to: home }));
  if (opened.data === undefined && opened.error === null) return <LoadingState />;
  const draft = opened.data === undefined ? null : parse(opened.data.body);
  if (opened.error !== null && opened.error.code !== 'NOT_FOUND') return <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />;
  if (draft === null) return <EmptyState title={t('register.draft.notFound')} action={<Button component={Link} to={home} variant="default">{t('common.back')}</Button>} />;
  return <Opened key={draftId} draft={draft} savedAt={opened.data?.savedAt ?? 0}>{children}</Opened>;
}

/** Later answers of the same draft must not overwrite what is being typed. */
function Opened<D>({ draft, savedAt, children }: { readonly draft: D; readonly savedAt: number; readonly children: (initial: D, savedAt: number) => ReactNode }): ReactNode {
  const [initial] = useState({ draft, savedAt });
  return children(initial.draft, initial.savedAt);
}
