import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { documentFileName } from '#src/domain/document/parts.ts';
import { formatNumber } from '#src/text/format.ts';
import { call } from '../../api.ts';
import { joinPdf } from '../../app/joinPdf.ts';
import { useSaveFile } from '../../app/saveFile.ts';
import { today } from '../../app/today.ts';
import { useText } from '../../app/text.tsx';
import { Refusal } from '../../components/states.tsx';

/** Letters that are made in one go: a fraction of a second, so that nobody else in the office waits. */
const SLICE = 10;

/** All letters as one file to print: made slice by slice with its progress; stopped by hand or by leaving the page. */
export function OneFile({ referralIds }: { readonly referralIds: readonly string[] }): ReactNode {
  const { t, language } = useText();
  const save = useSaveFile();
  const [done, setDone] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stopped = useRef(false);
  useEffect(() => () => {
    stopped.current = true;
  }, []);
  const make = async (): Promise<Uint8Array | null> => {
    const whole = await joinPdf();
    for (let from = 0; from < referralIds.length; from += SLICE) {
      setDone(from);
      const { bytes } = await call('reactivation.letters', { referralIds: referralIds.slice(from, from + SLICE) });
      if (stopped.current) return null;
      await whole.add(bytes);
    }
    setDone(referralIds.length);
    return whole.bytes();
  };
  const start = async (): Promise<void> => {
    stopped.current = false;
    setError(null);
    try {
      const bytes = await make();
      if (bytes !== null) await save({ fileName: documentFileName('surat-reaktivasi', `${today()}-${referralIds.length}`), bytes }, t('form.pdfSaved'));
    } catch (refusal) {
      setError(refusal);
    }
    setDone(null);
  };
  if (done === null) {
    return (
      <Stack gap="sm">
        <Refusal error={error} />
        <Button style={{ alignSelf: 'flex-start' }} leftSection={<IconDownload size={18} />} onClick={() => void start()}>{t('reactivation.letters.all', { count: referralIds.length, number: formatNumber(referralIds.length, language) })}</Button>
      </Stack>
    );
  }
  return (
    <Group gap="md" wrap="nowrap">
      <Progress.Root size="lg" style={{ flex: 1 }}><Progress.Section value={(done / referralIds.length) * 100} aria-label={t('reactivation.letters.making')} /></Progress.Root>
      <Text size="sm" role="status">{t('reactivation.letters.made', { done: formatNumber(done, language), of: formatNumber(referralIds.length, language) })}</Text>
      <Button variant="default" size="sm" onClick={() => { stopped.current = true; }}>{t('common.cancel')}</Button>
    </Group>
  );
}
