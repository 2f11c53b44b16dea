import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface PageHeaderProps {
  readonly title: string;
  /** One sentence: what this page is for, or who and where a record is. */
  readonly lead?: ReactNode;
  /** The page's one filled button, and quieter ones beside it. */
  readonly actions?: ReactNode;
}

export function PageHeader({ title, lead, actions }: PageHeaderProps): ReactNode {
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg" wrap="wrap">
      <Stack gap={4} style={{ flex: '1 1 20rem', minWidth: 0 }}>
        <Title order={1} tabIndex={-1} data-page-title style={{ overflowWrap: 'anywhere' }}>{title}</Title>
        {lead !== undefined && <Text c="dimmed" component="div">{lead}</Text>}
      </Stack>
      {actions !== undefined && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
