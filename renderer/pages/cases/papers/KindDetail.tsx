import { Button, Stack, Text, Title } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import type { ChecklistLine } from '#src/contract/attachments.ts';
import type { CaseView } from '#src/contract/cases.ts';
import type { DocumentCode } from '#src/domain/document/codes.ts';
import { call } from '../../../api.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { needName } from '../names.ts';
import { AddArea } from './AddArea.tsx';
import { FileCard } from './FileCard.tsx';
import { documentCode, filesOf, type Screen } from './papersModel.ts';
import classes from './papers.module.css';
import { UploadList } from './UploadList.tsx';
import { useDoing } from './useDoing.ts';
import { useUploads, type Offer } from './uploads.ts';

interface KindDetailProps {
  readonly view: CaseView;
  /** Undefined: nobody asked for this kind. */
  readonly line: ChecklistLine | undefined;
  readonly document: DocumentCode;
  readonly mayAdd: boolean;
  readonly onAdd: (from: Offer['from'], replaces: string | null) => void;
  readonly onScreen: (screen: Screen) => void;
}

/** The chosen kind of paper: who asks for it, the ways in, and the files that are here. */
export function KindDetail({ view, line, document, mayAdd, onAdd, onScreen }: KindDetailProps): ReactNode {
  const { t } = useText();
  const again = useRef<HTMLInputElement>(null);
  const replacing = useRef<string | null>(null);
  const uploads = useUploads(view.state.caseId);
  const files = filesOf(view, document);
  const name = t(`documentCode.${document}`);
  const needs = view.state.needs.filter((need) => line?.needIds.includes(need.id) === true).map((need) => needName(need, t));
  const takeAgain = (attachmentId: string): void => {
    replacing.current = attachmentId;
    again.current?.click();
  };
  return (
    <Stack gap="md" style={{ minWidth: 0 }}>
      <div>
        <Title order={3} size="h3">{name}</Title>
        {needs.length > 0 && <Text size="sm" c="dimmed">{t('papers.forNeeds', { needs: needs.join('; ') })}</Text>}
      </div>
      {mayAdd && <AddArea document={document} onFiles={(chosen) => { for (const file of chosen) onAdd(file, null); }} onCamera={() => onScreen({ kind: 'camera', replaces: null })} onScan={() => onScreen({ kind: 'scan', replaces: null })} />}
      <input ref={again} type="file" hidden accept="image/*,application/pdf" aria-hidden tabIndex={-1} data-again onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        event.currentTarget.value = '';
        if (file !== undefined) onAdd(file, replacing.current);
      }} />
      <UploadList uploads={uploads} />
      {files.length === 0 && uploads.length === 0 && <Text c="dimmed">{t(line?.received === true ? 'papers.paperHere' : 'papers.none', { document: name })}</Text>}
      {files.map((file, index) => <FileCard key={file.attachmentId} view={view} file={file} number={index + 1} onScreen={onScreen} onOther={() => takeAgain(file.attachmentId)} />)}
      <Removed view={view} />
    </Stack>
  );
}

/** What was taken out, and why; it can come back until its contents are erased. */
function Removed({ view }: { readonly view: CaseView }): ReactNode {
  const { t } = useText();
  const doing = useDoing();
  const gone = view.state.attachments.filter((attachment) => attachment.removed !== null);
  if (gone.length === 0) return null;
  const may = view.actions.includes('attachmentRestored');
  const restore = (attachmentId: string, name: string): void =>
    doing.run(() => call('attachment.restore', { caseId: view.state.caseId, attachmentId }), () => notify.done(t('papers.file.restored', { document: name })));
  return (
    <details className={classes['removed']}>
      <summary>{t('papers.file.removedList', { count: gone.length })}</summary>
      <ul>
        {gone.map((file) => {
          const name = t(`documentCode.${documentCode(file.document)}`);
          return (
            <li key={file.attachmentId}>
              <Text span size="sm">{t('papers.file.removedBecause', { document: name, reason: file.removed?.reason ?? '' })}{file.erased && ` (${t('papers.file.erased')})`} </Text>
              {may && !file.erased && <Button size="compact-sm" variant="default" loading={doing.busy} onClick={() => restore(file.attachmentId, name)}>{t('papers.file.restore')}</Button>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
