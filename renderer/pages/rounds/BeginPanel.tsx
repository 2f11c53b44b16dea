import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { findVillage } from '#src/domain/area/area.ts';
import { call } from '../../api.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { ChoiceField, LongTextField } from '../../components/fields.tsx';
import { useForm } from '../../components/useForm.ts';
import { VillagePicker } from '../../components/VillagePicker.tsx';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';
import { periodsAround, periodText } from './words.ts';

interface Values {
  readonly village: string | null;
  readonly period: string;
  readonly note: string;
}

/** A new round: for which village and half-year. Who works for one village is not asked which. */
export function BeginPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const { area } = useSession();
  const navigate = useNavigate();
  const step = useStep('round');
  const [roundId] = useState(() => crypto.randomUUID());
  const periods = periodsAround(today());
  const form = useForm<Values>({ village: findVillage(area)?.code ?? null, period: periods[1] ?? '', note: '' }, ({ village }) => (village === null ? { village: t('register.problem.village') } : {}));
  const { village, period, note } = form.values;
  const submit = (): void => {
    if (!form.check() || village === null) return;
    void step.take(() => call('round.begin', { roundId, village, period, note }), t('round.begun'), () => void navigate({ to: '/rounds/$roundId', params: { roundId } }));
  };
  return (
    <Side title={t('round.begin')} onClose={onClose}>
      <PanelForm step={step} action={t('round.begin')} problems={form.problems} onSubmit={submit} onCancel={onClose} note={t('round.beginNote')}>
        <VillagePicker {...form.field('village')} label={t('register.family.village')} within={area} value={village} onChange={(code) => form.set('village', code)} />
        <ChoiceField {...form.field('period')} label={t('round.column.period')} value={period} onChange={(chosen) => form.set('period', chosen ?? period)} data={periods.map((value) => ({ value, label: periodText(value, t) }))} data-autofocus />
        <LongTextField {...form.text('note')} label={t('visit.panel.note')} example={t('visit.panel.noteHint')} maxLength={4000} minRows={2} />
      </PanelForm>
    </Side>
  );
}
