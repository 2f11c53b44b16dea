import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call, refreshAfter, useCommand } from '../../api.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { ComplaintStep } from './ComplaintStep.tsx';
import { draftTitle, toInput, type RegisterDraft, type Step } from './draft.ts';
import { FamilyStep } from './FamilyStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { TaskForm } from './TaskForm.tsx';
import { useDraft } from './useDraft.ts';
import { useProblems } from './useProblems.ts';

/** The task: family, complaint, check again, register. */
export function RegisterForm({ initial, savedAt }: { readonly initial: RegisterDraft; readonly savedAt: number }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const { draft, change, state, finish, keepMine } = useDraft('register', initial, savedAt);
  const problems = useProblems(draft, draft.step);
  const registering = useCommand('case.register');
  const go = (step: Step): void => change({ step });
  const register = (): void => registering.mutate(toInput(draft), {
    // The data process took the draft away in the same transaction.
    onSuccess: ({ caseId, number, created }) => {
      finish();
      if (!created) notify.problem(t('register.already', { number })); // another window, or a press before the program stopped
      void tie(draft.ticket, caseId).then(() => navigate({ to: '/register/$draftId/receipt', params: { draftId: caseId }, replace: true }));
    },
  });
  const tie = async (ticket: RegisterDraft['ticket'], caseId: string): Promise<void> => {
    if (ticket === null) return;
    try {
      await call('ticket.tie', { ticketId: ticket.id, caseId });
      await refreshAfter('ticket.tie');
    } catch {
      notify.problem(t('ticket.notTied', { label: ticket.label })); // the number of another day, or somebody finished it
    }
  };
  return (
    <TaskForm title={draftTitle(draft) || t('register.title')} step={draft.step} problems={problems} onGo={go} onSubmit={register} {...(draft.ticket === null ? {} : { about: t('ticket.tied', { label: draft.ticket.label }) })}
      action={t('register.review.register')} busy={registering.isPending} error={registering.error} state={state} onKeep={() => void keepMine().then((draftId) => navigate({ to: '/register/$draftId', params: { draftId }, replace: true }))}>
      {draft.step === 'FAMILY' && <FamilyStep draft={draft} change={change} problems={problems} />}
      {draft.step === 'COMPLAINT' && <ComplaintStep draft={draft} change={change} problems={problems} />}
      {draft.step === 'REVIEW' && <ReviewStep draft={draft} onGo={go} />}
    </TaskForm>
  );
}
