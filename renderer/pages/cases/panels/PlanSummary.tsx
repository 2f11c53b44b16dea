import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { useText } from '../../../app/text.tsx';
import { FieldWarning } from '../../../components/fields.tsx';
import classes from '../cases.module.css';
import { partnerName, personName, programmeName } from '../names.ts';

/** The plan as the manager decides on it: each line, and why help is given although similar help exists. */
export function PlanSummary({ view }: { readonly view: CaseView }): ReactNode {
  const { t, language } = useText();
  return (
    <ul className={classes['plain']} aria-label={t('plan.lines')}>
      {view.state.plan.lines.map((line) => {
        const reason = overlapReason(view, line.id);
        return (
          <li key={line.id} className={classes['option']}>
            <Text fw={600}>{programmeName(line.programme)}</Text>
            <Text size="sm">{personName(view, line.personId, t)} · {partnerName(line.partner)}</Text>
            <Text size="sm">{line.goal}{line.dueOn === null ? '' : `, ${formatMediumDate(line.dueOn, language)}`}</Text>
            {reason !== null && <FieldWarning>{t('caseRecord.story.overlap', { reason })}</FieldWarning>}
          </li>
        );
      })}
    </ul>
  );
}

/** The reason that was written with the newest version of a line. */
function overlapReason(view: CaseView, lineId: string): string | null {
  const entry = view.state.timeline.findLast(({ type, data }) => {
    const line = data['line'];
    return (type === 'planLineAdded' || type === 'planLineChanged') && typeof line === 'object' && line !== null && 'id' in line && line.id === lineId;
  });
  const reason = entry?.data['overlapReason'];
  return typeof reason === 'string' && reason !== '' ? reason : null;
}
