import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ErrorDetails } from '#src/text/error.ts';
import { formatNumber } from '#src/text/format.ts';
import { useText } from '../../app/text.tsx';
import classes from './registry.module.css';
import { lineProblemText } from './words.ts';

/** Which lines are broken, and the user's choice where there are few. */
export function BadLinesPanel({ details, onGoOn, onLeave }: {
  readonly details: ErrorDetails; readonly onGoOn: () => void; readonly onLeave: () => void;
}): ReactNode {
  const { t, language } = useText();
  const bad = Number(details['bad'] ?? 0);
  const canContinue = details['canContinue'] === true;
  const first = Array.isArray(details['first']) ? (details['first'] as readonly string[]) : [];
  return (
    <Alert role="alert" color={canContinue ? 'amber' : 'danger'} variant="outline" icon={<IconAlertTriangle />}
      title={t('registry.bad.title', { count: bad, lines: formatNumber(Number(details['lines'] ?? 0), language) })} styles={{ title: { whiteSpace: 'normal' } }}>
      <Stack gap="sm">
        <Text>{t(canContinue ? 'registry.bad.canContinue' : 'registry.bad.tooMany')}</Text>
        <BadLines lines={first.map((entry) => ({ line: Number(entry.split(':')[0]), problem: (entry.split(': ')[1] ?? '').trim() }))} />
        <Group>
          {canContinue && <Button onClick={onGoOn}>{t('registry.bad.goOn', { count: bad })}</Button>}
          <Button variant="default" onClick={onLeave}>{t('registry.bad.leave')}</Button>
        </Group>
      </Stack>
    </Alert>
  );
}

export function BadLines({ lines }: { readonly lines: readonly { readonly line: number; readonly problem: string }[] }): ReactNode {
  const { t, language } = useText();
  return (
    <table className={classes['table']}>
      <caption style={{ textAlign: 'start' }}>{t('registry.bad.first', { count: lines.length })}</caption>
      <thead><tr><th scope="col">{t('registry.bad.line')}</th><th scope="col">{t('registry.bad.problem')}</th></tr></thead>
      <tbody>
        {lines.map(({ line, problem }) => <tr key={line}><td>{formatNumber(line, language)}</td><td>{lineProblemText(t, problem)}</td></tr>)}
      </tbody>
    </table>
  );
}
