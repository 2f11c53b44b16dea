import { Alert } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { call, refreshAfter } from '../../api.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { ComplaintStep } from '../register/ComplaintStep.tsx';
import { draftTitle, type Step } from '../register/draft.ts';
import { FamilyStep } from '../register/FamilyStep.tsx';
import { ReviewStep } from '../register/ReviewStep.tsx';
import { TaskForm } from '../register/TaskForm.tsx';
import { useDraft } from '../register/useDraft.ts';
import { useProblems } from '../register/useProblems.ts';
import { visitInput, visitProblems, type VisitDraft } from './visitDraft.ts';
import { VisitFields } from './VisitFields.tsx';
import { VisitSummary } from './VisitSummary.tsx';

/** The task: who lives there, what was seen and asked for, check again, hand in. A returned report is corrected in the same form. */
export function VisitForm({ initial, savedAt }: { readonly initial: VisitDraft; readonly savedAt: number }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const { draft, change, state, finish, keepMine } = useDraft('visit', initial, savedAt);
  const problems = useProblems(draft, draft.step, visitProblems(draft, t));
  const { busy, error, handIn } = useHandIn(draft, finish);
  const go = (step: Step): void => change({ step });
  return (
    <TaskForm title={draftTitle(draft) || t('visit.untitled')} step={draft.step} problems={problems} onGo={go} onSubmit={() => void handIn()}
      action={t(draft.correcting === null ? 'visit.submit' : 'visit.submitAgain')} busy={busy} error={error} state={state} onKeep={() => void keepMine().then((draftId) => navigate({ to: '/visits/draft/$draftId', params: { draftId }, replace: true } as never))}>
      {draft.correcting !== null && (
        <Alert color="amber" variant="outline" icon={<IconArrowBackUp />} title={t('visit.correcting')} mb="lg"><span style={{ whiteSpace: 'pre-wrap' }}>{draft.correcting.reason}</span></Alert>
      )}
      {draft.step === 'FAMILY' && <FamilyStep draft={draft} change={change} problems={problems} />}
      {draft.step === 'COMPLAINT' && (
        <>
          <VisitFields draft={draft} change={change} problems={problems} />
          <ComplaintStep visit draft={draft} change={change} problems={problems} />
        </>
      )}
      {draft.step === 'REVIEW' && <ReviewStep draft={draft} onGo={go}><VisitSummary draft={draft} onGo={go} /></ReviewStep>}
    </TaskForm>
  );
}

/** Pressed twice it is handed in once; the data process takes the draft away in the same transaction. */
function useHandIn(draft: VisitDraft, finish: () => void): { readonly busy: boolean; readonly error: unknown; readonly handIn: () => Promise<void> } {
  const { t } = useText();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const handIn = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    const input = visitInput(draft);
    try {
      if (draft.correcting === null) await call('fieldReport.submit', input);
      else await call('fieldReport.correct', { ...input, basis: draft.correcting.basis, draftId: draft.draftId });
      finish();
      await refreshAfter('fieldReport.submit');
      notify.done(t('visit.submitted'));
      await navigate({ to: '/visits/$reportId', params: { reportId: draft.caseId }, replace: true });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, handIn };
}
