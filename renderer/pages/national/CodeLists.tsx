import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CodeListRow } from '#src/contract/national.ts';
import { formatMediumMoment, formatNumber } from '#src/text/format.ts';
import type { Translate } from '#src/text/index.ts';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { FieldWarning } from '../../components/fields.tsx';
import { Answered } from '../../components/states.tsx';
import classes from '../registry/registry.module.css';

const SHOWN = 8;

/** The ministry's lists, and what differs from the lists that are built in: for the administrator. */
export function CodeLists(): ReactNode {
  const { t } = useText();
  const lists = useCall('national.codeLists', {});
  return (
    <Paper p="lg" maw={720} component="section" aria-labelledby="national-code-lists">
      <Stack>
        <Title order={2} size="h3" id="national-code-lists">{t('national.codeLists.title')}</Title>
        <Text c="dimmed">{t('national.codeLists.lead')}</Text>
        <Answered answer={lists}>{(rows) => (rows.length === 0 ? <Text>{t('national.codeLists.never')}</Text> : <Lists rows={rows} />)}</Answered>
      </Stack>
    </Paper>
  );
}

function Lists({ rows }: { readonly rows: readonly CodeListRow[] }): ReactNode {
  const { t, language } = useText();
  return (
    <table className={classes['table']} aria-labelledby="national-code-lists">
      <thead><tr>{(['name', 'version', 'entries', 'readAt', 'difference'] as const).map((column) => <th key={column} scope="col">{t(`national.codeLists.${column}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <td>{t(`national.codeLists.nameOf.${row.name}`)}</td>
            <td>{row.version}</td>
            <td>{formatNumber(row.entries, language)}</td>
            <td>{formatMediumMoment(row.readAt, language)}</td>
            <td><Difference row={row} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Difference({ row: { added, gone } }: { readonly row: CodeListRow }): ReactNode {
  const { t } = useText();
  if (added.length + gone.length === 0) return t('national.codeLists.none');
  return (
    <>
      {added.length > 0 && <FieldWarning>{t('national.codeLists.added', { codes: named(added, t) })}</FieldWarning>}
      {gone.length > 0 && <FieldWarning>{t('national.codeLists.gone', { codes: named(gone, t) })}</FieldWarning>}
    </>
  );
}

function named(codes: readonly { readonly code: string; readonly label: string }[], t: Translate): string {
  const shown = codes.slice(0, SHOWN).map(({ code, label }) => (label === '' ? code : `${code} (${label})`)).join(', ');
  return codes.length > SHOWN ? t('national.codeLists.rest', { codes: shown, count: codes.length - SHOWN }) : shown;
}
