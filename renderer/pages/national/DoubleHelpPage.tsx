import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { NationalFindingRow } from '#src/contract/national.ts';
import { formatDate } from '#src/text/format.ts';
import { useCall, useCommand } from '../../api.ts';
import { mayCall } from '../../app/mayCall.ts';
import { notify } from '../../app/notify.tsx';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { programmeName } from '../cases/names.ts';

/** The planner's queue of lines that would give twice. */
export function DoubleHelpPage(): ReactNode {
  const { t } = useText();
  const rows = useCall('national.findings', {});
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('national.doubleHelp.title')} lead={t('national.doubleHelp.lead')} />
      <Answered answer={rows}>
        {(found) => <DataTable name="doubleHelp" label={t('national.doubleHelp.label')} rows={found} columns={columns} rowId={(row) => `${row.caseId} ${row.lineId} ${row.receives}`} empty={<EmptyState title={t('national.doubleHelp.none')} />} />}
      </Answered>
    </>
  );
}

function useColumns(): readonly DataColumn<NationalFindingRow>[] {
  const { t, language } = useText();
  const { role } = useSession();
  return useMemo((): readonly DataColumn<NationalFindingRow>[] => [
    { id: 'case', header: t('national.doubleHelp.case'), width: '12rem', value: (row) => row.caseNumber, cell: (row) => <Anchor component={Link} to="/cases/$caseId" params={{ caseId: row.caseId } as never}>{row.caseNumber}</Anchor> },
    { id: 'name', header: t('national.doubleHelp.name'), value: (row) => row.applicantName },
    { id: 'planned', header: t('national.doubleHelp.planned'), value: (row) => programmeName(row.programme) },
    { id: 'receives', header: t('national.doubleHelp.receives'), value: (row) => programmeName(row.receives) },
    { id: 'since', header: t('national.doubleHelp.since'), width: '11rem', minor: true, value: (row) => formatDate(row.since, language) },
    ...(mayCall(role, 'national.seeFinding') ? [{ id: 'seen', header: t('national.doubleHelp.seen'), width: '13rem', value: () => '', cell: (row: NationalFindingRow) => <Seen row={row} /> }] : []),
  ], [t, language, role]);
}

function Seen({ row }: { readonly row: NationalFindingRow }): ReactNode {
  const { t } = useText();
  const see = useCommand('national.seeFinding');
  return <Button size="compact-sm" variant="default" loading={see.isPending} onClick={() => see.mutate({ caseId: row.caseId, lineId: row.lineId }, { onSuccess: () => notify.done(t('national.doubleHelp.done')) })}>{t('national.doubleHelp.seen')}</Button>;
}
