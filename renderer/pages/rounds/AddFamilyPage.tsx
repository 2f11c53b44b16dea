import { Button, Paper, Stack, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { RoundEntryInput } from '#src/contract/rounds.ts';
import { PROPOSAL_REASONS, PROPOSED_PROGRAMMES, proposalReason } from '#src/domain/proposal/kinds.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { call, useCall } from '../../api.ts';
import { useBack, useNextAction } from '../../app/hotkeys.ts';
import { useText } from '../../app/text.tsx';
import { ChoiceField, ErrorSummary, LongTextField } from '../../components/fields.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SavedNote } from '../../components/SavedNote.tsx';
import { Answered, Refusal } from '../../components/states.tsx';
import { useStep } from '../cases/panels/Panel.tsx';
import { PapersField } from '../proposals/PapersField.tsx';
import { draftTitle, parseDraft, toInput, type RegisterDraft } from '../register/draft.ts';
import { DraftList } from '../register/DraftList.tsx';
import { FamilySearch } from '../register/FamilySearch.tsx';
import { OpenDraft } from '../register/OpenDraft.tsx';
import { FamilyStep } from '../register/FamilyStep.tsx';
import taskClasses from '../register/register.module.css';
import { Conflict } from '../register/TaskForm.tsx';
import { useDraft, useStartDraft } from '../register/useDraft.ts';
import { useProblems } from '../register/useProblems.ts';

/** A family that the register does not know: looked for among our own people first, so that it is not typed twice. */
export function AddFamilyPage(): ReactNode {
  const { t } = useText();
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const navigate = useNavigate();
  const view = useCall('round.open', { roundId });
  const open = (draftId: string): Promise<void> => navigate({ to: '/rounds/draft/$draftId', params: { draftId } });
  const start = useStartDraft<RoundDraft>('round', open);
  useBack(() => void navigate({ to: '/rounds/$roundId', params: { roundId } }));
  return (
    <Answered answer={view}>
      {({ state }) => (
        <>
          <PageHeader title={t('round.add')} lead={t('round.addIntro')} />
          <FamilySearch onStart={(draft) => void start({ ...draft, ...NO_ENTRY, village: state.opening.village, roundId })}>
            <DraftList form="round" onOpen={(draftId) => void open(draftId)} />
          </FamilySearch>
        </>
      )}
    </Answered>
  );
}

/** A family of a round as it is kept while somebody types. */
interface RoundDraft extends RegisterDraft {
  readonly roundId: string;
  readonly reason: string;
  readonly programme: RoundEntryInput['programme'];
  /** Papers that show it; the registration's own list is not asked here. */
  readonly evidence: readonly string[];
  readonly remark: string;
}

const NO_ENTRY = { reason: 'FAMILY_NOT_LISTED', programme: 'NONBANSOS' as const, evidence: [], remark: '' };

function parseRoundDraft(body: string): RoundDraft | null {
  const draft = parseDraft(body) as (RegisterDraft & Partial<RoundDraft>) | null;
  return draft?.roundId === undefined ? null : { ...NO_ENTRY, ...draft, roundId: draft.roundId };
}

export function AddFamilyDraftPage(): ReactNode {
  const { draftId } = useParams({ strict: false }) as { draftId: string };
  return <OpenDraft draftId={draftId} home="/rounds" parse={parseRoundDraft}>{(initial, savedAt) => <AddFamily key={draftId} initial={initial} savedAt={savedAt} />}</OpenDraft>;
}

const REASONS = PROPOSAL_REASONS.filter(({ kind }) => kind === 'NEW');

function AddFamily({ initial, savedAt }: { readonly initial: RoundDraft; readonly savedAt: number }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const step = useStep('round');
  const { draft, change, state, finish, keepMine } = useDraft('round', initial, savedAt);
  const { roundId } = draft;
  const problems = useProblems(draft, 'FAMILY');
  const [tries, setTries] = useState(0);
  const back = (): void => void navigate({ to: '/rounds/$roundId', params: { roundId }, replace: true });
  const save = (): void => {
    setTries(tries + 1);
    if (!problems.check()) return;
    const record = async (): Promise<void> => {
      await call('round.setEntry', { roundId, basis: null, entry: entryOf(draft) });
      finish();
      await call('draft.discard', { id: draft.caseId });
    };
    void step.take(record, t('round.added', { name: draftTitle(draft) }), back);
  };
  useNextAction(save);
  return (
    <div style={{ maxWidth: 860 }}>
      <PageHeader title={draftTitle(draft) || t('round.add')} lead={t('round.addIntro')} />
      <ErrorSummary key={tries} problems={problems.shown} />
      <Refusal error={step.error} mb="md" />
      <Conflict state={state} onKeep={() => void keepMine().then((draftId) => navigate({ to: '/rounds/draft/$draftId', params: { draftId }, replace: true }))} />
      <FamilyStep draft={draft} change={change} problems={problems} />
      <Proposed draft={draft} change={change} />
      <div className={taskClasses['footer']}>
        <Button onClick={save} loading={step.busy} rightSection={<span className={taskClasses['key']}>{t('register.nextKey')}</span>}>{t('round.addSave')}</Button>
        <Button variant="default" onClick={back}>{t('common.cancel')}</Button>
        <SavedNote state={state} />
      </div>
    </div>
  );
}

/** The draft's id becomes the entry's: pressed twice it is one entry. */
function entryOf(draft: RoundDraft): RoundEntryInput {
  const { household, members } = toInput(draft);
  return {
    id: draft.caseId, kind: 'NEW', reason: draft.reason, family: { household, members }, registryIds: [], changes: [], programme: draft.programme, documents: [...draft.evidence],
    note: draft.remark.trim(),
  };
}

function Proposed({ draft, change }: { readonly draft: RoundDraft; readonly change: (part: Partial<RoundDraft>) => void }): ReactNode {
  const { t } = useText();
  return (
    <Paper p="lg" mt="lg" component="section" aria-labelledby="proposed">
      <Stack gap="md">
        <Title order={2} size="h3" id="proposed">{t('round.column.kind')}</Title>
        <ChoiceField label={t('round.reason')} maw={460} value={draft.reason} onChange={(reason) => change({ reason: reason ?? draft.reason })} data={REASONS.map(({ code }) => ({ value: code, label: workLabel('proposalReason', code, t) }))} />
        <ChoiceField label={t('round.programme')} maw={460} value={draft.programme} onChange={(programme) => change({ programme: (programme ?? draft.programme) as RoundEntryInput['programme'] })} data={PROPOSED_PROGRAMMES.map((code) => ({ value: code, label: t(`round.programmeOf.${code}`) }))} />
        <PapersField label={t('round.evidence')} usual={proposalReason(draft.reason)?.evidence ?? []} value={draft.evidence} onChange={(evidence) => change({ evidence })} />
        <LongTextField label={t('visit.panel.note')} example={t('visit.panel.noteHint')} minRows={2} maxLength={4000} value={draft.remark} onChange={(event) => change({ remark: event.currentTarget.value })} />
      </Stack>
    </Paper>
  );
}
