import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCall } from '../../../api.ts';
import { useBack } from '../../../app/hotkeys.ts';
import { Answered } from '../../../components/states.tsx';
import { StartForm } from './StartForm.tsx';

/** A proposal is begun beside its case, with what the case already knows, or with what a refused one said. */
export function StartPage(): ReactNode {
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const { replaces } = useSearch({ strict: false }) as { replaces?: string };
  const view = useCall('case.open', { caseId });
  const before = useCall('proposal.open', { proposalId: replaces ?? '' }, { enabled: replaces !== undefined });
  const navigate = useNavigate();
  useBack(() => void navigate({ to: '/cases/$caseId', params: { caseId } }));
  const ready = view.data === undefined || (replaces !== undefined && before.isLoading) ? undefined : { view: view.data, before: before.data ?? null };
  return <Answered answer={{ ...view, data: ready }}>{(value) => <StartForm key={caseId} {...value} />}</Answered>;
}
