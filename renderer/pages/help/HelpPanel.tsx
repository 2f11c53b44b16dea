import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.tsx';

export function useHelpPanel() {
  const [opened, { toggle, close }] = useDisclosure(false);
  return { opened, toggle, close };
}

export function HelpPanel({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  return <Drawer opened={opened} onClose={onClose} position="right" title={t('shell.nav.help')} closeButtonProps={{ 'aria-label': t('common.close') }} />;
}
