import { Paper, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowForward, IconCheck, IconPencil, IconUsersGroup, IconX, type Icon } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RoundView } from '#src/contract/rounds.ts';
import type { WorkRow } from '#src/contract/work.ts';
import type { TimelineEntry } from '#src/domain/case/state.ts';
import { ROUND_EVENTS, type RoundEventType } from '#src/domain/round/events.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { timeOf } from '../cases/names.ts';
import { wordsOf } from '../cases/record/story.ts';

/** What became of the accepted entries: one proposal each, all made in the supervisor's check. */
export function RoundProposals({ view }: { readonly view: RoundView }): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const columns: readonly DataColumn<WorkRow>[] = [
    { id: 'name', header: t('round.column.name'), value: (row) => row.title, cell: (row) => <span style={{ fontWeight: 600 }}>{row.size > 1 ? t('round.withOthers', { name: row.title, count: row.size - 1 }) : row.title}</span> },
    { id: 'kind', header: t('round.column.kind'), width: '9rem', value: (row) => workLabel('proposalKind', row.kind, t) },
    { id: 'reason', header: t('round.reason'), width: '17rem', value: (row) => workLabel('proposalReason', row.reason, t) },
    { id: 'status', header: t('visit.column.status'), width: '14rem', value: (row) => row.status, cell: (row) => <StatusBadge tone={row.desk === role ? 'needsYou' : 'moving'}>{workLabel('proposalStatus', row.status, t)}</StatusBadge> },
  ];
  return (
    <DataTable name="round-proposals" label={t('round.section.proposals')} rows={view.proposals} columns={columns} rowId={(row) => row.id} autoFocus empty={null}
      {...(mayCall(role, 'proposal.open') ? { onOpen: (row: WorkRow) => void navigate({ to: '/proposals/$proposalId', params: { proposalId: row.id } }) } : {})} />
  );
}

const ICONS: Readonly<Partial<Record<RoundEventType, Icon>>> = { roundDeliberated: IconUsersGroup, roundSubmitted: IconArrowForward, roundChecked: IconCheck, roundCancelled: IconX };

/** What happened to the round, newest first. */
export function RoundStory({ view }: { readonly view: RoundView }): ReactNode {
  const { t } = useText();
  const items = view.state.timeline.filter((entry) => Object.hasOwn(ROUND_EVENTS, entry.type)).toReversed().map((entry) => {
    const who = view.people[entry.author] ?? t('caseRecord.story.someone');
    const returned = entry.type === 'roundChecked' && (entry.data as { outcome?: unknown }).outcome === 'RETURNED';
    const Shown = returned ? IconArrowBackUp : ICONS[entry.type as RoundEventType] ?? IconPencil;
    return { id: entry.id, at: timeOf(entry.hlc), title: sentence(entry, returned, who, t), who: '', detail: wordsOf(entry), icon: <Shown size={14} /> };
  });
  return <Paper p="lg"><Text component="h2" fw={650} mb="sm" mt={0}>{t('round.section.story')}</Text><Timeline label={t('round.section.story')} items={items} /></Paper>;
}

function sentence({ type, data }: TimelineEntry, returned: boolean, who: string, t: ReturnType<typeof useText>['t']): string {
  const name = (data as { entry?: { subjects?: readonly { name?: string }[] } }).entry?.subjects?.[0]?.name ?? '';
  return t(`round.story.${returned ? 'roundReturned' : type as RoundEventType}`, { who, name });
}
