import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { MemberInput } from '#src/contract/people.ts';
import { formatFamilyCard, maskFamilyCard } from '#src/domain/person/familyCard.ts';
import { formatNik, maskNik } from '#src/domain/person/nik.ts';
import { formatPhone } from '#src/domain/person/phone.ts';
import { formatBirth, formatMediumDate } from '#src/text/format.ts';
import { today } from '../../../app/today.ts';
import { useText } from '../../../app/text.tsx';
import classes from '../cases.module.css';
import { programmeName } from '../names.ts';
import { statusText } from '../words.ts';
import { Card } from './Card.tsx';

/** Who belongs to the family. Numbers stay masked until somebody needs them. */
export function FamilyCard({ view }: { readonly view: CaseView }): ReactNode {
  const { t, language } = useText();
  const [shown, setShown] = useState(false);
  const { household, members, cases, services } = view.household;
  const others = cases.filter((one) => one.caseId !== view.state.caseId);
  const rtRw = household.rt === null && household.rw === null ? '' : `, RT ${household.rt ?? '–'} RW ${household.rw ?? '–'}`;
  return (
    <Card title={t('caseRecord.family')} action={<Button variant="subtle" size="compact-sm" aria-pressed={shown} onClick={() => setShown(!shown)}>{shown ? t('caseRecord.hideNik') : t('caseRecord.showNik')}</Button>}>
      <ul className={classes['plain']}>
        {members.map((member) => <Member key={member.id} member={member} applicant={member.id === view.state.registration?.applicantId && view.state.registration.reporter == null} shown={shown} />)}
      </ul>
      <dl className={classes['facts']}>
        <dt>{t('caseRecord.address')}</dt><dd>{household.address}{rtRw}</dd>
        {household.familyCard !== null && <><dt>{t('caseRecord.familyCard')}</dt><dd>{shown ? formatFamilyCard(household.familyCard) : maskFamilyCard(household.familyCard)}</dd></>}
        {household.phone !== null && <><dt>{t('caseRecord.phone')}</dt><dd>{formatPhone(household.phone)}</dd></>}
        {others.length > 0 && (
          <>
            <dt>{t('caseRecord.otherCases')}</dt>
            {others.map((one) => (
              <dd key={one.caseId}><Anchor component={Link} to="/cases/$caseId" params={{ caseId: one.caseId } as never}>{one.number}</Anchor> {statusText(one.status, t)}, {formatMediumDate(one.openedAt, language)}</dd>
            ))}
          </>
        )}
        {services.length > 0 && (
          <>
            <dt>{t('caseRecord.services')}</dt>
            {services.map((service) => <dd key={`${service.caseId}-${service.programme}-${service.personId}`}>{programmeName(service.programme)}, {serviceText(service.status, t)}</dd>)}
          </>
        )}
      </dl>
    </Card>
  );
}

function Member({ member, applicant, shown }: { readonly member: MemberInput; readonly applicant: boolean; readonly shown: boolean }): ReactNode {
  const { t, language } = useText();
  const birth = member.birthDate === null ? t('caseRecord.noBirthDate') : formatBirth(member.birthDate, today(), language);
  const nik = member.nik === null ? t('caseRecord.noNik') : shown ? formatNik(member.nik) : maskNik(member.nik);
  return (
    <li>
      <Text fw={600}>{member.name}{applicant && <Text span fw={400} c="dimmed"> · {t('caseRecord.applicant')}</Text>}</Text>
      <Text size="sm">{t(`person.relation.${member.relation}`)}{member.sex === null ? '' : `, ${t(`person.sex.${member.sex}`).toLowerCase()}`}, {birth}</Text>
      <Text size="sm" c="dimmed">{nik}{member.occupation === null ? '' : ` · ${member.occupation}`}</Text>
      {member.condition !== null && <Text size="sm">{member.condition}</Text>}
    </li>
  );
}

function serviceText(status: string, t: ReturnType<typeof useText>['t']): string {
  return status === 'PLANNED' || status === 'REFERRED' || status === 'ACCEPTED' || status === 'DELIVERED' ? t(`caseRecord.serviceStatus.${status}`).toLowerCase() : status;
}
