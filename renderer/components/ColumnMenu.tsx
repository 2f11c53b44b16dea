import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../app/text.tsx';
import type { TableModel } from './useTableModel.ts';

/** Which columns a table shows; at least one stays. */
export function ColumnMenu<Row>({ model }: { readonly model: TableModel<Row> }): ReactNode {
  const { t } = useText();
  return (
    <Popover position="top-end" shadow="sm" trapFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" c="dimmed" leftSection={<IconColumns size={16} aria-hidden />}>{t('form.columns')}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('form.columns')}>
        <Stack gap="xs">
          {model.allColumns.map((column) => (
            <Checkbox key={column.id} label={column.header} checked={!model.isHidden(column.id)} disabled={!model.isHidden(column.id) && model.columns.length === 1} onChange={() => model.toggle(column.id)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
