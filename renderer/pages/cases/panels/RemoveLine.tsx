import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { TextField } from '../../../components/fields.tsx';
import { programmeName } from '../names.ts';
import { PanelForm, useStep } from './Panel.tsx';

export function RemoveLine({ view, line, onDone }: { readonly view: CaseView; readonly line: PlanLine; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const step = useStep();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const problem = tried && reason.trim() === '' ? t('caseRecord.panel.reasonNeeded') : undefined;
  const submit = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    void step.take(() => call('plan.removeLine', { caseId: view.state.caseId, basis: view.state.lastEventId, lineId: line.id, reason: reason.trim() }), t('plan.removed'), onDone);
  };
  return (
    <PanelForm step={step} action={t('plan.removeSave')} onSubmit={submit} onCancel={onDone} problems={problem === undefined ? [] : [{ fieldId: 'remove-reason', text: problem }]}>
      <Text fw={600}>{programmeName(line.programme)}</Text>
      <TextField id="remove-reason" label={t('plan.removeReason')} error={problem} maxLength={200} value={reason} autoFocus onChange={(event) => setReason(event.currentTarget.value)} />
    </PanelForm>
  );
}
