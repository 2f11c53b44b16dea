import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { OpenDraft } from '../register/OpenDraft.tsx';
import { parseVisit } from './visitDraft.ts';
import { VisitForm } from './VisitForm.tsx';

export function VisitDraftPage(): ReactNode {
  const { draftId } = useParams({ strict: false }) as { draftId: string };
  return <OpenDraft draftId={draftId} home="/visits/new" parse={parseVisit}>{(initial, savedAt) => <VisitForm initial={initial} savedAt={savedAt} />}</OpenDraft>;
}
