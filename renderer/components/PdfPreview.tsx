import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DocumentFile } from '#src/contract/operation.ts';
import { PIXELS_PER_POINT, renderPages } from '../app/pdf.ts';
import { printPages } from '../app/print.ts';
import { useSaveFile } from '../app/saveFile.ts';
import { useText } from '../app/text.tsx';
import { LoadingState } from './states.tsx';
import classes from './pdf.module.css';

/** The real pages of a document, with printing and saving. What is seen is what comes out of the printer. */
export function PdfPreview({ file, actions }: { readonly file: DocumentFile; readonly actions?: ReactNode }): ReactNode {
  const { t } = useText();
  const pages = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ readonly file: DocumentFile; readonly state: 'shown' | 'failed' } | null>(null);
  const state = drawn?.file === file ? drawn.state : 'drawing';
  useEffect(() => {
    let current = true;
    const draw = async (): Promise<void> => {
      const canvases = await renderPages(file.bytes);
      if (!current) return;
      canvases.forEach((canvas, index) => {
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', t('form.page', { number: index + 1, count: canvases.length }));
      });
      pages.current?.replaceChildren(...canvases);
      setDrawn({ file, state: 'shown' });
    };
    draw().catch(() => {
      if (current) setDrawn({ file, state: 'failed' });
    });
    return () => {
      current = false;
    };
  }, [file, t]);
  const save = useSaveFile();
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button leftSection={<IconPrinter size={18} />} onClick={() => printPages([...(pages.current?.querySelectorAll('canvas') ?? [])], PIXELS_PER_POINT)} disabled={state !== 'shown'}>{t('common.print')}</Button>
        <Button variant="default" leftSection={<IconDownload size={18} />} onClick={() => void save(file, t('form.pdfSaved'))}>{t('form.savePdf')}</Button>
        {actions}
      </Group>
      {state === 'drawing' && <LoadingState />}
      {state === 'failed' && <Alert color="danger" variant="outline">{t('form.pdfFailed')}</Alert>}
      <div ref={pages} className={classes['pages']} data-pdf={state} />
    </Stack>
  );
}
