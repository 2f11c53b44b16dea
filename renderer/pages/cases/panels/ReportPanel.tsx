import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField } from '../../../components/fields.tsx';
import { newId, newReporter, toReporter } from '../../register/draft.ts';
import { ReporterFields } from '../../register/ReporterField.tsx';
import { reporterProblems } from '../../register/validate.ts';
import { PanelForm, Side, useStep } from './Panel.tsx';

interface ReportPanelProps {
  readonly caseId: string;
  readonly number: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Somebody else reports what a case already runs for: joined to it, both reporters kept. */
export function ReportPanel({ caseId, number, onClose, onDone }: ReportPanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const [reportId] = useState(newId);
  const [reporter, setReporter] = useState(newReporter);
  const [narrative, setNarrative] = useState('');
  const [tried, setTried] = useState(false);
  const problems = [...reporterProblems(reporter, t), ...(narrative.trim() === '' ? [{ fieldId: 'reportNarrative', text: t('register.problem.narrative') }] : [])];
  const of = (id: string) => ({ id, error: tried ? problems.find((problem) => problem.fieldId === id)?.text : undefined, onBlur: () => undefined });
  const submit = (): void => {
    setTried(true);
    if (problems.length > 0) return;
    void step.take(() => call('case.addReport', { caseId, reportId, reporter: toReporter(reporter), narrative: narrative.trim() }), t('register.report.done', { number }), onDone);
  };
  return (
    <Side title={t('register.report.title', { number })} size="640px" onClose={onClose}>
      <PanelForm step={step} action={t('register.report.action')} problems={tried ? problems : []} onSubmit={submit} onCancel={onClose}>
        <Text c="dimmed">{t('register.report.text')}</Text>
        <ReporterFields reporter={reporter} onChange={setReporter} mustHide={false} of={of} autoFocus />
        <LongTextField {...of('reportNarrative')} label={t('register.report.narrative')} maxLength={4000} value={narrative} onChange={(event) => setNarrative(event.currentTarget.value)} />
      </PanelForm>
    </Side>
  );
}
