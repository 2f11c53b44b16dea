import { Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { call } from '../../../api.ts';
import { useNextAction } from '../../../app/hotkeys.ts';
import { useText } from '../../../app/text.tsx';
import { today } from '../../../app/today.ts';
import { useSavedDraft } from '../../../app/useSavedDraft.ts';
import { ErrorSummary, focusField } from '../../../components/fields.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { SavedNote } from '../../../components/SavedNote.tsx';
import { Refusal } from '../../../components/states.tsx';
import { useStep } from '../../cases/panels/Panel.tsx';
import taskClasses from '../../register/register.module.css';
import { keepDraft } from '../../work/formDrafts.ts';
import { Meanwhile, missedSince } from '../useSeen.tsx';
import { subjectLine } from '../words.ts';
import { findingsOf, type Finding } from './check.ts';
import { CriteriaSection } from './CriteriaSection.tsx';
import { FAMILY, sourceKey, toVerval, type Value, type VervalDraft } from './draft.ts';
import { OtherAnswers } from './OtherAnswers.tsx';
import { PapersSection, VisitSection } from './OtherSections.tsx';
import { QuestionSection } from './QuestionSection.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { SectionNav } from './SectionNav.tsx';
import { sectionsFor, type Section } from './sections.ts';
import classes from './verval.module.css';

interface VervalFormProps {
  readonly view: ProposalView;
  readonly draftId: string;
  readonly initial: VervalDraft;
  /** Of the national data from which answers were filled in. */
  readonly quarter: string | null;
}

/** The task: the visit, the house, each person, the criteria, papers, "periksa kembali". Kept while somebody types. */
export function VervalForm({ view, draftId, initial, quarter }: VervalFormProps): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const step = useStep('proposal');
  const { start, proposalId } = view.state;
  const name = subjectLine(start.subjects[0]?.name ?? '', start.subjects.length, t);
  const { draft, change, state, finish } = useSavedDraft(initial, (typed) => keepDraft('verval', draftId, name, typed));
  const answer = useAnswer(draft, change);
  const day = today();
  const findings = useMemo(() => findingsOf(draft, view, day, t), [draft, view, day, t]);
  const sections = sectionsFor(start.subjects.map((subject) => subject.id));
  const section = sections.includes(draft.section) ? draft.section : 'VISIT';
  const [tried, setTried] = useState<{ readonly section: Section; readonly times: number } | null>(null);
  const wrong = findings.filter((finding) => !finding.missing && (section === 'REVIEW' || finding.section === section));
  const shown = tried?.section === section ? wrong : [];
  const errorOf = (fieldId: string): string | undefined => shown.find((finding) => finding.fieldId === fieldId)?.error;
  const goTo = useGoTo(section, (to) => change({ section: to }));
  const seen = { basis: draft.basis, missed: missedSince(view, 'vervalRecorded', draft.basis), accept: () => change({ basis: view.state.lastEventId }) };

  const back = (): void => void navigate({ to: '/proposals/$proposalId', params: { proposalId }, replace: true });
  const save = (): void => {
    const record = async (): Promise<void> => {
      await call('proposal.saveVerval', { proposalId, basis: draft.basis, verval: toVerval(draft, view, day) });
      finish();
      await call('draft.discard', { id: draftId });
    };
    void step.take(record, t('vervalForm.done'), back);
  };
  const next = (): void => {
    setTried({ section, times: (tried?.times ?? 0) + 1 });
    if (wrong.length > 0) return;
    const following = sections[sections.indexOf(section) + 1];
    if (following === undefined) save();
    else goTo(following, null);
  };
  useNextAction(next);
  const complete = findings.length === 0;
  return (
    <>
      <PageHeader title={t('vervalForm.title')} lead={<>{name}<Text size="sm">{t('vervalForm.keys')}</Text></>} />
      <div className={classes['layout']}>
        <SectionNav sections={sections} current={section} view={view} draft={draft} findings={findings} onGo={(to) => goTo(to, null)} />
        <div style={{ maxWidth: 820, minWidth: 0 }}>
          <ErrorSummary key={tried?.times} problems={section === 'REVIEW' ? [] : shown} />
          <Meanwhile view={view} seen={seen}><OtherAnswers view={view} draft={draft} onTake={answer} /></Meanwhile>
          <Refusal error={step.error} mb="md" />
          <SectionBody view={view} draft={draft} change={change} answer={answer} section={section} quarter={quarter} errorOf={errorOf} findings={findings} goTo={goTo} />
          <div className={taskClasses['footer']}>
            <Button onClick={next} loading={step.busy} disabled={section === 'REVIEW' && wrong.length > 0} data-next="verval" rightSection={<span className={taskClasses['key']}>{t('register.nextKey')}</span>}>
              {section === 'REVIEW' ? t(complete ? 'vervalForm.save' : 'vervalForm.saveOpen') : t('register.next')}
            </Button>
            {section !== 'VISIT' && <Button variant="default" onClick={() => goTo(sections[sections.indexOf(section) - 1] ?? 'VISIT', null)}>{t('register.back')}</Button>}
            <SavedNote state={state} />
          </div>
        </div>
      </div>
    </>
  );
}

interface BodyProps {
  readonly view: ProposalView;
  readonly draft: VervalDraft;
  readonly change: (part: Partial<VervalDraft>) => void;
  readonly answer: (sheet: string, variable: string, value: Value) => void;
  readonly section: Section;
  readonly quarter: string | null;
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly findings: readonly Finding[];
  readonly goTo: (section: Section, fieldId: string | null) => void;
}

function SectionBody({ view, draft, change, answer, section, quarter, errorOf, findings, goTo }: BodyProps): ReactNode {
  switch (section) {
    case 'VISIT': return <VisitSection draft={draft} change={change} errorOf={errorOf} />;
    case 'CRITERIA': return <CriteriaSection value={draft.criteria} house={draft.answers[FAMILY] ?? {}} onChange={(criteria) => change({ criteria })} />;
    case 'PAPERS': return <PapersSection draft={draft} change={change} />;
    case 'REVIEW': return <ReviewSection view={view} draft={draft} findings={findings} onGo={goTo} />;
    default: return <QuestionSection key={section} view={view} draft={draft} section={section} quarter={quarter} errorOf={errorOf} onAnswer={answer} />;
  }
}

/** Takes an answer over; it is then the visitor's own, whatever it was filled in from. */
function useAnswer(draft: VervalDraft, change: (part: Partial<VervalDraft>) => void): BodyProps['answer'] {
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  return useCallback((sheet, variable, value) => {
    const { answers, sources } = latest.current;
    const { [variable]: _before, ...others } = answers[sheet] ?? {};
    const { [sourceKey(sheet, variable)]: _source, ...otherSources } = sources;
    const next = { answers: { ...answers, [sheet]: value === undefined ? others : { ...others, [variable]: value } }, sources: otherSources };
    // Two answers before the next drawing must not lose the first.
    latest.current = { ...latest.current, ...next };
    change(next);
  }, [change]);
}

/** Another section begins at its top, or at the question that was asked for. */
function useGoTo(section: Section, go: (section: Section) => void): BodyProps['goTo'] {
  const wanted = useRef<string | null>(null);
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    const fieldId = wanted.current;
    wanted.current = null;
    if (fieldId !== null) focusField(fieldId);
    else {
      document.getElementById('page')?.scrollTo({ top: 0 });
      document.querySelector<HTMLElement>('[data-section-title]')?.focus();
    }
  }, [section]);
  return (to, fieldId) => {
    wanted.current = fieldId;
    if (to === section && fieldId !== null) focusField(fieldId);
    else go(to);
  };
}

