import { Button, Radio, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { agreementMeans, type AgreementMeans } from '#src/domain/plan/events.ts';
import { today } from '../../../app/today.ts';
import { call, useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { TextField, type FormProblem } from '../../../components/fields.tsx';
import { PdfPreview } from '../../../components/PdfPreview.tsx';
import { Answered } from '../../../components/states.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';
import { PlanSummary } from './PlanSummary.tsx';

/** It is the family's plan: printed for signature or thumb, or read to them; their yes is recorded before any letter goes out. */
export function AgreePanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, plan, registration } = view.state;
  const [printing, setPrinting] = useState(false);
  const [means, setMeans] = useState<AgreementMeans>('SIGNATURE');
  const [by, setBy] = useState(registration?.applicantName ?? '');
  const [agreedOn, setAgreedOn] = useState<string | null>(today());
  const found: FormProblem[] = [
    ...(by.trim() === '' ? [{ fieldId: 'agree-by', text: t('plan.agree.byNeeded') }] : []),
    ...(agreedOn === null ? [{ fieldId: 'agree-date', text: t('referral.wrong.date') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const submit = (): void => {
    if (!check() || agreedOn === null) return;
    void step.take(() => call('plan.agree', { caseId, basis: lastEventId, agreement: { version: plan.version, means, agreedOn, by: by.trim() } }), t('caseRecord.panel.done'), onClose);
  };
  if (printing) return <Stack><Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setPrinting(false)}>{t('common.back')}</Button><PlanPaper caseId={caseId} /></Stack>;
  return (
    <PanelForm step={step} action={t('plan.agree.save')} problems={problems} onSubmit={submit} onCancel={onClose}>
      <Text c="dimmed">{t('plan.agree.lead')}</Text>
      <PlanSummary view={view} />
      <Button variant="default" leftSection={<IconPrinter size={18} />} style={{ alignSelf: 'flex-start' }} onClick={() => setPrinting(true)}>{t('plan.agree.print')}</Button>
      <Radio.Group label={t('plan.agree.means')} value={means} onChange={(value) => setMeans(value as AgreementMeans)}>
        <Stack gap={6} mt={6}>{agreementMeans.options.map((value) => <Radio key={value} value={value} label={t(`plan.agree.meansOf.${value}`)} {...(value === means ? { 'data-autofocus': true } : {})} />)}</Stack>
      </Radio.Group>
      <TextField id="agree-by" label={t('plan.agree.by')} error={errorOf('agree-by')} maxLength={200} value={by} onChange={(event) => setBy(event.currentTarget.value)} />
      <DateField id="agree-date" kind="day" label={t('caseRecord.tell.date')} value={agreedOn} onChange={setAgreedOn} error={errorOf('agree-date')} />
    </PanelForm>
  );
}

export function PlanPaper({ caseId }: { readonly caseId: string }): ReactNode {
  const file = useCall('plan.document', { caseId }, { staleTime: 0 });
  return <Answered answer={file}>{(value) => <PdfPreview file={value} />}</Answered>;
}
