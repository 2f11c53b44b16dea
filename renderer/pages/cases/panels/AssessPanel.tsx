import { Alert, Button, Chip, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { EarlierAssessment } from '#src/contract/plan.ts';
import { isSayable } from '#src/domain/matching/assessed.ts';
import { assessmentArea, riskLevel, type AssessedFactEvent, type AssessmentArea, type RiskLevel } from '#src/domain/plan/events.ts';
import { formatMediumDate } from '#src/text/format.ts';
import { call, useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { LongTextField } from '../../../components/fields.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import type { PanelProps } from './ActionPanel.tsx';
import { FactFields, factProblems, HOUSE, type Said, type SaidValue } from './FactFields.tsx';
import { PanelForm, useStep } from './Panel.tsx';


/** Short by design: for the household and each member which areas need help, the risk, and what the family can do itself. */
export function AssessPanel({ view, onClose }: PanelProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, assessment, left } = view.state;
  const rows = [{ key: HOUSE, name: t('caseRecord.wholeFamily') }, ...view.household.members.filter((member) => left[member.id] === undefined).map((member) => ({ key: member.id, name: member.name }))];
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>(() => Object.fromEntries(rows.map(({ key }) => [key, (assessment?.needs ?? []).filter((need) => (need.personId ?? HOUSE) === key).map((need) => need.area)])));
  const [urgent, setUrgent] = useState<readonly string[]>([...new Set((assessment?.needs ?? []).filter((need) => need.urgent).map((need) => need.area))]);
  const [risk, setRisk] = useState<RiskLevel>(assessment?.risk ?? 'MEDIUM');
  const [strengths, setStrengths] = useState(assessment?.strengths ?? '');
  const [note, setNote] = useState('');
  const named = [...new Set(Object.values(chosen).flat())] as AssessmentArea[];
  const known = useCall('plan.facts', { caseId });
  const subjects = (known.data ?? []).filter(({ personId }) => rows.some(({ key }) => key === (personId ?? HOUSE)));
  const [said, setSaid] = useState<Said>(() => saidBefore(assessment?.facts ?? [], new Set(rows.map(({ key }) => key))));
  const [from, setFrom] = useState<EarlierAssessment | null>(null);
  const start = (earlier: EarlierAssessment): void => {
    // What the officer has marked already stays; the earlier one fills the rest.
    setFrom(earlier);
    setChosen((now) => Object.fromEntries(rows.map(({ key }) => [key, [...new Set([...now[key] ?? [], ...earlier.needs.filter((need) => (need.personId ?? HOUSE) === key).map((need) => need.area)])]])));
    setUrgent((now) => [...new Set([...now, ...earlier.needs.filter((need) => need.urgent).map((need) => need.area)])]);
    setRisk(earlier.risk);
    setStrengths((now) => (now.trim() === '' ? earlier.strengths : now));
    const before = saidBefore(earlier.facts, new Set(rows.map(({ key }) => key)));
    setSaid((now) => Object.fromEntries(rows.map(({ key }) => [key, { ...before[key], ...now[key] }])));
  };
  const { problems, errorOf, check } = useProblems(factProblems(said, t));
  const submit = (): void => {
    if (!check()) return;
    const facts = Object.entries(said).flatMap(([key, values]) => Object.entries(values).map(([fact, value]) => ({ personId: key === HOUSE ? null : key, fact, value })));
    const needs = rows.flatMap(({ key }) => (chosen[key] ?? []).map((area) => ({ personId: key === HOUSE ? null : key, area: area as AssessmentArea, urgent: urgent.includes(area) })));
    void step.take(() => call('case.assess', { caseId, basis: lastEventId, assessment: { needs, risk, strengths: strengths.trim(), note: note.trim(), facts }, ...(from === null ? {} : { startedFrom: from.caseId }) }), t('caseRecord.panel.done'), onClose);
  };
  return (
    <PanelForm step={step} action={t('assessment.save')} problems={problems} onSubmit={submit} onCancel={onClose}>
      <Text c="dimmed">{t('assessment.lead')}</Text>
      {assessment === null && <Earlier caseId={caseId} used={from !== null} onUse={start} />}
      {rows.map(({ key, name }, index) => (
        <div key={key} role="group" aria-label={name}>
          <Text fw={600} mb={4}>{name}</Text>
          <Chip.Group multiple value={[...chosen[key] ?? []]} onChange={(areas) => setChosen({ ...chosen, [key]: areas })}>
            <Group gap={6}>{assessmentArea.options.map((area) => <Chip key={area} value={area} size="sm" {...(index === 0 && area === 'INCOME' ? { 'data-autofocus': true } : {})}>{t(`assessment.area.${area}`)}</Chip>)}</Group>
          </Chip.Group>
        </div>
      ))}
      {named.length > 0 && (
        <div role="group" aria-label={t('assessment.urgent')}>
          <Text fw={600} mb={4}>{t('assessment.urgent')}</Text>
          <Chip.Group multiple value={[...urgent]} onChange={setUrgent}><Group gap={6}>{named.map((area) => <Chip key={area} value={area} size="sm" color="amber">{t(`assessment.area.${area}`)}</Chip>)}</Group></Chip.Group>
        </div>
      )}
      <div>
        <Text fw={600} id="risk" mb={4}>{t('assessment.risk')}</Text>
        <SegmentedControl aria-labelledby="risk" value={risk} onChange={(value) => setRisk(value as RiskLevel)} transitionDuration={0} data={riskLevel.options.map((value) => ({ value, label: t(`assessment.riskOf.${value}`) }))} />
      </div>
      {known.data === undefined ? known.error !== null && <ErrorState error={known.error} onRetry={() => void known.refetch()} />
        : <FactFields facts={subjects} nameOf={(key) => rows.find((row) => row.key === key)?.name ?? ''} said={said} onSay={setSaid} errorOf={errorOf} />}
      <Stack gap="sm">
        <LongTextField label={t('assessment.strengths')} example={t('assessment.strengthsHint')} minRows={2} maxLength={4000} value={strengths} onChange={(event) => setStrengths(event.currentTarget.value)} />
        <LongTextField label={t('caseRecord.panel.note')} example={t('caseRecord.panel.noteHint')} minRows={2} maxLength={4000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </Stack>
    </PanelForm>
  );
}

/** The family was assessed in another case: its answers are offered with their day, and nothing is filled in before somebody asks for it. */
function Earlier({ caseId, used, onUse }: { readonly caseId: string; readonly used: boolean; readonly onUse: (earlier: EarlierAssessment) => void }): ReactNode {
  const { t, language } = useText();
  const { data } = useCall('plan.earlierAssessment', { caseId });
  if (data === undefined || data === null) return null;
  const date = formatMediumDate(data.on, language);
  return (
    <Alert color="gray" variant="outline" role="note" title={used ? t('assessment.earlier.used', { date }) : t('assessment.earlier.found', { date, number: data.caseNumber })}>
      {used ? t('assessment.earlier.check') : <Button size="sm" variant="default" onClick={() => onUse(data)}>{t('assessment.earlier.use', { date })}</Button>}
    </Alert>
  );
}

function saidBefore(facts: readonly AssessedFactEvent[], subjects: ReadonlySet<string>): Said {
  const said: Record<string, Record<string, SaidValue>> = {};
  for (const { personId, fact, value } of facts) {
    const key = personId ?? HOUSE;
    if (subjects.has(key) && isSayable({ personId, fact, value })) said[key] = { ...said[key], [fact]: value };
  }
  return said;
}
