import { Button, Group, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { agreementEndedOn, type Partner, type Programme } from '#src/domain/programme/programme.ts';
import { partnerIn, programmeIn, type CatalogueKind } from '#src/domain/programme/catalogue.ts';
import type { Translate } from '#src/text/index.ts';
import { call } from '../../api.ts';
import { useCatalogue } from '../../app/catalogue.ts';
import { mayCall } from '../../app/mayCall.ts';
import { useSaveFile } from '../../app/saveFile.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.tsx';
import { today } from '../../app/today.ts';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { agreementText } from './agreementText.ts';
import { CatalogPanel, type Doing } from './CatalogPanel.tsx';
import { CsvPanel } from './CsvPanel.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { findIn } from './findIn.ts';
import { RulePanel } from './RulePanel.tsx';
import { RulesTable } from './RulesTable.tsx';
import { SheetPanel, VersionsPanel } from './SidePanels.tsx';

type List = 'programmes' | 'partners' | 'rules';
type Open = { readonly entry: Programme | Partner; readonly doing: Doing | 'look' } | 'new' | 'csv' | null;

/** What there is to give, who gives it, and by which rules: the office's own data, each change a version. */
export function ProgrammesPage(): ReactNode {
  const { t } = useText();
  const { role } = useSession();
  const [list, setList] = useState<List>('programmes');
  const [typed, setTyped] = useState('');
  const [retired, setRetired] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const lists: List[] = mayCall(role, 'rule.list') ? ['programmes', 'partners', 'rules'] : ['programmes', 'partners'];
  const kind = list === 'partners' ? 'PARTNER' : 'PROGRAMME';
  const edits = mayCall(role, 'catalogue.writeProgramme') && list !== 'rules';
  const look = (entry: Programme | Partner): void => setOpen({ entry, doing: 'look' });
  return (
    <>
      <PageHeader title={t('programme.title')} lead={t('programme.lead')} actions={edits && (
        <>
          <ExportButton kind={kind} />
          <Button variant="default" leftSection={<IconFileSpreadsheet size={18} />} onClick={() => setOpen('csv')}>{t('catalogue.import')}</Button>
          <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen('new')}>{t(kind === 'PARTNER' ? 'catalogue.addPartner' : 'catalogue.add')}</Button>
        </>
      )} />
      <Group mb="md">
        <SegmentedControl value={list} onChange={(value) => { setList(value as List); setTyped(''); }} transitionDuration={0} aria-label={t('programme.title')} data={lists.map((value) => ({ value, label: t(`programme.${value}`) }))} />
        <TextInput data-search aria-label={t('programme.search')} placeholder={t('programme.search')} leftSection={<IconSearch size={18} aria-hidden />} w={320} maw="100%" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        {list !== 'rules' && mayCall(role, 'catalogue.history') && <Switch label={t('catalogue.showRetired')} checked={retired} onChange={(event) => setRetired(event.currentTarget.checked)} />}
      </Group>
      {list === 'programmes' && <Programmes typed={typed} retired={retired} onOpen={look} />}
      {list === 'partners' && <Partners typed={typed} retired={retired} onOpen={look} />}
      {list === 'rules' && <RulesTable typed={typed} />}
      <Panels kind={kind} open={open} setOpen={setOpen} />
    </>
  );
}

function ExportButton({ kind }: { readonly kind: CatalogueKind }): ReactNode {
  const { t } = useText();
  const save = useSaveFile();
  return <Button variant="default" leftSection={<IconDownload size={18} />} onClick={() => void save(call('catalogue.export', { kind }), t('catalogue.exported'))}>{t('catalogue.export')}</Button>;
}

function Panels({ kind, open, setOpen }: { readonly kind: CatalogueKind; readonly open: Open; readonly setOpen: (open: Open) => void }): ReactNode {
  const catalogue = useCatalogue();
  const close = (): void => setOpen(null);
  if (open === null) return null;
  if (open === 'new') return <EntryPanel kind={kind} entry={null} onClose={close} />;
  if (open === 'csv') return <CsvPanel kind={kind} onClose={close} />;
  const { code } = open.entry;
  // As it stands now: an edit may have written a newer version.
  const programme = kind === 'PROGRAMME' ? programmeIn(catalogue, code) ?? null : null;
  const partner = kind === 'PARTNER' ? partnerIn(catalogue, code) ?? null : null;
  const back = (): void => setOpen({ entry: open.entry, doing: 'look' });
  switch (open.doing) {
    case 'look': return <CatalogPanel programme={programme} partner={partner} onDo={(doing) => setOpen({ entry: open.entry, doing })} onClose={close} />;
    case 'edit': return <EntryPanel kind={kind} entry={programme ?? partner} onClose={back} />;
    case 'versions': return <VersionsPanel kind={kind} code={code} name={open.entry.name} onClose={back} />;
    case 'sheet': return <SheetPanel code={code} name={open.entry.name} onClose={back} />;
    case 'rules': return <RulePanel rule={{ kind: 'RULES', code }} name={open.entry.name} onClose={back} />;
  }
}

const listedName = ({ name, retired }: Programme | Partner, t: Translate): string => (retired ? `${name} (${t('catalogue.retired').toLowerCase()})` : name);

interface ListProps<Row> {
  readonly typed: string;
  readonly retired: boolean;
  readonly onOpen: (row: Row) => void;
}

function Programmes({ typed, retired, onOpen }: ListProps<Programme>): ReactNode {
  const { t } = useText();
  const { programmes } = useCatalogue();
  const columns = useMemo((): readonly DataColumn<Programme>[] => [
    { id: 'name', header: t('programme.column.name'), value: (row) => listedName(row, t) },
    { id: 'sector', header: t('programme.column.sector'), width: '12rem', value: (row) => t(`case.sector.${row.sector}`) },
    { id: 'owner', header: t('programme.column.owner'), width: '11rem', minor: true, value: (row) => t(`programme.level.${row.level}`) },
    { id: 'unit', header: t('programme.column.unit'), width: '9rem', minor: true, value: (row) => t(`programme.unit.${row.unit}`) },
    { id: 'benefit', header: t('programme.column.benefit'), minor: true, value: (row) => row.benefit },
  ], [t]);
  const rows = useMemo(() => programmes.filter((row) => (retired || !row.retired) && findIn(typed, [row.name, row.shortName, row.owner, row.benefit, t(`case.sector.${row.sector}`)])), [programmes, retired, typed, t]);
  return <DataTable name="programmes" label={t('programme.programmeTable')} rows={rows} columns={columns} rowId={(row) => row.code} onOpen={onOpen} openOnClick empty={<EmptyState title={t('programme.none')} hint={t('programme.noneHint')} />} />;
}

/** An agreement that has run out stands out; the others are quiet. */
function AgreementCell({ partner }: { readonly partner: Partner }): ReactNode {
  const { t, language } = useText();
  const text = agreementText(partner, today(), t, language);
  return agreementEndedOn(partner, today()) === null ? text : <StatusBadge tone="late">{text}</StatusBadge>;
}

function Partners({ typed, retired, onOpen }: ListProps<Partner>): ReactNode {
  const { t, language } = useText();
  const { partners } = useCatalogue();
  const columns = useMemo((): readonly DataColumn<Partner>[] => [
    { id: 'name', header: t('programme.column.name'), value: (row) => listedName(row, t) },
    { id: 'kind', header: t('programme.column.kind'), width: '12rem', value: (row) => t(`programme.partnerKind.${row.kind}`) },
    { id: 'sector', header: t('programme.column.sector'), width: '14rem', minor: true, value: (row) => t(`case.sector.${row.sector}`) },
    { id: 'services', header: t('programme.column.services'), width: '7rem', minor: true, align: 'end', value: (row) => row.services.length },
    { id: 'mou', header: t('catalogue.field.mou'), width: '13rem', value: (row) => agreementText(row, today(), t, language), cell: (row) => <AgreementCell partner={row} /> },
  ], [t, language]);
  const rows = useMemo(() => partners.filter((row) => (retired || !row.retired) && findIn(typed, [row.name, row.addressee, t(`case.sector.${row.sector}`)])), [partners, retired, typed, t]);
  return <DataTable name="partners" label={t('programme.partnerTable')} rows={rows} columns={columns} rowId={(row) => row.code} onOpen={onOpen} openOnClick empty={<EmptyState title={t('programme.none')} hint={t('programme.noneHint')} />} />;
}
