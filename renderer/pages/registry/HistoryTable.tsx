import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RegistryHistoryRow } from '#src/contract/registryData.ts';
import { formatDate, formatMoment, formatNumber } from '#src/text/format.ts';
import { useText } from '../../app/text.tsx';
import classes from './registry.module.css';
import { quarterText } from './words.ts';

/** Every snapshot and delta that this computer took in, newest first. */
export function HistoryTable({ rows }: { readonly rows: readonly RegistryHistoryRow[] }): ReactNode {
  const { t } = useText();
  return (
    <Paper p="lg" component="section" aria-labelledby="registry-history">
      <Title order={2} id="registry-history" mb="sm">{t('registry.history.title')}</Title>
      {rows.length === 0 ? <Text c="dimmed">{t('registry.history.empty')}</Text> : (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('registry.now.takenIn')}</th><th scope="col">{t('registry.history.kind')}</th><th scope="col">{t('registry.now.version')}</th>
              <th scope="col">{t('registry.now.quarter')}</th><th scope="col">{t('registry.now.date')}</th>
              <th scope="col" className={classes['number']}>{t('registry.now.people')}</th>
            </tr>
          </thead>
          <tbody>{rows.map((row) => <HistoryRow key={row.at} row={row} />)}</tbody>
        </table>
      )}
    </Paper>
  );
}

function HistoryRow({ row }: { readonly row: RegistryHistoryRow }): ReactNode {
  const { t, language } = useText();
  return (
    <tr>
      <td>{formatMoment(row.at, language)}</td><td>{t(`registry.history.${row.kind}`)}</td><td>{row.version}</td>
      <td>{quarterText(t, row.quarter)}</td><td>{formatDate(row.date, language)}</td>
      <td className={classes['number']}>{formatNumber(row.people, language)}</td>
    </tr>
  );
}
