import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { WorkRow } from '#src/contract/work.ts';
import { ROUND_STATUSES, type RoundStatus } from '#src/domain/round/fold.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { EmptyState } from '../../components/states.tsx';
import { dateAndDistance } from '../cases/words.ts';
import { WorkList } from '../work/WorkList.tsx';
import { BeginPanel } from './BeginPanel.tsx';
import { periodText, TONES } from './words.ts';

/** The villages' six-monthly updates in the own area. */
export function RoundsPage(): ReactNode {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const search: { readonly view?: string } = useSearch({ strict: false });
  const [beginning, setBeginning] = useState(false);
  const keeps = mayCall(role, 'round.begin');
  const view = search.view ?? (role === 'SUPERVISOR' ? 'MINE' : 'ALL');
  const begin = keeps && <Button leftSection={<IconPlus size={18} />} onClick={() => setBeginning(true)}>{t('round.begin')}</Button>;
  return (
    <>
      <PageHeader title={t('round.title')} lead={t('round.intro')} actions={begin} />
      <WorkList
        work="ROUND" operation="round.list" view={view} onView={(next) => void navigate({ to: '/rounds', search: { view: next }, replace: true })} statuses={ROUND_STATUSES}
        tone={(row) => (row.desk === role || (keeps && row.desk === 'FACILITATOR') ? 'needsYou' : TONES[row.status as RoundStatus] ?? 'plain')}
        labels={{
          title: (row) => periodText(row.title, t), status: (status) => workLabel('roundStatus', status, t), open: t('round.open'), view: { MINE: t('visit.view.MINE'), ALL: t('visit.view.ALL') },
          column: { title: t('round.column.period'), size: t('round.column.entries'), moved: t('visit.column.moved'), status: t('visit.column.status') },
        }}
        onOpen={(row) => void navigate({ to: '/rounds/$roundId', params: { roundId: row.id } })}
        facts={(row: WorkRow) => [[t('round.opened'), dateAndDistance(row.openedAt, today(), language)], [t('round.column.entries'), row.size]]}
        empty={<EmptyState title={t(view === 'MINE' ? 'round.emptyMine' : 'round.empty')} hint={t(keeps ? 'round.emptyOwn' : 'round.emptyHint')} />}
      />
      {beginning && <BeginPanel onClose={() => setBeginning(false)} />}
    </>
  );
}
