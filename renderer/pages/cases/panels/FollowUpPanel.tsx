import { Radio, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { SECTORS } from '#src/domain/case/kinds.ts';
import { arrivals } from '#src/domain/followUp/rules.ts';
import { lineResult, type LineResult } from '#src/domain/followUp/events.ts';
import { today } from '../../../app/today.ts';
import { call } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, LongTextField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { newId } from '../../register/draft.ts';
import { lineName, programmeName } from '../names.ts';
import { dateAndDistance } from '../words.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { PanelForm, useStep } from './Panel.tsx';

const EXTRA = 'EXTRA';
const NO_NEED = 'NONE';

/** A visit or a call after the help has arrived: how each service does, what is new, whether the basics are there. */
export function FollowUpPanel({ view, onClose }: PanelProps): ReactNode {
  const { t, language } = useText();
  const step = useStep();
  const { state, followUps } = view;
  const came = arrivals(state);
  const [rule, setRule] = useState(followUps[0]?.rule ?? EXTRA);
  const task = followUps.find((one) => one.rule === rule);
  const [extraMeans, setExtraMeans] = useState<'CALL' | 'VISIT'>('VISIT');
  const [reached, setReached] = useState('true');
  const [results, setResults] = useState<Readonly<Record<string, LineResult>>>({});
  const [basics, setBasics] = useState(false);
  const [sector, setSector] = useState<string>(NO_NEED);
  const [need, setNeed] = useState('');
  const [note, setNote] = useState('');
  const [doneOn, setDoneOn] = useState<string | null>(today());
  const lines = state.plan.lines.filter((line) => (task === undefined ? came.has(line.id) : task.lineIds.includes(line.id)));
  const found: FormProblem[] = [
    ...(doneOn === null ? [{ fieldId: 'follow-date', text: t('referral.wrong.date') }] : []),
    ...(sector !== NO_NEED && need.trim() === '' ? [{ fieldId: 'follow-need', text: t('followUp.needText') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const submit = (): void => {
    if (!check() || doneOn === null) return;
    const met = reached === 'true';
    const done = {
      rule: task?.rule ?? null, means: task?.means ?? extraMeans, doneOn, reached: met, basicNeedsMet: met && basics, note: note.trim(),
      results: met ? lines.map((line) => ({ lineId: line.id, result: results[line.id] ?? 'USED' as const, note: '' })) : [],
      newNeeds: met && sector !== NO_NEED ? [{ id: newId(), kind: 'PROGRAM_NEED', sector, personId: null, note: need.trim() }] : [],
    };
    void step.take(() => call('followUp.record', { caseId: state.caseId, basis: state.lastEventId, done }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('followUp.save')} problems={problems} onSubmit={submit} onCancel={onClose}>
      <ChoiceField label={t('followUp.which')} value={rule} onChange={(value) => setRule(value ?? rule)}
        data={[...followUps.map((one) => ({ value: one.rule, label: `${t(`followUp.rule.${ruleKey(one.rule)}`)}, ${dateAndDistance(one.dueOn, today(), language)}` })), { value: EXTRA, label: t('followUp.extra') }]} />
      {task === undefined && <SegmentedControl value={extraMeans} onChange={(value) => setExtraMeans(value as typeof extraMeans)} transitionDuration={0} data={[{ value: 'VISIT', label: t('followUp.means.VISIT') }, { value: 'CALL', label: t('followUp.means.CALL') }]} style={{ alignSelf: 'flex-start' }} />}
      <Radio.Group label={t('followUp.reached')} value={reached} onChange={setReached}>
        <Stack gap={6} mt={6}><Radio value="true" label={t('followUp.reachedYes')} data-autofocus /><Radio value="false" label={t('followUp.reachedNo')} /></Stack>
      </Radio.Group>
      {reached === 'true' && (
        <>
          {lines.map((line) => (
            <ChoiceField key={line.id} label={lineName(view, line, t)} value={results[line.id] ?? 'USED'} onChange={(value) => setResults({ ...results, [line.id]: (value ?? 'USED') as LineResult })}
              data={lineResult.options.map((value) => ({ value, label: t(`followUp.result.${value}`) }))} />
          ))}
          <Switch checked={basics} onChange={(event) => setBasics(event.currentTarget.checked)} label={t('followUp.basics')} description={t('followUp.basicsHint')} />
          <ChoiceField label={t('followUp.newNeed')} value={sector} onChange={(value) => setSector(value ?? NO_NEED)} data={[{ value: NO_NEED, label: t('followUp.noNewNeed') }, ...SECTORS.map((value) => ({ value, label: t(`case.sector.${value}`) }))]} />
          {sector !== NO_NEED && <TextField id="follow-need" label={t('followUp.need')} error={errorOf('follow-need')} maxLength={200} value={need} onChange={(event) => setNeed(event.currentTarget.value)} />}
        </>
      )}
      <LongTextField label={t('caseRecord.panel.note')} example={t('caseRecord.panel.noteHint')} minRows={2} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <DateField id="follow-date" kind="day" label={t('caseRecord.tell.date')} value={doneOn} onChange={setDoneOn} error={errorOf('follow-date')} />
      {view.empowering !== null && <Text size="sm">{t('followUp.empower', { programme: programmeName(view.empowering) })}</Text>}
    </PanelForm>
  );
}

export type RuleKey = 'FIRST_CALL' | 'FIRST_VISIT' | 'SECOND_VISIT';
export const ruleKey = (rule: string): RuleKey => (rule === 'FIRST_CALL' || rule === 'SECOND_VISIT' ? rule : 'FIRST_VISIT');
