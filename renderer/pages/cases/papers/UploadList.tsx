import { ActionIcon, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { errorText } from '../../../app/errorText.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import classes from './papers.module.css';
import { cancelUpload, retryUpload, type Upload } from './uploads.ts';

/** Files on their way: how far, stop, try again. Nothing here is stored yet. */
export function UploadList({ uploads }: { readonly uploads: readonly Upload[] }): ReactNode {
  const { t } = useText();
  if (uploads.length === 0) return null;
  return (
    <section aria-label={t('papers.uploads')} className={classes['uploads']}>
      {uploads.map((upload) => <Row key={upload.id} upload={upload} />)}
    </section>
  );
}

function Row({ upload }: { readonly upload: Upload }): ReactNode {
  const { t } = useText();
  const { id, name, size, sent, phase, error, document } = upload;
  const percent = size === 0 ? 0 : Math.floor((sent / size) * 100);
  const failure = phase === 'FAILED' ? errorText(t, error) : null;
  const stop = (): void => {
    cancelUpload(id);
    if (phase !== 'FAILED') notify.news(t('papers.upload.cancelled'));
  };
  return (
    <Stack gap={4} data-upload={phase}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere', minWidth: 0 }}><b>{t(`documentCode.${document}`)}</b> · {name} <Text span c="dimmed" size="sm">{t(`papers.upload.${phase}`, { percent })}</Text></Text>
        {phase !== 'PREPARING' && <ActionIcon variant="subtle" color="gray" aria-label={t(phase === 'FAILED' ? 'papers.upload.dismiss' : 'papers.upload.cancel', { name })} onClick={stop}><IconX size={18} /></ActionIcon>}
      </Group>
      {failure === null && <Progress value={phase === 'PREPARING' ? 100 : percent} animated={phase === 'PREPARING'} size="sm" aria-label={t('papers.upload.progress', { name })} />}
      {failure !== null && (
        <div role="alert">
          <Text size="sm" style={{ color: 'var(--slrt-danger-text)' }}>{failure.text}</Text>
          <Text size="sm">{failure.next}</Text>
          <Button mt={4} size="compact-sm" variant="default" onClick={() => retryUpload(id)} aria-label={t('papers.upload.retry', { name })}>{t('common.retry')}</Button>
        </div>
      )}
    </Stack>
  );
}
