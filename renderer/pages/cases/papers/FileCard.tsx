import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { AttachmentState } from '#src/domain/document/attachment.ts';
import type { DocumentCode } from '#src/domain/document/codes.ts';
import { formatMediumDate, formatMoment } from '#src/text/format.ts';
import { call } from '../../../api.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { TextField } from '../../../components/fields.tsx';
import { PaperPicker } from '../../../components/PaperPicker.tsx';
import { ErrorState } from '../../../components/states.tsx';
import { timeOf, whoIs } from '../names.ts';
import { PlaceLine } from './PlaceLine.tsx';
import classes from './papers.module.css';
import { documentCode, sizeText, type Screen } from './papersModel.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useDoing } from './useDoing.ts';
import { Warnings } from './Warnings.tsx';

interface FileCardProps {
  readonly view: CaseView;
  readonly file: AttachmentState;
  /** From 1, within its kind. */
  readonly number: number;
  readonly onScreen: (screen: Screen) => void;
  /** Another file instead of this one. */
  readonly onOther: () => void;
}

/** One stored file: its small picture, what is doubtful about it, and what may be done with it. */
export function FileCard({ view, file, number, onScreen, onOther }: FileCardProps): ReactNode {
  const { t, language } = useText();
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  const name = t(`documentCode.${documentCode(file.document)}`);
  const label = t('papers.file.label', { document: name, number });
  const mayChange = view.actions.includes('attachmentChanged');
  const mayRemove = view.actions.includes('attachmentRemoved');
  const toggle = (which: 'change' | 'remove'): void => setOpen(open === which ? null : which);
  return (
    <article className={classes['card']} aria-label={label} data-attachment={file.attachmentId}>
      <button type="button" className={classes['picture']} aria-label={`${t('papers.file.view')} ${label}`} onClick={() => onScreen({ kind: 'preview', attachmentId: file.attachmentId })}>
        <Thumbnail caseId={view.state.caseId} file={file} label={t('papers.file.thumbnail', { document: name })} />
      </button>
      <Stack gap={6} style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm" fw={600}>{t(file.mediaType === 'application/pdf' ? 'papers.file.pdf' : 'papers.file.picture', { size: sizeText(file.size, language) })}</Text>
        <Text size="sm" c="dimmed">{t('papers.file.added', { who: whoIs(view, file.addedBy, t), when: formatMoment(timeOf(file.addedAt), language) })}{file.takenAt !== null && ` · ${t('papers.file.taken', { when: formatMediumDate(file.takenAt.slice(0, 10), language) })}`}</Text>
        <PlaceLine file={file} mayPlace={mayChange} onPlace={() => onScreen({ kind: 'place', attachmentId: file.attachmentId })} />
        <Warnings file={file} mayReplace={mayChange && mayRemove} onAgain={() => onScreen({ kind: 'camera', replaces: file.attachmentId })} onOther={onOther} onPlace={mayChange ? () => onScreen({ kind: 'place', attachmentId: file.attachmentId }) : null} />
        <Group gap={6}>
          <Button size="compact-sm" variant="default" onClick={() => onScreen({ kind: 'preview', attachmentId: file.attachmentId })}>{t('papers.file.view')}</Button>
          {mayChange && <Button size="compact-sm" variant="default" aria-expanded={open === 'change'} onClick={() => toggle('change')}>{t('papers.file.change')}</Button>}
          {mayRemove && <Button size="compact-sm" variant="default" aria-expanded={open === 'remove'} onClick={() => toggle('remove')}>{t('papers.file.remove')}</Button>}
        </Group>
        {open === 'change' && <ChangeKind view={view} file={file} onDone={() => setOpen(null)} />}
        {open === 'remove' && <RemoveFile view={view} file={file} name={name} />}
      </Stack>
    </article>
  );
}

function ChangeKind({ view, file, onDone }: { readonly view: CaseView; readonly file: AttachmentState; readonly onDone: () => void }): ReactNode {
  const { t } = useText();
  const doing = useDoing();
  const to = (code: DocumentCode): void => {
    const input = { caseId: view.state.caseId, attachmentId: file.attachmentId, document: code, coordinates: null };
    doing.run(() => call('attachment.change', input), () => {
      notify.done(t('papers.file.changed', { document: t(`documentCode.${code}`) }));
      onDone();
    });
  };
  return (
    <>
      {doing.error !== null && <ErrorState error={doing.error} />}
      <PaperPicker data-autofocus label={t('papers.file.changeTo')} without={[file.document]} onPick={to} disabled={doing.busy} />
    </>
  );
}

function RemoveFile({ view, file, name }: { readonly view: CaseView; readonly file: AttachmentState; readonly name: string }): ReactNode {
  const { t } = useText();
  const doing = useDoing();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const at = { caseId: view.state.caseId, attachmentId: file.attachmentId };
  const undo = (): void => doing.run(() => call('attachment.restore', at), () => notify.done(t('papers.file.restored', { document: name })));
  const run = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    doing.run(() => call('attachment.remove', { ...at, reason: reason.trim() }), () =>
      notify.done(<Group gap="sm">{t('papers.file.removed', { document: name })}<Button size="compact-sm" variant="default" onClick={undo}>{t('papers.file.undo')}</Button></Group>));
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); run(); }}>
      {doing.error !== null && <ErrorState error={doing.error} />}
      <TextField label={t('papers.file.removeReason')} example={t('papers.file.removeExample')} value={reason} maxLength={400} error={tried && reason.trim() === '' ? t('papers.file.reasonNeeded') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)} autoFocus />
      <Button mt="xs" size="sm" type="submit" loading={doing.busy}>{t('papers.file.removeNow', { document: name })}</Button>
    </form>
  );
}
