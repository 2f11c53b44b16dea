import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { findVillage, villageLabel } from '#src/domain/area/area.ts';
import { caseKind, SECTORS, type CaseKindCode, type Sector } from '#src/domain/case/kinds.ts';
import { isDocumentCode } from '#src/domain/document/codes.ts';
import { formatFamilyCard } from '#src/domain/person/familyCard.ts';
import { formatNik } from '#src/domain/person/nik.ts';
import { formatBirth } from '#src/text/format.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import type { MemberDraft, RegisterDraft, Step } from './draft.ts';
import classes from './register.module.css';

interface ReviewStepProps {
  readonly draft: RegisterDraft;
  readonly onGo: (step: Step) => void;
  /** What another form adds. */
  readonly children?: ReactNode;
}

/** Step 4: everything once more, to be read aloud, before it counts. */
export function ReviewStep({ draft, onGo, children }: ReviewStepProps): ReactNode {
  const { t } = useText();
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h3">{t('register.review.title')}</Title>
        <Text c="dimmed">{t('register.review.text')}</Text>
      </div>
      <Section title={t('register.steps.FAMILY')} what={t('register.review.family')} onChange={() => onGo('FAMILY')}><FamilySummary draft={draft} /></Section>
      {children}
      <Section title={t('register.steps.COMPLAINT')} what={t('register.review.complaint')} onChange={() => onGo('COMPLAINT')}><ComplaintSummary draft={draft} /></Section>
    </Stack>
  );
}

export function Section({ title, what, onChange, children }: { readonly title: string; readonly what: string; readonly onChange: () => void; readonly children: ReactNode }): ReactNode {
  const { t } = useText();
  return (
    <Paper p="lg" component="section" aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={3} size="h3">{title}</Title>
        <Button variant="default" size="sm" aria-label={t('register.review.changeWhat', { what })} onClick={onChange}>{t('register.review.change')}</Button>
      </Group>
      <dl className={classes['pairs']}>{children}</dl>
    </Paper>
  );
}

export const Pair = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => <><dt>{label}</dt><dd>{children}</dd></>;

function FamilySummary({ draft }: { readonly draft: RegisterDraft }): ReactNode {
  const { t } = useText();
  const village = draft.village === null ? undefined : findVillage(draft.village);
  const rtRw = [draft.rt && `${t('register.family.rt')} ${draft.rt}`, draft.rw && `${t('register.family.rw')} ${draft.rw}`].filter(Boolean).join(' ');
  return (
    <>
      {draft.members.map((member) => <Pair key={member.id} label={t(`person.relation.${member.relation}`)}><Member member={member} applicant={member.id === draft.applicantId} /></Pair>)}
      <Pair label={t('register.family.address')}>{draft.address}{rtRw === '' ? '' : `, ${rtRw}`}</Pair>
      <Pair label={t('register.family.village')}>{village === undefined ? t('common.unknown') : villageLabel(village)}</Pair>
      <Pair label={t('register.family.familyCard')}>{draft.familyCard === '' ? t('common.unknown') : formatFamilyCard(draft.familyCard)}</Pair>
      <Pair label={t('register.family.phone')}>{draft.phone || t('common.none')}</Pair>
    </>
  );
}

function Member({ member, applicant }: { readonly member: MemberDraft; readonly applicant: boolean }): ReactNode {
  const { t, language } = useText();
  const parts = [
    member.noNik ? t('register.review.noNik') : `${t('register.family.nik')} ${formatNik(member.nik)}`,
    member.birthDate === null ? null : formatBirth(member.birthDate, today(), language),
    member.sex === null ? null : t(`person.sex.${member.sex}`),
    member.occupation || null,
    member.condition || null,
  ].filter((part) => part !== null);
  return (
    <>
      <Text span fw={600}>{member.name}</Text>{applicant && <Text span c="dimmed"> ({t('register.family.applicant').toLowerCase()})</Text>}
      <Text size="sm">{parts.join(' · ')}</Text>
    </>
  );
}

function ComplaintSummary({ draft }: { readonly draft: RegisterDraft }): ReactNode {
  const { t } = useText();
  const nameOf = (id: string | null): string => draft.members.find((member) => member.id === id)?.name ?? t('register.complaint.wholeFamily');
  const kind = caseKind(draft.kind ?? '');
  const papers = (codes: readonly string[]): string => codes.filter(isDocumentCode).map((code) => t(`documentCode.${code}`)).join(', ') || t('common.none');
  const { reporter } = draft;
  return (
    <>
      {reporter !== null && <Pair label={t('caseRecord.reporter.title')}>{reporter.name}, {t(`case.reporter.${reporter.relation}`)}{reporter.hidden ? ` (${t('caseRecord.reporter.asksHidden')})` : ''}</Pair>}
      <Pair label={t('register.complaint.kind')}>{kind === undefined ? '' : t(`case.kind.${kind.code as CaseKindCode}`)}</Pair>
      <Pair label={t('register.complaint.urgency')}>{t(`case.urgency.${draft.urgency}`)}{draft.urgency === 'EMERGENCY' && draft.emergency !== null ? `: ${t(`case.emergency.${draft.emergency}`)}` : ''}</Pair>
      <Pair label={t('register.complaint.narrative')}><Text style={{ whiteSpace: 'pre-wrap' }}>{draft.narrative}</Text></Pair>
      <Pair label={t('register.complaint.needs')}>
        {draft.needs.filter((need) => need.sector !== null && (SECTORS as readonly string[]).includes(need.sector)).map((need) => (
          <Text key={need.id}>{t(`case.sector.${need.sector as Sector}`)}, {nameOf(need.personId)}{need.note === '' ? '' : `: ${need.note}`}</Text>
        ))}
      </Pair>
      <Pair label={t('register.complaint.present')}>{papers(draft.documents)}</Pair>
      <Pair label={t('register.complaint.missing')}>{papers(draft.missingDocuments)}</Pair>
      <Pair label={t('register.consent.title')}>{reporter !== null && !draft.consentGiven ? t('caseRecord.reporter.consentLater') : <>{t(`register.consent.meansOf.${draft.consentMeans}`)}. {draft.share ? t('register.review.shared') : t('register.review.notShared')}.</>}</Pair>
    </>
  );
}
