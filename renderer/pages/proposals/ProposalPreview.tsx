import type { ReactNode } from 'react';
import type { WorkRow } from '#src/contract/work.ts';
import { villageText } from '#src/domain/area/area.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { dateAndDistance } from '../cases/words.ts';
import { Preview, type Fact } from '../work/Preview.tsx';
import { toneOf } from './tones.ts';
import { subjectLine } from './words.ts';

/** The marked row of the queue of proposals. */
export function ProposalPreview({ row, onOpen }: { readonly row: WorkRow; readonly onOpen: (row: WorkRow) => void }): ReactNode {
  const { t, language } = useText();
  const day = today();
  const facts: readonly Fact[] = [
    [t('proposalPage.column.kind'), workLabel('proposalKind', row.kind, t)],
    [t('proposalPage.column.reason'), workLabel('proposalReason', row.reason, t)],
    [t('proposalPage.column.village'), villageText(row.village)],
    [t('proposalPage.column.opened'), dateAndDistance(row.openedAt, day, language)],
    [t('proposalPage.moved'), dateAndDistance(row.movedAt, day, language)],
  ];
  return (
    <Preview title={subjectLine(row.title, row.size, t)} badge={<StatusBadge tone={toneOf(row.status)}>{workLabel('proposalStatus', row.status, t)}</StatusBadge>}
      facts={facts} open={t('proposalPage.open')} onOpen={() => onOpen(row)} />
  );
}
