import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { isAsked } from '#src/domain/proposal/verval/asked.ts';
import { formatBirth } from '#src/text/format.ts';
import { useText } from '../../../app/text.tsx';
import { today } from '../../../app/today.ts';
import { quarterText } from '../../cases/words.ts';
import { ageOf, FAMILY, sourceKey, type Source, type Value, type VervalDraft } from './draft.ts';
import { questionId } from './focus.ts';
import { Question } from './Question.tsx';
import { groupsIn, subjectOf, type Group, type Section } from './sections.ts';
import classes from './verval.module.css';

interface QuestionSectionProps {
  readonly view: ProposalView;
  readonly draft: VervalDraft;
  readonly section: Section;
  readonly quarter: string | null;
  readonly errorOf: (fieldId: string) => string | undefined;
  readonly onAnswer: (sheet: string, variable: string, value: Value) => void;
}

/** The questions of one section that are put at all: an answer may open or close others. */
export function QuestionSection({ view, draft, section, quarter, errorOf, onAnswer }: QuestionSectionProps): ReactNode {
  const { t, language } = useText();
  const day = today();
  const subjectId = subjectOf(section);
  const subject = view.state.start.subjects.find((one) => one.id === subjectId);
  const sheet = subjectId ?? FAMILY;
  const answers = draft.answers[sheet] ?? {};
  const age = ageOf(subject?.birthDate ?? null, draft.visitedOn, day);
  const groups = groupsIn(section);
  const sourceText = (source: Source | undefined): string | null => {
    if (source === undefined) return null;
    return source === 'OWN' ? t('vervalForm.source.OWN') : t(quarter === null ? 'vervalForm.source.DTSEN' : 'vervalForm.source.DTSEN_QUARTER', { quarter: quarter === null ? '' : quarterText(quarter) });
  };
  const questions = ({ code, variables }: Group): ReactNode => {
    const asked = variables.filter((variable) => isAsked(variable.of, variable.code, answers, age));
    if (asked.length === 0) return null;
    return (
      <section key={code} className={classes['questions']} aria-label={t(`vervalForm.group.${code}`)}>
        {groups.length > 1 && <Title order={3} size="h3" className={classes['group'] ?? ''}>{t(`vervalForm.group.${code}`)}</Title>}
        {asked.map((variable) => (
          <Question key={variable.code} sheet={sheet} variable={variable} value={answers[variable.code]} source={sourceText(draft.sources[sourceKey(sheet, variable.code)])}
            error={errorOf(questionId(sheet, variable.code))} onAnswer={onAnswer} />
        ))}
      </section>
    );
  };
  const title = subject === undefined ? t(`vervalForm.group.${groups[0]?.code ?? 'HOUSE'}`) : `${subject.name}${subject.birthDate === null ? '' : `, ${formatBirth(subject.birthDate, day, language)}`}`;
  return (
    <div className={classes['questions']}>
      <Title order={2} size="h2" tabIndex={-1} data-section-title>{title}</Title>
      {groups.map(questions)}
    </div>
  );
}
