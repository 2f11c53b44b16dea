import { Button, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { lineStatus } from '#src/domain/case/services.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { useText } from '../../../app/text.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import classes from '../cases.module.css';
import { partnerName, personName, programmeName } from '../names.ts';
import type { Action } from '../words.ts';
import { Card } from './Card.tsx';
import { PlanVersions } from './PlanVersions.tsx';

export function PlanCard({ view, onAct }: { readonly view: CaseView; readonly onAct: (action: Action) => void }): ReactNode {
  const { t, language } = useText();
  const { plan } = view.state;
  const [shown, setShown] = useState(false);
  return (
    <Card title={t('caseRecord.plan')} action={view.actions.includes('planLineAdded') && <Button variant="subtle" size="compact-sm" onClick={() => onAct('planLineAdded')}>{t('common.edit')}</Button>}>
      <Text size="sm" mb={6}><StatusBadge tone={plan.status === 'ACTIVE' || plan.status === 'COMPLETED' ? 'done' : plan.status === 'CANCELLED' || plan.status === 'REVISED' ? 'stopped' : 'moving'}>{t(`caseRecord.planStatus.${plan.status}`)}</StatusBadge> {t('plan.version', { version: plan.version })}</Text>
      {plan.agreement !== null && <Text size="sm" mb={6}>{t('plan.agreed', { by: plan.agreement.by, date: formatMediumDate(plan.agreement.agreedOn, language) })}</Text>}
      {plan.overrides.some((override) => override.status === 'ASKED') && <Text size="sm" mb={6} style={{ color: 'var(--slrt-amber-text)' }}>{t('plan.override.status.ASKED')}</Text>}
      {plan.returnReason !== null && <Text mb={6} style={{ color: 'var(--slrt-amber-text)' }}>{t('plan.returned', { reason: plan.returnReason })}</Text>}
      <ul className={classes['plain']}>
        {plan.lines.map((line) => {
          const status = lineStatus(view.state, line.id);
          return (
            <li key={line.id}>
              <Text fw={600}>{programmeName(line.programme)}</Text>
              <Text size="sm">{personName(view, line.personId, t)} · {partnerName(line.partner)}</Text>
              <Text size="sm" c="dimmed">{line.goal}{line.dueOn === null ? '' : `, ${formatMediumDate(line.dueOn, language)}`}{status === null || status === 'PLANNED' ? '' : ` · ${t(`caseRecord.serviceStatus.${status}`)}`}</Text>
            </li>
          );
        })}
      </ul>
      <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setShown(true)}>{t('plan.versions.open')}</Button>
      {shown && <PlanVersions view={view} onClose={() => setShown(false)} />}
    </Card>
  );
}
