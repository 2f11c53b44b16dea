import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import type { ProposalStep } from '#src/domain/proposal/transitions.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../../app/text.tsx';
import { Side } from '../../cases/panels/Panel.tsx';
import { ChangePanel } from './ChangePanel.tsx';
import { OutcomePanel } from './OutcomePanel.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { StatementPanel } from './StatementPanel.tsx';
import { SubmitPanel } from './SubmitPanel.tsx';
import { WithdrawPanel } from './WithdrawPanel.tsx';

export interface StepProps {
  readonly view: ProposalView;
  readonly onClose: () => void;
}

/** The side panel of whatever step was chosen; the long forms have pages of their own. */
export function StepPanel({ step, ...props }: StepProps & { readonly step: ProposalStep }): ReactNode {
  const { t } = useText();
  return <Side title={workLabel('step', step, t)} size="640px" onClose={props.onClose}><Body step={step} {...props} /></Side>;
}

function Body({ step, ...props }: StepProps & { readonly step: ProposalStep }): ReactNode {
  switch (step) {
    case 'proposalChanged': return <ChangePanel {...props} />;
    case 'responsibilityStated': return <StatementPanel {...props} />;
    case 'proposalSubmitted': return <SubmitPanel {...props} />;
    case 'proposalChecked': case 'proposalDecided': return <OutcomePanel {...props} step={step} />;
    case 'proposalProgressed': return <ProgressPanel {...props} />;
    case 'proposalWithdrawn': return <WithdrawPanel {...props} />;
    default: return null;
  }
}
