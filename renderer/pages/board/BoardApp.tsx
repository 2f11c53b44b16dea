import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { refresh, on, useCall } from '../../api.ts';
import { queryClient } from '../../app/queryClient.ts';
import { TextProvider } from '../../app/text.tsx';
import { cssVariables, theme } from '../../app/theme.ts';
import { Board } from './Board.tsx';
import { gong } from './gong.ts';

/** The waiting room's window: numbers, nothing to press, nowhere to go. */
export function BoardApp(): ReactNode {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="dark">
      <QueryClientProvider client={queryClient}><InLanguage /></QueryClientProvider>
    </MantineProvider>
  );
}

function InLanguage(): ReactNode {
  const status = useCall('app.status', {});
  const language = status.data?.language ?? 'id';
  useEffect(() => {
    const again = (): void => void refresh(['ticket', 'app']);
    const stops = [on('ticket.called', () => { gong(); again(); }), on('ticket.changed', again), on('app.changed', again), on('process.restarted', again)];
    return () => stops.forEach((stop) => stop());
  }, []);
  return <TextProvider language={language}><Board officeName={status.data?.officeName ?? ''} /></TextProvider>;
}
