import { useNavigate } from '@tanstack/react-router';
import type { DraftView } from '#src/contract/office.ts';
import { workOfDraft } from '../work/formDrafts.ts';

/** Goes on with a draft, in the form that it belongs to. */
export function useOpenDraft(): (draft: Pick<DraftView, 'id' | 'form'>) => void {
  const navigate = useNavigate();
  return ({ id, form }) => {
    switch (form) {
      case 'visit': return void navigate({ to: '/visits/draft/$draftId', params: { draftId: id } });
      case 'verval': return void navigate({ to: '/proposals/$proposalId/verval', params: { proposalId: workOfDraft(id) } });
      case 'musyawarah': return void navigate({ to: '/proposals/$proposalId/deliberation', params: { proposalId: workOfDraft(id) } });
      case 'round': return void navigate({ to: '/rounds/draft/$draftId', params: { draftId: id } });
      case 'round-deliberation': return void navigate({ to: '/rounds/$roundId/deliberation', params: { roundId: workOfDraft(id) } });
      default: return void navigate({ to: '/register/$draftId', params: { draftId: id } });
    }
  };
}
