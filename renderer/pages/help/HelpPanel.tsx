import { Button, Drawer, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sectionOf } from '../../app/navigation.ts';
import { beginReport } from '../../app/problemReport.ts';
import { useText } from '../../app/text.tsx';

export interface HelpPanelState {
  readonly opened: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
}

export function useHelpPanel(): HelpPanelState {
  const [opened, { toggle, close }] = useDisclosure(false);
  return { opened, toggle, close };
}

/** F1: what this page is for, in a few sentences. */
export function HelpPanel({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const section = useRouterState({ select: (state) => sectionOf(state.location.pathname) });
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={400} title={<Text fw={650} size="lg">{t('help.title')}: {t(`shell.nav.${section}`)}</Text>} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <Text>{t(`help.page.${section}`)}</Text>
        <Button variant="default" onClick={() => { onClose(); void navigate({ to: '/help' }); }}>{t('help.all')}</Button>
        <Button variant="default" onClick={() => { onClose(); void beginReport(); }}>{t('problem.report.title')}</Button>
      </Stack>
    </Drawer>
  );
}
