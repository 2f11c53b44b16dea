import { useMemo, useState, type ReactNode } from 'react';
import type { RuleRow } from '#src/contract/rule.ts';
import type { Translate } from '#src/text/index.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { Answered, EmptyState } from '../../components/states.tsx';
import { programmeName } from '../cases/names.ts';
import { findIn } from './findIn.ts';
import { RulePanel } from './RulePanel.tsx';

const nameOf = ({ kind, code }: RuleRow, t: Translate): string => (kind === 'RULES' ? programmeName(code) : t('rule.shared', { code }));

/** The rules of every programme, and the conditions that several of them share. */
export function RulesTable({ typed }: { readonly typed: string }): ReactNode {
  const { t } = useText();
  const list = useCall('rule.list', {}, { staleTime: 0 });
  const [shown, setShown] = useState<RuleRow | null>(null);
  const columns = useMemo((): readonly DataColumn<RuleRow>[] => [
    { id: 'name', header: t('programme.column.name'), value: (row) => nameOf(row, t) },
    { id: 'of', header: t('rule.column.of'), width: '10rem', value: (row) => (row.of === null ? '' : t(`rule.of.${row.of}`)) },
    { id: 'questions', header: t('rule.column.questions'), width: '8rem', align: 'end', value: (row) => row.questions },
    { id: 'examples', header: t('rule.column.examples'), width: '8rem', align: 'end', minor: true, value: (row) => row.examples },
    { id: 'state', header: t('rule.column.state'), width: '12rem', value: (row) => (row.problems.length === 0 ? t('rule.good') : t('rule.problems', { count: row.problems.length })) },
  ], [t]);
  return (
    <Answered answer={list}>
      {(rows) => (
        <>
          <DataTable name="rules" label={t('rule.table')} rows={rows.filter((row) => findIn(typed, [nameOf(row, t), row.code]))} columns={columns} rowId={(row) => `${row.kind} ${row.code}`} onOpen={setShown} openOnClick empty={<EmptyState title={t('programme.none')} hint={t('programme.noneHint')} />} />
          {shown !== null && <RulePanel rule={shown} name={nameOf(shown, t)} onClose={() => setShown(null)} />}
        </>
      )}
    </Answered>
  );
}
