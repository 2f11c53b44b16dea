import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { parseDraft } from './draft.ts';
import { OpenDraft } from './OpenDraft.tsx';
import { RegisterForm } from './RegisterForm.tsx';

export function DraftPage(): ReactNode {
  const { draftId } = useParams({ strict: false }) as { draftId: string };
  return <OpenDraft draftId={draftId} home="/register" parse={parseDraft}>{(initial, savedAt) => <RegisterForm initial={initial} savedAt={savedAt} />}</OpenDraft>;
}
