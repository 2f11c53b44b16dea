import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { AttachmentFile } from '#src/contract/attachments.ts';
import type { AttachmentState } from '#src/domain/document/attachment.ts';
import { useCall } from '../../../api.ts';
import { openPdf, type OpenPdf } from '../../../app/pdf.ts';
import { useSaveFile } from '../../../app/saveFile.ts';
import { useText } from '../../../app/text.tsx';
import { Answered, LoadingState } from '../../../components/states.tsx';
import classes from './papers.module.css';
import { BytesImage } from './Thumbnail.tsx';

/** A stored file in full size. Opening it is a reading and is logged as one. */
export function FilePreview({ caseId, file, label }: { readonly caseId: string; readonly file: AttachmentState; readonly label: string }): ReactNode {
  const content = useCall('attachment.open', { caseId, attachmentId: file.attachmentId }, { staleTime: Infinity });
  return <Answered answer={content}>{(value) => (value.mediaType === 'application/pdf' ? <PdfFile file={value} label={label} /> : <Picture file={value} label={label} />)}</Answered>;
}

function Picture({ file, label }: { readonly file: AttachmentFile; readonly label: string }): ReactNode {
  const { t } = useText();
  const [large, setLarge] = useState(false);
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button variant="default" leftSection={large ? <IconZoomOut size={18} aria-hidden /> : <IconZoomIn size={18} aria-hidden />} onClick={() => setLarge(!large)}>{t(large ? 'papers.preview.smaller' : 'papers.preview.larger')}</Button>
        <SaveCopy file={file} />
      </Group>
      <div className={classes['preview']} data-large={large || undefined} tabIndex={large ? 0 : -1}><BytesImage bytes={file.bytes} alt={label} data-preview /></div>
    </Stack>
  );
}

/** One page at a time: a scan of a hundred pages opens as fast as one. */
function PdfFile({ file, label }: { readonly file: AttachmentFile; readonly label: string }): ReactNode {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [number, setNumber] = useState(1);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let opened: OpenPdf | null = null;
    let current = true;
    openPdf(file.bytes).then((made) => {
      opened = made;
      if (current) setPdf(made);
      else void made.close();
    }, () => setFailed(true));
    return () => {
      current = false;
      void opened?.close();
    };
  }, [file]);
  useEffect(() => {
    let current = true;
    pdf?.page(number).then((canvas) => {
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', `${label}, ${t('papers.preview.page', { number, count: pdf.pages })}`);
      if (current) box.current?.replaceChildren(canvas);
    }, () => setFailed(true));
    return () => {
      current = false;
    };
  }, [pdf, number, label, t]);
  return (
    <Stack gap="sm">
      <Group gap="sm">
        {pdf !== null && pdf.pages > 1 && (
          <>
            <Button variant="default" disabled={number === 1} onClick={() => setNumber(number - 1)}>{t('papers.preview.previous')}</Button>
            <Button variant="default" disabled={number === pdf.pages} onClick={() => setNumber(number + 1)}>{t('papers.preview.next')}</Button>
            <Text size="sm" role="status">{t('papers.preview.page', { number, count: pdf.pages })}</Text>
          </>
        )}
        <SaveCopy file={file} />
      </Group>
      {failed && <Alert color="amber" variant="outline">{t('papers.preview.failed')}</Alert>}
      {pdf === null && !failed && <LoadingState />}
      <div ref={box} className={classes['preview']} data-pdf-page={pdf === null ? undefined : number} />
    </Stack>
  );
}

function SaveCopy({ file }: { readonly file: AttachmentFile }): ReactNode {
  const { t } = useText();
  const save = useSaveFile();
  return <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void save(file, t('papers.preview.copied'))}>{t('papers.preview.copy')}</Button>;
}
