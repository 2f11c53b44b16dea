import { useState, type ReactNode } from 'react';
import { proposalReason } from '#src/domain/proposal/kinds.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { PanelForm, useStep } from '../../cases/panels/Panel.tsx';
import { PapersField } from '../PapersField.tsx';
import { ChangesField, type Change } from '../start/ChangesField.tsx';
import { Meanwhile, useSeen } from '../useSeen.tsx';
import type { StepProps } from './StepPanel.tsx';

/** Papers, corrected fields and the note, while the proposal is still being filled. */
export function ChangePanel({ view, onClose }: StepProps): ReactNode {
  const { t } = useText();
  const step = useStep('proposal');
  const seen = useSeen(view, 'proposalChanged');
  const { start, proposalId } = view.state;
  const [changes, setChanges] = useState<readonly Change[]>(start.changes);
  const [documents, setDocuments] = useState<readonly string[]>(start.documents);
  const [note, setNote] = useState(start.note);
  const [tried, setTried] = useState(false);
  const found = changeProblems(changes, t('proposalPage.start.problem.to'));
  const submit = (): void => {
    setTried(true);
    if (found.length > 0) return;
    void step.take(() => call('proposal.change', { proposalId, basis: seen.basis, changes: [...changes], documents: [...documents], note: note.trim() }), t('proposalPage.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('proposalPage.panel.changeSave')} problems={tried ? found : []} onSubmit={submit} onCancel={onClose}>
      <Meanwhile view={view} seen={seen} />
      {start.kind === 'CORRECT' && <ChangesField people={start.subjects} value={changes} onChange={setChanges} errorOf={(id) => (tried ? found.find((problem) => problem.fieldId === id)?.text : undefined)} />}
      <PapersField label={t('proposalPage.documents')} usual={proposalReason(start.reason)?.evidence ?? []} value={documents} onChange={setDocuments} />
      <LongTextField label={t('proposalPage.note')} example={t('proposalPage.start.noteHint')} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </PanelForm>
  );
}

/** A corrected field says what it should be. */
export function changeProblems(changes: readonly Change[], text: string): FormProblem[] {
  return changes.flatMap((change, index) => (change.to.trim() === '' ? [{ fieldId: `change-to-${index}`, text }] : []));
}
