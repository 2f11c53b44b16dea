import { Alert, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { RoundEntryInput, RoundFamily, RoundView } from '#src/contract/rounds.ts';
import { PROPOSAL_REASONS, proposalReason } from '#src/domain/proposal/kinds.ts';
import { formatBirth } from '#src/text/format.ts';
import { inSentence, workLabel } from '#src/text/workLabels.ts';
import { call } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { LongTextField, type FormProblem } from '../../components/fields.tsx';
import { useProblems } from '../../components/useProblems.ts';
import { PanelForm, Side, useStep } from '../cases/panels/Panel.tsx';
import { PapersField } from '../proposals/PapersField.tsx';
import { ChangesField } from '../proposals/start/ChangesField.tsx';
import { missedOf, RoundMeanwhile, useBasis } from './RoundMeanwhile.tsx';

interface MarkPanelProps {
  readonly view: RoundView;
  readonly family: RoundFamily;
  readonly entries: RoundView['state']['entries'];
  readonly onClose: () => void;
}

interface Mark {
  readonly id: string;
  readonly reason: string | null;
  readonly people: readonly string[];
  readonly changes: RoundEntryInput['changes'];
  readonly documents: readonly string[];
  readonly note: string;
}

const REASONS = PROPOSAL_REASONS.filter(({ kind }) => kind !== 'NEW');

/** What changes about a family of the register: a reason by arrow keys, whom it concerns, Ctrl Enter; then on to the next row. */
export function MarkPanel({ view, family, entries, onClose }: MarkPanelProps): ReactNode {
  const { t } = useText();
  const step = useStep('round');
  const [mark, setMark] = useState<Mark>(() => startOf(family, entries[0]));
  const set = (part: Partial<Mark>): void => setMark({ ...mark, ...part });
  const reason = proposalReason(mark.reason ?? '');
  const choose = (code: string): void => set({ reason: code, people: proposalReason(code)?.wholeFamily === true ? family.members.map((member) => member.registryId) : mark.people });
  const found: FormProblem[] = [
    ...(reason === undefined ? [{ fieldId: 'mark-reason', text: t('round.problem.reason') }] : []), ...(mark.people.length === 0 ? [{ fieldId: 'mark-people', text: t('round.problem.people') }] : []),
    ...(reason?.kind === 'CORRECT' && mark.changes.some((change) => change.to.trim() === '') ? [{ fieldId: 'changes', text: t('round.problem.changes') }] : []),
  ];
  const { problems, errorOf, check } = useProblems(found);
  const { roundId } = view.state;
  const [basis, accept] = useBasis(view);
  const missed = missedOf(view, 'roundEntrySet', { entry: { id: mark.id, subjects: family.members } }, basis);
  const submit = (): void => {
    if (!check() || reason === undefined) return;
    const changes = reason.kind === 'CORRECT' ? [...mark.changes] : [];
    const entry: RoundEntryInput = { id: mark.id, kind: reason.kind, reason: reason.code, family: null, registryIds: [...mark.people], changes, programme: 'NONBANSOS', documents: [...mark.documents], note: mark.note.trim() };
    void step.take(() => call('round.setEntry', { roundId, basis, entry }), t('round.marked', { name: family.headName }), onClose);
  };
  // What somebody else marked of the same family is changed, not marked a second time.
  const takeOver = (): void => {
    if (entries[0] !== undefined) set({ id: entries[0].id });
    accept();
  };
  const known = entries.some((entry) => entry.id === mark.id);
  const drop = (): void => void step.take(() => call('round.dropEntry', { roundId, basis, entryId: mark.id, reason: mark.note.trim() || t('round.dropReason') }), t('round.dropped', { name: family.headName }), onClose);
  return (
    <Side title={family.headName} size="600px" onClose={onClose}>
      <PanelForm step={step} action={t('round.mark')} problems={problems} onSubmit={submit} onCancel={onClose}>
        <RoundMeanwhile view={view} missed={missed} onAccept={takeOver} />
        {entries.length > 1 && <Alert color="amber" variant="outline">{t('round.severalMarks')}</Alert>}
        <Radio.Group id="mark-reason" tabIndex={-1} label={t('round.reason')} error={errorOf('mark-reason')} value={mark.reason} onChange={choose}>
          <Stack gap={6} mt={6}>
            {REASONS.map(({ code, kind }, index) => <Radio key={code} value={code} label={`${workLabel('proposalKind', kind, t)}: ${inSentence(workLabel('proposalReason', code, t))}`} {...((mark.reason === null ? index === FIRST : code === mark.reason) ? { 'data-autofocus': true } : {})} />)}
          </Stack>
        </Radio.Group>
        <People family={family} value={mark.people} error={errorOf('mark-people')} onChange={(people) => set({ people })} />
        {reason?.kind === 'CORRECT' && <ChangesField people={family.members.filter((member) => mark.people.includes(member.registryId)).map(({ registryId, name }) => ({ id: registryId, name }))} value={mark.changes} onChange={(changes) => set({ changes })} errorOf={errorOf} />}
        {reason !== undefined && <PapersField label={t('round.evidence')} usual={reason.evidence} value={mark.documents} onChange={(documents) => set({ documents })} />}
        <LongTextField label={t('visit.panel.note')} example={t('visit.panel.noteHint')} minRows={2} maxLength={4000} value={mark.note} onChange={(event) => set({ note: event.currentTarget.value })} />
        {known && <Group><Button variant="subtle" color="danger" onClick={drop}>{t('round.drop')}</Button></Group>}
      </PanelForm>
    </Side>
  );
}

/** A death is what a village reports most often. */
const FIRST = REASONS.findIndex(({ code }) => code === 'DIED');

function startOf(family: RoundFamily, entry: RoundView['state']['entries'][number] | undefined): Mark {
  if (entry === undefined) return { id: crypto.randomUUID(), reason: null, people: family.members.slice(0, 1).map((member) => member.registryId), changes: [], documents: [], note: '' };
  return { id: entry.id, reason: entry.reason, people: entry.subjects.flatMap(({ registryId }) => (registryId === null ? [] : [registryId])), changes: entry.changes, documents: entry.documents, note: entry.note };
}

function People({ family, value, error, onChange }: { readonly family: RoundFamily; readonly value: readonly string[]; readonly error: string | undefined; readonly onChange: (ids: string[]) => void }): ReactNode {
  const { t, language } = useText();
  return (
    <Checkbox.Group id="mark-people" tabIndex={-1} label={t('round.people')} error={error} value={[...value]} onChange={onChange}>
      <Stack gap={6} mt={6}>
        {family.members.map((member) => (
          <Checkbox key={member.registryId} value={member.registryId} label={<>{member.name} <Text span size="sm" c="dimmed">{[member.relation === null ? null : t(`person.relation.${member.relation}`), member.birthDate === null ? null : formatBirth(member.birthDate, today(), language)].filter(Boolean).join(', ')}</Text></>} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
