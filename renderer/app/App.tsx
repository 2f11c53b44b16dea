import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useCall } from '../api.ts';
import { Gate } from './Gate.tsx';
import { followNews } from './news.ts';
import { nameCloseButton, notify } from './notify.tsx';
import { usePreferences } from './preferences.ts';
import { queryClient } from './queryClient.ts';
import { TextProvider, useText } from './text.tsx';
import { cssVariables, theme } from './theme.ts';

export function App(): ReactNode {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <InLanguage />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** The user's language on this PC, else the office's. */
function InLanguage(): ReactNode {
  const status = useCall('app.status', {});
  const chosen = usePreferences().language;
  const language = chosen ?? status.data?.language ?? 'id';
  return (
    <TextProvider language={language}>
      <News />
      <Notifications position="bottom-right" limit={3} transitionDuration={0} />
      <Gate status={status} />
    </TextProvider>
  );
}

function News(): ReactNode {
  const { t } = useText();
  useEffect(() => nameCloseButton(t('common.close')), [t]);
  useEffect(() => followNews(() => notify.news(t('shell.restarted'))), [t]);
  return null;
}
