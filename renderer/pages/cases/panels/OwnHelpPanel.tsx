import { useState, type ReactNode } from 'react';
import { OWN_OFFICE } from '#src/domain/plan/events.ts';
import { deliveryProof, type DeliveryProof } from '#src/domain/referral/events.ts';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { lineName } from '../names.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** What the office did itself: information, help with civil papers, emergency aid. No letter, no waiting. */
export function OwnHelpPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, plan, ownHelp } = view.state;
  const lines = plan.lines.filter((line) => line.partner === OWN_OFFICE);
  const [lineId, setLineId] = useState((lines.find((line) => !ownHelp.some((help) => help.lineId === line.id)) ?? lines[0])?.id ?? '');
  const [what, setWhat] = useState('');
  const [amount, setAmount] = useState('');
  const [givenOn, setGivenOn] = useState<string | null>(today());
  const [proof, setProof] = useState<DeliveryProof>('RECEIPT');
  const found: FormProblem[] = [
    ...(what.trim() === '' ? [{ fieldId: 'own-what', text: t('plan.own.whatNeeded') }] : []),
    ...(givenOn === null ? [{ fieldId: 'own-date', text: t('referral.wrong.date') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const submit = (): void => {
    if (!check() || givenOn === null) return;
    const help = { lineId, givenOn, what: what.trim(), amount: amount === '' ? null : Number(amount), proof };
    void step.take(() => call('plan.giveOwn', { caseId, basis: lastEventId, help }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('plan.own.save')} problems={problems} onSubmit={submit} onCancel={onClose}>
      <ChoiceField label={t('referral.deliver.line')} value={lineId} onChange={(id) => setLineId(id ?? lineId)} data={lines.map((line) => ({ value: line.id, label: lineName(view, line, t) }))} />
      <TextField id="own-what" label={t('plan.own.what')} example={t('plan.own.whatHint')} error={errorOf('own-what')} maxLength={200} value={what} data-autofocus onChange={(event) => setWhat(event.currentTarget.value)} />
      <TextField label={t('referral.deliver.amount')} example={t('referral.deliver.amountHint')} inputMode="numeric" maxLength={16} value={amount} maw={240} onChange={(event) => setAmount(event.currentTarget.value.replace(/\D/g, ''))} />
      <DateField id="own-date" kind="day" label={t('referral.deliver.date')} value={givenOn} onChange={setGivenOn} error={errorOf('own-date')} />
      <ChoiceField label={t('referral.deliver.proof')} value={proof} onChange={(code) => setProof((code ?? proof) as DeliveryProof)} data={deliveryProof.options.map((code) => ({ value: code, label: t(`referral.proof.${code}`) }))} />
    </PanelForm>
  );
}
