import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { AssessedFactEvent } from '#src/domain/plan/events.ts';
import type { Translate } from '#src/text/index.ts';
import { useText } from '../../../app/text.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import classes from '../cases.module.css';
import { factName, valueText } from '../matchingText.ts';
import { personName } from '../names.ts';
import { Card } from './Card.tsx';

/** Where help is needed, by member, and what the family can do itself. */
export function AssessmentCard({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const { assessment } = view.state;
  if (assessment === null) return null;
  const people = [...new Set(assessment.needs.map((need) => need.personId))];
  return (
    <Card title={t('assessment.title')}>
      <Text mb={6}><StatusBadge tone={assessment.risk === 'HIGH' ? 'late' : assessment.risk === 'MEDIUM' ? 'needsYou' : 'plain'}>{t('assessment.riskShort', { risk: t(`assessment.riskOf.${assessment.risk}`).toLowerCase() })}</StatusBadge></Text>
      <ul className={classes['plain']}>
        {people.map((personId) => (
          <li key={personId ?? 'home'}>
            <Text>{personName(view, personId, t)}</Text>
            <Text size="sm" c="dimmed">{assessment.needs.filter((need) => need.personId === personId).map((need) => `${t(`assessment.area.${need.area}`)}${need.urgent ? ` (${t('assessment.urgentShort')})` : ''}`).join(', ')}</Text>
          </li>
        ))}
      </ul>
      {factLines(assessment.facts ?? [], t).map(([personId, words]) => <Text key={personId ?? 'home'} size="sm" mt={6}>{personId === null ? t('assessment.facts.house') : personName(view, personId, t)}: {words}</Text>)}
      {assessment.strengths !== '' && <Text size="sm" mt={6}>{t('assessment.strengths')}: {assessment.strengths}</Text>}
    </Card>
  );
}

/** What was seen and asked, a line for the house and each person. */
function factLines(facts: readonly AssessedFactEvent[], t: Translate): (readonly [string | null, string])[] {
  return [...new Set(facts.map(({ personId }) => personId))].map((personId) => [
    personId, facts.filter((one) => one.personId === personId).map(({ fact, value }) => `${factName(fact, t).toLowerCase()} ${valueText(fact, value, t)}`).join(', '),
  ]);
}
