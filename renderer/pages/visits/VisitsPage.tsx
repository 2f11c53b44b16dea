import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WorkRow } from '#src/contract/work.ts';
import { FIELD_REPORT_STATUSES, REPORTERS, type FieldReportStatus } from '#src/domain/fieldReport/fold.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { EmptyState } from '../../components/states.tsx';
import { dateAndDistance, kindText } from '../cases/words.ts';
import { WorkList } from '../work/WorkList.tsx';
import { TONES } from './tones.ts';

/** Whoever reports sees all of the own village first; whoever decides sees what waits. */
export function VisitsPage(): ReactNode {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const search: { readonly view?: string } = useSearch({ strict: false });
  const reports = REPORTERS.includes(role);
  const view = search.view ?? (reports || !mayCall(role, 'fieldReport.approve') ? 'ALL' : 'MINE');
  const start = mayCall(role, 'fieldReport.submit') ? <Button leftSection={<IconPlus size={18} />} component={Link} to="/visits/new">{t('visit.new')}</Button> : null;
  return (
    <>
      <PageHeader title={t('visit.title')} lead={t('visit.intro')} actions={start} />
      <WorkList
        work="FIELD_REPORT" operation="fieldReport.list" view={view} onView={(next) => void navigate({ to: '/visits', search: { view: next }, replace: true })}
        statuses={FIELD_REPORT_STATUSES} tone={(row) => (row.desk === role ? 'needsYou' : TONES[row.status as FieldReportStatus] ?? 'plain')}
        labels={{
          title: (row) => row.title, status: (status) => workLabel('fieldReportStatus', status, t), open: t('visit.open'), view: { MINE: t('visit.view.MINE'), ALL: t('visit.view.ALL') },
          column: { title: t('visit.column.applicant'), moved: t('visit.column.moved'), status: t('visit.column.status') },
        }}
        onOpen={(row) => void navigate({ to: '/visits/$reportId', params: { reportId: row.id } })}
        facts={(row: WorkRow) => [[t('visit.kind'), kindText(row.kind, t)], [t('visit.since'), dateAndDistance(row.openedAt, today(), language)], [t('visit.column.needs'), row.size]]}
        empty={view === 'MINE' ? <EmptyState title={t('visit.emptyMine')} hint={t('visit.emptyHint')} /> : <EmptyState title={t('visit.empty')} hint={t(start === null ? 'visit.emptyHint' : 'visit.emptyOwn')} />}
      />
    </>
  );
}
