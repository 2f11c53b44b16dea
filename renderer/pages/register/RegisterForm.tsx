import { Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatTime } from '#src/text/format.ts';
import { useCommand } from '../../api.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { ErrorSummary } from '../../components/fields.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { ErrorState } from '../../components/states.tsx';
import { ComplaintStep } from './ComplaintStep.tsx';
import { draftTitle, STEPS, toInput, type RegisterDraft, type Step } from './draft.ts';
import { FamilyStep } from './FamilyStep.tsx';
import classes from './register.module.css';
import { ReviewStep } from './ReviewStep.tsx';
import { Steps } from './Steps.tsx';
import { useDraft, type SaveState } from './useDraft.ts';
import { useProblems } from './useProblems.ts';

/** The task: family, complaint, check again, register. One next action, always at the same place. */
export function RegisterForm({ initial }: { readonly initial: RegisterDraft }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const { draft, change, state, finish } = useDraft(initial);
  const problems = useProblems(draft, draft.step);
  const registering = useCommand('case.register');
  const [tries, setTries] = useState(0);
  useTopOnChange(draft.step);
  const at = STEPS.indexOf(draft.step);

  const go = (step: Step): void => change({ step });
  const register = (): void => {
    if (registering.isPending) return;
    registering.mutate(toInput(draft), {
      // The data process took the draft away in the same transaction.
      onSuccess: ({ caseId }) => {
        finish();
        void navigate({ to: '/register/$draftId/receipt', params: { draftId: caseId }, replace: true });
      },
    });
  };
  const next = (): void => {
    setTries(tries + 1);
    if (!problems.check()) return;
    const following = STEPS[at + 1];
    if (following === undefined) register();
    else go(following);
  };
  useNextAction(next);

  return (
    <>
      <PageHeader title={draftTitle(draft) || t('register.title')} lead={t('register.stepOf', { step: at + 2, total: STEPS.length + 1 })} />
      <Steps current={draft.step} onGo={(step) => step !== 'SEARCH' && go(step)} />
      <div style={{ maxWidth: 860 }}>
        <ErrorSummary key={tries} problems={problems.shown} />
        {registering.error !== null && <ErrorState error={registering.error} />}
        {draft.step === 'FAMILY' && <FamilyStep draft={draft} change={change} problems={problems} />}
        {draft.step === 'COMPLAINT' && <ComplaintStep draft={draft} change={change} problems={problems} />}
        {draft.step === 'REVIEW' && <ReviewStep draft={draft} onGo={go} />}
        <div className={classes['footer']}>
          <Button onClick={next} loading={registering.isPending} accessKey="l" rightSection={<span className={classes['key']}>{t('register.nextKey')}</span>}>
            {draft.step === 'REVIEW' ? t('register.review.register') : t('register.next')}
          </Button>
          {at > 0 && <Button variant="default" accessKey="k" onClick={() => go(STEPS[at - 1] ?? 'FAMILY')}>{t('register.back')}</Button>}
          <SavedNote state={state} />
        </div>
      </div>
    </>
  );
}

/** The truth about the draft: on this PC, and since when. */
function SavedNote({ state }: { readonly state: SaveState }): ReactNode {
  const { t } = useText();
  const text = state.kind === 'saved' ? t('register.draft.saved', { time: formatTime(state.at) }) : t(`register.draft.${state.kind}`);
  return <Text size="sm" role="status" data-draft={state.kind} style={{ color: state.kind === 'failed' ? 'var(--slrt-danger-text)' : 'var(--mantine-color-dimmed)' }}>{text}</Text>;
}

/** A new step begins at its top, with the focus on its title, as a new page would. */
function useTopOnChange(step: Step): void {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo({ top: 0 });
    document.querySelector<HTMLElement>('[data-page-title]')?.focus();
  }, [step]);
}
