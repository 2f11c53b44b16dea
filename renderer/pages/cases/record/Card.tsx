import { Group, Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** One thing that is known of a case, with its own small action. */
export function Card({ title, action, children }: { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <Paper p="md" component="section" aria-labelledby={id} style={{ minWidth: 0 }}>
      <Group justify="space-between" mb={6} wrap="nowrap"><Title order={2} size="h3" id={id}>{title}</Title>{action}</Group>
      {children}
    </Paper>
  );
}
