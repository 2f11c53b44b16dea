import { useMemo, useState, type ReactNode } from 'react';
import { NATIONAL_VIEWS, type NationalItemRow, type NationalItemView, type NationalView } from '#src/contract/national.ts';
import { villageText } from '#src/domain/area/area.ts';
import { formatMediumMoment } from '#src/text/format.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { usePaged } from '../../app/usePaged.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Views } from '../../components/Views.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import { gapsText, stageText, TONES } from './words.ts';

/** Proposals by where they stand on their way to the national system and back. */
export function Items({ counts }: { readonly counts: NationalView['counts'] }): ReactNode {
  const { t } = useText();
  const [view, setView] = useState<NationalItemView>(firstWithRows(counts));
  const [shown, setShown] = useState<NationalItemRow | null>(null);
  const page = usePaged('national.items', { view });
  const columns = useColumns();
  return (
    <div>
      <Views label={t('national.view.label')} current={view} onChoose={setView} views={NATIONAL_VIEWS.map((one) => ({ view: one, text: t(`national.view.${one}`), count: countOf(counts, one) }))} />
      <Answered answer={{ data: page.loading ? undefined : page.rows, error: page.error, refetch: page.retry }}>
        {(rows) => (
          <DataTable name="nationalItems" label={t('national.items.label')} rows={rows} columns={columns} rowId={(row) => row.id} onOpen={setShown} openOnClick onEnd={page.more} height="max(320px, calc(100dvh - 520px))"
            empty={<EmptyState title={t('national.items.none')} hint={t('national.items.noneHint')} />} />
        )}
      </Answered>
      {shown !== null && <ItemPanel item={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

function countOf(counts: NationalView['counts'], view: NationalItemView): number | null {
  const { WAITING = 0, SENDING = 0, BLOCKED = 0, TAKEN = 0, REFUSED = 0, REJECTED = 0, DONE = 0 } = counts;
  return { WAITING: WAITING + SENDING, BLOCKED, SENT: TAKEN, BACK: REFUSED + REJECTED, DONE, ALL: null }[view];
}

/** What needs somebody comes first. */
function firstWithRows(counts: NationalView['counts']): NationalItemView {
  return (['BLOCKED', 'WAITING', 'BACK', 'SENT'] as const).find((view) => (countOf(counts, view) ?? 0) > 0) ?? 'ALL';
}

function useColumns(): readonly DataColumn<NationalItemRow>[] {
  const { t, language } = useText();
  return useMemo((): readonly DataColumn<NationalItemRow>[] => {
    const state = (row: NationalItemRow): string => `${t(`national.state.${row.state}`)}${row.way === 'FILE' ? ` (${t('national.items.byFile')})` : ''}`;
    return [
      { id: 'title', header: t('national.items.title'), value: (row) => row.title },
      { id: 'kind', header: t('national.items.kind'), width: '9rem', minor: true, value: (row) => workLabel('proposalKind', row.kind, t) },
      { id: 'village', header: t('national.items.village'), minor: true, value: (row) => villageText(row.village) },
      { id: 'state', header: t('national.items.state'), width: '15rem', value: state, cell: (row) => <StatusBadge tone={TONES[row.state]}>{state(row)}</StatusBadge> },
      { id: 'note', header: t('national.items.note'), value: (row) => noteOf(row, t) },
      { id: 'at', header: t('national.items.at'), width: '11rem', minor: true, value: (row) => row.movedAt, cell: (row) => formatMediumMoment(row.movedAt, language) },
    ];
  }, [t, language]);
}

function noteOf({ gaps, reason, stage, isMended }: NationalItemRow, t: ReturnType<typeof useText>['t']): string {
  if (gaps.length > 0) return gapsText(gaps, t);
  if (reason !== '') return reason;
  if (stage !== null) return stageText(stage, t);
  return isMended ? t('national.items.mended') : '';
}
