import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { useText } from '../../../app/text.tsx';
import { CheckPanel } from '../check/CheckPanel.tsx';
import { unreferredLines, type Action } from '../words.ts';
import { AgreePanel } from './AgreePanel.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { AssessPanel } from './AssessPanel.tsx';
import { CompletePanel } from './CompletePanel.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import { ClosePanel, RejectPanel } from './EndPanels.tsx';
import { DeliverPanel } from './DeliverPanel.tsx';
import { FollowUpPanel } from './FollowUpPanel.tsx';
import { LetterPanel } from './LetterPanel.tsx';
import { MapPanel } from './MapPanel.tsx';
import { LeftPanel, TransferPanel } from './MovePanels.tsx';
import { OwnHelpPanel } from './OwnHelpPanel.tsx';
import { EscalatePanel, RemindPanel, WithdrawPanel } from './ChasePanels.tsx';
import { Side } from './Panel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { ReturnPanel } from './ReturnPanel.tsx';
import { ReportPanel } from './ReportPanel.tsx';
import { SendPanel } from './SendPanel.tsx';
import { isTextStep, TextPanel } from './TextPanel.tsx';
import { TellPanel } from './TellPanel.tsx';

export interface PanelProps {
  readonly view: CaseView;
  readonly onClose: () => void;
}

interface ActionPanelProps extends PanelProps {
  readonly action: Action | null;
  /** Goes on with another step in the same place. */
  readonly onGo: (action: Action) => void;
}

const WIDE: Partial<Record<Action, string>> = { registryChecked: '1180px', needsMapped: '760px', planLineAdded: '820px', referralIssued: '760px', planApproved: '640px', planSubmitted: '640px', familyAgreed: '820px', assessed: '820px', followUpDone: '640px' };

/** The side panel of whatever step was chosen. */
export function ActionPanel({ view, action, onClose, onGo }: ActionPanelProps): ReactNode {
  const { t } = useText();
  const [planning, setPlanning] = useState(false);
  if (action === null) return null;
  if (action === 'reportAdded') return <ReportPanel caseId={view.state.caseId} number={view.state.registration?.number ?? ''} onClose={onClose} onDone={onClose} />;
  const back = (): void => {
    setPlanning(false);
    if (planning && action === 'assessed') onGo('planLineAdded');
    else onClose();
  };
  const assess = (): void => {
    setPlanning(true);
    onGo('assessed');
  };
  return (
    <Side key={action} title={t(`caseRecord.action.${action}`)} onClose={back} {...(WIDE[action] === undefined ? {} : { size: WIDE[action] })}>
      <Body view={view} action={action} onClose={back} onGo={onGo} onAssess={assess} />
    </Side>
  );
}

interface BodyProps extends ActionPanelProps {
  readonly action: Action;
  /** To the assessment in the middle of planning, and back. */
  readonly onAssess: () => void;
}

function Body({ view, action, onClose, onGo, onAssess }: BodyProps): ReactNode {
  const props = { view, onClose };
  if (isTextStep(action)) return <TextPanel {...props} action={action} />;
  switch (action) {
    case 'registryChecked': return <CheckPanel {...props} />;
    case 'needsMapped': return <MapPanel {...props} />;
    case 'consentGiven': return <ConsentPanel {...props} />;
    case 'completed': return <CompletePanel {...props} />;
    case 'returnedToFrontOffice': return <ReturnPanel {...props} />;
    case 'planLineAdded': return <PlanPanel {...props} onSubmit={() => onGo('planSubmitted')} onAssess={onAssess} />;
    case 'assessed': return <AssessPanel {...props} />;
    case 'familyAgreed': return <AgreePanel {...props} />;
    case 'ownHelpGiven': return <OwnHelpPanel {...props} />;
    case 'followUpDone': return <FollowUpPanel {...props} />;
    case 'memberLeft': return <LeftPanel {...props} />;
    case 'transferred': return <TransferPanel {...props} />;
    case 'referralIssued': return <LetterPanel {...props} key={unreferredLines(view).length} />;
    case 'referralSent': return <SendPanel {...props} />;
    case 'referralAnswered': return <AnswerPanel {...props} />;
    case 'referralReminded': return <RemindPanel {...props} />;
    case 'referralEscalated': return <EscalatePanel {...props} />;
    case 'referralWithdrawn': return <WithdrawPanel {...props} />;
    case 'serviceDelivered': return <DeliverPanel {...props} />;
    case 'citizenTold': return <TellPanel {...props} />;
    case 'closed': return <ClosePanel {...props} />;
    case 'rejected': return <RejectPanel {...props} />;
    default: return null;
  }
}
