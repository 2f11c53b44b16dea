import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFileExport, IconFileImport, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { FILE_SHEETS, type FileSheet, type NationalFileReport, type NationalFileRow, type NationalResultReport } from '#src/contract/national.ts';
import { areaName, REGENCY, SUBDISTRICTS } from '#src/domain/area/area.ts';
import { formatMonth, formatMoment } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import { call, useCall, useCommand } from '../../api.ts';
import { notify } from '../../app/notify.tsx';
import { useText } from '../../app/text.tsx';
import { ConfirmPanel } from '../../components/ConfirmPanel.tsx';
import { DataTable, type DataColumn } from '../../components/DataTable.tsx';
import { ChoiceField, FieldWarning } from '../../components/fields.tsx';
import { Answered, EmptyState, ErrorState } from '../../components/states.tsx';

/** Of new proposals the programme, else what is done. */
const sheetText = (sheet: FileSheet, t: Translate): string => (sheet === 'CORRECT' || sheet === 'REMOVE' ? t(`national.files.sheet.${sheet}`) : t(`proposalPage.programmeOf.${sheet}`));

/** The way of operators today: a sheet out, a result file in; never both ways for one proposal. */
export function FilesPart({ isPast }: { readonly isPast: boolean }): ReactNode {
  const { t } = useText();
  const [sheet, setSheet] = useState<FileSheet>('BPNT');
  const [area, setArea] = useState<string>(REGENCY.code);
  const save = useCommand('national.exportFile');
  const take = useCommand('national.importResults');
  const choose = async (): Promise<void> => {
    const chosen = await call('shell.chooseFile', { kind: 'CSV' });
    if (chosen !== null) take.mutate({ fileToken: chosen.fileToken });
  };
  return (
    <Stack>
      <Paper p="lg" component="section" aria-labelledby="national-files">
        <Stack gap="sm">
          <Title order={2} size="h3" id="national-files">{t('national.files.title')}</Title>
          <Text>{t('national.files.lead')}</Text>
          <Text c="dimmed">{t(sheet === 'CORRECT' || sheet === 'REMOVE' ? 'national.files.byHand' : 'national.files.overwrite')}</Text>
          {isPast && <FieldWarning>{t('national.files.past')}</FieldWarning>}
          <Group align="flex-end">
            <ChoiceField label={t('national.files.programme')} value={sheet} onChange={(value) => setSheet(FILE_SHEETS.find((known) => known === value) ?? 'BPNT')}
              data={FILE_SHEETS.map((value) => ({ value, label: sheetText(value, t) }))} w={260} />
            <ChoiceField label={t('national.files.area')} value={area} onChange={(value) => setArea(value ?? REGENCY.code)} searchable w={260}
              data={[{ value: REGENCY.code, label: t('national.files.regency') }, ...SUBDISTRICTS.map(({ code, name }) => ({ value: code, label: name }))]} />
            <Button leftSection={<IconFileExport size={18} aria-hidden />} loading={save.isPending} onClick={() => save.mutate({ sheet, area })}>{t('national.files.save')}</Button>
            <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} loading={take.isPending} onClick={() => void choose()}>{t('national.files.import')}</Button>
          </Group>
          {[save.error, take.error].map((error) => error !== null && <ErrorState key={error.code} error={error} />)}
          {save.data !== undefined && !save.isPending && <Saved report={save.data} />}
          {take.data !== undefined && !take.isPending && <Taken report={take.data} />}
        </Stack>
      </Paper>
      <OpenFiles />
    </Stack>
  );
}

function Saved({ report: { saved, proposals, rows, repeated, unsigned, blanks } }: { readonly report: NationalFileReport }): ReactNode {
  const { t } = useText();
  if (!saved) return <Text role="status">{t('national.files.notSaved')}</Text>;
  return (
    <Alert role="status" color="brand" variant="outline" c="var(--mantine-color-text)" icon={<IconInfoCircle />} title={t('national.files.saved', { proposals, rows })}>
      {repeated > 0 && <Text>{t('national.files.repeated', { count: repeated })}</Text>}
      {unsigned > 0 && <Text>{t('national.files.unsigned', { count: unsigned })}</Text>}
      {blanks.length > 0 && <Text>{t('national.files.blanks', { columns: blanks.join(', ') })}</Text>}
    </Alert>
  );
}

function Taken({ report: { accepted, refused, unknown, unclear } }: { readonly report: NationalResultReport }): ReactNode {
  const { t } = useText();
  return <Alert role="status" color="brand" variant="outline" c="var(--mantine-color-text)" icon={<IconInfoCircle />}>{t('national.files.result', { accepted, refused, unknown, unclear })}</Alert>;
}

/** Files whose result is still out. */
function OpenFiles(): ReactNode {
  const { t, language } = useText();
  const files = useCall('national.files', {});
  const [back, setBack] = useState<NationalFileRow | null>(null);
  const takeBack = useCommand('national.takeBackFile');
  const columns = useMemo((): readonly DataColumn<NationalFileRow>[] => [
    { id: 'month', header: t('national.files.month'), width: '11rem', value: (row) => formatMonth(`${row.month}-01`, language) },
    { id: 'programme', header: t('national.files.programme'), value: (row) => sheetText(row.sheet, t) },
    { id: 'area', header: t('national.files.area'), value: (row) => (row.area === REGENCY.code ? t('national.files.regency') : (areaName(row.area) ?? row.area)) },
    { id: 'count', header: t('national.files.count'), width: '7rem', align: 'end', value: (row) => row.count },
    { id: 'sentAt', header: t('national.files.sentAt'), minor: true, value: (row) => formatMoment(row.sentAt, language) },
    { id: 'back', header: t('national.files.takeBack'), width: '13rem', value: () => '', cell: (row) => <Button size="compact-sm" variant="default" onClick={() => setBack(row)}>{t('national.files.takeBackAction')}</Button> },
  ], [t, language]);
  return (
    <>
      <Answered answer={files}>
        {(rows) => <DataTable name="nationalFiles" label={t('national.files.open')} rows={rows} columns={columns} rowId={(row) => row.batch} empty={<EmptyState title={t('national.files.none')} />} />}
      </Answered>
      {takeBack.error !== null && <ErrorState error={takeBack.error} />}
      <ConfirmPanel opened={back !== null} title={t('national.files.takeBackTitle')} action={t('national.files.takeBackAction')} busy={takeBack.isPending} onCancel={() => setBack(null)}
        onConfirm={() => back !== null && takeBack.mutate({ batch: back.batch }, { onSuccess: () => { setBack(null); notify.done(t('national.files.takenBack')); } })}>{t('national.files.takeBackText')}</ConfirmPanel>
    </>
  );
}
