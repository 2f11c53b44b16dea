import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { useText } from '../../../app/text.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import classes from '../cases.module.css';
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
      {assessment.strengths !== '' && <Text size="sm" mt={6}>{t('assessment.strengths')}: {assessment.strengths}</Text>}
    </Card>
  );
}
