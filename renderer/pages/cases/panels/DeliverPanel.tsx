import { useState, type ReactNode } from 'react';
import { deliveryProof, type DeliveryProof } from '#src/domain/referral/events.ts';
import { expectedLines } from '#src/domain/referral/state.ts';
import { formatRupiah } from '#src/text/format.ts';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { lineName } from '../names.ts';
import { lettersFor } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** What the family really received. */
export function DeliverPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, plan } = view.state;
  const choices = lettersFor('serviceDelivered', view).flatMap((one) => expectedLines(one).map((lineId) => ({ referralId: one.referralId, line: plan.lines.find((line) => line.id === lineId) })));
  const given = choices.flatMap(({ referralId, line }) => (line === undefined ? [] : [{ referralId, line }]));
  const [lineId, setLineId] = useState(given[0]?.line.id ?? '');
  const [what, setWhat] = useState('');
  const [amount, setAmount] = useState('');
  const [deliveredOn, setDeliveredOn] = useState<string | null>(today());
  const [proof, setProof] = useState<DeliveryProof>('RECEIPT');
  const [proofNote, setProofNote] = useState('');
  const chosen = given.find(({ line }) => line.id === lineId);
  const found: FormProblem[] = [
    ...(chosen === undefined ? [{ fieldId: 'deliver-line', text: t('referral.wrong.lines') }] : []),
    ...(what.trim() === '' ? [{ fieldId: 'deliver-what', text: t('referral.deliver.whatNeeded') }] : []),
    ...(deliveredOn === null ? [{ fieldId: 'deliver-date', text: t('referral.wrong.date') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const value = amount === '' ? null : Number(amount);
  const submit = (): void => {
    if (!check() || chosen === undefined || deliveredOn === null) return;
    const delivery = { referralId: chosen.referralId, lineId, deliveredOn, what: what.trim(), amount: value, proof, ...(proofNote.trim() === '' ? {} : { proofNote: proofNote.trim() }) };
    void step.take(() => call('referral.deliver', { caseId, basis: lastEventId, delivery }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('referral.deliver.save')} problems={problems} onSubmit={submit} onCancel={onClose}>
      <ChoiceField id="deliver-line" label={t('referral.deliver.line')} error={errorOf('deliver-line')} value={lineId} onChange={(id) => setLineId(id ?? lineId)} data={given.map(({ line }) => ({ value: line.id, label: lineName(view, line, t) }))} />
      <TextField id="deliver-what" label={t('referral.deliver.what')} example={t('referral.deliver.whatHint')} error={errorOf('deliver-what')} maxLength={200} value={what} data-autofocus onChange={(event) => setWhat(event.currentTarget.value)} />
      <TextField label={t('referral.deliver.amount')} example={value === null ? t('referral.deliver.amountHint') : formatRupiah(value)} inputMode="numeric" maxLength={16} value={amount} maw={240} onChange={(event) => setAmount(event.currentTarget.value.replace(/\D/g, ''))} />
      <DateField id="deliver-date" kind="day" label={t('referral.deliver.date')} value={deliveredOn} onChange={setDeliveredOn} error={errorOf('deliver-date')} />
      <ChoiceField label={t('referral.deliver.proof')} value={proof} onChange={(code) => setProof((code ?? proof) as DeliveryProof)} data={deliveryProof.options.map((code) => ({ value: code, label: t(`referral.proof.${code}`) }))} />
      <TextField label={t('referral.deliver.proofNote')} example={t('caseRecord.panel.noteHint')} maxLength={200} value={proofNote} onChange={(event) => setProofNote(event.currentTarget.value)} />
    </PanelForm>
  );
}
