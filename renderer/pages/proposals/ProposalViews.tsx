import type { ReactNode } from 'react';
import type { Role } from '#src/domain/access/roles.ts';
import { PROPOSAL_STATUSES } from '#src/domain/proposal/stages.ts';
import { PROPOSAL_FLOW } from '#src/domain/proposal/transitions.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useCall } from '../../api.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { Views } from '../../components/Views.tsx';
import type { ProposalView } from './search.ts';

/** Whether a proposal can wait for this role at all, by the table of steps. */
export const waitsSomewhere = (role: Role): boolean => Object.values(PROPOSAL_FLOW).some((step) => step.roles.includes(role));

/** The saved views, each with the number of its rows; statuses where nothing stands are left out. */
export function ProposalViews({ current, onChoose }: { readonly current: ProposalView; readonly onChoose: (view: ProposalView) => void }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const counters = useCall('work.counters', {}, { keepPrevious: true });
  const counts = (counters.data ?? []).filter((counter) => counter.work === 'PROPOSAL');
  const all = counts.reduce((sum, counter) => sum + counter.count, 0);
  const countOf = (view: ProposalView): number | null => (view === 'MINE' ? null : view === 'ALL' ? all : counts.find((counter) => counter.status === view)?.count ?? 0);
  const views: readonly ProposalView[] = [
    ...(waitsSomewhere(role) ? (['MINE'] as const) : []), 'ALL',
    ...PROPOSAL_STATUSES.filter((status) => status === current || counts.some((counter) => counter.status === status)),
  ];
  return (
    <Views label={t('proposalPage.views')} current={current} onChoose={onChoose}
      views={views.map((view) => ({ view, text: view === 'MINE' || view === 'ALL' ? t(`proposalPage.view.${view}`) : workLabel('proposalStatus', view, t), count: countOf(view) }))} />
  );
}
