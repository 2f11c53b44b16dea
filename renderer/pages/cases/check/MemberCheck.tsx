import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { MemberInput } from '#src/contract/people.ts';
import type { RegistryHit, RegistrySearchResult } from '#src/contract/registry.ts';
import type { EventData, RegistryAnswer } from '#src/domain/case/events.ts';
import { formatDate } from '#src/text/format.ts';
import { call, useCall } from '../../../api.ts';
import { useNextAction } from '../../../app/hotkeys.ts';
import { useText } from '../../../app/text.tsx';
import { Answered, Refusal } from '../../../components/states.tsx';
import { useStep } from '../panels/Panel.tsx';
import { quarterText } from '../words.ts';
import classes from './check.module.css';
import { Compare } from './Compare.tsx';
import { Hits } from './Hits.tsx';
import { queryOf, type RegistryQuery } from './query.ts';

interface MemberCheckProps {
  readonly view: CaseView;
  readonly member: MemberInput;
  readonly onDone: () => void;
}

/** Searching while typing, comparing, and recording what was found: with the version and date of the data it rests on. */
export function MemberCheck({ view, member, onDone }: MemberCheckProps): ReactNode {
  const { t } = useText();
  const step = useStep();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(member.nik ?? member.name);
  const [nearby, setNearby] = useState(false);
  const [sameYear, setSameYear] = useState(false);
  const [chosen, setChosen] = useState<RegistryHit | null>(null);
  const year = member.birthDate === null ? null : Number(member.birthDate.slice(0, 4));
  const filters = { village: nearby ? view.household.household.village : null, birthYear: sameYear ? year : null, caseId: view.state.caseId };
  const [settled] = useDebouncedValue(text, 120);
  const query = queryOf(settled, filters);
  const asked: RegistryQuery = query ?? { nik: null, familyCard: null, name: null, village: null, birthYear: null, sex: null, caseId: null, limit: 1 };
  // The query is the key of its answer: one that comes late for older letters is never shown. Until its own comes the last
  // one stays to be seen, but nothing can be chosen or recorded from it.
  const answer = useCall('registry.search', asked, { enabled: query !== null, staleTime: 0, keepPrevious: true });
  const isOlder = text !== settled || answer.isPlaceholderData;
  const wantsHits = useRef(false);
  useEffect(() => {
    if (isOlder || !wantsHits.current) return;
    wantsHits.current = false;
    focusFirstHit();
  }, [isOlder]);
  const source = answer.data?.source ?? null;

  const record = (what: RegistryAnswer, hit: RegistryHit | null): void => {
    const check: EventData<'registryChecked'> = {
      personId: member.id, answer: what, query: settled.trim().slice(0, 300), registryId: hit?.registryId ?? null, decile: hit === null ? null : hit.decile,
      version: source?.version ?? null, quarter: source?.quarter ?? null, dataDate: source?.date ?? null,
      candidates: (answer.data?.hits ?? []).slice(0, 50).map(({ registryId, score }) => ({ registryId, score })),
    };
    void step.take(() => call('case.recordRegistryCheck', { caseId: view.state.caseId, basis: view.state.lastEventId, check }), t('review.record.saved', { name: member.name }), onDone);
  };
  const confirm = chosen === null ? null : () => record(chosen.decile === 0 ? 'FOUND_UNRANKED' : 'FOUND', chosen);
  useNextAction(confirm);
  return (
    <Stack gap="md" style={{ minWidth: 0 }}>
      <TextInput ref={field} label={t('review.query')} description={t('review.queryHint')} inputWrapperOrder={['label', 'input', 'description']} size="md" value={text} data-autofocus autoFocus autoComplete="off" spellCheck={false}
        leftSection={<IconSearch size={18} aria-hidden />}
        onChange={(event) => { setText(event.currentTarget.value); setChosen(null); wantsHits.current = false; }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          wantsHits.current = isOlder;
          if (!isOlder) focusFirstHit();
        }} />
      <Group gap="lg">
        <Checkbox size="sm" label={t('review.nearby')} checked={nearby} onChange={(event) => { setNearby(event.currentTarget.checked); setChosen(null); }} />
        {year !== null && <Checkbox size="sm" label={`${t('review.sameYear')} (${year})`} checked={sameYear} onChange={(event) => { setSameYear(event.currentTarget.checked); setChosen(null); }} />}
        {member.nik !== null && text !== member.name && <Button variant="subtle" size="compact-sm" onClick={() => { setText(member.name); setChosen(null); field.current?.focus(); }}>{member.name}</Button>}
      </Group>
      <Refusal error={step.error} />
      {query === null ? <Text c="dimmed">{t('review.answerText.NOT_CHECKED')}</Text> : (
        <Answered answer={answer}>
          {(result) => (
            <div className={classes['results']} inert={isOlder} aria-busy={isOlder}>
              <div style={{ minWidth: 0 }}>
                <AnswerLine result={result} />
                <Hits hits={result.hits} chosen={chosen} onChoose={setChosen} onLeave={() => field.current?.focus()} />
                <Record result={result} busy={step.busy} onRecord={(what) => record(what, null)} />
              </div>
              {result.hits.length > 0 && <Compare member={member} household={view.household.household} hit={chosen} busy={step.busy} onConfirm={confirm} />}
            </div>
          )}
        </Answered>
      )}
    </Stack>
  );
}

function focusFirstHit(): void {
  document.querySelector<HTMLElement>('[data-hit]')?.focus();
}

/** The state of the answer and the data it rests on; "not found" is never said when nobody could look. */
function AnswerLine({ result }: { readonly result: RegistrySearchResult }): ReactNode {
  const { t, language } = useText();
  const { state, source, hits, removedUntil } = result;
  const explained = state === 'NOT_FOUND' || state === 'SEVERAL' || state === 'NOT_CONNECTED' || state === 'NOT_CHECKED';
  return (
    <div role="status">
      {hits.length > 0 ? <Text fw={600}>{t('review.results', { count: hits.length })}</Text> : <Text fw={600}>{state === 'FOUND' ? t('review.answer.FOUND_PLAIN') : t(`review.answer.${state}`)}</Text>}
      {source !== null && <Text size="sm" c="dimmed">{t('review.source', { quarter: quarterText(source.quarter), date: formatDate(source.date, language) })}</Text>}
      {removedUntil !== null && <Text size="sm" fw={600} mt={4}>{t('review.removed', { date: formatDate(removedUntil, language) })}</Text>}
      {explained && <Text size="sm" mt={4}>{t(`review.answerText.${state}`)}</Text>}
    </div>
  );
}

/** What may be recorded when no single person was chosen. */
function Record({ result, busy, onRecord }: { readonly result: RegistrySearchResult; readonly busy: boolean; readonly onRecord: (answer: RegistryAnswer) => void }): ReactNode {
  const { t } = useText();
  if (result.state === 'NOT_CONNECTED') return <Button mt="md" loading={busy} onClick={() => onRecord('NOT_CONNECTED')}>{t('review.record.notConnected')}</Button>;
  return (
    <Group mt="md" gap="sm">
      <Button variant={result.hits.length === 0 ? 'filled' : 'default'} size="sm" loading={busy} onClick={() => onRecord('NOT_FOUND')}>{t('review.record.notFound')}</Button>
      {result.hits.length > 1 && <Button variant="default" size="sm" loading={busy} onClick={() => onRecord('SEVERAL')}>{t('review.record.several')}</Button>}
    </Group>
  );
}
