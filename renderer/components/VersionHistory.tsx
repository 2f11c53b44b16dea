import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatMoment } from '#src/text/format.ts';
import { useText } from '../app/text.tsx';

interface Version {
  readonly id: string;
  readonly at: number;
  readonly by: string | null;
  readonly note: string;
  /** What it changed, a line each. */
  readonly lines: readonly string[];
}

/** Who changed the office's own settings, when, why and what; newest first. */
export function VersionHistory({ versions, empty }: { readonly versions: readonly Version[]; readonly empty: string }): ReactNode {
  const { t, language } = useText();
  return (
    <Paper p="lg" maw={900} mt="lg" component="section">
      <Title order={2} size="h3" mb="sm">{t('terms.history')}</Title>
      {versions.length === 0 && <Text>{empty}</Text>}
      <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {versions.map((version) => (
          <li key={version.id}>
            <Text fw={600}>{t('terms.by', { date: formatMoment(version.at, language), name: version.by ?? t('terms.somebody') })}</Text>
            <Text size="sm">{version.note}</Text>
            {version.lines.map((line) => <Text key={line} size="sm" c="dimmed">{line}</Text>)}
          </li>
        ))}
      </Stack>
    </Paper>
  );
}
