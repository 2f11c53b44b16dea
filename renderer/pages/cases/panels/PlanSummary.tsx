import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { call, useCall } from '../../../api.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.tsx';
import { FieldWarning, TextField } from '../../../components/fields.tsx';
import { Refusal } from '../../../components/states.tsx';
import classes from '../cases.module.css';
import { isDoubtful, noLongerText } from '../matchingText.ts';
import { partnerName, personName, programmeName } from '../names.ts';
import { CapacityNote } from './CapacityNote.tsx';
import { OverrideNote } from './OverrideNote.tsx';
import { useStep } from './Panel.tsx';

/** The plan as the manager decides on it: each line, and why help is given although similar help exists. */
export function PlanSummary({ view }: { readonly view: CaseView }): ReactNode {
  const { t, language } = useText();
  const { role } = useSession();
  const decides = view.actions.includes('overrideAllowed');
  const { data } = useCall('plan.candidates', { caseId: view.state.caseId }, { enabled: mayCall(role, 'plan.candidates') });
  const rulesSay = (line: PlanLine): string | undefined => {
    const candidate = data?.verdicts.find((one) => one.programme === line.programme && one.personId === line.personId);
    return candidate !== undefined && isDoubtful(view, candidate) ? noLongerText(candidate, t, language) : undefined;
  };
  return (
    <ul className={classes['plain']} aria-label={t('plan.lines')}>
      {view.state.plan.lines.map((line) => {
        const refused = view.state.plan.overrides.some((one) => one.lineId === line.id && one.status === 'REFUSED');
        return (
          <li key={line.id} className={classes['option']}>
            <Text fw={600}>{programmeName(line.programme)}</Text>
            <Text size="sm">{personName(view, line.personId, t)} · {partnerName(line.partner)}</Text>
            <Text size="sm">{line.goal}{line.dueOn === null ? '' : `, ${formatMediumDate(line.dueOn, language)}`}</Text>
            <OverrideNote view={view} line={line} />
            <CapacityNote line={line} onlyFull />
            {rulesSay(line) !== undefined && <FieldWarning>{rulesSay(line)}</FieldWarning>}
            {view.openOverlaps.includes(line.id) && decides && !refused && <Decide view={view} lineId={line.id} what={programmeName(line.programme)} />}
          </li>
        );
      })}
    </ul>
  );
}

/** The manager's word on one line that doubles other help. */
function Decide({ view, lineId, what }: { readonly view: CaseView; readonly lineId: string; readonly what: string }): ReactNode {
  const { t } = useText();
  const step = useStep();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const decide = (allow: boolean): void => {
    setMissing(!allow && note.trim() === '');
    if (!allow && note.trim() === '') return;
    void step.take(() => call('plan.override', { caseId: view.state.caseId, basis: view.state.lastEventId, lineId, allow, note: note.trim() }), t('caseRecord.panel.done'), () => undefined);
  };
  return (
    <div>
      <Refusal error={step.error} />
      <TextField label={t('plan.override.note')} example={t('plan.override.noteHint')} error={missing ? t('caseRecord.panel.reasonNeeded') : undefined} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Group gap="sm" mt={6}>
        <Button size="compact-sm" variant="default" loading={step.busy} aria-label={`${t('plan.override.allow')}: ${what}`} onClick={() => decide(true)}>{t('plan.override.allow')}</Button>
        <Button size="compact-sm" variant="subtle" color="danger" aria-label={`${t('plan.override.refuse')}: ${what}`} onClick={() => decide(false)}>{t('plan.override.refuse')}</Button>
      </Group>
    </div>
  );
}
