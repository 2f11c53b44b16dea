import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#src/contract/cases.ts';
import type { ChecklistLine } from '#src/contract/attachments.ts';
import type { DocumentCode } from '#src/domain/document/codes.ts';
import { useCall } from '../../../api.ts';
import { notify } from '../../../app/notify.tsx';
import { useText } from '../../../app/text.tsx';
import { Answered } from '../../../components/states.tsx';
import { CameraView } from './CameraView.tsx';
import { Checklist } from './Checklist.tsx';
import { FilePreview } from './FilePreview.tsx';
import { KindDetail } from './KindDetail.tsx';
import { PlaceView } from './PlaceView.tsx';
import { attachmentById, documentCode, firstWanted, type Screen } from './papersModel.ts';
import classes from './papers.module.css';
import { ScanView } from './ScanView.tsx';
import { addUpload, type Offer } from './uploads.ts';

interface PapersBoardProps {
  readonly view: CaseView;
  readonly screen: Screen;
  readonly onScreen: (screen: Screen) => void;
  /** Files that were dropped before their kind was known. */
  readonly incoming?: readonly File[];
  readonly onIncomingTaken?: () => void;
}

/** All papers of a case: which are asked for and which are here on the left, those of the chosen kind on the right. */
export function PapersBoard(props: PapersBoardProps): ReactNode {
  const lines = useCall('case.checklist', { caseId: props.view.state.caseId });
  return <Answered answer={lines}>{(value) => <Board {...props} lines={value} />}</Answered>;
}

function Board({ view, screen, onScreen, incoming = [], onIncomingTaken, lines }: PapersBoardProps & { readonly lines: readonly ChecklistLine[] }): ReactNode {
  const { t } = useText();
  const [chosen, setChosen] = useState<DocumentCode>(() => firstWanted(lines, view));
  const { caseId } = view.state;
  const mayAdd = view.actions.includes('attachmentAdded');
  const list = (): void => onScreen({ kind: 'list' });
  const add = (from: Offer['from'], replaces: string | null): void => {
    const document = replaces === null ? chosen : documentCode(attachmentById(view, replaces)?.document ?? chosen);
    addUpload({
      caseId, document, from, stored: () => notify.done(t('papers.stored', { document: t(`documentCode.${document}`) })),
      replaces: replaces === null ? undefined : { attachmentId: replaces, reason: t('papers.warning.replaced') },
    });
  };
  const name = t(`documentCode.${chosen}`);
  if (screen.kind === 'camera') return <Sub title={t('papers.camera.title', { document: name })} onBack={list}><CameraView onUse={(picture) => { add(picture, screen.replaces); list(); }} /></Sub>;
  if (screen.kind === 'scan') return <Sub title={t('papers.scan.title', { document: name })} onBack={list}><ScanView onTake={(file) => { add(file, screen.replaces); list(); }} /></Sub>;
  const file = screen.kind === 'list' ? undefined : attachmentById(view, screen.attachmentId);
  if (file !== undefined) {
    const title = t(`documentCode.${documentCode(file.document)}`);
    if (screen.kind === 'place') return <Sub title={t('papers.place.title', { document: title })} onBack={list}><PlaceView view={view} file={file} onDone={list} /></Sub>;
    return <Sub title={title} onBack={list}><FilePreview caseId={caseId} file={file} label={title} /></Sub>;
  }
  const saveIncoming = (): void => {
    for (const one of incoming) add(one, null);
    onIncomingTaken?.();
  };
  return (
    <Stack gap="md">
      {incoming.length > 0 && <Incoming files={incoming} document={chosen} onSave={saveIncoming} onDrop={() => onIncomingTaken?.()} />}
      {!mayAdd && <Text size="sm" c="dimmed">{t('papers.cannotAdd')}</Text>}
      <div className={classes['board']}>
        <Checklist lines={lines} view={view} chosen={chosen} mayAdd={mayAdd} onChoose={setChosen} />
        <KindDetail view={view} line={lines.find((line) => line.document === chosen)} document={chosen} mayAdd={mayAdd} onAdd={add} onScreen={onScreen} />
      </div>
    </Stack>
  );
}

function Sub({ title, onBack, children }: { readonly title: string; readonly onBack: () => void; readonly children: ReactNode }): ReactNode {
  const { t } = useText();
  return (
    <Stack gap="md">
      <Group gap="md">
        <Button size="sm" variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>{t('papers.preview.back')}</Button>
        <Title order={3} size="h3">{title}</Title>
      </Group>
      {children}
    </Stack>
  );
}

function Incoming({ files, document, onSave, onDrop }: { readonly files: readonly File[]; readonly document: DocumentCode; readonly onSave: () => void; readonly onDrop: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Alert color="amber" variant="outline" role="status" title={t('papers.incoming', { count: files.length, names: files.map((file) => file.name).join(', ') })} styles={{ title: { whiteSpace: 'normal', overflowWrap: 'anywhere' } }}>
      <Text size="sm" mb="xs">{t('papers.incomingHint')}</Text>
      <Group gap="sm">
        <Button size="sm" onClick={onSave}>{t('papers.saveAs', { document: t(`documentCode.${document}`) })}</Button>
        <Button size="sm" variant="default" onClick={onDrop}>{t('common.cancel')}</Button>
      </Group>
    </Alert>
  );
}
