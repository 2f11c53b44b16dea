import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { useText } from '../../../app/text.tsx';
import { today } from '../../../app/today.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import classes from '../cases.module.css';
import { programmeName } from '../names.ts';
import { ruleKey } from '../panels/FollowUpPanel.tsx';
import { dateAndDistance, type Action } from '../words.ts';
import { Card } from './Card.tsx';

/** Which visits and calls are next, what the last ones found, and what would lift the family further. */
export function FollowUpCard({ view, onAct }: { readonly view: CaseView; readonly onAct: (action: Action) => void }): ReactNode {
  const { t, language } = useText();
  const { followUps: done } = view.state;
  const day = today();
  if (view.followUps.length === 0 && done.length === 0 && view.empowering === null) return null;
  return (
    <Card title={t('followUp.title')} action={view.actions.includes('followUpDone') && <Button variant="subtle" size="compact-sm" onClick={() => onAct('followUpDone')}>{t('followUp.record')}</Button>}>
      <ul className={classes['plain']}>
        {view.followUps.map((task) => (
          <li key={task.rule}>
            <Text>{t(`followUp.rule.${ruleKey(task.rule)}`)}</Text>
            <Text size="sm" component="div"><StatusBadge tone={task.dueOn < day ? 'late' : task.dueOn === day ? 'needsYou' : 'waiting'}>{dateAndDistance(task.dueOn, day, language)}</StatusBadge></Text>
          </li>
        ))}
        {done.toReversed().map((one) => (
          <li key={`${one.at}-${one.rule}`}>
            <Text size="sm">{t(`followUp.means.${one.means}`)}, {formatMediumDate(one.doneOn, language)}{one.reached ? '' : `: ${t('followUp.reachedNo').toLowerCase()}`}</Text>
            {one.note !== '' && <Text size="sm" c="dimmed">{one.note}</Text>}
          </li>
        ))}
      </ul>
      {view.empowering !== null && <Text size="sm" mt={6} fw={500}>{t('followUp.empower', { programme: programmeName(view.empowering) })}</Text>}
    </Card>
  );
}
