import { useState, type ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { missedBy } from '#src/domain/flow/flow.ts';
import { PROPOSAL_FLOW, type ProposalStep } from '#src/domain/proposal/transitions.ts';
import { useText } from '../../app/text.tsx';
import { Meanwhile as MeanwhileNotice } from '../work/Meanwhile.tsx';
import { useStory } from './record/ProposalStory.tsx';

export interface Seen {
  /** The last event that was on the screen when the form was opened: what is saved rests on it. */
  readonly basis: string | null;
  /** What others did since that this step would decide or write over unread. */
  readonly missed: ProposalView['state']['timeline'];
  /** Read: from now on the newest event is the basis. */
  readonly accept: () => void;
}

/** What a panel was opened on. News that arrives while somebody types does not move it: nothing is overwritten unread. */
export function useSeen(view: ProposalView, step: ProposalStep): Seen {
  const [basis, setBasis] = useState(view.state.lastEventId);
  return { basis, missed: missedSince(view, step, basis), accept: () => setBasis(view.state.lastEventId) };
}

/** What happened after an event that matters to a step, by the table of steps. */
export function missedSince({ state }: ProposalView, step: ProposalStep, basis: string | null): ProposalView['state']['timeline'] {
  return missedBy(PROPOSAL_FLOW, state.timeline, { step, data: {}, basis, decisions: true });
}

/** Above a form whose proposal went on meanwhile. */
export function Meanwhile({ view, seen, children }: { readonly view: ProposalView; readonly seen: Seen; readonly children?: ReactNode }): ReactNode {
  const { t } = useText();
  return <MeanwhileNotice title={t('proposalPage.changedMeanwhile')} items={useStory(view, seen.missed)} onAccept={seen.accept}>{children}</MeanwhileNotice>;
}
