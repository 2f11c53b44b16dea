import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { RoundFamily, RoundView } from '#src/contract/rounds.ts';
import { workLabel } from '#src/text/workLabels.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { MarkPanel } from './MarkPanel.tsx';
import { useFamilies } from './useFamilies.ts';

/** The village's families in the register: arrows move, Enter marks one, `/` searches; who is not in it is added. */
export function Families({ view }: { readonly view: RoundView }): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const [onlyListed, setOnlyListed] = useState(false);
  const [marking, setMarking] = useState<RoundFamily | null>(null);
  const words = text.trim().toLowerCase();
  const families = useFamilies(view.state.roundId, words !== '' || onlyListed);
  const marks = useMarks(view);
  const edits = view.actions.includes('roundEntrySet');
  const offered = onlyListed ? families.rows.filter(({ preList }) => preList === 'OPEN') : families.rows;
  const rows = words === '' ? offered : offered.filter((family) => family.members.some(({ name }) => name.toLowerCase().includes(words)) || (family.address ?? '').toLowerCase().includes(words));
  const columns: readonly DataColumn<RoundFamily>[] = [
    { id: 'head', header: t('round.family.head'), value: (row) => row.headName, cell: (row) => <Group component="span" gap={8}><span style={{ fontWeight: 600 }}>{row.headName}</span>{row.preList === 'OPEN' && <StatusBadge tone="needsYou">{t('preList.badge')}</StatusBadge>}</Group> },
    { id: 'address', header: t('register.family.address'), width: '18rem', minor: true, value: (row) => row.address },
    { id: 'members', header: t('round.family.members'), width: '6rem', align: 'end', minor: true, value: (row) => row.members.length },
    { id: 'decile', header: t('round.family.decile'), width: '6rem', align: 'end', value: (row) => row.decile, cell: (row) => (row.decile === 0 ? t('round.family.unranked') : row.decile) },
    { id: 'mark', header: t('round.family.mark'), width: '17rem', value: (row) => marks(row).length, cell: (row) => marks(row).map((entry) => <StatusBadge key={entry.id} tone={entry.kind === 'REMOVE' ? 'stopped' : 'moving'}>{workLabel('proposalReason', entry.reason, t)}</StatusBadge>) },
  ];
  if (families.error !== null) return <ErrorState error={families.error} onRetry={families.retry} />;
  if (families.loading) return <LoadingState />;
  return (
    <>
      <Group gap="sm" mb="md">
        <TextInput aria-label={t('round.family.search')} placeholder={t('round.family.search')} value={text} data-search w={320} size="sm" autoComplete="off" spellCheck={false} leftSection={<IconSearch size={16} aria-hidden />} onChange={(event) => setText(event.currentTarget.value)} />
        <Checkbox label={t('preList.only')} checked={onlyListed} onChange={(event) => setOnlyListed(event.currentTarget.checked)} />
        {edits && <Button size="sm" variant="default" leftSection={<IconPlus size={16} />} component={Link} to="/rounds/$roundId/add" params={{ roundId: view.state.roundId } as never}>{t('round.add')}</Button>}
      </Group>
      <DataTable name="round-families" label={t('round.section.families')} rows={rows} columns={columns} rowId={(row) => row.registryId} onEnd={families.more} autoFocus={words === ''} {...(edits ? { onOpen: setMarking } : {})}
        empty={words !== '' ? <EmptyState title={t('round.family.notFound')} hint={t(families.complete ? 'round.family.notFoundHint' : 'common.loading')} /> : <EmptyState title={t('round.family.none')} hint={t('round.family.noneHint')} />} />
      {marking !== null && <MarkPanel key={marking.registryId} view={view} family={marking} entries={marks(marking)} onClose={() => setMarking(null)} />}
    </>
  );
}

/** The entries of this round that concern a family. */
function useMarks({ state }: RoundView): (family: RoundFamily) => RoundView['state']['entries'] {
  const byPerson = useMemo(() => {
    const found = new Map<string, RoundView['state']['entries'][number][]>();
    for (const entry of state.entries) {
      for (const { registryId } of entry.subjects) {
        if (registryId !== null) found.set(registryId, [...(found.get(registryId) ?? []), entry]);
      }
    }
    return found;
  }, [state.entries]);
  return (family) => [...new Map(family.members.flatMap(({ registryId }) => byPerson.get(registryId) ?? []).map((entry) => [entry.id, entry])).values()];
}
