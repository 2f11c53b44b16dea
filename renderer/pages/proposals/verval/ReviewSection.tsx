import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProposalView } from '#src/contract/proposals.ts';
import { countCriteria } from '#src/domain/proposal/criteria.ts';
import { variableKey } from '#src/domain/proposal/verval/instruments.ts';
import { formatLongDate } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import { criteriaLabel, workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../../app/text.tsx';
import { today } from '../../../app/today.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { paperNames } from '../../cases/names.ts';
import taskClasses from '../../register/register.module.css';
import { answerText, type Finding } from './check.ts';
import { FAMILY, toVerval, type VervalDraft } from './draft.ts';
import { sectionText } from './SectionNav.tsx';
import { groupsIn, sectionsFor, subjectOf, type Section } from './sections.ts';

interface ReviewProps {
  readonly view: ProposalView;
  readonly draft: VervalDraft;
  readonly findings: readonly Finding[];
  readonly onGo: (section: Section, fieldId: string | null) => void;
}

/** "Periksa kembali": what is wrong, what is missing, and every answer in words before it counts. */
export function ReviewSection(props: ReviewProps): ReactNode {
  const { t } = useText();
  const { view, findings } = props;
  const wrong = findings.filter((finding) => !finding.missing);
  const missing = findings.filter((finding) => finding.missing);
  const sections = sectionsFor(view.state.start.subjects.map((subject) => subject.id)).filter((section) => section !== 'REVIEW');
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h2" tabIndex={-1} data-section-title>{t('vervalForm.section.REVIEW')}</Title>
        <Text c="dimmed">{t(findings.length === 0 ? 'vervalForm.reviewComplete' : wrong.length > 0 ? 'vervalForm.reviewWrong' : 'vervalForm.reviewOpen')}</Text>
      </div>
      <Findings title={t('vervalForm.wrong', { count: wrong.length })} tone="late" findings={wrong} onGo={props.onGo} />
      <Findings title={t('vervalForm.missing', { count: missing.length })} tone="needsYou" findings={missing} onGo={props.onGo} />
      {sections.map((section) => <Summary key={section} {...props} section={section} />)}
    </Stack>
  );
}

function Findings({ title, tone, findings, onGo }: { readonly title: string; readonly tone: 'late' | 'needsYou'; readonly findings: readonly Finding[]; readonly onGo: ReviewProps['onGo'] }): ReactNode {
  if (findings.length === 0) return null;
  return (
    <Paper p="md" component="section" aria-label={title} data-findings={tone}>
      <StatusBadge tone={tone}>{title}</StatusBadge>
      <ul style={{ margin: '10px 0 0', paddingLeft: 20 }}>
        {findings.map((finding) => <li key={finding.fieldId}><Anchor component="button" type="button" ta="left" onClick={() => onGo(finding.section, finding.fieldId)}>{finding.text}</Anchor></li>)}
      </ul>
    </Paper>
  );
}

function Summary({ view, draft, section, onGo }: ReviewProps & { readonly section: Section }): ReactNode {
  const { t, language } = useText();
  const title = sectionText(section, view, t);
  return (
    <Paper p="md" component="section" aria-label={title}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Title order={3} size="h3">{title}</Title>
        <Button variant="default" size="sm" aria-label={t('register.review.changeWhat', { what: title })} onClick={() => onGo(section, null)}>{t('register.review.change')}</Button>
      </Group>
      <dl className={taskClasses['pairs']}>{pairsOf(view, draft, section, t, language).map(({ label, text }) => <Pair key={label} label={label}>{text}</Pair>)}</dl>
    </Paper>
  );
}

const Pair = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => <><dt>{label}</dt><dd>{children}</dd></>;

interface PairText {
  readonly label: string;
  readonly text: string;
}

function pairsOf(view: ProposalView, draft: VervalDraft, section: Section, t: Translate, language: 'id' | 'en'): PairText[] {
  switch (section) {
    case 'VISIT': return [
      { label: t('vervalForm.visitedOn'), text: draft.visitedOn === null ? t('vervalForm.noAnswer') : formatLongDate(draft.visitedOn, language) },
      { label: t('vervalForm.visitor'), text: draft.visitor },
      { label: t('vervalForm.coordinates'), text: draft.coordinates || t('common.none') },
    ];
    case 'CRITERIA': {
      const count = countCriteria(draft.criteria);
      return [{ label: t('proposalPage.criteria'), text: count.gate ? t('proposalPage.criteriaGate') : criteriaLabel(count.yes, t) }];
    }
    case 'PAPERS': return [{ label: t('vervalForm.papers'), text: paperNames(draft.documents, t) || t('common.none') }, ...(draft.note === '' ? [] : [{ label: t('proposalPage.note'), text: draft.note }])];
    default: return answersOf(view, draft, section, t);
  }
}

/** Only what will be saved: answers to questions that are no longer put are gone. */
function answersOf(view: ProposalView, draft: VervalDraft, section: Section, t: Translate): PairText[] {
  const subject = subjectOf(section);
  const answers = Object.assign({}, ...toVerval(draft, view, today()).sheets.filter((sheet) => sheet.subject === subject).map((sheet) => sheet.answers)) as Record<string, number | string>;
  return groupsIn(section).flatMap((group) => group.variables).flatMap((variable) => {
    const value = answers[variable.code];
    return value === undefined ? [] : [{ label: workLabel('vervalVariable', variableKey(variable), t), text: answerText(subject ?? FAMILY, variable.code, value, t) }];
  });
}
