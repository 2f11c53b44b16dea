import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { ScanFile, ScanFolder } from '#src/contract/attachments.ts';
import { formatMoment } from '#src/text/format.ts';
import { useCall, useCommand } from '../../../api.ts';
import { useText } from '../../../app/text.tsx';
import { Answered, EmptyState, ErrorState } from '../../../components/states.tsx';
import classes from './papers.module.css';
import { sizeText } from './papersModel.ts';

/** A scanner needs some seconds a page: looking this often shows the page when the hand comes back from it. */
const LOOK_MS = 2_000;

/** The newest files of the folder that this PC's scanner writes to. */
export function ScanView({ onTake }: { readonly onTake: (file: ScanFile) => void }): ReactNode {
  const { t } = useText();
  const folder = useCall('scan.list', {}, { staleTime: 0 });
  const choose = useCommand('scan.chooseFolder');
  const { refetch } = folder;
  useEffect(() => {
    const timer = setInterval(() => void refetch(), LOOK_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  const button = (label: string): ReactNode => <Button variant="default" leftSection={<IconFolder size={18} aria-hidden />} loading={choose.isPending} onClick={() => choose.mutate({})}>{label}</Button>;
  return (
    <Stack gap="md">
      {choose.error !== null && <ErrorState error={choose.error} />}
      <Answered answer={folder}>
        {(value) => (value.folder === null
          ? <EmptyState title={t('papers.scan.none')} hint={t('papers.scan.noneHint')} action={button(t('papers.scan.choose'))} />
          : (
            <>
              <Group justify="space-between"><Text style={{ overflowWrap: 'anywhere' }}>{t('papers.scan.folder', { folder: value.folder })}</Text>{button(t('papers.scan.change'))}</Group>
              {value.gone && <Alert color="amber" variant="outline" role="alert">{t('papers.scan.gone', { folder: value.folder })}</Alert>}
              {!value.gone && <Files folder={value} onTake={onTake} />}
            </>
          ))}
      </Answered>
    </Stack>
  );
}

function Files({ folder, onTake }: { readonly folder: ScanFolder; readonly onTake: (file: ScanFile) => void }): ReactNode {
  const { t, language } = useText();
  const [taken, setTaken] = useState(false);
  if (folder.files.length === 0) return <EmptyState title={t('papers.scan.empty')} hint={t('papers.scan.emptyHint')} />;
  const take = (file: ScanFile): void => {
    if (taken) return;
    setTaken(true);
    onTake(file);
  };
  return (
    <ul className={classes['list']} aria-label={t('papers.scan.files')}>
      {folder.files.map((file) => (
        <li key={file.scanId}>
          <button type="button" className={classes['line']} disabled={file.growing} onClick={() => take(file)}>
            <span>
              <span className={classes['name']}>{file.name}</span>
              <Text span display="block" size="xs" c="dimmed">{formatMoment(file.changedAt, language)} · {sizeText(file.size, language)}{file.growing && ` · ${t('papers.scan.growing')}`}</Text>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
