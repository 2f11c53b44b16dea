import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { Candidate } from '#src/contract/plan.ts';
import type { PlanLine } from '#src/domain/plan/events.ts';
import { call, useCall } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { moveBy } from '../../../components/moveBy.ts';
import { ErrorState, LoadingState, Refusal } from '../../../components/states.tsx';
import { newId } from '../../register/draft.ts';
import classes from '../cases.module.css';
import { isDoubtful } from '../matchingText.ts';
import { programmeName, programmeOf } from '../names.ts';
import { CandidateRow } from './CandidateRow.tsx';
import { goesToFull } from './CapacityNote.tsx';
import { firstPartner } from './catalogue.ts';
import { useStep } from './Panel.tsx';

interface CandidatesPanelProps {
  readonly view: CaseView;
  /** Opens the line's form: something has to be said first. */
  readonly onOpen: (line: PlanLine) => void;
  /** To the assessment, where the missing facts are said. */
  readonly onAssess: () => void;
}

/**
 * What the programmes' rules say of the family: candidates, those that wait for data, the others with the reason. Arrows
 * choose, T puts the line into the plan; help that is there already goes through the line's form.
 */
export function CandidatesPanel({ view, onOpen, onAssess }: CandidatesPanelProps): ReactNode {
  const { t } = useText();
  const step = useStep('plan');
  const { caseId, lastEventId } = view.state;
  const { data, error, refetch } = useCall('plan.candidates', { caseId }, { keepPrevious: true });
  const [all, setAll] = useState(false);
  if (data === undefined) return error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  const doubtful = data.verdicts.filter((one) => isDoubtful(view, one));
  const of = (wanted: ReturnType<typeof groupOf>): readonly Candidate[] => data.verdicts.filter((one) => groupOf(one) === wanted && !doubtful.includes(one));
  const groups = { doubtful, candidates: of('candidates'), data: of('data'), others: of('others') };
  const add = async (line: PlanLine): Promise<void> => {
    if (await goesToFull(line)) onOpen(line);
    else await step.take(() => call('plan.setLine', { caseId, basis: lastEventId, line, overlapReason: null }), t('matching.panel.added'), () => undefined);
  };
  const take = (candidate: Candidate): void => {
    if (candidate.planned) return;
    const line = lineOf(view, candidate, t('matching.panel.goal', { what: programmeOf(candidate.programme)?.shortName ?? candidate.programme }));
    if (candidate.overlaps.length > 0 || line.partner === '') onOpen(line);
    else void add(line);
  };
  const shown = [...groups.doubtful, ...groups.candidates, ...groups.data, ...(all ? groups.others : [])];
  const group = (title: string, list: readonly Candidate[]): ReactNode => list.length > 0 && (
    <section aria-label={title}>
      <Group gap={8} mb={4}><Title order={4} size="h4">{title}</Title><Badge variant="light" color="gray">{list.length}</Badge></Group>
      <ul className={classes['plain']}>{list.map((candidate) => <CandidateRow key={keyOf(candidate)} view={view} candidate={candidate} onTake={() => take(candidate)} onAssess={view.actions.includes('assessed') ? onAssess : null} />)}</ul>
    </section>
  );
  return (
    <Stack gap="sm" component="section" aria-label={t('matching.panel.title')} onKeyDown={(event) => onKey(event, shown, take)}>
      <div>
        <Title order={3} size="h3">{t('matching.panel.title')}</Title>
        <Text size="sm" c="dimmed">{t('matching.panel.lead')} {t('matching.panel.keys')}</Text>
      </div>
      <Refusal error={step.error} />
      {shown.length === 0 && <Text c="dimmed">{t('matching.panel.none')}</Text>}
      {group(t('matching.panel.groups.doubtful'), groups.doubtful)}
      {group(t('matching.panel.groups.candidates'), groups.candidates)}
      {group(t('matching.panel.groups.data'), groups.data)}
      {all && group(t('matching.panel.groups.others'), groups.others)}
      {groups.others.length > 0 && <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} onClick={() => setAll(!all)}>{all ? t('matching.panel.hideOthers') : t('matching.panel.showOthers', { count: groups.others.length })}</Button>}
    </Stack>
  );
}

const keyOf = (candidate: Candidate): string => `${candidate.programme} ${candidate.personId}`;

/** Where data are missing, only who is surely meant waits; the others stand with those whom it is not for. */
const groupOf = ({ verdict, aimed }: Candidate): 'candidates' | 'data' | 'others' => (verdict === 'LAYAK' ? 'candidates' : verdict === 'BELUM_DIKETAHUI' && aimed ? 'data' : 'others');

/** The line as it would be: the need of the programme's sector, the first partner that gives it. */
function lineOf(view: CaseView, { programme, personId }: Candidate, goal: string): PlanLine {
  const known = programmeOf(programme);
  const needs = view.state.needs.filter((need) => need.sector === known?.sector);
  const need = needs.find((one) => one.personId === personId) ?? needs.find((one) => one.personId === null) ?? needs[0];
  return { id: newId(), needId: need?.id ?? null, personId, programme, partner: known === undefined ? '' : firstPartner(known) ?? '', goal: goal.slice(0, 200) || programmeName(programme), dueOn: null };
}

function onKey(event: KeyboardEvent, shown: readonly Candidate[], take: (candidate: Candidate) => void): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-candidate]');
  if (row === null || event.ctrlKey || event.altKey || event.metaKey) return;
  const at = shown.findIndex((candidate) => keyOf(candidate) === row.dataset['candidate']);
  const candidate = shown[at];
  if (candidate !== undefined && event.key.toLowerCase() === 't') {
    event.preventDefault();
    take(candidate);
    return;
  }
  const to = moveBy(event.key, at, shown.length);
  const next = to === null ? undefined : shown[to];
  if (next === undefined) return;
  event.preventDefault();
  document.querySelector<HTMLElement>(`[data-candidate="${CSS.escape(keyOf(next))}"]`)?.focus();
}
