import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { call } from '../../../api.ts';
import { today } from '../../../app/today.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { LongTextField, TextField } from '../../../components/fields.tsx';
import { useForm, type Problems } from '../../../components/useForm.ts';
import { PanelForm, useStep } from '../../cases/panels/Panel.tsx';
import { headOfVillage } from '../village.ts';
import { Meanwhile, useSeen } from '../useSeen.tsx';
import type { StepProps } from './StepPanel.tsx';

interface Fields {
  readonly signedOn: string | null;
  readonly signer: string;
  readonly signerPost: string;
  readonly number: string;
  readonly note: string;
}

/** The statement of absolute responsibility in place of a deliberation. */
export function StatementPanel({ view, onClose }: StepProps): ReactNode {
  const { t } = useText();
  const step = useStep('proposal');
  const seen = useSeen(view, 'responsibilityStated');
  const { endorsement, start, proposalId } = view.state;
  const before = endorsement?.by === 'STATEMENT' ? endorsement.statement : null;
  const form = useForm<Fields>(
    { signedOn: before?.signedOn ?? today(), signer: before?.signer ?? '', signerPost: before?.signerPost ?? headOfVillage(start.village, t), number: before?.number ?? '', note: before?.note ?? '' },
    ({ signedOn, signer, signerPost }): Problems<Fields> => ({
      ...(signedOn === null ? { signedOn: t('proposalPage.panel.chooseDate') } : signedOn > today() ? { signedOn: t('proposalPage.panel.dateInFuture') } : {}),
      ...(signer.trim() === '' ? { signer: t('proposalPage.panel.needSigner') } : {}),
      ...(signerPost.trim() === '' ? { signerPost: t('proposalPage.panel.needPost') } : {}),
    }),
  );
  const submit = (): void => {
    const { signedOn, signer, signerPost, number, note } = form.values;
    if (!form.check() || signedOn === null) return;
    const statement = { signedOn, signer: signer.trim(), signerPost: signerPost.trim(), number: number.trim() || null, note: note.trim() };
    void step.take(() => call('proposal.recordStatement', { proposalId, basis: seen.basis, statement }), t('proposalPage.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('proposalPage.panel.statementSave')} problems={form.problems} onSubmit={submit} onCancel={onClose}>
      <Meanwhile view={view} seen={seen} />
      <Text>{t('proposalPage.panel.statementText')}</Text>
      <TextField {...form.text('signer')} label={t('proposalPage.panel.signer')} maxLength={200} data-autofocus />
      <TextField {...form.text('signerPost')} label={t('proposalPage.panel.signerPost')} maxLength={200} />
      <DateField {...form.field('signedOn')} kind="day" label={t('proposalPage.panel.signedOn')} value={form.values.signedOn} onChange={(value) => form.set('signedOn', value)} />
      <TextField {...form.text('number')} label={t('proposalPage.panel.number')} example={t('proposalPage.panel.optional')} maxLength={200} />
      <LongTextField {...form.text('note')} label={t('proposalPage.panel.reasonNote')} example={t('proposalPage.panel.optional')} maxLength={4000} />
    </PanelForm>
  );
}
