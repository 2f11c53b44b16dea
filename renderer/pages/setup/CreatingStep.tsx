import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.tsx';
import { ErrorState } from '../../components/states.tsx';

export function CreatingStep({ demo, error, onBack }: { readonly demo: boolean; readonly error: unknown; readonly onBack: () => void }): ReactNode {
  const { t } = useText();
  if (error !== null) return <Stack><ErrorState error={error} /><Group><Button variant="default" onClick={onBack}>{t('common.back')}</Button></Group></Stack>;
  return (
    <Stack align="center" py="xl" role="status">
      <Loader aria-hidden />
      <Text ta="center">{t(demo ? 'setup.creatingDemo' : 'setup.creating')}</Text>
    </Stack>
  );
}
