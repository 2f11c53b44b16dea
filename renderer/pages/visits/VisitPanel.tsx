import type { ReactNode } from 'react';
import type { FieldReportView } from '#src/contract/fieldReports.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { call } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { StepPanel } from '../work/StepPanel.tsx';

interface At {
  readonly reportId: string;
  readonly basis: string | null;
}

/** What supervisor, manager and reporter may do with a report, each with a note or a reason. */
const STEPS = {
  fieldReportApproved: { needsReason: false, danger: false, text: 'approveText', hint: 'noteHint', said: 'approved', run: (at: At, note: string) => call('fieldReport.approve', { ...at, note }) },
  fieldReportForwarded: { needsReason: false, danger: false, text: 'forwardText', hint: 'noteHint', said: 'forwarded', run: (at: At, note: string) => call('fieldReport.forward', { ...at, note }) },
  fieldReportReturned: { needsReason: true, danger: false, text: null, hint: 'reasonHint', said: 'returned', run: (at: At, reason: string) => call('fieldReport.return', { ...at, reason }) },
  fieldReportWithdrawn: { needsReason: true, danger: true, text: 'withdrawText', hint: 'withdrawHint', said: 'withdrawn', run: (at: At, reason: string) => call('fieldReport.withdraw', { ...at, reason }) },
} as const;
export type VisitStep = keyof typeof STEPS;

export function VisitPanel({ view, step, onClose }: { readonly view: FieldReportView; readonly step: VisitStep; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { needsReason, danger, text, hint, said, run } = STEPS[step];
  return (
    <StepPanel action={workLabel('step', step, t)} needsReason={needsReason} danger={danger} hint={t(`visit.panel.${hint}`)} said={t(`visit.panel.${said}`)} touches="fieldReport"
      run={(words) => run({ reportId: view.state.reportId, basis: view.state.lastEventId }, words)} onClose={onClose} {...(text === null ? {} : { text: t(`visit.panel.${text}`) })} />
  );
}
