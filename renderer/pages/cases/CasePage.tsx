import { Button, Menu, Text } from '@mantine/core';
import { IconDots, IconLock } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { villageText } from '#src/domain/area/area.ts';
import { EMERGENCY_CODES, isProtected } from '#src/domain/case/protection.ts';
import { deskOf } from '#src/domain/case/transitions.ts';
import { useCall } from '../../api.ts';
import { useBack, usePageAction } from '../../app/hotkeys.ts';
import { seesStages } from '../../app/navigation.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { StagesCard } from '../puskesos/StagesCard.tsx';
import classes from './cases.module.css';
import { CaseDeadline } from './Due.tsx';
import { ActionPanel } from './panels/ActionPanel.tsx';
import { CaseStory } from './record/CaseStory.tsx';
import { ConsentNote } from './record/ConsentNote.tsx';
import { Differences } from './record/Differences.tsx';
import { RegistryChanges } from './record/RegistryChanges.tsx';
import { SideCards } from './record/SideCards.tsx';
import { WaitingForPapers } from './record/WaitingForPapers.tsx';
import { ProtectedCase } from './ProtectedCase.tsx';
import { actionsOf, nextStep, statusText, toneOf, urgencyTone, type Action } from './words.ts';

/** One family's case: who and where, the one next action, the story, and everything that is known. */
export function CasePage(): ReactNode {
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const view = useCall('case.open', { caseId });
  const navigate = useNavigate();
  useBack(() => void navigate({ to: '/cases' }));
  if (view.error?.code === 'CASE_PROTECTED') return <ProtectedCase error={view.error} />;
  return <Answered answer={view}>{(value) => <CaseRecord key={caseId} view={value} />}</Answered>;
}

function CaseRecord({ view }: { readonly view: CaseView }): ReactNode {
  const { role } = useSession();
  const [panel, setPanel] = useState<Action | null>(null);
  const { next } = actionsOf(view);
  usePageAction(next === null ? null : () => setPanel(next));
  return (
    <>
      <RecordHeader view={view} onAct={setPanel} />
      <ConsentNote view={view} />
      <WaitingForPapers view={view} />
      <Differences view={view} />
      <RegistryChanges view={view} />
      {seesStages(role) && <StagesCard state={view.state} />}
      <div className={classes['record']}>
        <CaseStory view={view} />
        <SideCards view={view} onAct={setPanel} />
      </div>
      <ActionPanel view={view} action={panel} onClose={() => setPanel(null)} onGo={setPanel} />
    </>
  );
}

function RecordHeader({ view, onAct }: { readonly view: CaseView; readonly onAct: (action: Action) => void }): ReactNode {
  const { t } = useText();
  const { registration } = view.state;
  const { next, others } = actionsOf(view);
  return (
    <PageHeader
      title={registration?.applicantName ?? ''}
      lead={<Lead view={view} />}
      actions={(
        <>
          {next !== null && <Button onClick={() => onAct(next)} data-next={next}>{t(`caseRecord.action.${next}`)}</Button>}
          {others.length > 0 && (
            <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false} transitionProps={{ duration: 0 }}>
              <Menu.Target><Button variant="default" leftSection={<IconDots size={18} />}>{t('caseRecord.more')}</Button></Menu.Target>
              <Menu.Dropdown>
                {others.map((action) => <Menu.Item key={action} data-action={action} {...(DANGER.has(action) ? { color: 'var(--slrt-danger-text)' } : {})} onClick={() => onAct(action)}>{t(`caseRecord.action.${action}`)}</Menu.Item>)}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      )}
    />
  );
}

const DANGER: ReadonlySet<Action> = new Set(['rejected', 'cancelled', 'papersErased']);

function Lead({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const { state } = view;
  const { registration } = state;
  if (registration === null) return null;
  const open = deskOf(state) !== null;
  const emergency = EMERGENCY_CODES.find((code) => code === registration.emergency);
  return (
    <>
      <Text component="span" display="block">{registration.number} · {villageText(registration.village)}</Text>
      <span style={{ display: 'flex', flexWrap: 'wrap', gap: '6px 8px', marginTop: 6, alignItems: 'center' }}>
        <StatusBadge tone={toneOf(state.status)}>{statusText(state.status, t)}</StatusBadge>
        {open && <StatusBadge tone={urgencyTone(registration.urgency)}>{t(`queue.urgencyShort.${registration.urgency}`)}{emergency === undefined ? '' : `: ${t(`case.emergency.${emergency}`)}`}</StatusBadge>}
        {isProtected(state) && <StatusBadge tone="plain" icon={IconLock}>{t('caseRecord.protectedBadge')}</StatusBadge>}
        {open && <CaseDeadline view={view} />}
        {view.unsent > 0 && <Text span size="sm">{t('caseRecord.unsent', { count: view.unsent })}</Text>}
      </span>
      <Whose view={view} />
    </>
  );
}

/** When the next step is somebody else's: whose it is, and what. */
function Whose({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const wanted = nextStep(view);
  if (wanted === null) return <Text component="span" display="block" size="sm" mt={4}>{t('caseRecord.over')}</Text>;
  if (actionsOf(view).next !== null) return null;
  const desk = deskOf(view.state);
  const known = desk === 'FRONT_OFFICE' || desk === 'REVIEW_ANALYST' || desk === 'BACK_OFFICE' || desk === 'MANAGER';
  return (
    <Text component="span" display="block" size="sm" mt={4}>
      {known && `${t('caseRecord.waiting', { desk: t(`caseRecord.desk.${desk}`) })}. `}{t('caseRecord.waitingText', { action: t(`caseRecord.action.${wanted}`) })}
    </Text>
  );
}
