import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { ProposalView } from '#src/contract/proposals.ts';
import { PROPOSAL_KINDS, PROPOSAL_REASONS, PROPOSED_PROGRAMMES, proposalReason, type ProposalKind, type ProposalReasonCode } from '#src/domain/proposal/kinds.ts';
import { useCall, useCommand } from '../../../api.ts';
import { useNextAction } from '../../../app/hotkeys.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { ChoiceField, ErrorSummary, FieldWarning, LongTextField, type FormProblem } from '../../../components/fields.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { answerText } from '../../cases/words.ts';
import { newId } from '../../register/draft.ts';
import { changeProblems } from '../panels/ChangePanel.tsx';
import { PapersField } from '../PapersField.tsx';
import { ChangesField } from './ChangesField.tsx';
import { isListed } from './suggest.ts';
import { useStart } from './useStart.ts';

/** Kind, reason, people, papers: one page, filled in as far as the case already says. */
export function StartForm({ view, before }: { readonly view: CaseView; readonly before: ProposalView | null }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const { values, set, setKind, setReason, setPeople, suggested } = useStart(view, before);
  const starting = useCommand('proposal.start');
  const listed = useCall('preList.ofCase', { caseId: view.state.caseId });
  // Made when the form opens: pressing twice starts once.
  const [proposalId] = useState(newId);
  const [tries, setTries] = useState(0);
  const { caseId } = view.state;
  const { kind, reason, people, changes, programme, documents, note } = values;
  const found: FormProblem[] = [...(people.length === 0 ? [{ fieldId: 'start-people', text: t('proposalPage.start.problem.people') }] : []), ...changeProblems(changes, t('proposalPage.start.problem.to'))];
  const errorOf = (id: string): string | undefined => (tries > 0 ? found.find((problem) => problem.fieldId === id)?.text : undefined);
  const start = (): void => {
    setTries(tries + 1);
    if (found.length > 0 || starting.isPending) return;
    starting.mutate(
      { caseId, proposalId, kind, reason, personIds: [...people], changes: kind === 'CORRECT' ? [...changes] : [], programme: kind === 'NEW' ? programme : 'NONBANSOS', documents: [...documents], replaces: before?.state.proposalId ?? null, note: note.trim() },
      { onSuccess: () => { notify.done(t('proposalPage.start.started')); void navigate({ to: '/proposals/$proposalId', params: { proposalId }, replace: true }); } },
    );
  };
  useNextAction(start);
  const whole = proposalReason(reason)?.wholeFamily === true && people.length < view.household.members.length;
  return (
    <>
      <PageHeader title={t('proposalPage.start.title')} lead={<><Text span fw={600}>{view.state.registration?.applicantName} · {view.state.registration?.number}</Text><Text>{t('proposalPage.start.lead')}</Text></>} />
      <Stack gap="lg" maw={860}>
        <div>
          <ErrorSummary key={tries} problems={tries > 0 ? found : []} />
          {starting.error !== null && <ErrorState error={starting.error} />}
        </div>
        <Radio.Group label={t('proposalPage.start.kind')} value={kind} onChange={(value) => setKind(value as ProposalKind)}>
          <Stack gap={8} mt={8}>{PROPOSAL_KINDS.map((code) => <Radio key={code} value={code} label={t(`proposal.kind.${code}`)} description={t(`proposalPage.start.kindText.${code}`)} />)}</Stack>
        </Radio.Group>
        <Radio.Group label={t('proposalPage.start.reason')} value={reason} onChange={(value) => setReason(value as ProposalReasonCode)}>
          <Stack gap={8} mt={8}>
            {PROPOSAL_REASONS.filter((one) => one.kind === kind).map((one) => <Radio key={one.code} value={one.code} label={t(`proposal.reason.${one.code}`)} {...(one.verval ? { description: t('proposalPage.start.needsVerval') } : {})} />)}
          </Stack>
        </Radio.Group>
        <Checkbox.Group id="start-people" tabIndex={-1} label={t('proposalPage.start.people')} error={errorOf('start-people')} value={[...people]} onChange={setPeople}>
          <Stack gap={8} mt={8}>
            {view.household.members.map((member) => {
              const check = view.state.checks[member.id];
              const refused = kind === 'NEW' && isListed(view, member.id);
              return <Checkbox key={member.id} value={member.id} disabled={refused} label={member.name} description={<>{refused ? t('proposalPage.start.alreadyListed') : check === undefined ? t('review.answer.NOT_CHECKED') : answerText(check, t)}{(listed.data ?? []).filter(({ personId }) => personId === member.id).map(({ state, period }) => <Text key={state} span inherit display="block" fw={600}>{t(`preList.note.${state}`, { period })}</Text>)}</>} />;
            })}
          </Stack>
        </Checkbox.Group>
        {whole && <FieldWarning>{t('proposalPage.start.wholeFamily')}</FieldWarning>}
        {kind === 'CORRECT' && reason !== 'HOUSEHOLD_VARIABLES' && people.length > 0 && (
          <>
            {suggested && <Text size="sm" c="dimmed">{t('proposalPage.start.suggested')}</Text>}
            <ChangesField people={view.household.members.filter((member) => people.includes(member.id))} value={changes} onChange={(next) => set({ changes: next })} errorOf={errorOf} />
          </>
        )}
        {kind === 'NEW' && <ChoiceField label={t('proposalPage.programme')} maw={460} value={programme} onChange={(value) => set({ programme: (value ?? programme) as typeof programme })} data={PROPOSED_PROGRAMMES.map((code) => ({ value: code, label: t(`proposalPage.programmeOf.${code}`) }))} />}
        <PapersField label={t('proposalPage.documents')} usual={[...(proposalReason(reason)?.evidence ?? []), ...view.state.documents]} value={documents} onChange={(next) => set({ documents: next })} />
        <LongTextField label={t('proposalPage.note')} example={t('proposalPage.start.noteHint')} maxLength={4000} value={note} onChange={(event) => set({ note: event.currentTarget.value })} />
        <Group gap="sm">
          <Button onClick={start} loading={starting.isPending} data-next="start">{t('proposalPage.start.save')}</Button>
          <Button variant="default" onClick={() => void navigate({ to: '/cases/$caseId', params: { caseId } })}>{t('proposalPage.start.back')}</Button>
        </Group>
      </Stack>
    </>
  );
}
