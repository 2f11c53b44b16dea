import { Paper, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconArrowForward, IconCheck, IconPencil, IconX, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FieldReportView } from '#src/contract/fieldReports.ts';
import { isFieldReportEvent, type FieldReportEventType } from '#src/domain/fieldReport/events.ts';
import { maskNik } from '#src/domain/person/nik.ts';
import { formatBirth } from '#src/text/format.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import classes from '../cases/cases.module.css';
import { needName, paperNames, timeOf } from '../cases/names.ts';
import { Card } from '../cases/record/Card.tsx';
import { wordsOf } from '../cases/record/story.ts';
import { kindText } from '../cases/words.ts';
import registerClasses from '../register/register.module.css';
import { HousePairs } from './VisitSummary.tsx';

const ICONS: Readonly<Record<FieldReportEventType, Icon>> = {
  fieldReportSubmitted: IconPencil, fieldReportCorrected: IconPencil, fieldReportReturned: IconArrowBackUp, fieldReportForwarded: IconArrowForward, fieldReportApproved: IconCheck, fieldReportWithdrawn: IconX,
};

/** What the family told, and what happened to the report since, newest first. */
export function VisitStory({ view }: { readonly view: FieldReportView }): ReactNode {
  const { t } = useText();
  const { report, timeline } = view.state;
  const items = timeline.toReversed().map((entry) => {
    const who = view.people[entry.author] ?? t('caseRecord.story.someone');
    const Shown = isFieldReportEvent(entry.type) ? ICONS[entry.type] : IconPencil;
    const title = isFieldReportEvent(entry.type) ? t(`visit.story.${entry.type}`, { who }) : t('caseRecord.story.unknown', { who });
    return { id: entry.id, at: timeOf(entry.hlc), title, who: '', detail: wordsOf(entry), icon: <Shown size={14} /> };
  });
  return (
    <div style={{ display: 'grid', gap: 16, minWidth: 0 }}>
      <Paper p="lg" component="section" aria-labelledby="words">
        <Title order={2} size="h3" id="words">{t('visit.words')}</Title>
        <Text size="sm" c="dimmed" mb="xs">{kindText(report.kind, t)}</Text>
        <p className={classes['words']}>{report.narrative}</p>
      </Paper>
      <Paper p="lg" component="section" aria-labelledby="story">
        <Title order={2} size="h3" id="story" mb="sm">{t('visit.storyTitle')}</Title>
        <Timeline label={t('visit.storyTitle')} items={items} />
      </Paper>
    </div>
  );
}

/** Everything that was seen and asked for, beside the story. */
export function VisitCards({ view }: { readonly view: FieldReportView }): ReactNode {
  const { t } = useText();
  const { report } = view.state;
  const nameOf = (id: string | null): string => (id === null ? t('caseRecord.wholeFamily') : view.household.members.find((member) => member.id === id)?.name ?? t('caseRecord.story.removedPerson'));
  return (
    <div className={classes['side']}>
      <Family view={view} />
      <Card title={t('visit.needs')}>
        {report.needs.length === 0 && <Text c="dimmed">{t('visit.noNeeds')}</Text>}
        <ul className={classes['plain']}>{report.needs.map((need) => <li key={need.id}><Text>{needName(need, t)}</Text><Text size="sm" c="dimmed">{nameOf(need.personId)}</Text></li>)}</ul>
      </Card>
      <House view={view} />
      <Card title={t('visit.papers')}>
        {report.documents.length === 0 && report.missingDocuments.length === 0 && <Text c="dimmed">{t('visit.noPapers')}</Text>}
        {report.documents.length > 0 && <Text>{paperNames(report.documents, t)}</Text>}
        {report.missingDocuments.length > 0 && <Text mt={6}><StatusBadge tone="needsYou">{t('papers.state.MISSING')}</StatusBadge> {paperNames(report.missingDocuments, t)}</Text>}
        <Text size="sm" mt={6}>{t(`register.consent.meansOf.${report.consent.means}`)}. {report.consent.share ? t('register.review.shared') : t('register.review.notShared')}.</Text>
      </Card>
    </div>
  );
}

function Family({ view }: { readonly view: FieldReportView }): ReactNode {
  const { t, language } = useText();
  const { household, members } = view.household;
  return (
    <Card title={t('visit.family')}>
      <Text>{[household.address, household.rt && `RT ${household.rt}`, household.rw && `RW ${household.rw}`].filter(Boolean).join(', ')}</Text>
      {household.phone !== null && <Text size="sm" c="dimmed">{household.phone}</Text>}
      <ul className={classes['plain']} style={{ marginTop: 10 }}>
        {members.map((member) => (
          <li key={member.id}>
            <Text fw={member.id === view.state.report.applicantId ? 600 : undefined}>{member.name}</Text>
            <Text size="sm" c="dimmed">{[t(`person.relation.${member.relation}`), member.birthDate === null ? null : formatBirth(member.birthDate, today(), language), member.nik === null ? t('register.review.noNik') : maskNik(member.nik)].filter(Boolean).join(' · ')}</Text>
            {member.condition !== null && <Text size="sm">{member.condition}</Text>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function House({ view }: { readonly view: FieldReportView }): ReactNode {
  const { t } = useText();
  const { house, helpReceived, poverty, representative } = view.state.report;
  return (
    <Card title={t('visit.house')}>
      {house === null && <Text c="dimmed">{t('visit.noHouse')}</Text>}
      <dl className={registerClasses['pairs']}>
        {house !== null && <HousePairs answers={house.answers} />}
        {poverty !== null && <><dt>{t('visit.form.poverty')}</dt><dd>{workLabel('poverty', poverty, t)}</dd></>}
        {helpReceived !== '' && <><dt>{t('visit.form.help')}</dt><dd>{helpReceived}</dd></>}
        {representative !== null && <><dt>{t('visit.form.representative')}</dt><dd>{representative}</dd></>}
      </dl>
    </Card>
  );
}
