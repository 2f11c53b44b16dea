import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AppStatus } from '#src/contract/app.ts';
import { ApiError, useCommand } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { ErrorState } from '../../components/states.tsx';
import { Sheet } from '../../components/Sheet.tsx';
import { StepHead } from './StepHead.tsx';

/** The file can't be opened: why, that nothing is lost, and a way to try again. Deleting is never offered. */
export function RefusedPage({ status }: { readonly status: AppStatus }): ReactNode {
  const { t } = useText();
  const retry = useCommand('app.retry');
  return (
    <Sheet>
      <Stack>
        <StepHead title={t('setup.refused.title')} lead={t('setup.refused.safe')} />
        <ErrorState error={new ApiError(status.refusal ?? 'INTERNAL')} />
        <Button onClick={() => retry.mutate({})} loading={retry.isPending}>{t('common.retry')}</Button>
        <Text size="sm" c="dimmed">{t('help.version', { version: status.version })}</Text>
      </Stack>
    </Sheet>
  );
}
