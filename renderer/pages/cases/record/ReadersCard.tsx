import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { Page } from '#src/contract/operation.ts';
import type { CaseReader } from '#src/contract/rights.ts';
import { ROLES } from '#src/domain/access/roles.ts';
import { formatMediumMoment } from '#src/text/format.ts';
import { call, useCall, type ApiError } from '../../../api.ts';
import { mayCall } from '../../../app/mayCall.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.tsx';
import { Answered } from '../../../components/states.tsx';
import { actionText, noteText } from '../../access/accessText.ts';
import { Side } from '../panels/Panel.tsx';
import classes from '../cases.module.css';
import { Card } from './Card.tsx';

const SHOWN = 4;

/** Who opened, changed or printed this case: for those who answer for it, and for nobody else. */
export function ReadersCard({ view }: { readonly view: CaseView }): ReactNode {
  const { role } = useSession();
  return mayCall(role, 'case.readers') ? <Newest caseId={view.state.caseId} /> : null;
}

function Newest({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useText();
  const [all, setAll] = useState(false);
  const readers = useCall('case.readers', { caseId, cursor: null });
  return (
    <Card title={t('caseRecord.readers.title')} action={<Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>{t('caseRecord.readers.all')}</Button>}>
      <Answered answer={readers}>{({ rows }) => <List rows={rows.slice(0, SHOWN)} />}</Answered>
      {all && <Side title={t('caseRecord.readers.title')} size="640px" onClose={() => setAll(false)}><Everybody caseId={caseId} /></Side>}
    </Card>
  );
}

function Everybody({ caseId }: { readonly caseId: string }): ReactNode {
  const { t } = useText();
  const pages = useInfiniteQuery<Page<CaseReader>, ApiError, { pages: Page<CaseReader>[] }, readonly unknown[], string | null>({
    queryKey: ['case.readers', { caseId }, 'all'],
    queryFn: ({ pageParam }) => call('case.readers', { caseId, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  });
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">{t('caseRecord.readers.lead')}</Text>
      <Answered answer={{ data: pages.data?.pages.flatMap((page) => page.rows), error: pages.error, refetch: pages.refetch }}>{(rows) => <List rows={rows} />}</Answered>
      {pages.hasNextPage && <Button mt="md" size="sm" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('access.more')}</Button>}
    </>
  );
}

function List({ rows }: { readonly rows: readonly CaseReader[] }): ReactNode {
  const { t, language } = useText();
  return (
    <ul className={classes['plain']} data-readers>
      {rows.map((row) => {
        const role = ROLES.find((known) => known === row.role);
        const note = noteText(t, row);
        return (
          <li key={`${row.userName}-${row.action}-${row.note ?? ''}-${row.to}`}>
            <Text size="sm"><b>{row.userName === 'system' ? t('caseRecord.story.system') : row.userName}</b>{role === undefined ? '' : `, ${t(`role.name.${role}`)}`}</Text>
            <Text size="sm" c="dimmed">{actionText(t, row.action)}{note === null ? '' : ` (${note})`} · {formatMediumMoment(row.to, language)}{row.times > 1 && ` · ${t('caseRecord.readers.times', { count: row.times })}`}</Text>
          </li>
        );
      })}
    </ul>
  );
}
