import type { ReactNode } from 'react';
import type { RoundView } from '#src/contract/rounds.ts';
import { formatNumber } from '#src/text/format.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { call, useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { PdfPreview } from '../../components/PdfPreview.tsx';
import { Answered } from '../../components/states.tsx';
import { Side } from '../cases/panels/Panel.tsx';
import { StepPanel } from '../work/StepPanel.tsx';

export type RoundPanelName = 'submit' | 'approve' | 'return' | 'cancel' | 'minutes';

interface RoundPanelProps {
  readonly view: RoundView;
  readonly panel: RoundPanelName;
  readonly onClose: () => void;
}

/** What can be done with a whole round, and its minutes. */
export function RoundPanel({ view, panel, onClose }: RoundPanelProps): ReactNode {
  const { t, language } = useText();
  const { roundId, lastEventId: basis, entries, deliberation } = view.state;
  const at = { roundId, basis };
  const accepted = deliberation?.decisions.filter((decision) => decision.accepted).length ?? 0;
  const common = { touches: 'round', onClose };
  switch (panel) {
    case 'submit':
      return <StepPanel {...common} action={workLabel('step', 'roundSubmitted', t)} text={t('round.panel.submitText', { entries: formatNumber(entries.length, language), accepted: formatNumber(accepted, language) })} needsReason={false} hint={t('visit.panel.noteHint')} said={t('round.panel.submitted')} run={(note) => call('round.submit', { ...at, note })} />;
    case 'approve':
      return <StepPanel {...common} action={t('round.panel.approve')} text={t('round.panel.approveText', { accepted: formatNumber(accepted, language) })} needsReason={false} hint={t('visit.panel.noteHint')} said={t('round.panel.approved', { accepted: formatNumber(accepted, language) })} run={(reason) => call('round.check', { ...at, outcome: 'APPROVED', reason })} />;
    case 'return':
      return <StepPanel {...common} action={t('round.panel.return')} needsReason hint={t('round.panel.returnHint')} said={t('round.panel.returned')} run={(reason) => call('round.check', { ...at, outcome: 'RETURNED', reason })} />;
    case 'cancel':
      return <StepPanel {...common} action={workLabel('step', 'roundCancelled', t)} text={t('round.panel.cancelText')} danger needsReason hint={t('round.panel.cancelHint')} said={t('round.panel.cancelled')} run={(reason) => call('round.cancel', { ...at, reason })} />;
    case 'minutes':
      return <Minutes roundId={roundId} onClose={onClose} />;
  }
}

function Minutes({ roundId, onClose }: { readonly roundId: string; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const file = useCall('round.minutes', { roundId }, { staleTime: 0 });
  return <Side title={t('round.minutes')} size="900px" onClose={onClose}><Answered answer={file}>{(value) => <PdfPreview file={value} />}</Answered></Side>;
}
