import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { AccessLogRow } from '#src/contract/office.ts';
import { formatNumber, formatMediumMoment } from '#src/text/format.ts';
import { call, useCommand } from '../../api.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState, ErrorState } from '../../components/states.tsx';
import { actionText, noteText, personText, subjectText } from './accessText.ts';

export function AccessLogPage(): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const log = useInfiniteQuery({
    queryKey: ['access.list'],
    queryFn: ({ pageParam }) => call('access.list', { subjectId: null, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const columns = useColumns();
  const rows = useMemo(() => log.data?.pages.flatMap((page) => page.rows), [log.data]);
  return (
    <>
      <PageHeader title={t('access.title')} lead={t('access.lead')} />
      {mayCall(role, 'access.verify') && <Verify />}
      <Answered answer={{ data: rows, error: log.error, refetch: log.refetch }}>
        {(found) => (
          <DataTable name="accessLog" label={t('access.table')} rows={found} columns={columns} rowId={(row) => String(row.seq)} empty={<EmptyState title={t('access.none')} />}
            onEnd={() => { if (log.hasNextPage && !log.isFetchingNextPage) void log.fetchNextPage(); }}
            foot={log.hasNextPage && <Button size="compact-sm" variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{t('access.more')}</Button>} />
        )}
      </Answered>
    </>
  );
}

function Verify(): ReactNode {
  const { t, language } = useText();
  const verify = useCommand('access.verify');
  const result = verify.data;
  return (
    <Group mb="md" align="center">
      <Button variant="default" leftSection={<IconShieldCheck size={18} aria-hidden />} loading={verify.isPending} onClick={() => verify.mutate({})}>{t('access.verify')}</Button>
      <div role="status">
        {result?.intact === true && <Alert py={6} color="brand" variant="light" c="var(--mantine-color-text)" icon={<IconShieldCheck />}>{t('access.intact', { number: formatNumber(result.entries, language) })}</Alert>}
        {result?.intact === false && <Alert py={6} color="danger" variant="outline" icon={<IconAlertTriangle />}>{t('access.broken', { number: result.firstBroken ?? 0 })}</Alert>}
        {verify.error !== null && <ErrorState error={verify.error} />}
      </div>
    </Group>
  );
}

function useColumns(): readonly DataColumn<AccessLogRow>[] {
  const { t, language } = useText();
  return useMemo((): readonly DataColumn<AccessLogRow>[] => [
    { id: 'at', header: t('access.column.at'), width: '13rem', value: (row) => row.at, cell: (row) => formatMediumMoment(row.at, language) },
    { id: 'user', header: t('access.column.user'), value: (row) => personText(t, row.userName) },
    { id: 'action', header: t('access.column.action'), width: '13rem', value: (row) => actionText(t, row.action) },
    { id: 'subject', header: t('access.column.subject'), width: '11rem', value: (row) => subjectText(t, row.subjectType) },
    { id: 'note', header: t('access.column.note'), minor: true, value: (row) => noteText(t, row) },
  ], [t, language]);
}
