import { useState, type ReactNode } from 'react';
import type { RoundView } from '#src/contract/rounds.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { call } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { StepPanel } from '../work/StepPanel.tsx';

type Entry = RoundView['state']['entries'][number];

/** Who and how many of the family: `Ani Contoh dan 3 anggota lain`. */
export function useEntryName(): (entry: Entry) => string {
  const { t } = useText();
  return ({ subjects }) => {
    const [first] = subjects;
    return subjects.length > 1 ? t('round.withOthers', { name: first?.name ?? '', count: subjects.length - 1 }) : first?.name ?? '';
  };
}

/** The changes that the village proposes, each with its reason and what the deliberation said of it. Enter takes one off. */
export function Entries({ view }: { readonly view: RoundView }): ReactNode {
  const { t } = useText();
  const nameOf = useEntryName();
  const [dropping, setDropping] = useState<Entry | null>(null);
  const { entries, deliberation, roundId, lastEventId: basis } = view.state;
  const decisions = new Map(deliberation?.decisions.map((decision) => [decision.subject, decision]));
  const may = view.actions.includes('roundEntryDropped');
  const columns: readonly DataColumn<Entry>[] = [
    { id: 'name', header: t('round.column.name'), value: nameOf, cell: (row) => <span style={{ fontWeight: 600 }}>{nameOf(row)}</span> },
    { id: 'kind', header: t('round.column.kind'), width: '9rem', value: (row) => workLabel('proposalKind', row.kind, t) },
    { id: 'reason', header: t('round.reason'), width: '17rem', value: (row) => workLabel('proposalReason', row.reason, t) },
    {
      id: 'decision', header: t('round.column.decision'), width: '15rem', value: (row) => String(decisions.get(row.id)?.accepted ?? ''),
      cell: (row) => {
        const decision = decisions.get(row.id);
        if (decision === undefined) return <StatusBadge tone="needsYou">{t('round.undecided')}</StatusBadge>;
        return <StatusBadge tone={decision.accepted ? 'done' : 'stopped'}>{decision.accepted ? t('minutes.accepted') : t('round.refusedBecause', { reason: decision.reason })}</StatusBadge>;
      },
    },
  ];
  return (
    <>
      <DataTable name="round-entries" label={t('round.section.entries')} rows={entries} columns={columns} rowId={(row) => row.id} autoFocus {...(may ? { onOpen: setDropping } : {})}
        empty={<EmptyState title={t('round.noEntries')} hint={t('round.noEntriesHint')} />} {...(may ? { foot: t('round.dropKey') } : {})} />
      {dropping !== null && (
        <StepPanel action={t('round.drop')} text={t('round.dropText', { name: nameOf(dropping) })} needsReason hint={t('round.dropHint')} said={t('round.dropped', { name: nameOf(dropping) })} touches="round"
          run={(reason) => call('round.dropEntry', { roundId, basis, entryId: dropping.id, reason })} onClose={() => setDropping(null)} />
      )}
    </>
  );
}
