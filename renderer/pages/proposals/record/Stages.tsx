import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { PROPOSAL_STAGES, type ProposalStage } from '#src/domain/proposal/stages.ts';
import { useText } from '../../../app/text.tsx';
import { workLabel } from '#src/text/workLabels.ts';
import classes from '../proposals.module.css';

type StageState = 'done' | 'current' | 'ahead';

/** Where the proposal stands on its way, from the stages as data; one that was refused early has not been where it never came. */
export function Stages({ state }: { readonly state: ProposalView['state'] }): ReactNode {
  const { t } = useText();
  if (!PROPOSAL_STAGES.some((stage) => stage.statuses.includes(state.status))) return null;
  return (
    <ol className={classes['stages']} aria-label={t('proposalPage.stages')}>
      {PROPOSAL_STAGES.map((stage, index) => {
        const { code } = stage;
        const where = stageState(stage, state);
        return (
          <li key={code} className={classes['stage']} data-state={where} aria-current={where === 'current' ? 'step' : undefined}>
            <span className={classes['dot']} aria-hidden>{where === 'done' ? <IconCheck size={14} stroke={3} /> : index + 1}</span>
            <span>{workLabel('proposalStage', code, t)}</span>
            <span className="visually-hidden">{t(`proposalPage.stageOf.${where}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function stageState(stage: ProposalStage, { status, progress }: ProposalView['state']): StageState {
  const at = PROPOSAL_STAGES.findIndex((one) => one.statuses.includes(status));
  const index = PROPOSAL_STAGES.indexOf(stage);
  const last = PROPOSAL_STAGES.length - 1;
  if (index === at) return index === last ? 'done' : 'current';
  if (at < last) return index < at ? 'done' : 'ahead';
  // It has ended: through the office it came for certain, further only where SIKS-NG showed it.
  const shown = progress.some((step) => stage.statuses.some((one) => one === step.stage));
  const sent = progress.some((step) => step.stage === 'SUBMITTED');
  return stage.statuses.includes('READY_TO_SEND') ? (sent ? 'done' : 'ahead') : index < PROPOSAL_STAGES.findIndex((one) => one.statuses.includes('READY_TO_SEND')) || shown ? 'done' : 'ahead';
}
