import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCall } from '../../api.ts';
import { useText } from '../../app/text.tsx';
import { PdfPreview } from '../../components/PdfPreview.tsx';
import { Answered } from '../../components/states.tsx';
import { OneFile } from './OneFile.tsx';

/** Each letter is two pages of 12 megabytes once they are drawn: so many an office's PC shows without trouble. */
const SHOWN = 10;

/** The letters as pages to look at and print, a few at a time; many of them also as one file. */
export function Letters({ referralIds }: { readonly referralIds: readonly string[] }): ReactNode {
  const { t } = useText();
  const [from, setFrom] = useState(0);
  const file = useCall('reactivation.letters', { referralIds: referralIds.slice(from, from + SHOWN) });
  const turn = (by: number): void => setFrom(from + by);
  return (
    <Paper p="md">
      <Stack gap="md">
        {referralIds.length > SHOWN && <OneFile referralIds={referralIds} />}
        <Group justify="space-between">
          <Text fw={600}>{t('reactivation.letters.title', { from: from + 1, to: Math.min(from + SHOWN, referralIds.length), of: referralIds.length })}</Text>
          {referralIds.length > SHOWN && (
            <Group gap="sm">
              <Button variant="default" size="sm" disabled={from === 0} onClick={() => turn(-SHOWN)}>{t('reactivation.letters.back')}</Button>
              <Button variant="default" size="sm" disabled={from + SHOWN >= referralIds.length} onClick={() => turn(SHOWN)}>{t('reactivation.letters.next')}</Button>
            </Group>
          )}
        </Group>
        <Answered answer={file}>{(value) => <PdfPreview file={value} />}</Answered>
      </Stack>
    </Paper>
  );
}
