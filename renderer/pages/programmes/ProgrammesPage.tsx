import { SegmentedControl, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { Partner, Programme } from '#src/domain/programme/programme.ts';
import { useCatalogue } from '../../app/catalogue.ts';
import { useText } from '../../app/text.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { EmptyState } from '../../components/states.tsx';
import { CatalogPanel } from './CatalogPanel.tsx';
import { findIn } from './findIn.ts';

/** What there is to give, and who gives it. Read-only: the catalogue comes with the application. */
export function ProgrammesPage(): ReactNode {
  const { t } = useText();
  const [list, setList] = useState<'programmes' | 'partners'>('programmes');
  const [typed, setTyped] = useState('');
  return (
    <>
      <PageHeader title={t('programme.title')} lead={t('programme.lead')} />
      <Group mb="md">
        <SegmentedControl value={list} onChange={(value) => setList(value === 'partners' ? 'partners' : 'programmes')} transitionDuration={0} aria-label={t('programme.title')}
          data={[{ value: 'programmes', label: t('programme.programmes') }, { value: 'partners', label: t('programme.partners') }]} />
        <TextInput data-search aria-label={t('programme.search')} placeholder={t('programme.search')} leftSection={<IconSearch size={18} aria-hidden />} w={320} maw="100%" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </Group>
      {list === 'programmes' ? <Programmes typed={typed} /> : <Partners typed={typed} />}
    </>
  );
}

function Programmes({ typed }: { readonly typed: string }): ReactNode {
  const { t } = useText();
  const { programmes } = useCatalogue();
  const [shown, setShown] = useState<Programme | null>(null);
  const columns = useMemo((): readonly DataColumn<Programme>[] => [
    { id: 'name', header: t('programme.column.name'), value: (row) => row.name },
    { id: 'sector', header: t('programme.column.sector'), width: '12rem', value: (row) => t(`case.sector.${row.sector}`) },
    { id: 'owner', header: t('programme.column.owner'), width: '11rem', minor: true, value: (row) => t(`programme.level.${row.level}`) },
    { id: 'unit', header: t('programme.column.unit'), width: '9rem', minor: true, value: (row) => t(`programme.unit.${row.unit}`) },
    { id: 'benefit', header: t('programme.column.benefit'), minor: true, value: (row) => row.benefit },
  ], [t]);
  const rows = useMemo(() => programmes.filter((row) => !row.retired && findIn(typed, [row.name, row.shortName, row.owner, row.benefit, t(`case.sector.${row.sector}`)])), [programmes, typed, t]);
  return (
    <>
      <DataTable name="programmes" label={t('programme.programmeTable')} rows={rows} columns={columns} rowId={(row) => row.code} onOpen={setShown} openOnClick empty={<EmptyState title={t('programme.none')} hint={t('programme.noneHint')} />} />
      <CatalogPanel programme={shown} partner={null} onClose={() => setShown(null)} />
    </>
  );
}

function Partners({ typed }: { readonly typed: string }): ReactNode {
  const { t } = useText();
  const { partners } = useCatalogue();
  const [shown, setShown] = useState<Partner | null>(null);
  const columns = useMemo((): readonly DataColumn<Partner>[] => [
    { id: 'name', header: t('programme.column.name'), value: (row) => row.name },
    { id: 'kind', header: t('programme.column.kind'), width: '12rem', value: (row) => t(`programme.partnerKind.${row.kind}`) },
    { id: 'sector', header: t('programme.column.sector'), width: '14rem', minor: true, value: (row) => t(`case.sector.${row.sector}`) },
    { id: 'services', header: t('programme.column.services'), width: '7rem', minor: true, align: 'end', value: (row) => row.services.length },
  ], [t]);
  const rows = useMemo(() => partners.filter((row) => !row.retired && findIn(typed, [row.name, row.addressee, t(`case.sector.${row.sector}`)])), [partners, typed, t]);
  return (
    <>
      <DataTable name="partners" label={t('programme.partnerTable')} rows={rows} columns={columns} rowId={(row) => row.code} onOpen={setShown} openOnClick empty={<EmptyState title={t('programme.none')} hint={t('programme.noneHint')} />} />
      <CatalogPanel programme={null} partner={shown} onClose={() => setShown(null)} />
    </>
  );
}
