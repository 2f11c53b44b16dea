import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { Overlap } from '#src/contract/plan.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import { today } from '../../../app/today.ts';
import { call, useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { ChoiceField, TextField, type FormProblem } from '../../../components/fields.tsx';
import { useProblems } from '../../../components/useProblems.ts';
import { needName, programmeOf } from '../names.ts';
import { AgreementNote } from './AgreementNote.tsx';
import { CapacityNote } from './CapacityNote.tsx';
import { overlapText } from './overlapText.ts';
import { firstPartner, partnerGroups, programmeGroups } from './catalogue.ts';
import { PanelForm, useStep } from './Panel.tsx';

const NONE = 'NONE';

interface PlanLineFormProps {
  readonly view: CaseView;
  readonly initial: PlanLine;
  readonly isNew: boolean;
  readonly onDone: () => void;
}

/** One line: who gets what through whom for which goal. Similar help is looked for as soon as a programme is chosen. */
export function PlanLineForm({ view, initial, isNew, onDone }: PlanLineFormProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const { caseId, lastEventId, needs, plan } = view.state;
  const day = today();
  const [line, setLine] = useState(initial);
  // A reason that was refused is not offered again.
  const [reason, setReason] = useState(() => plan.overrides.find((one) => one.lineId === initial.id && one.status !== 'REFUSED')?.reason ?? '');
  const set = (part: Partial<PlanLine>): void => setLine({ ...line, ...part });
  const programme = programmeOf(line.programme);
  const sector = needs.find((need) => need.id === line.needId)?.sector ?? null;
  const doubles = useCall('plan.checkLine', { caseId, line: { ...line, partner: line.partner || 'NONE', goal: '', dueOn: null } }, { enabled: line.programme !== '', staleTime: 0, keepPrevious: true });
  const officers = useCall('user.officers', {});
  const overlaps = line.programme === '' ? [] : doubles.data ?? [];
  const found: FormProblem[] = [
    ...(line.programme === '' ? [{ fieldId: 'line-programme', text: t('plan.problem.programme') }] : []),
    ...(line.partner === '' ? [{ fieldId: 'line-partner', text: t('plan.problem.partner') }] : []),
    ...(line.goal.trim() === '' ? [{ fieldId: 'line-goal', text: t('plan.problem.goal') }] : []),
    ...(overlaps.length > 0 && reason.trim() === '' ? [{ fieldId: 'line-reason', text: t('plan.problem.reason') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const choose = (code: string | null): void => {
    const chosen = code === null ? undefined : programmeOf(code);
    set({ programme: code ?? '', partner: chosen === undefined ? line.partner : firstPartner(chosen) ?? line.partner });
  };
  const submit = (): void => {
    if (!check()) return;
    const input = { caseId, basis: lastEventId, line: { ...line, goal: line.goal.trim() }, overlapReason: overlaps.length > 0 ? reason.trim() : null };
    void step.take(() => call('plan.setLine', input), t('plan.saved'), onDone);
  };
  return (
    <PanelForm step={step} action={isNew ? t('plan.add') : t('plan.change')} problems={problems} onSubmit={submit} onCancel={onDone}>
      <ChoiceField label={t('plan.need')} value={line.needId ?? NONE} onChange={(id) => set({ needId: id === NONE ? null : id })} data={[...needs.map((need) => ({ value: need.id, label: needName(need, t) })), { value: NONE, label: t('plan.noNeed') }]} />
      <ChoiceField label={t('plan.person')} maw={460} value={line.personId ?? NONE} onChange={(id) => set({ personId: id === NONE ? null : id })} data={[{ value: NONE, label: t('caseRecord.wholeFamily') }, ...view.household.members.filter((member) => view.state.left[member.id] === undefined).map((member) => ({ value: member.id, label: member.name }))]} />
      <div>
        <ChoiceField id="line-programme" label={t('plan.programme')} error={errorOf('line-programme')} value={line.programme || null} onChange={choose} searchable {...(initial.programme === '' ? { autoFocus: true } : {})} data={programmeGroups(sector, day, { fits: t('plan.fits'), others: t('plan.others') })} />
        {programme !== undefined && <Text size="sm" c="dimmed" mt={4}>{t('plan.benefit')}: {programme.benefit}. {t('plan.documents')}: {programme.documents.filter(isDocumentCode).map((code) => t(`documentCode.${code}`)).join(', ') || t('common.none')}.</Text>}
      </div>
      {line.programme !== '' && <Overlaps overlaps={overlaps} reason={reason} setReason={setReason} error={errorOf('line-reason')} />}
      <ChoiceField id="line-partner" label={t('plan.partner')} error={errorOf('line-partner')} value={line.partner || null} onChange={(partner) => set({ partner: partner ?? '' })} searchable
        data={partnerGroups(programme, { gives: t('plan.partnerGives'), sector: t('plan.partnerSector'), others: t('plan.partnerOthers') })} />
      <AgreementNote partners={[line.partner]} />
      {line.programme !== '' && <CapacityNote line={line} />}
      <TextField id="line-goal" label={t('plan.goal')} example={t('plan.goalHint')} error={errorOf('line-goal')} maxLength={200} value={line.goal} {...(initial.programme === '' ? {} : { autoFocus: true })} onChange={(event) => set({ goal: event.currentTarget.value })} />
      <DateField kind="day" label={t('plan.dueOn')} value={line.dueOn} onChange={(dueOn) => set({ dueOn })} />
      <ChoiceField label={t('plan.officer')} value={line.officerId ?? NONE} onChange={(id) => set({ officerId: id === NONE ? null : id })} searchable maw={460}
        data={[{ value: NONE, label: t('plan.noOfficer') }, ...(officers.data ?? []).map((officer) => ({ value: officer.id, label: officer.name }))]} />
      <TextField label={t('plan.order')} example={t('plan.orderHint')} inputMode="numeric" maw={160} maxLength={2} value={line.order == null ? '' : String(line.order)} onChange={(event) => set({ order: orderOf(event.currentTarget.value) })} />
    </PanelForm>
  );
}

function orderOf(text: string): number | null {
  const number = Number(text.replace(/\D/g, ''));
  return number >= 1 && number <= 99 ? number : null;
}

interface OverlapsProps {
  readonly overlaps: readonly Overlap[];
  readonly reason: string;
  readonly setReason: (text: string) => void;
  readonly error: string | undefined;
}

/** Help of the same kind that the family has already: never a wall, but a reason that the manager reads. */
function Overlaps({ overlaps, reason, setReason, error }: OverlapsProps): ReactNode {
  const { t, language } = useText();
  if (overlaps.length === 0) return null;
  return (
    <Alert color="amber" variant="outline" icon={<IconAlertTriangle />} title={t('plan.overlap.title')}>
      {overlaps.map((overlap) => (
        <Text key={`${overlap.source}-${overlap.caseId}-${overlap.programme}-${overlap.personId}`} mb="xs">{overlapText(overlap, t, language)}</Text>
      ))}
      <TextField id="line-reason" label={t('plan.overlap.reason')} example={t('plan.overlap.reasonHint')} error={error} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Alert>
  );
}
