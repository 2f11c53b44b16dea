import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { PPKS_CATEGORIES } from '#src/domain/person/ppks.ts';
import { formatDate, formatMediumDate } from '#src/text/format.ts';
import { useText } from '../../../app/text.tsx';
import classes from '../cases.module.css';
import { PapersCard } from '../papers/PapersCard.tsx';
import { needName, personName, programmeName, timeOf, whoIs } from '../names.ts';
import { answerText, quarterText, type Action } from '../words.ts';
import { AssessmentCard } from './AssessmentCard.tsx';
import { Card } from './Card.tsx';
import { FollowUpCard } from './FollowUpCard.tsx';
import { Doubles } from './Doubles.tsx';
import { FamilyCard } from './FamilyCard.tsx';
import { LettersCard } from './LettersCard.tsx';
import { ReadersCard } from './ReadersCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { ProposalsCard } from './ProposalsCard.tsx';
import { ReportersCard } from './ReportersCard.tsx';

interface CardProps {
  readonly view: CaseView;
  readonly onAct: (action: Action) => void;
}

/** Everything known of the case, beside its story. */
export function SideCards(props: CardProps): ReactNode {
  return (
    <div className={classes['side']}>
      <FamilyCard view={props.view} />
      <ReportersCard view={props.view} />
      <Doubles view={props.view} />
      <NeedsCard view={props.view} />
      <ChecksCard {...props} />
      <ProposalsCard view={props.view} />
      {props.view.state.assessment !== null && <AssessmentCard view={props.view} />}
      {props.view.state.plan.lines.length > 0 && <PlanCard {...props} />}
      <FollowUpCard {...props} />
      {props.view.state.referrals.length > 0 && <LettersCard view={props.view} />}
      <PapersCard view={props.view} />
      <ReadersCard view={props.view} />
    </div>
  );
}

function NeedsCard({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const { needs, categories, received } = view.state;
  const named = categories.flatMap(({ personId, category }) => {
    const known = PPKS_CATEGORIES.find(({ code }) => code === category);
    return known === undefined ? [] : [{ key: `${personId}-${category}`, text: `${t(`ppks.${known.code}`)} (${personName(view, personId, t)})` }];
  });
  return (
    <Card title={t('caseRecord.needs')}>
      {needs.length === 0 && <Text c="dimmed">{t('caseRecord.noNeeds')}</Text>}
      <ul className={classes['plain']}>{needs.map((need) => <li key={need.id}><Text>{needName(need, t)}</Text><Text size="sm" c="dimmed">{personName(view, need.personId, t)}</Text></li>)}</ul>
      {named.length > 0 && <dl className={classes['facts']}><dt>{t('caseRecord.categories')}</dt>{named.map(({ key, text }) => <dd key={key}>{text}</dd>)}</dl>}
      {received.length > 0 && (
        <dl className={classes['facts']}>
          <dt>{t('caseRecord.received')}</dt>
          {received.map(({ personId, programme, source }) => <dd key={`${personId}-${programme}`}>{programmeName(programme)} ({personName(view, personId, t)}), {t(`caseRecord.receivedFrom.${source}`)}</dd>)}
        </dl>
      )}
    </Card>
  );
}

function ChecksCard({ view, onAct }: CardProps): ReactNode {
  const { t, language } = useText();
  const { checks, proposedIds } = view.state;
  const may = view.actions.includes('registryChecked');
  return (
    <Card title={t('caseRecord.checks')} action={may && <Button variant="subtle" size="compact-sm" onClick={() => onAct('registryChecked')}>{t('caseRecord.action.registryChecked')}</Button>}>
      <ul className={classes['plain']}>
        {view.household.members.map((member) => {
          const check = checks[member.id];
          return (
            <li key={member.id}>
              <Text>{member.name}</Text>
              <Text size="sm" fw={600}>{check === undefined ? t('review.answer.NOT_CHECKED') : answerText(check, t)}</Text>
              {check?.quarter != null && check.dataDate !== null && <Text size="sm" c="dimmed">{t('review.source', { quarter: quarterText(check.quarter), date: formatDate(check.dataDate, language) })}</Text>}
              {check !== undefined && <Text size="sm" c="dimmed">{t('review.checkedAt', { when: formatMediumDate(timeOf(check.at), language), who: whoIs(view, check.by, t) })}</Text>}
              {check?.removedUntil != null && <Text size="sm">{t('review.removed', { date: formatDate(check.removedUntil, language) })}</Text>}
              {proposedIds.includes(member.id) && <Text size="sm">{t('review.prelist.proposed')}</Text>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
