import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { HouseholdView, PersonMatch } from '#src/contract/people.ts';
import { findVillage, villageLabel } from '#src/domain/area/area.ts';
import { isCaseStatus, isEnded } from '#src/domain/case/state.ts';
import { formatBirth, formatDate } from '#src/text/format.ts';
import { today } from '../../app/today.ts';
import { useCall } from '../../api.ts';
import { useNextAction } from '../../app/hotkeys.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { Answered } from '../../components/states.tsx';
import { programmeName } from '../cases/names.ts';
import { ReportPanel } from '../cases/panels/ReportPanel.tsx';
import { draftOfFamily, type RegisterDraft } from './draft.ts';

interface KnownFamilyProps {
  readonly match: PersonMatch;
  readonly onStart: (draft: RegisterDraft) => void;
  readonly onBack: () => void;
}

/** A family on record: who lives there, what it asked for before, what it receives. */
export function KnownFamily({ match, onStart, onBack }: KnownFamilyProps): ReactNode {
  const household = useCall('household.open', { householdId: match.householdId });
  return <Answered answer={household}>{(view) => <Family view={view} match={match} onStart={() => onStart(draftOfFamily(view, match.personId))} onBack={onBack} />}</Answered>;
}

function Family({ view, match, onStart, onBack }: { readonly view: HouseholdView; readonly match: PersonMatch; readonly onStart: () => void; readonly onBack: () => void }): ReactNode {
  const { t, language } = useText();
  const [joining, setJoining] = useState<HouseholdView['cases'][number] | null>(null);
  const mayJoin = mayCall(useSession().role, 'case.addReport');
  useNextAction(joining === null ? onStart : null);
  const day = today();
  const village = findVillage(view.household.village);
  return (
    <Paper p="lg" component="section" aria-labelledby="known">
      <Stack gap="md">
        <div>
          <Title order={2} id="known" size="h3">{t('register.search.known')}</Title>
          <Text c="dimmed">{t('register.search.knownText')}</Text>
          <Text>{view.household.address}{village === undefined ? '' : `, ${villageLabel(village)}`}</Text>
        </div>
        <div>
          <Text fw={600}>{t('register.search.members')}</Text>
          {view.members.map((member) => (
            <Text key={member.id} fw={member.id === match.personId ? 600 : undefined}>
              {member.name} <Text span c="dimmed">{t(`person.relation.${member.relation}`)}{member.birthDate === null ? '' : `, ${formatBirth(member.birthDate, day, language)}`}</Text>
            </Text>
          ))}
        </div>
        <div>
          <Text fw={600}>{t('register.search.cases')}</Text>
          {view.cases.length === 0 && <Text c="dimmed">{t('register.search.noCases')}</Text>}
          {view.cases.map((one) => (
            <Text key={one.caseId}>
              <Anchor component={Link} to="/cases/$caseId" params={{ caseId: one.caseId } as never}>{t('register.search.openCase', { number: one.number })}</Anchor>
              <Text span c="dimmed"> {formatDate(one.openedAt, language)}{isCaseStatus(one.status) ? `, ${t(`caseRecord.status.${one.status}`)}` : ''}</Text>
              {mayJoin && !isEnded(one.status) && <Button size="compact-sm" variant="light" ml="sm" onClick={() => setJoining(one)}>{t('register.report.join')}</Button>}
            </Text>
          ))}
        </div>
        {view.services.length > 0 && (
          <div>
            <Text fw={600}>{t('register.search.services')}</Text>
            {view.services.map((service) => <Text key={`${service.caseId}-${service.programme}-${service.personId}`}>{programmeName(service.programme)} <Text span c="dimmed">{formatDate(service.since, language)}</Text></Text>)}
          </div>
        )}
        {joining !== null && <ReportPanel caseId={joining.caseId} number={joining.number} onClose={() => setJoining(null)} onDone={onBack} />}
        <Group>
          <Button onClick={onStart} autoFocus>{t('register.search.useFamily')}</Button>
          <Button variant="default" onClick={onBack}>{t('common.back')}</Button>
        </Group>
      </Stack>
    </Paper>
  );
}
