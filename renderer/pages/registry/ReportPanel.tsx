import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RegistryReport } from '#src/contract/registryData.ts';
import { formatNumber } from '#src/text/format.ts';
import { useText } from '../../app/text.tsx';
import { BadLines } from './BadLinesPanel.tsx';
import classes from './registry.module.css';
import { fieldProblemText } from './words.ts';

/** What the last import found in its file. */
export function ReportPanel({ report }: { readonly report: RegistryReport }): ReactNode {
  const { t, language } = useText();
  const number = (value: number): string => formatNumber(value, language);
  return (
    <Paper p="lg" component="section" aria-labelledby="registry-report">
      <Stack gap="sm">
        <Title order={2} id="registry-report">{t('registry.report.title')}</Title>
        <Text>{t('registry.report.done', { version: report.version, people: number(report.people), seconds: formatNumber(report.seconds, language, 1) })}</Text>
        <dl className={classes['facts']}>
          <div><dt>{t('registry.report.lines')}</dt><dd>{number(report.lines)}</dd></div>
          <div><dt>{t('registry.report.badLines')}</dt><dd>{number(report.badLines)}</dd></div>
        </dl>
        {report.firstBadLines.length > 0 && <BadLines lines={report.firstBadLines} />}
        <FieldProblems problems={report.fieldProblems} />
      </Stack>
    </Paper>
  );
}

function FieldProblems({ problems }: { readonly problems: RegistryReport['fieldProblems'] }): ReactNode {
  const { t, language } = useText();
  const found = Object.entries(problems).sort(([, a], [, b]) => b - a);
  if (found.length === 0) return <Text c="dimmed">{t('registry.report.clean')}</Text>;
  return (
    <table className={classes['table']}>
      <thead><tr><th scope="col">{t('registry.report.mended')}</th><th scope="col" className={classes['number']}>{t('registry.report.count')}</th></tr></thead>
      <tbody>
        {found.map(([problem, count]) => <tr key={problem}><td>{fieldProblemText(t, problem)}</td><td className={classes['number']}>{formatNumber(count, language)}</td></tr>)}
      </tbody>
    </table>
  );
}
