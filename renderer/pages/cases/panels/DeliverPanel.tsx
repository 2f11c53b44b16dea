import { useState, type ReactNode } from 'react';
import { formatRupiah } from '#src/text/format.ts';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { personName, programmeName } from '../names.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

/** What the family really received. */
export function DeliverPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, referrals, plan } = view.state;
  const choices = referrals.filter((one) => one.outcome !== 'DECLINED').flatMap((one) => one.lineIds.map((lineId) => ({ referralId: one.referralId, line: plan.lines.find((line) => line.id === lineId) })));
  const given = choices.flatMap(({ referralId, line }) => (line === undefined ? [] : [{ referralId, line }]));
  const [lineId, setLineId] = useState(given[0]?.line.id ?? '');
  const [what, setWhat] = useState('');
  const [amount, setAmount] = useState('');
  const [deliveredOn, setDeliveredOn] = useState<string | null>(today());
  const [tried, setTried] = useState(false);
  const chosen = given.find(({ line }) => line.id === lineId);
  const found: FormProblem[] = [
    ...(chosen === undefined ? [{ fieldId: 'deliver-line', text: t('referral.wrong.lines') }] : []),
    ...(what.trim() === '' ? [{ fieldId: 'deliver-what', text: t('referral.deliver.whatNeeded') }] : []),
    ...(deliveredOn === null ? [{ fieldId: 'deliver-date', text: t('referral.wrong.date') }] : []),
  ];
  const errorOf = (id: string): string | undefined => (tried ? found.find((problem) => problem.fieldId === id)?.text : undefined);
  const value = amount === '' ? null : Number(amount);
  const submit = (): void => {
    setTried(true);
    if (found.length > 0 || chosen === undefined || deliveredOn === null) return;
    const delivery = { referralId: chosen.referralId, lineId, deliveredOn, what: what.trim(), amount: value };
    void step.take(() => call('referral.deliver', { caseId, basis: lastEventId, delivery }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('referral.deliver.save')} problems={tried ? found : []} onSubmit={submit} onCancel={onClose}>
      <ChoiceField id="deliver-line" label={t('referral.deliver.line')} error={errorOf('deliver-line')} value={lineId} onChange={(id) => setLineId(id ?? lineId)} data={given.map(({ line }) => ({ value: line.id, label: `${programmeName(line.programme)} (${personName(view, line.personId, t)})` }))} />
      <TextField id="deliver-what" label={t('referral.deliver.what')} example={t('referral.deliver.whatHint')} error={errorOf('deliver-what')} maxLength={200} value={what} data-autofocus onChange={(event) => setWhat(event.currentTarget.value)} />
      <TextField label={t('referral.deliver.amount')} example={value === null ? t('referral.deliver.amountHint') : formatRupiah(value)} inputMode="numeric" maxLength={16} value={amount} maw={240} onChange={(event) => setAmount(event.currentTarget.value.replace(/\D/g, ''))} />
      <DateField id="deliver-date" kind="day" label={t('referral.deliver.date')} value={deliveredOn} onChange={setDeliveredOn} error={errorOf('deliver-date')} />
    </PanelForm>
  );
}
