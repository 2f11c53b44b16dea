import { Anchor, Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { proposalReason } from '#src/domain/proposal/kinds.ts';
import { requirementsOf, type Gap } from '#src/domain/proposal/readiness.ts';
import type { ProposalStep } from '#src/domain/proposal/transitions.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../../app/text.tsx';
import { paperNames } from '../../cases/names.ts';
import { Card } from '../../cases/record/Card.tsx';
import classes from '../proposals.module.css';

interface ChecklistProps {
  readonly view: ProposalView;
  readonly onAct: (step: ProposalStep) => void;
}

const STEP_OF: Readonly<Partial<Record<Gap, ProposalStep>>> = {
  VERVAL: 'vervalRecorded', ENDORSEMENT: 'deliberationRecorded', NOBODY_ACCEPTED: 'deliberationRecorded', EVIDENCE: 'proposalChanged', CHANGES: 'proposalChanged',
};

/** What must be there before the proposal can be submitted: done or not, each with the way to do it. */
export function Checklist({ view, onAct }: ChecklistProps): ReactNode {
  const { t } = useText();
  const { start } = view.state;
  const asked: readonly Gap[] = [...requirementsOf(start), ...(view.gaps.includes('NOBODY_ACCEPTED') ? (['NOBODY_ACCEPTED'] as const) : [])];
  return (
    <Card title={t('proposalPage.checklist.title')}>
      <ul className={classes['check']}>
        {asked.map((gap) => {
          const done = !view.gaps.includes(gap);
          return (
            <li key={gap} data-gap={gap} data-done={done || undefined}>
              <span className={classes['tick']} data-done={done || undefined} aria-hidden>{done && <IconCheck size={14} stroke={3} />}</span>
              <span>
                <span className="visually-hidden">{t(done ? 'proposalPage.checklist.done' : 'proposalPage.checklist.open')}: </span>
                {done ? t(`proposalPage.requirement.${gap}`) : workLabel('gap', gap, t)}
                {!done && <Hint view={view} gap={gap} />}
              </span>
              {!done && <Way view={view} gap={gap} onAct={onAct} />}
            </li>
          );
        })}
      </ul>
      {view.gaps.length === 0 && <Text size="sm" mt="sm">{t('proposalPage.checklist.ready')}</Text>}
    </Card>
  );
}

function Hint({ view, gap }: { readonly view: ProposalView; readonly gap: Gap }): ReactNode {
  const { t } = useText();
  if (gap === 'EVIDENCE') return <Text size="sm" c="dimmed">{t('proposalPage.checklist.evidence', { papers: paperNames(proposalReason(view.state.start.reason)?.evidence ?? [], t) })}</Text>;
  if (gap === 'VERVAL' && view.vervalProblems.length > 0) return <Text size="sm" c="dimmed">{t('proposalPage.checklist.left', { count: view.vervalProblems.length })}</Text>;
  return null;
}

function Way({ view, gap, onAct }: ChecklistProps & { readonly gap: Gap }): ReactNode {
  const { t } = useText();
  const step = STEP_OF[gap];
  if (gap === 'REGISTRY_CHECK' && !view.state.fromRound) return <Anchor component={Link} size="sm" to="/cases/$caseId" params={{ caseId: view.state.streamId } as never}>{t('proposalPage.checklist.toCase')}</Anchor>;
  if (step === undefined || !view.actions.includes(step)) return null;
  if (gap === 'ENDORSEMENT') {
    return (
      <span style={{ display: 'grid', justifyItems: 'end' }}>
        {(['deliberationRecorded', 'responsibilityStated'] as const).map((one) => <Button key={one} variant="subtle" size="compact-sm" onClick={() => onAct(one)}>{workLabel('step', one, t)}</Button>)}
      </span>
    );
  }
  return <Button variant="subtle" size="compact-sm" onClick={() => onAct(step)}>{workLabel('step', step, t)}</Button>;
}
