import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../app/text.tsx';

export interface ConfirmPanelProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen and what can't be undone. */
  readonly children: ReactNode;
  /** The verb with the object's name: "Nonaktifkan akun Dewi". */
  readonly action: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** For what can't be undone; everything else just happens and offers to undo. */
export function ConfirmPanel(props: ConfirmPanelProps): ReactNode {
  const { t } = useText();
  return (
    <Modal opened={props.opened} onClose={props.onCancel} title={props.title} centered closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <Text component="div">{props.children}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onCancel} data-autofocus>{t('common.cancel')}</Button>
          <Button color={props.danger === true ? 'danger' : 'brand'} loading={props.busy ?? false} onClick={props.onConfirm}>{props.action}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
