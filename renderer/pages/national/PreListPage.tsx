import { useMemo, useState, type ReactNode } from 'react';
import type { PreListRow } from '#src/contract/preLists.ts';
import { villageText } from '#src/domain/area/area.ts';
import { PRE_LIST_STATES, type PreListState } from '#src/domain/proposal/preList.ts';
import { formatMediumMoment } from '#src/text/format.ts';
import { usePaged } from '../../app/usePaged.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { Views } from '../../components/Views.tsx';
import { PreListPanel } from './PreListPanel.tsx';

/** Families whom SIKS-NG wants checked in the field, of the own villages. */
export function PreListPage(): ReactNode {
  const { t } = useText();
  const [state, setState] = useState<PreListState>('OPEN');
  const [shown, setShown] = useState<PreListRow | null>(null);
  const page = usePaged('preList.list', { state });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('preList.title')} lead={t('preList.lead')} />
      <Views label={t('preList.views')} current={state} onChoose={setState} views={PRE_LIST_STATES.map((one) => ({ view: one, text: t(`preList.state.${one}`), count: null }))} />
      <Answered answer={{ data: page.loading ? undefined : page.rows, error: page.error, refetch: page.retry }}>
        {(rows) => (
          <DataTable name="preList" label={t('preList.label')} rows={rows} columns={columns} rowId={(row) => row.id} onOpen={setShown} openOnClick onEnd={page.more}
            empty={<EmptyState title={t('preList.none')} hint={t('preList.noneHint')} />} />
        )}
      </Answered>
      {shown !== null && <PreListPanel entry={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function useColumns(): readonly DataColumn<PreListRow>[] {
  const { t, language } = useText();
  return useMemo((): readonly DataColumn<PreListRow>[] => {
    const known = (row: PreListRow): string => (row.proposalId !== null ? t('preList.hasProposal') : row.caseId !== null ? t('preList.hasCase') : '');
    return [
      { id: 'head', header: t('preList.head'), value: (row) => row.headName, cell: (row) => <span style={{ fontWeight: 600 }}>{row.headName}</span> },
      { id: 'village', header: t('preList.village'), value: (row) => villageText(row.village) },
      { id: 'here', header: t('preList.here'), width: '14rem', value: known },
      { id: 'period', header: t('preList.period'), width: '7rem', minor: true, value: (row) => row.period },
      { id: 'at', header: t('preList.at'), width: '11rem', minor: true, value: (row) => row.changedAt, cell: (row) => formatMediumMoment(row.changedAt, language) },
    ];
  }, [t, language]);
}
