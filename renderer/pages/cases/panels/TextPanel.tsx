import { useState, type ReactNode } from 'react';
import type { Translate } from '#src/text/index.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField } from '../../../components/fields.tsx';
import type { Action } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';
import { PlanSummary } from './PlanSummary.tsx';

interface StepInput {
  readonly caseId: string;
  readonly basis: string | null;
}

/** Steps that need nothing but a few words: a note that may stay empty, or a reason that may not. */
const TEXT_STEPS = {
  emergencySeen: { needsReason: false, run: (step: StepInput, note: string) => call('case.seeEmergency', { ...step, note }) },
  sentToReview: { needsReason: false, run: (step: StepInput, note: string) => call('case.sendToReview', { ...step, note }) },
  sentToService: { needsReason: false, run: (step: StepInput, note: string) => call('case.sendToService', { ...step, note }) },
  planSubmitted: { needsReason: false, run: (step: StepInput, note: string) => call('plan.submit', { ...step, note }) },
  planApproved: { needsReason: false, run: (step: StepInput, note: string) => call('plan.approve', { ...step, note }) },
  planReturned: { needsReason: true, run: (step: StepInput, reason: string) => call('plan.return', { ...step, reason }) },
  planRevised: { needsReason: true, run: (step: StepInput, reason: string) => call('plan.revise', { ...step, reason }) },
  cancelled: { needsReason: true, run: (step: StepInput, reason: string) => call('case.cancel', { ...step, reason }) },
  reopened: { needsReason: true, run: (step: StepInput, reason: string) => call('case.reopen', { ...step, reason }) },
  consentWithdrawn: { needsReason: true, run: (step: StepInput, reason: string) => call('case.withdrawConsent', { ...step, reason }) },
  papersErased: { needsReason: true, run: (step: StepInput, reason: string) => call('case.erasePapers', { ...step, reason }) },
  ministryWaitStarted: { needsReason: true, run: (step: StepInput, note: string) => call('case.waitForMinistry', { ...step, note }) },
  ministryWaitEnded: { needsReason: true, run: (step: StepInput, note: string) => call('case.ministryAnswered', { ...step, note }) },
  noteAdded: { needsReason: true, run: (step: StepInput, note: string) => call('case.addNote', { ...step, note }) },
} as const;
type TextStep = keyof typeof TEXT_STEPS;

export const isTextStep = (action: Action): action is TextStep => action in TEXT_STEPS;

const WITH_PLAN: ReadonlySet<TextStep> = new Set(['planSubmitted', 'planApproved', 'planReturned']);

const DANGEROUS: ReadonlySet<TextStep> = new Set(['cancelled', 'consentWithdrawn', 'papersErased']);

function noteOf(action: TextStep, t: Translate): string {
  if (action === 'consentWithdrawn' || action === 'papersErased') return t(`caseRecord.${action}Note`);
  return t('caseRecord.panel.cannotUndo');
}

export function TextPanel({ view, action, onClose }: PanelProps & { readonly action: TextStep }): ReactNode {
  const { t } = useText();
  const step = useStep();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { needsReason, run } = TEXT_STEPS[action];
  const missing = needsReason && text.trim() === '';
  const problem = tried && missing ? t('caseRecord.panel.reasonNeeded') : undefined;
  const isNote = action === 'noteAdded' || !needsReason;
  const submit = (): void => {
    setTried(true);
    if (missing) return;
    void step.take(() => run({ caseId: view.state.caseId, basis: view.state.lastEventId }, text.trim()), t('caseRecord.panel.done'), onClose);
  };
  const label = action === 'cancelled' ? t('caseRecord.cancelSave', { number: view.state.registration?.number ?? '' }) : t(`caseRecord.action.${action}`);
  return (
    <PanelForm step={step} action={label} danger={DANGEROUS.has(action)} onSubmit={submit} onCancel={onClose} problems={problem === undefined ? [] : [{ fieldId: 'step-text', text: problem }]}
      {...(DANGEROUS.has(action) ? { note: noteOf(action, t) } : {})}>
      {WITH_PLAN.has(action) && <PlanSummary view={view} />}
      <LongTextField id="step-text" label={isNote ? t('caseRecord.panel.note') : t('caseRecord.panel.reason')} example={needsReason ? t('caseRecord.panel.reasonHint') : t('caseRecord.panel.noteHint')}
        maxLength={4000} value={text} error={problem} data-autofocus onChange={(event) => setText(event.currentTarget.value)} />
    </PanelForm>
  );
}
