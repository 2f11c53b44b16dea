import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconCamera, IconFolderSearch, IconPaperclip } from '@tabler/icons-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { LARGEST_FILE } from '#src/contract/attachments.ts';
import type { DocumentCode } from '#src/domain/document/codes.ts';
import { useText } from '../../../app/text.tsx';
import classes from './papers.module.css';

const ACCEPT = 'image/jpeg,image/png,image/webp,image/tiff,application/pdf,.heic,.heif';

/** Makes a box take dropped files; `over` is true while something is held above it. */
export function useDrop(onFiles: ((files: readonly File[]) => void) | null): { readonly over: boolean; readonly handlers: Record<string, (event: DragEvent) => void> } {
  const [over, setOver] = useState(false);
  if (onFiles === null) return { over: false, handlers: {} };
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      },
    },
  };
}

interface AddAreaProps {
  readonly document: DocumentCode;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCamera: () => void;
  readonly onScan: () => void;
}

/** The four ways in: drag, choose, camera, scanner. */
export function AddArea({ document, onFiles, onCamera, onScan }: AddAreaProps): ReactNode {
  const { t } = useText();
  const { over, handlers } = useDrop(onFiles);
  const reset = useRef<() => void>(null);
  const name = t(`documentCode.${document}`);
  return (
    <div role="group" aria-label={t('papers.add', { document: name })} className={classes['drop']} data-over={over || undefined} data-drop {...handlers}>
      <Text size="sm">{over ? t('papers.drop', { document: name }) : t('papers.addHint')}</Text>
      <Group gap="sm">
        <FileButton multiple accept={ACCEPT} resetRef={reset} inputProps={{ 'aria-label': t('papers.fromFile') }} onChange={(files) => { onFiles(files); reset.current?.(); }}>
          {(props) => <Button {...props} leftSection={<IconPaperclip size={18} aria-hidden />}>{t('papers.fromFile')}</Button>}
        </FileButton>
        <Button variant="default" leftSection={<IconCamera size={18} aria-hidden />} onClick={onCamera}>{t('papers.fromCamera')}</Button>
        <Button variant="default" leftSection={<IconFolderSearch size={18} aria-hidden />} onClick={onScan}>{t('papers.fromScanner')}</Button>
      </Group>
      <Text size="xs" c="dimmed">{t('papers.limits', { megabytes: LARGEST_FILE / 1024 / 1024 })}</Text>
    </div>
  );
}
