import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { proposalReason, PROPOSED_PROGRAMMES } from '#src/domain/proposal/kinds.ts';
import type { ProposalStep } from '#src/domain/proposal/transitions.ts';
import { formatBirth, formatDate } from '#src/text/format.ts';
import { criteriaLabel, workLabel } from '#src/text/workLabels.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.tsx';
import { today } from '../../../app/today.ts';
import caseClasses from '../../cases/cases.module.css';
import { paperNames } from '../../cases/names.ts';
import { stageText } from '../../national/words.ts';
import { Card } from '../../cases/record/Card.tsx';
import { Checklist } from './Checklist.tsx';
import { EndorsementCard } from './EndorsementCard.tsx';

interface CardsProps {
  readonly view: ProposalView;
  readonly onAct: (step: ProposalStep) => void;
}

const FILLING: readonly string[] = ['DRAFT', 'RETURNED'];

/** Everything known of the proposal, beside its story. */
export function SideCards(props: CardsProps): ReactNode {
  const { state } = props.view;
  return (
    <div className={caseClasses['side']}>
      {FILLING.includes(state.status) && <Checklist {...props} />}
      <PeopleCard view={props.view} />
      {(state.verval !== null || proposalReason(state.start.reason)?.verval === true) && <VervalCard {...props} />}
      <EndorsementCard view={props.view} />
      <PapersCard {...props} />
      {state.progress.length > 0 && <ProgressCard view={props.view} />}
      <OriginCard view={props.view} />
    </div>
  );
}

function PeopleCard({ view }: { readonly view: ProposalView }): ReactNode {
  const { t, language } = useText();
  const { start, endorsement } = view.state;
  const decisions = endorsement?.by === 'DELIBERATION' ? endorsement.deliberation.decisions : [];
  const programme = PROPOSED_PROGRAMMES.find((known) => known === start.programme) ?? 'NONBANSOS';
  return (
    <Card title={t('proposalPage.people')}>
      <ul className={caseClasses['plain']}>
        {start.subjects.map((subject) => {
          const decision = decisions.find((one) => one.subject === subject.id);
          return (
            <li key={subject.id}>
              <Text fw={600}>{subject.name}</Text>
              <Text size="sm" c="dimmed">{subject.birthDate === null ? t('caseRecord.noBirthDate') : formatBirth(subject.birthDate, today(), language)}</Text>
              <Text size="sm">{answerOf(subject.registryAnswer, t)}{decision !== undefined && `, ${decision.accepted ? t('proposalPage.accepted') : t('proposalPage.refused', { reason: decision.reason })}`}</Text>
            </li>
          );
        })}
      </ul>
      <dl className={caseClasses['facts']}>
        {start.kind === 'NEW' && <><dt>{t('proposalPage.programme')}</dt><dd>{t(`proposalPage.programmeOf.${programme}`)}</dd></>}
        {start.changes.length > 0 && (
          <>
            <dt>{t('proposalPage.changes')}</dt>
            {start.changes.map((change) => (
              <dd key={`${change.subject}-${change.field}`}>
                {start.subjects.find((subject) => subject.id === change.subject)?.name}. {t('proposalPage.changeOf', { field: t(`proposalPage.fieldOf.${change.field}`), from: change.from || t('proposalPage.blank'), to: change.to })}
              </dd>
            ))}
          </>
        )}
        {start.note !== '' && <><dt>{t('proposalPage.note')}</dt><dd style={{ whiteSpace: 'pre-wrap' }}>{start.note}</dd></>}
      </dl>
    </Card>
  );
}

function answerOf(answer: ProposalView['state']['start']['subjects'][number]['registryAnswer'], t: ReturnType<typeof useText>['t']): string {
  if (answer === 'NOT_CHECKED') return t('proposalPage.notChecked');
  return answer === 'FOUND' ? t('review.answer.FOUND_PLAIN') : t(`review.answer.${answer}`);
}

function VervalCard({ view, onAct }: CardsProps): ReactNode {
  const { t, language } = useText();
  const { verval } = view.state;
  const may = view.actions.includes('vervalRecorded');
  return (
    <Card title={t('proposalPage.verval')} action={may && <Button variant="subtle" size="compact-sm" onClick={() => onAct('vervalRecorded')}>{workLabel('step', 'vervalRecorded', t)}</Button>}>
      {verval === null ? <Text c="dimmed">{t('proposalPage.vervalNone')}</Text> : (
        <>
          <Text>{t('proposalPage.vervalDone', { date: formatDate(verval.form.visitedOn, language), visitor: verval.form.visitor })}</Text>
          {view.criteria !== null && (
            <dl className={caseClasses['facts']}>
              <dt>{t('proposalPage.criteria')}</dt>
              <dd>{view.criteria.gate ? t('proposalPage.criteriaGate') : criteriaLabel(view.criteria.yes, t)}</dd>
              {!view.criteria.gate && view.criteria.open > 0 && <dd>{t('proposalPage.criteriaOpen', { count: view.criteria.open })}</dd>}
            </dl>
          )}
        </>
      )}
    </Card>
  );
}

function PapersCard({ view, onAct }: CardsProps): ReactNode {
  const { t } = useText();
  const papers = [...new Set([...view.state.start.documents, ...(view.state.verval?.form.documents ?? [])])];
  const may = view.actions.includes('proposalChanged');
  return (
    <Card title={t('proposalPage.documents')} action={may && <Button variant="subtle" size="compact-sm" onClick={() => onAct('proposalChanged')}>{workLabel('step', 'proposalChanged', t)}</Button>}>
      {papers.length === 0 ? <Text c="dimmed">{t('proposalPage.noDocuments')}</Text> : <Text>{paperNames(papers, t)}</Text>}
    </Card>
  );
}

function ProgressCard({ view }: { readonly view: ProposalView }): ReactNode {
  const { t, language } = useText();
  return (
    <Card title={t('proposalPage.progress')}>
      <ul className={caseClasses['plain']}>
        {view.state.progress.map((step, at) => ({ step, at })).toReversed().map(({ step, at }) => (
          <li key={at}>
            <Text fw={600}>{workLabel('proposalStatus', step.stage, t)}{step.answer?.stage != null && ` (${stageText(step.answer.stage, t)})`}</Text>
            <Text size="sm" c="dimmed">{formatDate(step.on, language)}{step.reference === null || step.reference === '' ? '' : `, ${t('proposalPage.progressReference', { reference: step.reference })}`}</Text>
            {step.reason !== '' && <Text size="sm">{step.reason}</Text>}
            {step.answer?.toFix.map((text) => <Text key={text} size="sm">{t('proposalPage.toFix', { text })}</Text>)}
            {step.answer?.decile != null && <Text size="sm">{t('proposalPage.decileNow', { decile: step.answer.decile })}</Text>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OriginCard({ view }: { readonly view: ProposalView }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const { state } = view;
  return (
    <Card title={t('proposalPage.case')}>
      {state.fromRound && <Text>{t('proposalPage.fromRound')}</Text>}
      {!state.fromRound && mayCall(role, 'case.open') && <Anchor component={Link} to="/cases/$caseId" params={{ caseId: state.streamId } as never}>{t('proposalPage.openCase')}</Anchor>}
      {state.start.replaces !== null && <Text mt={4}><Anchor component={Link} to="/proposals/$proposalId" params={{ proposalId: state.start.replaces } as never}>{t('proposalPage.replaces')}</Anchor></Text>}
    </Card>
  );
}
