import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useCall } from '../../api.ts';
import { useBack } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { parseDraft, type RegisterDraft } from './draft.ts';
import { RegisterForm } from './RegisterForm.tsx';

/** One draft, read from the file once; from then on the form on the screen leads. */
export function DraftPage(): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const { draftId } = useParams({ strict: false }) as { draftId: string };
  const opened = useCall('draft.open', { id: draftId }, { staleTime: 0 });
  useBack(() => void navigate({ to: '/register' }));
  if (opened.data === undefined && opened.error === null) return <LoadingState />;
  const draft = opened.data === undefined ? null : parseDraft(opened.data.body);
  if (opened.error !== null && opened.error.code !== 'NOT_FOUND') return <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />;
  if (draft === null) return <EmptyState title={t('register.draft.notFound')} action={<Button component={Link} to="/register" variant="default">{t('register.title')}</Button>} />;
  return <Opened key={draftId} draft={draft} />;
}

/** Later answers of the same draft must not overwrite what is being typed. */
function Opened({ draft }: { readonly draft: RegisterDraft }): ReactNode {
  const [initial] = useState(draft);
  return <RegisterForm initial={initial} />;
}
